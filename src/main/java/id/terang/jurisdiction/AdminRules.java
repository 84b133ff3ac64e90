package id.terang.jurisdiction;

import id.terang.shared.EmailAddress;
import id.terang.shared.Refusal;
import id.terang.shared.Texts;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an area, an agency or a service must be like, said alike to forms and to CSV lines. The third word of each
/// message key names the field at fault.
final class AdminRules {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern AREA_CODE = Pattern.compile("[0-9A-Za-z]+([.-][0-9A-Za-z]+)*");
    private static final Pattern PHONE = Pattern.compile("[0-9+(][0-9 ()./-]{2,38}");

    private AdminRules() {
    }

    static void check(AreaDetails area, @Nullable Area parent) {
        shape(area.code(), AREA_CODE, 20, "refusal.admin.code.area");
        text(area.name(), 120, "refusal.admin.name");
        span(area.validFrom(), area.validTo());
        if (parent != null && parent.level().compareTo(area.level()) >= 0) {
            throw new Refusal.BadInput("refusal.admin.parent.area", parent.name());
        }
    }

    static void check(AgencyDetails agency, @Nullable Agency parent) {
        text(agency.name(), 160, "refusal.admin.name");
        text(agency.shortName(), 60, "refusal.admin.shortName");
        shape(agency.slug(), SLUG, AgencyDetails.LONGEST_SLUG, "refusal.admin.slug.shape");
        span(agency.validFrom(), agency.validTo());
        if (parent != null && parent.level().compareTo(agency.level()) < 0) {
            throw new Refusal.BadInput("refusal.admin.parent.agency", parent.name());
        }
        if (agency.phone() != null && !PHONE.matcher(agency.phone()).matches()) {
            throw new Refusal.BadInput("refusal.admin.phone.shape");
        }
        if (agency.email() != null) {
            new EmailAddress(agency.email());
        }
        if (agency.website() != null && !web(agency.website())) {
            throw new Refusal.BadInput("refusal.admin.website.shape");
        }
    }

    static void check(ServiceDetails service) {
        text(service.name().id(), 120, "refusal.admin.name");
        atMost(service.name().en(), 120, "refusal.admin.nameEn");
        shape(service.code(), SLUG, AgencyDetails.LONGEST_SLUG, "refusal.admin.code.service");
        Standard standard = service.standard();
        both(standard.requirements(), 2000, "refusal.admin.requirements");
        both(standard.cost(), 500, "refusal.admin.cost");
        both(standard.promise(), 500, "refusal.admin.promise");
    }

    static void calendarName(String name) {
        text(name, 120, "refusal.admin.name");
    }

    static void policyName(String name) {
        text(name, 60, "refusal.admin.name");
    }

    static void holiday(String name, @Nullable String decree) {
        text(name, 160, "refusal.admin.name");
        if (decree != null) {
            atMost(decree, 200, "refusal.admin.decree");
        }
    }

    /// Nothing may lie below itself.
    static void noCircle(long self, @Nullable Long parentId, Function<Long, @Nullable Long> parentOf) {
        for (Long above = parentId; above != null; above = parentOf.apply(above)) {
            if (above == self) {
                throw new Refusal.BadInput("refusal.admin.parent.circle");
            }
        }
    }

    /// Somebody always receives complaints: a desk, or whoever took over from one.
    ///
    /// @param before all agencies by id
    /// @return whether there is a day from `today` on, on which somebody would have received and nobody does after the change
    static boolean endsReceiving(Map<Long, AgencyDetails> before, Map<Long, AgencyDetails> after, LocalDate today) {
        Stream<LocalDate> turns = Stream.of(before, after).flatMap(all -> all.values().stream())
                .flatMap(one -> Stream.of(Optional.ofNullable(one.validFrom()), Optional.ofNullable(one.validTo()).map(last -> last.plusDays(1))))
                .flatMap(Optional::stream).filter(day -> day.isAfter(today));
        return Stream.concat(Stream.of(today), turns).distinct().anyMatch(day -> somebodyReceives(before, day) && !somebodyReceives(after, day));
    }

    private static boolean somebodyReceives(Map<Long, AgencyDetails> agencies, LocalDate day) {
        return agencies.values().stream().filter(AgencyDetails::receivingDesk).map(desk -> standing(desk, agencies, day))
                .anyMatch(one -> Validity.holds(one.validFrom(), one.validTo(), day));
    }

    /// As [Atlas#standing(long)], on any day.
    private static AgencyDetails standing(AgencyDetails desk, Map<Long, AgencyDetails> agencies, LocalDate day) {
        AgencyDetails one = desk;
        Set<Long> seen = new HashSet<>();
        while (one.validTo() != null && day.isAfter(one.validTo()) && one.successorId() != null && seen.add(one.successorId())) {
            one = agencies.get(one.successorId());
        }
        return one;
    }

    static void current(long shown, long stored) {
        if (shown != stored) {
            throw new Refusal.Stale("refusal.admin.stale");
        }
    }

    private static void shape(String value, Pattern pattern, int longest, String key) {
        if (value.length() > longest || !pattern.matcher(value).matches()) {
            throw new Refusal.BadInput(key, CsvTable.clip(value));
        }
    }

    private static void text(String value, int longest, String key) {
        if (value.isBlank()) {
            throw new Refusal.BadInput(key + ".missing");
        }
        atMost(value, longest, key);
    }

    private static void both(Texts texts, int longest, String key) {
        atMost(texts.id(), longest, key);
        atMost(texts.en(), longest, key);
    }

    private static void atMost(String value, int longest, String key) {
        if (value.length() > longest) {
            throw new Refusal.BadInput(key + ".long", longest);
        }
    }

    private static void span(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new Refusal.BadInput("refusal.admin.validTo.before");
        }
    }

    private static boolean web(String value) {
        try {
            URI uri = URI.create(value);
            return value.length() <= 200 && uri.getHost() != null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
