package id.terang.search.words;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;

/// The analyzer of Indonesian taken apart, so that the gain of each step can be measured.
public final class Apart {

    private Apart() { }

    /// @return by name, beginning with none of the steps, each with one more than the one before
    public static Map<String, Analyzer> steps() {
        var analyzers = new LinkedHashMap<String, Analyzer>();
        analyzers.put("folded only", with(EnumSet.noneOf(IndonesianAnalyzer.Step.class)));
        for (var step : IndonesianAnalyzer.Step.values()) {
            analyzers.put("+ " + step.name().toLowerCase().replace('_', ' '), with(EnumSet.range(IndonesianAnalyzer.Step.SAID_ONCE, step)));
        }
        return analyzers;
    }

    private static Analyzer with(EnumSet<IndonesianAnalyzer.Step> steps) {
        return new IndonesianAnalyzer(Analyzers.STOP_WORDS, steps);
    }

    public static UnaryOperator<String> stems() {
        return new IndonesianStems(WordLists.words("roots_id.txt"))::stem;
    }
}
