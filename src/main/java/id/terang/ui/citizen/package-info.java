/// What citizens do under `/app`: file a case in three short steps, keep its receipt, follow it, reply, confirm or
/// dispute. Nobody has to sign in: the receipt's secret code proves a claim, and the session remembers the proof
/// ({@link id.terang.ui.citizen.Proven}). What is typed is kept in the browser until it is sent.
@NullMarked
package id.terang.ui.citizen;

import org.jspecify.annotations.NullMarked;
