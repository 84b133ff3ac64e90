package id.terang.complaints;

import java.util.List;

/// What would happen to a case if it were filed now; shown before sending.
///
/// @param desk agency that receives it
/// @param owner agency that will probably get it from there
/// @param visibility SECRET where the service forces it, whatever was chosen
/// @param readableAtOnce whether everybody could read the words, masked by machine, before a verifier has seen them
/// @param clocks the dates that would be promised
public record Promise(long desk, long owner, Visibility visibility, boolean readableAtOnce, List<ClockView> clocks) { }
