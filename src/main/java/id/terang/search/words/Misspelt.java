package id.terang.search.words;

/// Whether one word may be another with a wrong letter.
public final class Misspelt {

    /// From here on two letters may be wrong.
    private static final int LONG = 8;

    private Misspelt() { }

    /// By the letters that have to be put in, left out or replaced: one, of long words two.
    public static boolean near(String word, String other) {
        int most = word.length() < LONG ? 1 : 2;
        return Math.abs(word.length() - other.length()) <= most && distance(word, other) <= most;
    }

    private static int distance(String one, String other) {
        var above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = above[0];
            above[0] = i;
            for (int j = 1; j < above.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = above[j];
                above[j] = Math.min(replaced, 1 + Math.min(above[j], above[j - 1]));
            }
        }
        return above[other.length()];
    }
}
