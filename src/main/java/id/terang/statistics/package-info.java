/// Public figures. Hears every case event, keeps the fact tables from which all figures come, and
/// answers with figures that carry their definition, their n and what was left out.
/// The projection from events to facts is one pure function, so that listener, rebuild and bulk
/// import write the same bytes. Means of closed cases are not computed anywhere: waiting times are
/// Kaplan–Meier estimates in which open cases count.
@ApplicationModule(allowedDependencies = {"shared", "jurisdiction", "complaints"})
@NullMarked
package id.terang.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
