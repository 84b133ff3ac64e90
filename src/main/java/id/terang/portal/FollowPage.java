package id.terang.portal;

import id.terang.shared.Reference;
import org.jspecify.annotations.Nullable;

/// A step of following a case by e-mail.
///
/// @param title of the case
/// @param action where its form posts to
/// @param typed what was typed, if it cannot be right
public record FollowPage(Step step, Reference reference, String title, String action, String typed, @Nullable Mistake mistake) {

    /// Address asked for, letter on its way, really you, done.
    public enum Step { ADDRESS, SENT, CONFIRM, CONFIRMED }
}
