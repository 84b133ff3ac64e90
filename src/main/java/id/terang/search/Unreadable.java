package id.terang.search;

import java.util.List;

/// A part of a question that asks a field for something it never says.
///
/// @param typed the part, as in `jenis:mobil`
/// @param without the question without it and those before it
/// @param known what can be asked for; empty unless that is what is wrong
public record Unreadable(String typed, String without, Why why, List<? extends Enum<?>> known) {

    public enum Why { UNKNOWN, NO_DAY, BEFORE_THE_FIRST }
}
