/// Who in an office gets a case: the ordered rules that its LEAD keeps, who is away, and who has how much to do. It reads
/// and suggests; the case itself is changed by {@code Triage} and nobody else. Cases in secrecy are given out by hand only.
@NamedInterface("assignment")
@NullMarked
package id.terang.complaints.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
