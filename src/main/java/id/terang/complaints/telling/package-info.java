/// How a case is told: each entry, clock and due date in a sentence of either language ({@link
/// id.terang.complaints.telling.Telling}), and its story as a page or a screen shows it, with the silences between ({@link
/// id.terang.complaints.telling.Story}). Reads what the room gives everybody to read and decides nothing.
@NamedInterface("telling")
@NullMarked
package id.terang.complaints.telling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
