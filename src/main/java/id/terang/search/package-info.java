/// Finds cases: for the public ({@link id.terang.search.PublicSearch}), for officials
/// ({@link id.terang.search.DeskQueue}, {@link id.terang.search.FileSearch}), while somebody types
/// ({@link id.terang.search.Completions}), before somebody files twice ({@link id.terang.search.SimilarCases}), and which
/// service a new text is about and which office it is for ({@link id.terang.search.Suggestions}, learned in {@link id.terang.search.learning}). One index, kept by Hibernate Search from the
/// cases themselves; whatever the public may not read stands in fields of its own, and every public question carries the
/// audience. An administrator sees how the index is and has it built anew ({@link id.terang.search.IndexKeeping}). Start at `CaseIndex`, which says what is written, and `Analyzers`, which says how words become terms.
@ApplicationModule(allowedDependencies = {"shared", "jurisdiction", "accounts", "complaints", "complaints :: telling"})
@NullMarked
package id.terang.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
