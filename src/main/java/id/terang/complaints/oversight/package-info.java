/// What leaders and overseers ask of all cases of their branch at once: who has how much to do ({@link
/// id.terang.complaints.oversight.Workload}), how often cases were passed around, and which ({@link
/// id.terang.complaints.oversight.PassedAround}), and what is worth a second look ({@link
/// id.terang.complaints.oversight.Patterns}). Counts rows, changes none, and leaves secret cases out of everything.
@NamedInterface("oversight")
@NullMarked
package id.terang.complaints.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
