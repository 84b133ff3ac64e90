/// Value types that every room uses: references, places, contacts, actors, refusals and the way
/// dates and numbers are written; and small machines that no room owns: what one network may ask for, work done in rounds.
/// No beans, no knowledge of any room, and of frameworks only the failures that [Setbacks] understands.
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package id.terang.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
