package id.terang.jurisdiction;

import id.terang.shared.Actor;
import id.terang.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How far an administrator's hand reaches: to the own agency and those below it, and from a topmost agency also to what is
/// of use to all. Whoever could move an agency under the own one would get its officials and so its secret cases with it.
/// The machine itself reaches everything.
@Component
class AdminReach {

    private final Agencies agencies;
    private final Responsibilities responsibilities;
    private final Jurisdiction jurisdiction;
    private final ObjectProvider<AgencyKeepers> keepers;
    private final JdbcClient jdbc;

    AdminReach(Agencies agencies, Responsibilities responsibilities, Jurisdiction jurisdiction, ObjectProvider<AgencyKeepers> keepers,
               JdbcClient jdbc) {
        this.agencies = agencies;
        this.responsibilities = responsibilities;
        this.jurisdiction = jurisdiction;
        this.keepers = keepers;
        this.jdbc = jdbc;
    }

    /// @param refusal key of the words that say why not
    /// @throws Refusal.NotAllowed to an administrator below the topmost agency
    void everything(Actor by, String refusal) {
        if (by instanceof Actor.Official official && !topmost(official.agencyId())) {
            throw new Refusal.NotAllowed(refusal);
        }
    }

    /// Before an agency is added or becomes something else.
    ///
    /// @param before null for a new one
    /// @throws Refusal.NotAllowed where it, what stands above it or who takes over is out of reach, or whose cases it would receive
    void become(Actor by, @Nullable Agency before, AgencyDetails after) {
        if (before != null) {
            agency(by, before);
        }
        if (before == null || !Objects.equals(before.parentId(), after.parentId())) {
            above(by, after.parentId());
        }
        if (before == null || !Objects.equals(before.successorId(), after.successorId())) {
            successor(by, after.successorId());
        }
        desk(by, before, after);
    }

    /// Before an agency ends.
    ///
    /// @throws Refusal.NotAllowed where it or who takes over is out of reach
    void retire(Actor by, Agency agency, LocalDate lastDay, @Nullable Long successorId) {
        agency(by, agency);
        successor(by, successorId);
        desk(by, agency, agency.details().ending(lastDay, successorId));
    }

    void agency(Actor by, Agency agency) {
        if (by instanceof Actor.Official official && !covers(official, agency)) {
            throw new Refusal.NotAllowed("refusal.admin.reach", agency.name());
        }
    }

    private void successor(Actor by, @Nullable Long successorId) {
        if (successorId != null) {
            agencies.findById(successorId).ifPresent(successor -> agency(by, successor));
        }
    }

    /// A calendar that others' agencies count by is not changed from here.
    void calendar(Actor by, long id) {
        if (by instanceof Actor.Official official) {
            others(official, id).ifPresent(other -> {
                throw new Refusal.NotAllowed("refusal.admin.calendar.shared", other.name());
            });
        }
    }

    /// An agency out of reach that counts by a calendar, or by one that takes its holidays from it.
    Optional<Agency> others(Actor.Official official, long calendar) {
        return countingBy(calendar).stream().map(agencies::findById).flatMap(Optional::stream)
                .filter(agency -> !covers(official, agency)).findFirst();
    }

    /// The agencies that they act for as ADMIN: whoever keeps two offices may change what both of them use.
    Set<Long> acting(Actor.Official by) {
        Set<Long> acting = new HashSet<>(Set.of(by.agencyId()));
        keepers.forEach(one -> acting.addAll(one.of(by.officialId())));
        return acting;
    }

    Set<Long> of(Actor.Official by) {
        Atlas atlas = jurisdiction.atlas();
        Set<Long> mine = new HashSet<>(atlas.agencySubtree(by.agencyId()));
        if (atlas.agency(by.agencyId()).parentId() == null) {
            atlas.agencyChildren(null).stream().map(root -> atlas.agencySubtree(root.id())).filter(tree -> !kept(tree)).forEach(mine::addAll);
        }
        return mine;
    }

