/// The facts as columns in memory, and one sweep over them that counts what is asked. {@link
/// id.terang.statistics.counting.Scope} says which cases, {@link id.terang.statistics.counting.Sweep} runs, and {@link
/// id.terang.statistics.counting.Summing} makes the sheet of figures from what each cell has tallied.
@NullMarked
package id.terang.statistics.counting;

import org.jspecify.annotations.NullMarked;
