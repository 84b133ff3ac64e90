package id.terang.statistics.counting;

import id.terang.statistics.Definition;
import id.terang.statistics.FigureSheet.Rate;
import id.terang.statistics.FigureSheet.Standing;
import id.terang.statistics.Wilson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/// How many of the answers reached somebody, told so that nobody learns of one citizen whether a contact was left. Answers
/// are put into blocks that no question can cut: a whole month of one agency, together with those of its branch that are
/// too few for a block of their own. A block counts only once it can change no more, and only with enough answers of
/// either kind. Any two questions then differ by whole blocks, never by single answers.
final class Asked {

    /// "Cells ≥ 10, rounded to 5, complements suppressed" (domain.md §4): answers with a contact, and as many without.
    static final int LEAST = 10;
    private static final int ROUNDED_TO = 5;

    /// By month of the period, then by the agency that answered.
    private final Map<Integer, Map<Integer, Block>> blocks = new TreeMap<>();

    private static final class Block {

        private int answers;
        private int asked;
        private int rated;

        void add(Block other) {
            answers += other.answers;
            asked += other.asked;
            rated += other.rated;
        }

        boolean safe() {
            return asked >= LEAST && answers - asked >= LEAST;
        }
    }

    void add(int month, int agency, boolean delivered, boolean rated) {
        Block block = block(month, agency);
        block.answers++;
        block.asked += delivered ? 1 : 0;
        block.rated += delivered && rated ? 1 : 0;
    }

    void add(Asked other) {
        other.blocks.forEach((month, of) -> of.forEach((agency, block) -> block(month, agency).add(block)));
    }

    private Block block(int month, int agency) {
        return blocks.computeIfAbsent(month, none -> new TreeMap<>()).computeIfAbsent(agency, none -> new Block());
    }

    /// @param agencies whose blocks count, each with everything below it
    /// @param above the agency above another, -1 for none
    Rate rate(IntPredicate agencies, IntUnaryOperator above) {
        Block sum = new Block();
        blocks.values().forEach(month -> safe(month, above).forEach((agency, block) -> {
            if (agencies.test(agency)) {
                sum.add(block);
            }
        }));
        if (sum.asked == 0) {
            return none(Standing.TOO_FEW);
        }
        Wilson rated = Wilson.of(sum.rated, sum.asked);
        // The exact share would tell the exact numbers it was divided from.
        return new Rate(Definition.RATED, (long) Math.round((float) sum.asked / ROUNDED_TO) * ROUNDED_TO, null, Standing.SHOWN,
                whole(rated.share()), whole(rated.low()), whole(rated.high()));
    }

    static Rate none(Standing standing) {
        return new Rate(Definition.RATED, null, null, standing, null, null, null);
    }

    /// From the leaves up: what is too little for a block goes into that of the agency above.
    private static Map<Integer, Block> safe(Map<Integer, Block> month, IntUnaryOperator above) {
        Map<Integer, Block> left = new HashMap<>();
        List<Integer> agencies = new ArrayList<>();
        month.forEach((agency, block) -> {
            for (int one = agency; one >= 0 && !left.containsKey(one); one = above.applyAsInt(one)) {
                left.put(one, new Block());
                agencies.add(one);
            }
            left.get(agency).add(block);
        });
        agencies.sort(Comparator.comparingInt((Integer agency) -> depth(agency, above)).reversed());
        for (int agency : agencies) {
            Block block = left.get(agency);
            if (!block.safe()) {
                left.remove(agency);
                Block rest = left.get(above.applyAsInt(agency));
                if (rest != null) {
                    rest.add(block);
                }
            }
        }
        return left;
    }

    private static int depth(int agency, IntUnaryOperator above) {
        int depth = 0;
        for (int one = above.applyAsInt(agency); one >= 0; one = above.applyAsInt(one)) {
            depth++;
        }
        return depth;
    }

    private static double whole(double share) {
        return Math.round(share * 100) / 100.0;
    }
}
