/// Brings in cases that other systems took: `import --mapping=FILE.yaml FILE.csv[.gz]`. A mapping says what the
/// columns mean; it is data, not code. Every case keeps its source, its number there and its original times.
/// Told the same file twice it adds nothing the second time; killed in the middle it goes on where it was.
/// Start at {@link id.terang.intake.ImportCommand}, then {@link id.terang.intake.Mapping}.
@ApplicationModule(allowedDependencies = {"shared", "jurisdiction", "complaints", "statistics", "search"})
@NullMarked
package id.terang.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
