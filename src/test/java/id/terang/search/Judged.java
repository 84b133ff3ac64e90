package id.terang.search;

import id.terang.search.RealCases.RealCase;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Queries with what they should find.
///
/// @param set which kind of queries, for the table
/// @param need what is looked for, in whatever words
/// @param relevant grades by id of the case, 1 or 2
record Judged(String set, String need, String query, Map<String, Integer> relevant) {

    /// Needs are dealt to tuning and to the final figures by the hash of their name, whole.
    boolean heldOut() {
        return Math.floorMod(need.hashCode(), 2) == 1;
    }

    /// The judged queries that come with the data.
    static List<Judged> examples(Path data) {
        if (!Files.exists(data.resolve("search_examples_queries.csv"))) {
            return List.of();
        }
        var grades = new HashMap<String, Map<String, Integer>>();
        RealCases.rows(data.resolve("search_examples_qrels.csv")).forEach(row -> grades.computeIfAbsent(row.getField("qid"), id -> new HashMap<>())
            .put(row.getField("doc_id"), Integer.valueOf(row.getField("relevance"))));
        return RealCases.rows(data.resolve("search_examples_queries.csv")).stream().map(row -> new Judged("examples, " + row.getField("register"),
            row.getField("need_id"), row.getField("query"), grades.get(row.getField("qid")))).toList();
    }

    /// Our own needs, each asked in three registers; relevant is what officers filed under matching labels.
    static List<Judged> topics(List<RealCase> cases) {
        try {
            var file = Path.of(Judged.class.getResource("/search/topics.csv").toURI());
            return RealCases.rows(file).stream().map(row -> {
                var labels = Pattern.compile(row.getField("labels"), Pattern.CASE_INSENSITIVE);
                return new Judged("topics, " + row.getField("register"), row.getField("need"), row.getField("query"), cases.stream()
                    .filter(one -> labels.matcher(one.label()).find()).collect(Collectors.toMap(RealCase::id, one -> 2)));
            }).toList();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// One case each, looked for by its title and by what hurried people make of it.
    static List<Judged> knownItems(List<RealCase> cases) {
        var all = new ArrayList<Judged>();
        Set<String> seen = new HashSet<>();
        for (var one : cases) {
            if (one.title().split("\\s+").length >= 3 && seen.add(one.title().toLowerCase())) {
                var item = Map.of(one.id(), 2);
                all.add(new Judged("titles", one.id(), one.title(), item));
                all.add(new Judged("titles, inflected", one.id(), Hurried.inflected(one.title()), item));
                all.add(new Judged("titles, abbreviated", one.id(), Hurried.abbreviated(one.title()), item));
                all.add(new Judged("titles, misspelt", one.id(), Hurried.misspelt(one.title()), item));
            }
        }
        return all;
    }
}