    /// Who receives what is filed reads it first and lends it the calendar its deadlines are counted by. From below the topmost
    /// agency that is settled among one's own only: where other desks, all of them in reach, receive it without this one. From the
    /// top nothing is taken from desks of another tree.
    /// The same goes for what an agency receives in the place of one that has ended.
    private void desk(Actor by, @Nullable Agency before, AgencyDetails after) {
        if (!(by instanceof Actor.Official official)) {
            return;
        }
        Desk was = before == null ? null : desk(before.details());
        Desk is = desk(after);
        if (was == null && is == null) {
            owner(official, before, after);
        } else if (!Objects.equals(was, is)) {
            if (fromTheTop(official, before, after)) {
                takes(official, before, was, is);
            } else {
                among(official, before, was, is);
            }
        }
        if (before != null && !fromTheTop(official, before, after)) {
            for (Agency ended : precededBy(before)) {
                Desk had = new Desk(ended.areaId(), calendars(before.details()), before.validFrom(), before.validTo(), before.successorId());
                Desk has = new Desk(ended.areaId(), calendars(after), after.validFrom(), after.validTo(), after.successorId());
                if (ended.receivingDesk() && !had.equals(has)) {
                    among(official, before, had, has);
                }
            }
        }
    }

    /// A desk without an area has what nobody else receives: nothing is taken from it.
    private void takes(Actor.Official official, @Nullable Agency before, @Nullable Desk was, @Nullable Desk is) {
        boolean there = was != null && is != null && Objects.equals(was.areaId(), is.areaId()) && before.inForce(jurisdiction.atlas().day());
        if (is != null && !there) {
            receiving(is.areaId(), before).stream().filter(other -> other.areaId() != null && !covers(official, other)).findFirst().ifPresent(other -> {
                throw new Refusal.NotAllowed("refusal.admin.agency.others", other.name());
            });
        }
    }

    private void among(Actor.Official official, @Nullable Agency before, @Nullable Desk was, @Nullable Desk is) {
        boolean calendarOnly = was != null && is != null && was.at(is.calendars()).equals(is);
        for (Desk one : Stream.of(was, is).filter(Objects::nonNull).toList()) {
            List<Agency> others = receiving(one.areaId(), before);
            if (others.isEmpty() || !others.stream().allMatch(other -> covers(official, other))) {
                throw new Refusal.NotAllowed(calendarOnly ? "refusal.admin.calendar.desk" : "refusal.admin.agency.desk");
            }
            if (one == is && !others.stream().map(Agency::calendarId).toList()
                    .containsAll(unlike(was == null ? List.of() : was.calendars(), is.calendars()))) {
                throw new Refusal.NotAllowed("refusal.admin.calendar.desk");
            }
        }
    }

    /// Where no desk is around, who answers for the matter receives it.
    private void owner(Actor.Official official, @Nullable Agency before, AgencyDetails after) {
        if (before == null || unlike(calendars(before.details()), calendars(after)).isEmpty() || fromTheTop(official, before, after)) {
            return;
        }
        List<Agency> owners = new ArrayList<>(precededBy(before));
        owners.add(before);
        if (owners.stream().flatMap(one -> responsibilities.findByAgencyId(one.id()).stream())
                .anyMatch(rule -> receiving(rule.areaId(), before).isEmpty())) {
            throw new Refusal.NotAllowed("refusal.admin.calendar.owner");
        }
    }

    /// Whether they act for what is topmost above the agency, before and after.
    private boolean fromTheTop(Actor.Official official, @Nullable Agency before, AgencyDetails after) {
        Optional<Agency> above = Optional.ofNullable(after.parentId()).flatMap(agencies::findById);
        return Stream.concat(Stream.ofNullable(before), above.stream()).allMatch(agency -> covers(official, root(agency)))
                && acting(official).stream().anyMatch(this::topmost);
    }

    private Agency root(Agency agency) {
        Agency up = agency;
        while (up.parentId() != null) {
            up = agencies.findById(up.parentId()).orElseThrow();
        }
        return up;
    }

    /// The desks that receive what is filed there, but for one; none where it goes to whoever answers for it.
    ///
    /// @param area null for what no desk is nearer to
    private List<Agency> receiving(@Nullable Long area, @Nullable Agency but) {
        Atlas atlas = jurisdiction.atlas();
        List<@Nullable Long> around = new ArrayList<>(area == null ? List.of() : atlas.areaPath(area).reversed());
        around.add(null);
        List<Agency> desks = agencies.findByReceivingDeskTrue();
        return around.stream().map(one -> desks.stream().filter(desk -> Objects.equals(desk.areaId(), one)).map(this::standing)
                        .filter(desk -> desk.inForce(atlas.day()) && (but == null || desk.id() != but.id())).toList())
                .filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }

