package id.terang.search;

import java.util.List;
import java.util.Map;

/// How good a list of results is. Järvelin and Kekäläinen: Cumulated gain-based evaluation of IR techniques, ACM TOIS 20 (4), 2002, with
/// gains 2^grade - 1.
record Measures(double ndcg10, double mrr10, double recall100) {

    static Measures of(List<String> found, Map<String, Integer> relevant) {
        double gain = 0;
        double reciprocal = 0;
        int among = 0;
        for (int i = 0; i < found.size(); i++) {
            int grade = relevant.getOrDefault(found.get(i), 0);
            if (i < 10) {
                gain += gain(grade, i);
                if (grade > 0 && reciprocal == 0) {
                    reciprocal = 1.0 / (i + 1);
                }
            }
            among += grade > 0 ? 1 : 0;
        }
        var best = relevant.values().stream().sorted((a, b) -> b - a).limit(10).toList();
        double ideal = 0;
        for (int i = 0; i < best.size(); i++) {
            ideal += gain(best.get(i), i);
        }
        return new Measures(ideal == 0 ? 0 : gain / ideal, reciprocal, relevant.isEmpty() ? 0 : (double) among / Math.min(100, relevant.size()));
    }

    private static double gain(int grade, int place) {
        return (Math.pow(2, grade) - 1) / (Math.log(place + 2) / Math.log(2));
    }

    static Measures mean(List<Measures> all) {
        return new Measures(all.stream().mapToDouble(Measures::ndcg10).average().orElse(0), all.stream().mapToDouble(Measures::mrr10).average().orElse(0),
            all.stream().mapToDouble(Measures::recall100).average().orElse(0));
    }
}
