/// Time at work: sweeps the clocks of all cases, puts missed deadlines on record, lets windows lapse and assigns what
/// nobody verified; warns before deadlines and escalates after them; moves due dates for decreed holidays; hands on what agencies leave that
/// have ended; forgets what time has made useless. One node at a time; doing it twice changes nothing.
@ApplicationModule(allowedDependencies = {"shared", "complaints"})
@NullMarked
package id.terang.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