    /// As [Atlas#standing(long)], of the rows.
    private Agency standing(Agency desk) {
        return line(desk).filter(one -> !one.ended(jurisdiction.atlas().day())).findFirst().orElse(desk);
    }

    /// The agencies that have ended, or will have, and whose place this one takes.
    private List<Agency> precededBy(Agency successor) {
        return agencies.findBySuccessorIdNotNull().stream().filter(one -> one.id() != successor.id() && one.validTo() != null)
                .filter(one -> line(one).anyMatch(next -> next.id() == successor.id())).toList();
    }

    /// An agency and who took over from it, and from that, until one has no end.
    private Stream<Agency> line(Agency from) {
        Set<Long> seen = new HashSet<>();
        return Stream.iterate(from, one -> one != null && seen.add(one.id()), one -> one.validTo() == null || one.successorId() == null ? null
                : agencies.findById(one.successorId()).orElseThrow());
    }

    /// The calendars that what is filed is counted by: its own while it works, and then that of whoever takes over, and so on.
    private List<Long> calendars(AgencyDetails details) {
        Stream<Agency> after = details.validTo() == null || details.successorId() == null ? Stream.empty()
                : line(agencies.findById(details.successorId()).orElseThrow());
        return Stream.concat(Stream.of(details.calendarId()), after.map(Agency::calendarId)).toList();
    }

    /// Those by which it was not counted before: its own against its own, and those of who takes over against all there were.
    private static List<Long> unlike(List<Long> was, List<Long> is) {
        return Stream.concat(is.stream().limit(1).filter(own -> was.isEmpty() || !was.getFirst().equals(own)),
                is.stream().skip(1).filter(next -> !was.contains(next))).toList();
    }

    /// What of an agency decides which cases it receives, and the deadlines that they get.
    private record Desk(@Nullable Long areaId, List<Long> calendars, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Long successor) {

        Desk at(List<Long> others) {
            return new Desk(areaId, others, from, to, successor);
        }
    }

    private @Nullable Desk desk(AgencyDetails details) {
        return details.receivingDesk()
                ? new Desk(details.areaId(), calendars(details), details.validFrom(), details.validTo(), details.successorId()) : null;
    }

    private void above(Actor by, @Nullable Long parentId) {
        if (parentId == null) {
            everything(by, "refusal.admin.root");
        } else {
            agencies.findById(parentId).ifPresent(parent -> agency(by, parent));
        }
    }

    boolean topmost(long agency) {
        return agencies.findById(agency).filter(own -> own.parentId() == null).isPresent();
    }

    /// From a topmost agency also those of a tree that no administrator of its own keeps: an import may have begun it.
    private boolean covers(Actor.Official official, Agency agency) {
        Set<Long> acting = acting(official);
        Agency up = agency;
        while (!acting.contains(up.id())) {
            if (up.parentId() == null) {
                return acting.stream().anyMatch(this::topmost) && !kept(tree(up, new HashSet<>()));
            }
            up = agencies.findById(up.parentId()).orElseThrow();
        }
        return true;
    }

    private boolean kept(Set<Long> tree) {
        return keepers.stream().anyMatch(one -> one.anyOf(tree));
    }

    /// Asked of the rows, not of the atlas: an import adds agencies below those that it has just added.
    private Set<Long> tree(Agency from, Set<Long> tree) {
        if (tree.add(from.id())) {
            agencies.findByParentId(from.id()).forEach(below -> tree(below, tree));
        }
        return tree;
    }

    /// The agencies with this calendar or one that takes its holidays from it.
    private List<Long> countingBy(long calendar) {
        return jdbc.sql("with recursive these as (select id from working_calendar where id = ? "
                + "union select below.id from working_calendar below join these on below.parent_id = these.id) "
                + "select id from agency where calendar_id in (select id from these)").param(calendar).query(Long.class).list();
    }
}
