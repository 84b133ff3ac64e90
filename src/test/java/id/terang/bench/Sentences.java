package id.terang.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// What people write, as far as length and the frequency of words go. Words follow the law of Zipf and Mandelbrot, fitted to
/// 7,400 complaints of a city: the commonest stands in every fifth case, the tenth in every eighth, the hundredth in every
/// thirtieth, the thousandth in one of 230.
final class Sentences {

    private static final int VOCABULARY = 30_000;
    private static final double FLATTENED = 12;
    private static final double STEEPNESS = 0.9;

    private static final String[] COMMON = """
            jalan warga rusak lubang lampu mati air sekolah besar depan sampah mohon segera petugas pelayanan
            menumpuk bau terganggu mengalir minggu lalu banjir hujan saluran tersumbat diperbaiki
            parkir liar macet pagi sore pasar pedagang trotoar pohon tumbang kabel listrik jembatan retak puskesmas
            antrean panjang lambat biaya pungutan kuitansi kelurahan kecamatan surat pengantar ktp
            hilang anak ibu lansia berbahaya kecelakaan malam gelap pencurian taman kotor toilet umum bus terlambat"""
            .split("\\s+");
    private static final String[] FUNCTION_WORDS = "yang di dan untuk dari tidak ini sudah dengan ada".split(" ");
    private static final String[] SYLLABLES =
            "ba bi bu ca da di du ga gu ha ja ka ki ku la li lu ma mi mu na ni pa pi ra ri sa si su ta ti tu wa ya lo mo ro".split(" ");

    private static final List<String> WORDS = vocabulary();
    private static final double[] UP_TO = sharesUpTo();

    private final RandomGenerator random;

    Sentences(RandomGenerator random) {
        this.random = random;
    }

    String title() {
        return words(6, 0);
    }

    /// 40 words, a paragraph; every fourth says nothing by itself.
    String text() {
        return words(40, 0.25);
    }

    /// Two words to search for, as common as those people write.
    String question() {
        return word() + " " + word();
    }

    /// Two of the very commonest.
    String commonQuestion() {
        return WORDS.get(random.nextInt(5)) + " " + WORDS.get(5 + random.nextInt(10));
    }

    String word() {
        int at = Arrays.binarySearch(UP_TO, random.nextDouble() * UP_TO[VOCABULARY - 1]);
        return WORDS.get(Math.min(VOCABULARY - 1, at < 0 ? -at - 1 : at));
    }

    private String words(int many, double functionWords) {
        var text = new StringBuilder();
        for (int i = 0; i < many; i++) {
            text.append(i == 0 ? "" : i % 12 == 0 ? ". " : " ").append(random.nextDouble() < functionWords
                    ? FUNCTION_WORDS[random.nextInt(FUNCTION_WORDS.length)] : word());
        }
        return text.toString();
    }

    private static List<String> vocabulary() {
        var random = new SplittableRandom(2);
        var words = new LinkedHashSet<>(List.of(COMMON));
        while (words.size() < VOCABULARY) {
            var word = new StringBuilder();
            for (int syllables = 2 + random.nextInt(3); syllables > 0; syllables--) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            words.add(word.toString());
        }
        return new ArrayList<>(words);
    }

    private static double[] sharesUpTo() {
        var upTo = new double[VOCABULARY];
        double sum = 0;
        for (int rank = 0; rank < VOCABULARY; rank++) {
            sum += Math.pow(rank + 1 + FLATTENED, -STEEPNESS);
            upTo[rank] = sum;
        }
        return upTo;
    }
}
