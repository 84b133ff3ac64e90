/// Ways in and out that are no web page: so far e-mail, out, and what comes back of it. Nothing here decides who is told what
/// ({@code notifications}) or may change a case.
@ApplicationModule(allowedDependencies = {"shared", "notifications"})
@NullMarked
package id.terang.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
