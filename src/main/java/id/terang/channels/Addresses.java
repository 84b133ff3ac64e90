package id.terang.channels;

/// What servers say often names the mailbox; contacts do not belong in logs and tables.
final class Addresses {

    private Addresses() { }

    /// The words in one line, every e-mail address left out.
    static String without(String words) {
        return words.strip().replaceAll("\\s+", " ").replaceAll("<?[^\\s<>]+@[^\\s<>]+>?", "…");
    }
}
