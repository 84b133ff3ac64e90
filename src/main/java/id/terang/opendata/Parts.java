package id.terang.opendata;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Of which parts the files of a table consist, and which cases each part speaks of, so that of many rows only those are written
/// anew that are near a case that is taken out. Kept beside the files, never given away.
///
/// @param linesSum checksum of the JSON Lines file that these are the parts of; likewise the others
record Parts(String csvSum, String linesSum, String parquetSum, PartedGzip.Part head, List<One> all) {

    private static final int FORM = 1;

    /// Rows that stand together in each of the three files. In Parquet they are a row group.
    ///
    /// @param cases digits of the numbers in it, in ascending order
    record One(int rows, PartedGzip.Part csv, PartedGzip.Part lines, int[] cases) {

        boolean about(Set<Integer> some) {
            return some.stream().anyMatch(one -> Arrays.binarySearch(cases, one) >= 0);
        }
    }

    /// A number of a case as it is kept here: its nine digits.
    static int digits(String number) {
        return Integer.parseInt(number.replace("-", ""));
    }

    boolean about(Set<Integer> some) {
        return all.stream().anyMatch(one -> one.about(some));
    }

    static Path file(Path folder, DumpTable table, String ending) {
        return folder.resolve("." + table.title() + ".parts" + ending);
    }

    void write(Path file) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(FORM);
            out.writeUTF(csvSum);
            out.writeUTF(linesSum);
            out.writeUTF(parquetSum);
            write(out, head);
            out.writeInt(all.size());
            for (One one : all) {
                out.writeInt(one.rows);
                write(out, one.csv);
                write(out, one.lines);
                out.writeInt(one.cases.length);
                for (int number : one.cases) {
                    out.writeInt(number);
                }
            }
        }
    }

    /// @throws IOException also where it is not there or of another form
    static Parts read(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != FORM) {
                throw new IOException("Parts of another form");
            }
            String csv = in.readUTF();
            String lines = in.readUTF();
            String parquet = in.readUTF();
            PartedGzip.Part head = part(in);
            int many = in.readInt();
            var all = new ArrayList<One>();
            for (int i = 0; i < many; i++) {
                int rows = in.readInt();
                PartedGzip.Part inCsv = part(in);
                PartedGzip.Part inLines = part(in);
                var cases = new int[in.readInt()];
                for (int c = 0; c < cases.length; c++) {
                    cases[c] = in.readInt();
                }
                all.add(new One(rows, inCsv, inLines, cases));
            }
            return new Parts(csv, lines, parquet, head, all);
        }
    }

    private static void write(DataOutputStream out, PartedGzip.Part part) throws IOException {
        out.writeLong(part.at());
        out.writeLong(part.packed());
        out.writeLong(part.plain());
        out.writeLong(part.crc());
    }

    private static PartedGzip.Part part(DataInputStream in) throws IOException {
        return new PartedGzip.Part(in.readLong(), in.readLong(), in.readLong(), in.readLong());
    }
}
