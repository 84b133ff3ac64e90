package id.terang.opendata;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/// A Parquet file to be read. That of the library reads single bytes where whole row groups are copied.
record ParquetBytes(Path file) implements InputFile {

    @Override
    public long getLength() throws IOException {
        return Files.size(file);
    }

    @Override
    public SeekableInputStream newStream() throws IOException {
        FileChannel bytes = FileChannel.open(file);
        return new DelegatingSeekableInputStream(Channels.newInputStream(bytes)) {

            @Override
            public long getPos() throws IOException {
                return bytes.position();
            }

            @Override
            public void seek(long to) throws IOException {
                bytes.position(to);
            }
        };
    }
}
