package id.terang.portal.frame;

import id.terang.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads a question as it stands in an address. What makes no sense is named and left out; the rest is answered.
public abstract class Reading {

    private static final int LONGEST_NAME = 40;

    protected final Words w;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final List<Mistake> remarks = new ArrayList<>();
    private Asked asked;

    protected Reading(Asked asked, Words w) {
        this.asked = asked;
        this.w = w;
        asked.flaws().forEach((name, flaw) -> mistakes.add(new Mistake(name, switch (flaw) {
            case CUT -> w.get("portal.asked.cut", Asked.LONGEST);
            case REPEATED -> w.get("portal.asked.repeated", asked.get(name));
        })));
    }

    /// What remains of the question.
    public Asked asked() {
        return asked;
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }

    /// Whether all of it is answered, whatever may be remarked about it.
    public boolean understood() {
        return remarks.containsAll(mistakes);
    }

    /// To be asked for data or a picture, whose reader would take the answer to another question for the answer.
    ///
    /// @throws Refusal.BadInput if some of it made no sense
    public void insistOnAll() {
        mistakes.stream().filter(one -> !remarks.contains(one)).findFirst().ifPresent(first -> {
            throw new Refusal.BadInput("portal.file.question", first.words());
        });
    }

    /// The same for data that people read by machine: what is called like nothing we know is refused as well, as by the API, since a
    /// mistyped filter would quietly give all for some.
    ///
    /// @param known names of all that may be asked
    public void insistOnAll(HttpServletRequest request, List<String> known) {
        Collections.list(request.getParameterNames()).stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new Refusal.BadInput("portal.file.question", w.get("portal.file.parameter", name.substring(0, Math.min(name.length(), LONGEST_NAME))));
        });
        insistOnAll();
    }

    protected <T> Optional<T> known(String name, Function<String, Optional<T>> find) {
        if (!asked.has(name)) {
            return Optional.empty();
        }
        Optional<T> found = find.apply(asked.get(name));
        if (found.isEmpty()) {
            leaveOut(name, "portal.search.unknown." + name);
        }
        return found;
    }

    protected <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        return known(name, code -> ofCode(code, type));
    }

    public static <E extends Enum<E>> Optional<E> ofCode(String code, Class<E> type) {
        String wanted = code.toUpperCase(Locale.ROOT).replace('-', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(wanted)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /// How a constant stands in an address: `in-progress`.
    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    protected Optional<LocalDate> day(String name) {
        if (!asked.has(name)) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(asked.get(name));
            if (day.getYear() >= 1900 && day.getYear() < 2200) {
                return Optional.of(day);
            }
        } catch (DateTimeException impossible) {
            // said below, like a day of a year that we do not know
        }
        leaveOut(name, "portal.search.day");
        return Optional.empty();
    }

    /// Says the same in other words, on the same page.
    protected void keep(String name, @Nullable String value) {
        if (!asked.get(name).equals(value == null ? "" : value)) {
            String page = asked.get("page");
            asked = asked.with(name, value).with("page", page);
        }
    }

    protected void leaveOut(String name, String key) {
        instead(name, null, w.get(key, asked.get(name)));
    }

    /// Says something about a question that is answered as it was asked.
    protected void remark(String name, String words) {
        var remark = new Mistake(name, words);
        remarks.add(remark);
        mistakes.add(remark);
    }

    /// Answers another question than the one asked, and says so.
    protected void instead(String name, @Nullable String value, String words) {
        mistakes.add(new Mistake(name, words));
        asked = value == null ? asked.without(name) : asked.with(name, value);
    }
}
