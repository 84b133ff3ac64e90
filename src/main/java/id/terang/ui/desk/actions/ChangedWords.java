package id.terang.ui.desk.actions;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import java.util.ArrayList;
import java.util.List;

/// Another wording of a text, with what it does not share with the first one marked.
@Tag("blockquote")
final class ChangedWords extends HtmlContainer {

    /// Comparing takes as much room as both texts multiplied; longer ones are shown unmarked.
    private static final int LONGEST = 2_000;

    /// @param shared whether the first wording has it too, in the same order
    record Piece(String words, boolean shared) { }

    ChangedWords(String before, String after) {
        addClassName("quote");
        getElement().setAttribute("dir", "auto");
        for (var piece : pieces(before, after)) {
            if (piece.shared()) {
                add(new Text(piece.words()));
            } else {
                var mark = new HtmlContainer("mark");
                mark.setText(piece.words());
                add(mark);
            }
        }
    }

    /// The second wording in order, cut where shared words end and others begin: the longest common subsequence stays.
    static List<Piece> pieces(String before, String after) {
        var old = before.split("(?<=\\s)(?=\\S)");
        var now = after.split("(?<=\\s)(?=\\S)");
        if (old.length > LONGEST || now.length > LONGEST) {
            return List.of(new Piece(after, true));
        }
        var common = new int[old.length + 1][now.length + 1];
        for (int i = old.length - 1; i >= 0; i--) {
            for (int j = now.length - 1; j >= 0; j--) {
                common[i][j] = same(old[i], now[j]) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        var pieces = new ArrayList<Piece>();
        for (int i = 0, j = 0; j < now.length; ) {
            if (i < old.length && same(old[i], now[j])) {
                put(pieces, now[j++], true);
                i++;
            } else if (i < old.length && common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                put(pieces, now[j++], false);
            }
        }
        return pieces;
    }

    /// The space after a word is no part of it.
    private static boolean same(String one, String other) {
        return one.strip().equals(other.strip());
    }

    private static void put(List<Piece> pieces, String word, boolean shared) {
        if (!pieces.isEmpty() && pieces.getLast().shared() == shared) {
            pieces.set(pieces.size() - 1, new Piece(pieces.getLast().words() + word, shared));
        } else {
            pieces.add(new Piece(word, shared));
        }
    }
}
