/// What another node of the same database has done: {@link id.terang.complaints.elsewhere.ChangesElsewhere} tells which cases
/// changed there. Reads what is committed and decides nothing.
@NamedInterface("elsewhere")
@NullMarked
package id.terang.complaints.elsewhere;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
