/// The rooms where people act, all under `/app`: citizens file and follow, officials triage and answer, administrators
/// keep the house. This package holds what they share: the frame around every view, both languages, signing in, and
/// the one place where a refusal becomes words on the screen. Views lay out, bind and delegate; they know no
/// repository, no transaction and no rule.
@ApplicationModule(allowedDependencies = {"shared", "jurisdiction", "accounts", "complaints", "complaints :: files", "complaints :: assignment",
    "complaints :: telling", "complaints :: oversight", "complaints :: elsewhere",
    "search",
    "statistics", "opendata", "notifications", "papers", "workbench"})
@NullMarked
package id.terang.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
