package id.terang.search.words;

import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The number of a case in what somebody typed or pasted: in whatever digits and dashes, with words around it, in the address
/// of a page.
///
/// @param typed the number as it stands there, in plain digits and dashes
/// @param rest what else was typed
/// @param alone whether the rest only says that it is a number
public record Numbered(Reference reference, String typed, String rest, boolean alone) {

    /// Of the Unicode standard, and those that only look like one.
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\\u2212\\u2043\\u00AD]");

    private static final String END = "(?![-./_]?\\d)";

    /// As it is printed; in a row; with the same sign between its parts. Not what is excluded or asked of the field of numbers.
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d[-./_]?)(?<!(?:^|\\s)-)(?<!(?i:nomor|number):)(?:\\d{4} ?- ?\\d{4} ?- ?\\d|\\d{9}|\\d{4}([ ./_])\\d{4}\\1\\d)" + END);

    /// However its digits are grouped, where nothing else was typed.
    private static final Pattern DIGITS = Pattern.compile("[\\s#]*((?:\\d[\\s.\\-_/]*){9})");

    /// The address of a page about a case, up to the number and behind it.
    private static final Pattern BEFORE_IN_ADDRESS = Pattern.compile("(?:https?://\\S*|\\S+/)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEHIND_IN_ADDRESS = Pattern.compile("^\\S*");

    private static final Set<String> SAY_NUMBER = Set.of("nomor", "nomer", "no", "nmr", "laporan", "lapor", "aduan", "pengaduan", "kasus", "tiket", "kode",
        "referensi", "tanda", "terima", "status", "cek", "lihat", "lacak", "buka", "number", "nr", "case", "complaint", "complaints", "report", "ticket",
        "reference", "ref", "id", "receipt", "track", "check", "see", "open");

    /// The first number that can be one.
    public static Optional<Numbered> in(String typed) {
        String plain = plain(typed);
        var whole = DIGITS.matcher(plain);
        if (whole.matches()) {
            return reference(whole.group(1)).map(reference -> new Numbered(reference, whole.group(1).strip(), "", true));
        }
        var numbers = NUMBER.matcher(plain);
        while (numbers.find()) {
            var reference = reference(numbers.group());
            if (reference.isPresent()) {
                String rest = without(plain, numbers);
                return Optional.of(new Numbered(reference.get(), numbers.group(), rest, saysNumber(rest)));
            }
        }
        return Optional.empty();
    }

    /// Whether a number was typed and nothing else, but one that no case can have.
    public static boolean impossible(String typed) {
        var whole = DIGITS.matcher(plain(typed));
        return whole.matches() && reference(whole.group(1)).isEmpty();
    }

    private static String plain(String typed) {
        return DASH.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("-");
    }

    private static String without(String typed, Matcher number) {
        String before = typed.substring(0, number.start());
        String behind = typed.substring(number.end());
        var address = BEFORE_IN_ADDRESS.matcher(before);
        return (address.find() ? before.substring(0, address.start()) + BEHIND_IN_ADDRESS.matcher(behind).replaceFirst("") : before + " " + behind)
            .strip();
    }

    private static boolean saysNumber(String rest) {
        return Analyzers.terms(Analyzers.AS_TYPED, rest).stream()
            .allMatch(word -> SAY_NUMBER.contains(word) || Analyzers.stopWord(word) || Analyzers.saidInPassing(word));
    }

    private static Optional<Reference> reference(String digits) {
        try {
            return Optional.of(Reference.parse(digits));
        } catch (Refusal.BadInput wrong) {
            return Optional.empty();
        }
    }
}
