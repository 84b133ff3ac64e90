/// How officials organise their work: the views of the queue they keep and share, how their desk is laid out, and what
/// they write with. Nothing here is part of a case: taking this room away would change no history, no clock and no
/// figure. It stands above the search, because a kept view is a question to the queue and wants to say how many cases
/// it finds; only the ui knows it, and the demo that furnishes it. Pictures of figures are kept here too, by citizens with an account as well. Start at
/// {@link id.terang.workbench.Arrangements}.
@ApplicationModule(allowedDependencies = {"shared", "jurisdiction", "accounts", "complaints", "search"})
@NullMarked
package id.terang.workbench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
