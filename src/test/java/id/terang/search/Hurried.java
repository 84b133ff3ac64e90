package id.terang.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What hurried people make of a title. The same title gives the same every time. Stems, lists and rules of the product are not
/// used here, or it would be asked what it knows; but some of the commonest abbreviations stand in its list as well.
final class Hurried {

    private static final List<String> FUNCTION_WORDS = List.of("di", "yang", "dan", "untuk", "dari", "ke", "pada", "dengan");

    private Hurried() { }

    /// Affixes added or taken.
    static String inflected(String title) {
        var random = new Random(title.hashCode());
        return words(title).filter(word -> !FUNCTION_WORDS.contains(word)).map(word -> {
            if (word.length() < 5) {
                return word;
            }
            if (word.startsWith("pe") && word.endsWith("an") && word.length() > 8) {
                return "di" + word.substring(2, word.length() - 2).replaceFirst("^(m(?=[bp])|ng(?=g)|n(?=[cdj])|r(?=[bdjlkt]))", "") + "i";
            }
            return switch (random.nextInt(5)) {
                case 0 -> word + "nya";
                case 1 -> word.endsWith("an") && word.length() > 6 ? word.substring(0, word.length() - 2) : word + "nya";
                case 2 -> word.startsWith("di") && word.length() > 6 ? word.substring(2) : word;
                default -> word;
            };
        }).collect(Collectors.joining(" "));
    }

    /// Common words as everybody shortens them; of some others the vowels between first and last letter left out.
    static String abbreviated(String title) {
        var random = new Random(title.hashCode() + 1);
        return words(title).filter(word -> !FUNCTION_WORDS.contains(word)).map(word -> word.length() < 4 || word.length() > 9 || random.nextInt(3) == 0
            ? word : COMMON.getOrDefault(word, random.nextInt(3) == 0 ? word.charAt(0) + word.substring(1, word.length() - 1).replaceAll("[aiueo]", "")
                + word.charAt(word.length() - 1) : word)).collect(Collectors.joining(" "));
    }

    /// One letter of one long word is wrong.
    static String misspelt(String title) {
        var random = new Random(title.hashCode() + 2);
        var words = new ArrayList<>(words(title).toList());
        var longOnes = new ArrayList<Integer>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).length() > 5) {
                longOnes.add(i);
            }
        }
        if (longOnes.isEmpty()) {
            return title;
        }
        int which = longOnes.get(random.nextInt(longOnes.size()));
        var word = new StringBuilder(words.get(which));
        int at = 1 + random.nextInt(word.length() - 2);
        switch (random.nextInt(3)) {
            case 0 -> word.deleteCharAt(at);
            case 1 -> word.insert(at, word.charAt(at));
            default -> {
                char letter = word.charAt(at);
                word.setCharAt(at, word.charAt(at + 1));
                word.setCharAt(at + 1, letter);
            }
        }
        words.set(which, word.toString());
        return String.join(" ", words);
    }

    private static Stream<String> words(String title) {
        return Stream.of(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty());
    }

    /// How these are abbreviated by everybody.
    private static final Map<String, String> COMMON = new TreeMap<>(Map.ofEntries(Map.entry("jalan", "jln"), Map.entry("rumah", "rmh"),
        Map.entry("sekolah", "sklh"), Map.entry("bantuan", "bntuan"), Map.entry("tidak", "tdk"), Map.entry("belum", "blm"),
        Map.entry("dengan", "dgn"), Map.entry("kabupaten", "kab"), Map.entry("kecamatan", "kec"), Map.entry("kelurahan", "kel"),
        Map.entry("masyarakat", "masy"), Map.entry("warga", "wrg"), Map.entry("tempat", "tmpt"), Map.entry("surat", "srt"),
        Map.entry("banyak", "bnyk"), Map.entry("dapat", "dpt"), Map.entry("tahun", "thn"), Map.entry("bulan", "bln"),
        Map.entry("pemerintah", "pmrnth"), Map.entry("petugas", "ptgs"), Map.entry("kantor", "ktr"), Map.entry("nomor", "nmr")));
}
