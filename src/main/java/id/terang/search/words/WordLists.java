package id.terang.search.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The lists of words that come with the product, from `/search`.
final class WordLists {

    private WordLists() { }

    /// Words, several on a line.
    static Set<String> words(String file) {
        var words = new HashSet<String>();
        lines(file).forEach(line -> words.addAll(List.of(line.split("\\s+"))));
        return words;
    }

    /// What is typed, one word each, and the words it stands for.
    static Map<String, String> colloquial() {
        var all = new HashMap<String, String>();
        for (String line : lines("colloquial_id.txt")) {
            int equals = line.indexOf('=');
            String written = line.substring(equals + 1).strip();
            parts(line.substring(0, equals)).forEach(typed -> all.put(typed, written));
        }
        return all;
    }

    /// Groups of words and expressions that mean the same.
    static List<List<String>> synonyms() {
        return lines("synonyms_id.txt").stream().map(WordLists::parts).toList();
    }

    private static List<String> parts(String line) {
        return Arrays.stream(line.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    private static List<String> lines(String file) {
        var lines = new ArrayList<String>();
        var in = Objects.requireNonNull(WordLists.class.getResourceAsStream("/search/" + file), file);
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
