/// Who is responsible for what, where, and by when: areas, agencies, services with their published
/// standards, routing, working calendars and the dated policies that hold every promised number of days.
/// Readers ask [Jurisdiction] for the [Atlas], [Calendars] for a [WorkingCalendar] and [Policies] for a
/// [Policy]; all three answer from memory. Only [Administration], [CalendarKeeping], [PolicyKeeping], [BoundaryKeeping] and
/// [BoundaryImport] change anything, and every change leaves a line saying who made it; [PolicyPreset] fills an empty database.
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package id.terang.jurisdiction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
