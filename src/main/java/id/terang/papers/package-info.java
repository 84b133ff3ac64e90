/// What leaves the house on paper: the dossier that a citizen takes to the national ombudsman, and the weekly report of
/// an agency. Nothing is decided or counted here: cases come from their readers, figures from the sheet that the public
/// reads, words from where every page takes them (ADR 0014). Start at {@link id.terang.papers.Dossiers}.
@ApplicationModule(allowedDependencies = {"shared", "jurisdiction", "accounts", "complaints", "complaints :: telling", "complaints :: oversight", "complaints :: files", "statistics",
    "notifications"})
@NullMarked
package id.terang.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
