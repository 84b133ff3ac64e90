package id.terang.complaints.files;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What may be sent, `terang.files.*`.
///
/// @param directory folder of the shipped store and of uploads on their way
/// @param maxSize   largest single file
/// @param maxCount  most files of one filing, reply or answer
/// @param keepFree  room on the disk that uploads never take, so that the database beside them can go on
@ConfigurationProperties("terang.files")
public record FileLimits(
        @DefaultValue("data/files") Path directory,
        @DefaultValue("20MB") DataSize maxSize,
        @DefaultValue("8") int maxCount,
        @DefaultValue("512MB") DataSize keepFree) {
}
