package id.terang.ui.desk.actions;

import static org.assertj.core.api.Assertions.assertThat;

import id.terang.ui.desk.actions.ChangedWords.Piece;
import org.junit.jupiter.api.Test;

/// What differs between two wordings is seen at a glance.
class ChangedWordsTest {

    @Test
    void what_was_put_in_is_marked_and_nothing_of_the_second_wording_is_lost() {
        var pieces = ChangedWords.pieces("Lubang sudah ditutup.", "Lubang di depan pasar sudah ditutup kemarin.\nTerima kasih.");
        assertThat(pieces).containsExactly(new Piece("Lubang ", true), new Piece("di depan pasar ", false), new Piece("sudah ", true),
            new Piece("ditutup kemarin.\nTerima kasih.", false));
        assertThat(ChangedWords.pieces("Sama saja.", "Sama saja.")).containsExactly(new Piece("Sama saja.", true));
        assertThat(ChangedWords.pieces("", "Baru.")).containsExactly(new Piece("Baru.", false));
    }
}
