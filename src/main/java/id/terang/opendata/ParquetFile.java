package id.terang.opendata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/// A table as Apache Parquet: every column with its type, compressed with the gzip of Java, because the other codecs bring
/// native code along. Rows are as in the other files: what JSON knows.
final class ParquetFile implements AutoCloseable {

    /// More than the rows of a part ever need, so that each part is one row group.
    private static final long ROW_GROUP = 256L << 20;

    private final DumpTable table;
    private final Path piece;
    private final ParquetFileWriter whole;
    private @Nullable ParquetWriter<List<@Nullable Object>> part;

    ParquetFile(DumpTable table, Path file) throws IOException {
        this.table = table;
        piece = file.resolveSibling(file.getFileName() + ".piece");
        whole = new ParquetFileWriter(new LocalOutputFile(file), schema(table), ParquetFileWriter.Mode.OVERWRITE, ROW_GROUP, 0,
            ParquetProperties.DEFAULT_COLUMN_INDEX_TRUNCATE_LENGTH, ParquetProperties.DEFAULT_STATISTICS_TRUNCATE_LENGTH, true);
        whole.start();
    }

    private static MessageType schema(DumpTable table) {
        return new MessageType(table.title(), table.columns().stream().map(ParquetFile::type).toList());
    }

    void write(List<@Nullable Object> row) throws IOException {
        if (part == null) {
            part = new Builder(new LocalOutputFile(piece), table).withConf(new PlainParquetConfiguration())
                .withCodecFactory(new Gzip()).withCompressionCodec(CompressionCodecName.GZIP).withRowGroupSize(ROW_GROUP)
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE).build();
        }
        part.write(row);
    }

    /// What was written is a row group; the library has no other way to say so than a file of its own.
    void endPart() throws IOException {
        if (part != null) {
            part.close();
            part = null;
            try (var reader = open(piece)) {
                reader.appendTo(whole);
            }
            Files.delete(piece);
        }
    }

    /// Takes over a row group of another file.
    void take(SeekableInputStream former, BlockMetaData group) throws IOException {
        whole.appendRowGroup(former, group, false);
    }

    static List<BlockMetaData> groups(Path file) throws IOException {
        try (var reader = open(file)) {
            return List.copyOf(reader.getRowGroups());
        }
    }

    private static ParquetFileReader open(Path file) throws IOException {
        return ParquetFileReader.open(new ParquetBytes(file), ParquetReadOptions.builder(new PlainParquetConfiguration()).build());
    }

    @Override
    public void close() throws IOException {
        endPart();
        whole.end(Map.of());
    }

    private static Type type(Column column) {
        LogicalTypeAnnotation text = LogicalTypeAnnotation.stringType();
        return switch (column.type()) {
            case CODE, TEXT, REFERENCE -> Types.optional(PrimitiveTypeName.BINARY).as(text).named(column.name());
            case REFERENCES -> Types.optionalList().requiredElement(PrimitiveTypeName.BINARY).as(text).named(column.name());
            case INTEGER -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
            case NUMBER -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
            case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
            case DAY -> Types.optional(PrimitiveTypeName.INT32).as(LogicalTypeAnnotation.dateType()).named(column.name());
            case MOMENT -> Types.optional(PrimitiveTypeName.INT64).as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
                .named(column.name());
        };
    }

    private static final class Builder extends ParquetWriter.Builder<List<@Nullable Object>, Builder> {

        private final DumpTable table;

        Builder(OutputFile file, DumpTable table) {
            super(file);
            this.table = table;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<List<@Nullable Object>> getWriteSupport(Configuration ignored) {
            return new Rows(table);
        }
    }

    /// Tells the library what stands in a row.
    private static final class Rows extends WriteSupport<List<@Nullable Object>> {

        private final DumpTable table;
        private @Nullable RecordConsumer out;

        Rows(DumpTable table) {
            this.table = table;
        }

        @Override
        public WriteContext init(Configuration ignored) {
            return new WriteContext(schema(table), Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer consumer) {
            out = consumer;
        }

        @Override
        public void write(List<@Nullable Object> row) {
            RecordConsumer to = Objects.requireNonNull(out);
            to.startMessage();
            for (int i = 0; i < row.size(); i++) {
                Column column = table.columns().get(i);
                if (row.get(i) instanceof Object value) {
                    to.startField(column.name(), i);
                    write(to, column, value);
                    to.endField(column.name(), i);
                }
            }
            to.endMessage();
        }

        private static void write(RecordConsumer to, Column column, Object value) {
            switch (column.type()) {
                case CODE, TEXT, REFERENCE -> to.addBinary(Binary.fromString(value.toString()));
                case REFERENCES -> list(to, (List<?>) value);
                case INTEGER -> to.addLong(((Number) value).longValue());
                case NUMBER -> to.addDouble(((Number) value).doubleValue());
                case BOOLEAN -> to.addBoolean((Boolean) value);
                case DAY -> to.addInteger((int) LocalDate.parse(value.toString()).toEpochDay());
                case MOMENT -> to.addLong(ChronoUnit.MICROS.between(Instant.EPOCH, OffsetDateTime.parse(value.toString()).toInstant()));
            }
        }

        /// The three levels that the format asks of lists.
        private static void list(RecordConsumer to, List<?> values) {
            to.startGroup();
            if (!values.isEmpty()) {
                to.startField("list", 0);
                for (Object value : values) {
                    to.startGroup();
                    to.startField("element", 0);
                    to.addBinary(Binary.fromString(value.toString()));
                    to.endField("element", 0);
                    to.endGroup();
                }
                to.endField("list", 0);
            }
            to.endGroup();
        }
    }

    private static final class Gzip implements CompressionCodecFactory, CompressionCodecFactory.BytesInputCompressor {

        @Override
        public BytesInputCompressor getCompressor(CompressionCodecName codec) {
            return this;
        }

        @Override
        public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
            throw new UnsupportedOperationException("nothing is read");
        }

        @Override
        public BytesInput compress(BytesInput bytes) throws IOException {
            var packed = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(packed)) {
                bytes.writeAllTo(gzip);
            }
            return BytesInput.from(packed.toByteArray());
        }

        @Override
        public CompressionCodecName getCodecName() {
            return CompressionCodecName.GZIP;
        }

        @Override
        public void release() {
            // Holds nothing.
        }
    }
}
