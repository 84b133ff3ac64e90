package id.terang.shared;

import java.util.random.RandomGenerator;

/// The public number of a case, printed `4821-0937-6`: eight random digits and a Damm check digit.
/// Easy in an SMS, not guessable in sequence, no date inside.
///
/// @param digits nine decimal digits, the last one being the check digit
/// @see <a href="https://en.wikipedia.org/wiki/Damm_algorithm">Damm, "Total anti-symmetrische Quasigruppen" (2004)</a>
public record Reference(String digits) implements Comparable<Reference> {

    /// Length of {@link #digits()}.
    public static final int LENGTH = 9;

    private static final int RANDOM_BOUND = 100_000_000;

    /// The totally anti-symmetric quasigroup of order 10: finds every single wrong digit and every swap of neighbours.
    private static final int[][] QUASIGROUP = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0},
    };

    public Reference {
        if (digits.length() != LENGTH || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new Refusal.BadInput("refusal.reference.shape");
        }
        if (interim(digits, LENGTH) != 0) {
            throw new Refusal.BadInput("refusal.reference.check");
        }
    }

    /// Reads a reference as people write it: with or without dashes, dots or spaces.
    ///
    /// @throws Refusal.BadInput if it has not nine digits or the check digit is wrong
    public static Reference parse(String text) {
        if (text.length() > 40) {
            throw new Refusal.BadInput("refusal.reference.shape");
        }
        return new Reference(text.replaceAll("[\\s.\\-\u2011–—_/]", ""));
    }

    /// As it stands in a sentence on a screen: no line ends within it. [#parse(String)] reads it all the same.
    public String unbroken() {
        return toString().replace('-', '\u2011');
    }

    /// A new random reference; the caller makes sure that it is not taken.
    public static Reference random(RandomGenerator random) {
        String digits = "%08d".formatted(random.nextInt(RANDOM_BOUND));
        return new Reference(digits + interim(digits, LENGTH - 1));
    }

    private static int interim(String digits, int length) {
        int interim = 0;
        for (int i = 0; i < length; i++) {
            interim = QUASIGROUP[interim][digits.charAt(i) - '0'];
        }
        return interim;
    }

    @Override
    public int compareTo(Reference other) {
        return digits.compareTo(other.digits);
    }

    /// As printed: `4821-0937-6`.
    @Override
    public String toString() {
        return digits.substring(0, 4) + '-' + digits.substring(4, 8) + '-' + digits.substring(8);
    }
}
