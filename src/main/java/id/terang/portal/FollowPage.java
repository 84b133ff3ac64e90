package id.terang.portal;

import id.terang.portal.frame.Mistake;
import id.terang.shared.Reference;
import org.jspecify.annotations.Nullable;

/// A step of following a case or a search by e-mail.
///
/// @param key before those of its words
/// @param title of the case, or what is looked for
/// @param address of the page of the case or of the results
/// @param reference of the case; empty for a search
/// @param action where its form posts to
/// @param typed what was typed, if it cannot be right
public record FollowPage(Step step, String key, String title, String address, @Nullable Reference reference, String action, String typed,
                         @Nullable Mistake mistake) {

    /// Address asked for, letter on its way, really you, done.
    public enum Step { ADDRESS, SENT, CONFIRM, CONFIRMED }
}
