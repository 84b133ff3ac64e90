package id.terang.eval;

import id.terang.search.learning.Trial.Guess;
import java.util.List;

/// Something that can be asked what would be decided about a text.
interface Guesser {

    /// At least three different answers, likeliest first, as far as there are any.
    List<Guess<String>> guess(String text);
}
