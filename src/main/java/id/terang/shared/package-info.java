/// Value types that every room uses: references, places, contacts, actors, refusals and the way
/// dates and numbers are written. No beans, no framework, no knowledge of any room.
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package id.terang.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
