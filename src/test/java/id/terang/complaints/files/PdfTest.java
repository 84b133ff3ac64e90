package id.terang.complaints.files;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.terang.shared.Refusal;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTest {

    private static final String RUNS = "<< /S /JavaScript /JS (app.alert(1)) >>";

    @Test
    void a_quiet_document_is_taken() {
        assertThatCode(() -> Pdf.check(Samples.pdf(""), "x")).doesNotThrowAnyException();
        assertThatCode(() -> Pdf.check(Samples.pdf(Samples.objectStream("5 0 << /Type /Page >>")), "x"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        RUNS,
        "<</S/Java#53cript/JS(app.alert(1))>>",
        "<< /S /Launch /F (cmd.exe) >>",
        "<< /Names << /EmbeddedFiles 9 0 R >> >>",
        "<< /Type/EmbeddedFile >>",
        "<< /AcroForm << /XFA 9 0 R >> >>"
    })
    void a_document_with_a_program_or_another_file_in_it_is_refused(String object) {
        assertRefused("refusal.files.pdf.active", Samples.pdf("5 0 obj\n" + object + "\nendobj\n"));
    }

    @Test
    void a_program_hidden_in_folded_objects_is_found() {
        assertRefused("refusal.files.pdf.active", Samples.pdf(Samples.objectStream("5 0 " + RUNS)));
    }

    @Test
    void folded_objects_that_unfold_without_end_are_refused() {
        assertRefused("refusal.files.pdf.damaged",
                Samples.pdf(Samples.objectStream(" ".repeat(70 * 1024 * 1024))));
    }

    /// One stream, led to by many names: a megabyte that would be unfolded a hundred thousand times.
    @Test
    @Timeout(60)
    void folded_objects_are_unfolded_once_however_often_they_are_named() {
        var stream = new ByteArrayOutputStream();
        stream.writeBytes(Samples.ascii("7 0 obj\n<< /Filter /FlateDecode" + " /Type /ObjStm".repeat(200) + " >>\nstream\n"));
        stream.writeBytes(Samples.deflated(new byte[400 * 1024]));
        assertThatCode(() -> Pdf.check(Samples.pdf(stream.toByteArray()), "x")).doesNotThrowAnyException();

        assertRefused("refusal.files.pdf.damaged", Samples.pdf("/ObjStm".repeat(3_000_000)));
    }

    @Test
    void folded_objects_in_a_coding_that_is_not_looked_into_are_refused() {
        assertRefused("refusal.files.pdf.damaged", Samples.pdf(
                "5 0 obj\n<< /Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode] >>\nstream\n00>\nendstream\nendobj\n"));
    }

    /// Where a part of the dictionary looks like all of it, nothing says that what follows is folded.
    @ParameterizedTest
    @ValueSource(strings = {
        "5 0 obj\n<< /Type /ObjStm /X (stream) /N 2 /First 9 /Filter /FlateDecode >>\nstream\n",
        "5 0 obj\n<< /Type /ObjStm /X (>>stream) /N 2 /First 9 /Filter /FlateDecode >>\nstream\n",
        "5 0 obj\n<< /Filter /FlateDecode /X ( obj<<) /Type /ObjStm /N 2 /First 9 >>\nstream\n",
        "5 0 obj\n<< /Filter /FlateDecode % 5 0 obj<<\n/Type /ObjStm /N 2 /First 9 >>\nstream\n",
        "5 0 obj\n<< /Type /ObjStm % >>stream\n/N 2 /First 9 /Filter /FlateDecode >>\nstream\n",
        "5 0 obj\n<< /Type /ObjStm /X << /Y /Z >>stream /Filter /FlateDecode >>\nstream\n",
    })
    void folded_objects_that_do_not_look_folded_are_refused(String object) {
        assertRefused("refusal.files.pdf.damaged", Samples.pdf(folded(object)));
    }

    @Test
    void folded_objects_whose_dictionary_is_too_long_to_be_read_are_refused() {
        assertRefused("refusal.files.pdf.damaged", Samples.pdf(folded("5 0 obj\n<< /Type /ObjStm /Filter /FlateDecode" + " ".repeat(5000) + ">>\nstream\n")));
    }

    private static byte[] folded(String before) {
        var object = new ByteArrayOutputStream();
        object.writeBytes(Samples.ascii(before));
        object.writeBytes(Samples.deflated(Samples.ascii("5 0 " + RUNS)));
        object.writeBytes(Samples.ascii("\nendstream\nendobj\n"));
        return object.toByteArray();
    }

    @Test
    void a_locked_document_is_refused() {
        assertRefused("refusal.files.pdf.locked", Samples.pdf("trailer << /Encrypt 8 0 R >>\n"));
    }

    @Test
    void a_document_without_an_end_is_refused() {
        assertRefused("refusal.files.pdf.damaged", Samples.ascii("%PDF-1.7\n" + "x".repeat(500)));
        assertRefused("refusal.files.pdf.damaged", Samples.ascii("%PDF-hello" + "x".repeat(500)));
        assertRefused("refusal.files.pdf.damaged", Samples.ascii("%PDF-1.7"));
    }

    @Test
    void a_second_file_glued_behind_a_document_is_refused() {
        var both = new ByteArrayOutputStream();
        both.writeBytes(Samples.pdf(""));
        both.writeBytes(Samples.ascii("PK\3\4 an archive"));
        assertRefused("refusal.files.pdf.damaged", both.toByteArray());
    }

    private static void assertRefused(String key, byte[] pdf) {
        assertThatExceptionOfType(Refusal.BadInput.class)
                .isThrownBy(() -> Pdf.check(pdf, "x")).matches(e -> e.key().equals(key), key);
    }
}
