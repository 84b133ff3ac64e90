package id.terang.opendata;

import org.jspecify.annotations.Nullable;

/// A file of a dump.
///
/// @param content what is in it: a table, a codebook, figures; its words are `opendata.file.{content}`
/// @param rows without the head; null where it has no rows
/// @param ofCases whether a withdrawn case could be found in it or computed from it
public record DumpFile(String name, String content, String mediaType, long bytes, String sha256, @Nullable Long rows, boolean ofCases) {

    /// @see <a href="https://www.iana.org/assignments/media-types/application/vnd.apache.parquet">IANA</a>
    static final String PARQUET = "application/vnd.apache.parquet";

    /// Whether it is compressed, so that nothing is won by compressing it again on its way.
    public boolean packed() {
        return name.endsWith(".gz") || mediaType.equals(PARQUET);
    }
}
