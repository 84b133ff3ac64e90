package id.terang;

/// Words that no other test sends: numbers make no text another one, so they are spelled in letters.
public final class OwnWords {

    private OwnWords() { }

    /// Each digit as a letter.
    public static String of(Object numbered) {
        var words = new StringBuilder();
        numbered.toString().chars().forEach(one -> words.append(Character.isDigit(one) ? (char) ('a' + one - '0') : (char) one));
        return words.toString();
    }
}
