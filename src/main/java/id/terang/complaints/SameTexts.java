package id.terang.complaints;

import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Limit;
import id.terang.jurisdiction.Policies;
import id.terang.shared.Micros;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Knows when one text is sent to many cases: "the same text sent to more than five cases within a day stops nothing". How
/// many are many is a number of the policy, and of no other place.
@Component
public class SameTexts {

    private static final Duration DAY = Duration.ofDays(1);

    /// A day more than counts: what an office enters for an earlier moment is counted too.
    private static final Duration KEPT = DAY.multipliedBy(2);
    private static final int BATCH = 10_000;

    private static final String WEEKDAYS = "senin|selasa|rabu|kamis|jumat|sabtu|minggu|monday|tuesday|wednesday|thursday|friday|saturday|sunday";
    private static final String MONTHS = "januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|january|february|"
        + "march|may|june|july|august|october|december";

    /// A number, with the words that make it a date.
    private static final Pattern NUMBERS = Pattern.compile("(?: (?:" + WEEKDAYS + ")(?= \\p{N}))?(?: \\p{N}+(?= ))+(?: (?:" + MONTHS
        + ")(?= ))?(?: \\p{N}+(?= ))*");

    private final Policies policies;
    private final Jurisdiction jurisdiction;
    private final JdbcClient jdbc;
    private final Clock clock;

    SameTexts(Policies policies, Jurisdiction jurisdiction, JdbcClient jdbc, Clock clock) {
        this.policies = policies;
        this.jurisdiction = jurisdiction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// To so many cases within a day a text may go and is a personal answer to each, says the policy in force.
    public int most() {
        return policies.inForce(clock.instant()).limit(Limit.SAME_TEXT_CASES);
    }

    /// To how many other cases than these a text has gone within the last day.
    ///
    /// @param text as it is worded for each of these
    public int elsewhere(Function<CaseFile, String> text, Collection<CaseFile> these) {
        var ids = these.stream().map(file -> file.complaint().requiredId()).toList();
        var now = Micros.now(clock);
        return these.stream().map(file -> hash(text.apply(file), file.complaint(), jurisdiction.atlas())).distinct()
            .mapToInt(hash -> cases(hash, ids, now)).max().orElse(0);
    }

    /// To how many other cases the words of a decision have gone within the last day; empty unless that makes it no first
    /// response to this case, which still waits for one.
    public OptionalInt tooMany(Decision decision, CaseFile file) {
        var one = file.complaint();
        var text = said(decision, file);
        if (text == null || text.isBlank() || file.clocks().stream().noneMatch(SameTexts::awaited)) {
            return OptionalInt.empty();
        }
        int cases = elsewhere(any -> text, List.of(file));
        return cases < limit(one) ? OptionalInt.empty() : OptionalInt.of(cases);
    }

    private static boolean awaited(ClockView clock) {
        return clock.type() == ClockType.FIRST_RESPONSE && clock.running();
    }

    /// What would be a first response if the words were its own.
    private static @Nullable String said(Decision decision, CaseFile file) {
        return switch (decision) {
            case Decision.Respond d -> d.text();
            case Decision.Ask d -> d.question();
            case Decision.Answer d -> d.text();
            case Decision.AmendAnswer d -> d.text();
            case Decision.Reject d -> d.reason();
            case Decision.Refer d -> d.reason();
            case Decision.ApproveAnswer ignored -> file.timeline().stream()
                .filter(entry -> entry.seq() == file.complaint().proposalSeq()).map(TimelineEntry::text).findFirst().orElse(null);
            default -> null;
        };
    }

    /// Forgets what counts no more; doing it twice changes nothing.
    public void forget() {
        var before = Micros.utc(Micros.now(clock).minus(KEPT));
        while (jdbc.sql("delete from sent_text where sent_at < ? limit " + BATCH).param(before).update() == BATCH) {
            // until nothing is left
        }
    }

    /// Notes that `text` goes to `one`, and says whether it has gone to more cases than the policy of its filing takes for a
    /// personal answer within a day.
    boolean mass(String text, Complaint one, Instant at) {
        var hash = hash(text, one, jurisdiction.atlas());
        jdbc.sql("insert into sent_text (text_hash, complaint_id, sent_at) values (?, ?, ?)")
            .params(hash, one.requiredId(), Micros.utc(at)).update();
        return cases(hash, List.of(one.requiredId()), at) >= limit(one);
    }

    /// The same for a response, which goes to as many as its original and all translations of it together.
    boolean mass(Decision.Respond response, Complaint one, Instant at) {
        boolean mass = mass(response.text(), one, at);
        return response.original() == null ? mass : mass(response.original(), one, at) || mass;
    }

    private int limit(Complaint one) {
        return policies.version(one.policyVersion()).limit(Limit.SAME_TEXT_CASES);
    }

    private int cases(String hash, List<Long> except, Instant until) {
        return jdbc.sql("select count(distinct complaint_id) from sent_text where text_hash = :hash and complaint_id not in (:except) "
                + "and sent_at between :from and :until")
            .param("hash", hash).param("except", except).param("from", Micros.utc(until.minus(DAY))).param("until", Micros.utc(until))
            .query(Integer.class).single();
    }

    /// What a text to this case is known by again, whatever its capitals, spaces and punctuation, and whatever a template fills in: numbers
    /// and dates, the names of the service, of the offices, of the areas.
    static String hash(String text, CaseState one, Atlas atlas) {
        var plain = plain(text);
        var own = plain;
        for (var name : (Iterable<String>) names(one, atlas)::iterator) {
            own = own.replace(name, " ");
        }
        own = NUMBERS.matcher(own).replaceAll("");
        return hash(own.isBlank() ? plain : own);
    }

    private static String plain(String text) {
        return " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    }

    /// The longest first, for one may be part of another.
    private static Stream<String> names(CaseState one, Atlas atlas) {
        var services = atlas.servicePath(one.serviceId()).stream().map(id -> atlas.service(id).name()).flatMap(name -> Stream.of(name.id(), name.en()));
        var offices = Stream.of(one.holderId(), one.deskId()).map(atlas::agency).flatMap(office -> Stream.of(office.name(), office.shortName()));
        var areas = atlas.areaPath(one.place().areaId()).stream().map(id -> atlas.area(id).name());
        return Stream.of(services, offices, areas).flatMap(names -> names).map(SameTexts::plain).filter(name -> !name.isBlank()).distinct()
            .sorted(Comparator.comparingInt(String::length).reversed());
    }

    private static String hash(String plain) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain.strip().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
