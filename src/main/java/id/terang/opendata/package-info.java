/// Open data: how public cases and figures are written down for programs, and the daily dumps of all of them. Only what
/// `PublicComplaint` and `Figures` show to everybody comes in here, so nothing else can get out (ADR 0015). Portal and
/// api serve what is made here. Start at {@link id.terang.opendata.Dumping} and `DumpTable`, which names every column.
@ApplicationModule(allowedDependencies = {"shared", "jurisdiction", "complaints", "complaints :: telling", "statistics"})
@NullMarked
package id.terang.opendata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
