package id.terang.search;

import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.Status;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.sort.SearchSort;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Puts together what waits for verification: reports that are likely of the same incident, as {@link
/// SimilarCases#sameIncident} says it of one case, so that a verifier decides once instead of reading the same five times.
@Service
public class Incidents {

    /// So many of the reports that wait are looked at, the newest ones.
    public static final int MOST = 500;

    /// So many others that could belong to them are looked at, the oldest ones.
    public static final int OTHERS = 2_000;

    private static final List<String> WORDS = List.of(CaseIndex.TEXT, CaseIndex.CASE_TEXT);
    private static final List<Status> OPEN = Arrays.stream(Status.values()).filter(Status::open).toList();

    private final Index index;
    private final FileCases cases;
    private final Jurisdiction jurisdiction;

    Incidents(Index index, FileCases cases, Jurisdiction jurisdiction) {
        this.index = index;
        this.cases = cases;
        this.jurisdiction = jurisdiction;
    }

    /// @param until where there were more others than {@link Incidents#OTHERS}: when the last of those was filed that was looked at
    public record Found(List<Incident> incidents, @Nullable Instant until) {

        public Found {
            incidents = List.copyOf(incidents);
        }
    }

    /// @param gist  what tells most about it
    /// @param stems of all its words
    private record Report(SimilarFile file, Gist gist, Set<String> stems) {

        /// How much it says of the same incident; 0 where it is another.
        double alike(Report older, Atlas atlas) {
            if (Duration.between(older.file.filed(), file.filed()).compareTo(SimilarCases.SAME_TIME) > 0 || !samePlace(older.file, atlas)) {
                return 0;
            }
            var shared = gist.words().stream().filter(word -> older.stems.contains(word.stem())).toList();
            return shared.size() < gist.needed() ? 0 : shared.stream().mapToDouble(Gist.Word::weight).sum();
        }

        private boolean samePlace(SimilarFile older, Atlas atlas) {
            if (file.pin() != null && older.pin() != null) {
                return file.pin().distanceTo(older.pin()) <= SimilarCases.SAME_PLACE;
            }
            return atlas.areaPath(file.area()).contains(older.area()) || atlas.areaPath(older.area()).contains(file.area());
        }
    }

    private record Alike(long service, Visibility visibility) { }

    /// Incidents with at least one report that waits for this official to verify it, those with most of them first. Reports
    /// that are verified already belong to them as far as the official may read them. A report is put to that
    /// oldest one which it is most like, never by way of a third.
    ///
    /// @throws id.terang.shared.Refusal.Unavailable if the index takes too long
    public Found unverified(OfficialPrincipal by) {
        return unverified(by, OTHERS);
    }

    Found unverified(OfficialPrincipal by, int most) {
        var limit = cases.begin();
        var waiting = find(by, waiting(by), MOST, limit, index.sorts().field(CaseIndex.FILED).desc().toSort());
        if (waiting.isEmpty()) {
            return new Found(List.of(), null);
        }
        var files = new ArrayList<>(waiting);
        // The oldest of each incident has to be among them: only into that one others are merged.
        var others = find(by, around(waiting), most + 1, limit, index.sorts().field(CaseIndex.FILED).asc().toSort());
        files.addAll(others.subList(0, Math.min(most, others.size())));
        var here = waiting.stream().map(SimilarFile::reference).collect(Collectors.toSet());
        var atlas = jurisdiction.atlas();
        var found = together(reports(by, files, limit), atlas).stream()
            .filter(some -> some.size() > 1 && some.stream().anyMatch(report -> here.contains(report.file().reference())))
            .map(Incidents::incident)
            .sorted(Comparator.comparingLong(Incident::unverified).thenComparing(one -> one.reports().getLast().filedAt()).reversed()).toList();
        return new Found(found, others.size() > most ? others.get(most - 1).filed() : null);
    }

    private List<SimilarFile> find(OfficialPrincipal by, SearchPredicate wanted, int most, Patience.Limit limit, SearchSort order) {
        return index.ask(session -> cases.search(session, by, SimilarFile.class, wanted, limit).sort(order).totalHitCountThreshold(0).fetchHits(most));
    }

    private SearchPredicate waiting(OfficialPrincipal by) {
        var f = index.predicates();
        var desks = new Readable(by, jurisdiction.atlas(), f).desks();
        return desks.isEmpty() ? f.matchNone().toPredicate()
            : f.bool().filter(f.match().field(CaseIndex.STATUS).matching(Status.SUBMITTED))
                .filter(f.terms().field(CaseIndex.AGENCY).matchingAny(desks)).toPredicate();
    }

    /// What may be of the same incident as one of those.
    private SearchPredicate around(List<SimilarFile> waiting) {
        var f = index.predicates();
        return f.bool().filter(f.terms().field(CaseIndex.STATUS).matchingAny(OPEN))
            .filter(f.terms().field(CaseIndex.SERVICE).matchingAny(waiting.stream().map(SimilarFile::service).collect(Collectors.toSet())))
            .filter(f.range().field(CaseIndex.FILED).between(waiting.getLast().filed().minus(SimilarCases.SAME_TIME),
                waiting.getFirst().filed().plus(SimilarCases.SAME_TIME)))
            .mustNot(f.terms().field(CaseIndex.REFERENCE).matchingAny(waiting.stream().map(SimilarFile::reference).toList())).toPredicate();
    }

    private List<Report> reports(OfficialPrincipal by, List<SimilarFile> files, Patience.Limit limit) {
        try (IndexReader reader = index.cases().extension(LuceneExtension.get()).openIndexReader()) {
            var having = cases.frequencies(by, reader, limit);
            var reports = new ArrayList<Report>();
            for (var file : files) {
                var words = Gist.words(file.title() + "\n" + file.text());
                reports.add(new Report(file, Gist.of(words, WORDS, reader.numDocs(), having), words.stream().map(Gist.Word::stem).collect(Collectors.toSet())));
            }
            reports.sort(Comparator.comparing(report -> report.file().filed()));
            return reports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<Report>> together(List<Report> oldestFirst, Atlas atlas) {
        var incidents = new HashMap<Alike, List<List<Report>>>();
        for (var report : oldestFirst) {
            var alike = incidents.computeIfAbsent(new Alike(report.file().service(), report.file().visibility()), none -> new ArrayList<>());
            var incident = most(report, alike, atlas);
            if (incident == null) {
                incident = new ArrayList<>();
                alike.add(incident);
            }
            incident.add(report);
        }
        return incidents.values().stream().flatMap(List::stream).toList();
    }

    private static @Nullable List<Report> most(Report report, List<List<Report>> incidents, Atlas atlas) {
        List<Report> most = null;
        double best = 0;
        for (var some : incidents) {
            double alike = report.alike(some.getFirst(), atlas);
            if (alike > best) {
                best = alike;
                most = some;
            }
        }
        return most;
    }

    private static Incident incident(List<Report> reports) {
        var oldest = reports.getFirst();
        var marking = Marking.of(oldest.gist().words().stream().filter(word -> reports.stream().skip(1).anyMatch(other -> other.stems().contains(word.stem())))
            .map(Gist.Word::typed).toList(), List.of());
        return new Incident(reports.stream().map(report -> report.file().similar(marking,
            report == oldest ? null : oldest.file().pin())).toList());
    }
}
