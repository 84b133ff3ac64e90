package id.terang.bench;

import java.util.random.RandomGenerator;

/// What people write, as far as length and the frequency of words go: a few words are everywhere, most are rare.
final class Sentences {

    private static final String[] COMMON = """
            jalan rusak lubang besar depan sekolah lampu mati sudah lama belum diperbaiki mohon segera petugas sampah
            menumpuk bau warga terganggu air tidak mengalir sejak minggu lalu banjir setiap hujan saluran tersumbat
            parkir liar macet pagi sore pasar pedagang trotoar pohon tumbang kabel listrik jembatan retak puskesmas
            antrean panjang pelayanan lambat biaya pungutan tanpa kuitansi kelurahan kecamatan surat pengantar ktp
            hilang anak ibu lansia berbahaya kecelakaan malam gelap pencurian taman kotor toilet umum bus terlambat"""
            .split("\\s+");
    private static final String[] SYLLABLES =
            "ba bi bu ca da di du ga gu ha ja ka ki ku la li lu ma mi mu na ni pa pi ra ri sa si su ta ti tu wa ya".split(" ");

    private final RandomGenerator random;

    Sentences(RandomGenerator random) {
        this.random = random;
    }

    String title() {
        return words(6);
    }

    /// 40 words, a paragraph.
    String text() {
        return words(40);
    }

    /// Something to search for: two words that are everywhere, or one and a rare one.
    String question() {
        return common() + " " + (random.nextInt(4) == 0 ? rare() : common());
    }

    private String words(int many) {
        var text = new StringBuilder();
        for (int i = 0; i < many; i++) {
            text.append(i == 0 ? "" : " ").append(random.nextInt(5) == 0 ? rare() : common());
        }
        return text.toString();
    }

    /// Zipf, nearly: the square of a uniform number prefers the beginning.
    private String common() {
        double u = random.nextDouble();
        return COMMON[(int) (u * u * COMMON.length)];
    }

    /// One of about 40,000.
    private String rare() {
        return SYLLABLES[random.nextInt(SYLLABLES.length)] + SYLLABLES[random.nextInt(SYLLABLES.length)]
                + SYLLABLES[random.nextInt(SYLLABLES.length)];
    }
}
