package id.terang.search;

import id.terang.complaints.Channel;
import id.terang.complaints.CloseReason;
import id.terang.complaints.Outcome;
import id.terang.complaints.Status;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Kind;
import id.terang.shared.GeoPoint;
import id.terang.shared.Reference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// A public result as the index gives it: written down whole beside each listed case and read in one go. Stored fields would
/// be unpacked block by block, with much that nobody asked for, which took a third of the time of a search.
record PublicHit(Reference reference, @Nullable String title, @Nullable String text, @Nullable String answer,
                 List<String> history, @Nullable String address, Status status, @Nullable CloseReason closeReason, @Nullable Outcome outcome, Kind kind, Channel channel,
                 Visibility visibility, long service, long agency, long area, @Nullable GeoPoint point, Instant filed,
                 Instant updated, @Nullable Instant answered, @Nullable Instant closed, int followers) {

    /// @param allWords whether it has all that was asked for
    FoundCase found(Marking marking, @Nullable GeoPoint here, boolean allWords) {
        return found(marking, marking.snippet(text, answer, history, address), here, allWords);
    }

    /// For a list of answers, see {@link Marking#answer}.
    FoundCase answer(Marking marking, @Nullable GeoPoint here, boolean allWords) {
        return found(marking, marking.answer(text, answer, history), here, allWords);
    }

    private FoundCase found(Marking marking, @Nullable Marked snippet, @Nullable GeoPoint here, boolean allWords) {
        return new FoundCase(reference, title == null ? null : marking.whole(title), snippet, status,
            closeReason, outcome, kind, channel, visibility, service, agency, area, point, SimilarHit.distance(point, here), filed, updated,
            answered, closed, followers, allWords);
    }

    Field field(String name) {
        var out = new ByteBuffersDataOutput(1_024);
        try {
            write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new BinaryDocValuesField(name, new BytesRef(out.toArrayCopy()));
    }

    private void write(DataOutput out) throws IOException {
        out.writeString(reference.digits());
        write(title, out);
        write(text, out);
        write(answer, out);
        out.writeVInt(history.size());
        for (String entry : history) {
            out.writeString(entry);
        }
        write(address, out);
        out.writeString(status.name());
        write(closeReason == null ? null : closeReason.name(), out);
        write(outcome == null ? null : outcome.name(), out);
        out.writeString(kind.name());
        out.writeString(channel.name());
        out.writeString(visibility.name());
        out.writeVLong(service);
        out.writeVLong(agency);
        out.writeVLong(area);
        out.writeByte(flag(point));
        if (point != null) {
            out.writeLong(Double.doubleToLongBits(point.lat()));
            out.writeLong(Double.doubleToLongBits(point.lon()));
        }
        write(filed, out);
        write(updated, out);
        write(answered, out);
        write(closed, out);
        out.writeVInt(followers);
    }

    static PublicHit read(BytesRef written) throws IOException {
        var in = new ByteArrayDataInput(written.bytes, written.offset, written.length);
        return new PublicHit(new Reference(in.readString()), string(in), string(in), string(in), history(in), string(in),
            Status.valueOf(in.readString()), constant(CloseReason.class, in), constant(Outcome.class, in), Kind.valueOf(in.readString()),
            Channel.valueOf(in.readString()), Visibility.valueOf(in.readString()), in.readVLong(), in.readVLong(), in.readVLong(), point(in), instant(in), instant(in),
            instant(in), instant(in), in.readVInt());
    }

    private static byte flag(@Nullable Object value) {
        return (byte) (value == null ? 0 : 1);
    }

    private static void write(@Nullable String value, DataOutput out) throws IOException {
        out.writeByte(flag(value));
        if (value != null) {
            out.writeString(value);
        }
    }

    private static void write(@Nullable Instant value, DataOutput out) throws IOException {
        out.writeByte(flag(value));
        if (value != null) {
            out.writeZLong(value.getEpochSecond());
            out.writeVInt(value.getNano());
        }
    }

    private static @Nullable String string(DataInput in) throws IOException {
        return in.readByte() == 0 ? null : in.readString();
    }

    private static List<String> history(DataInput in) throws IOException {
        int entries = in.readVInt();
        var history = new ArrayList<String>(entries);
        for (int i = 0; i < entries; i++) {
            history.add(in.readString());
        }
        return history;
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, DataInput in) throws IOException {
        String name = string(in);
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static @Nullable GeoPoint point(DataInput in) throws IOException {
        return in.readByte() == 0 ? null : new GeoPoint(Double.longBitsToDouble(in.readLong()), Double.longBitsToDouble(in.readLong()));
    }

    private static @Nullable Instant instant(DataInput in) throws IOException {
        return in.readByte() == 0 ? null : Instant.ofEpochSecond(in.readZLong(), in.readVInt());
    }
}
