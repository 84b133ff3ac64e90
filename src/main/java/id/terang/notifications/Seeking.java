package id.terang.notifications;

import id.terang.shared.Reference;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// Looks for public cases as their page does; implemented by the room that reads its addresses.
public interface Seeking {

    /// How a search is told of.
    ///
    /// @param words what is looked for
    /// @param page  path of the Indonesian page with its results, the newest first
    record Told(String words, String page) { }

    /// Whether every case can be found now; what is asked for while it is not is to be asked again later.
    boolean ready();

    /// Those of some cases that a search finds, the newest first. A search for something that is known no more, such as an
    /// agency that was removed, finds nothing.
    ///
    /// @param question as in {@link FollowingByMail.Subject.Search}
    List<Reference> among(Collection<Reference> some, String question, int most);

    Told told(String question, Locale language);
}
