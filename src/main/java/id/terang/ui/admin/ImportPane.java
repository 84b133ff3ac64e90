package id.terang.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import id.terang.jurisdiction.CsvReport;
import id.terang.jurisdiction.CsvTable;
import id.terang.shared.LocalWords;
import id.terang.shared.Refusal;
import id.terang.ui.Icons;
import id.terang.ui.Notices;
import id.terang.ui.UploadWords;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes a file, says line by line what is wrong and what would change, and only then imports it.
final class ImportPane extends Div {

    private static final int LARGEST_BYTES = 20_000_000;
    private static final int PROBLEMS_SHOWN = 100;
    private static final int UNKNOWN_SHOWN = 12;

    final Button run = new Button(getTranslation("admin.import.run"));
    final Div outcome = new Div();
    private final Upload upload = new Upload(UploadHandler.inMemory((file, bytes) -> received(bytes)));
    private final Kind kind;
    private final Reading reading;
    private final Runnable done;
    private @Nullable String text;

    /// What kind of file it is, in words.
    ///
    /// @param how, choose, line, problems message keys
    record Kind(String how, String choose, String line, String problems) {

        static final Kind TABLE = new Kind("admin.import.how", "admin.import.choose", "admin.import.line", "admin.import.problems");
        static final Kind OUTLINES = new Kind("admin.areas.boundaries.how", "admin.areas.boundaries.choose", "admin.areas.boundaries.line",
                "admin.areas.boundaries.problems");

        static final Kind HOLIDAYS = new Kind("admin.holidays.import.how", "admin.holidays.import.choose", "admin.import.line", "admin.import.problems");
    }

    /// The use case behind it.
    interface Reading {
        CsvReport read(String text, boolean dryRun);
    }

    /// @param table the columns that the file may have
    ImportPane(String title, CsvColumns table, Admin admin, Reading reading, Runnable done) {
        this(Kind.TABLE, title, reading, done, header(table.header()));
        accept(".csv", ".txt", "text/csv", "text/plain");
        add(new CsvGuide(table, admin));
    }

    /// The header line of a table, as it may be copied.
    static Code header(String columns) {
        var header = new Code(columns);
        header.addClassName("keep-form__columns");
        return header;
    }

    /// @param details between what is said about the file and its choice
    ImportPane(Kind kind, String title, Reading reading, Runnable done, Component... details) {
        this.kind = kind;
        this.reading = reading;
        this.done = done;
        addClassName("stack");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST_BYTES);
        upload.setUploadButton(new Button(getTranslation(kind.choose()), Icons.of("file-text")));
        upload.setDropLabel(new com.vaadin.flow.component.html.Span(getTranslation("common.files.drag.one")));
        upload.setDropLabelIcon(new com.vaadin.flow.component.html.Span());
        upload.addFileRejectedListener(rejected -> Notices.refused(rejected.getFileName() + ": " + rejected.getErrorMessage()));
        run.addThemeNames("primary");
        run.setVisible(false);
        run.setDisableOnClick(true);
        run.addClickListener(click -> write());
        outcome.getElement().setAttribute("role", "status");
        outcome.addClassName("stack");
        add(new H2(title), new Paragraph(getTranslation(kind.how())));
        add(details);
        add(upload, outcome, run);
    }

    /// What follows from the file stands before the button that makes it so.
    void beforeRun(Component... consequences) {
        for (var one : consequences) {
            addComponentAtIndex(indexOf(run), one);
        }
    }

    /// What the file chooser of the browser offers.
    void accept(String... types) {
        upload.setAcceptedFileTypes(types);
        String endings = Stream.of(types).filter(type -> type.startsWith(".")).collect(Collectors.joining(", "));
        upload.setI18n(UploadWords.of(this, getTranslation("refusal.csv.size", LARGEST_BYTES / 1_000_000), getTranslation("admin.import.one"),
                getTranslation("admin.import.type", endings)));
    }

    /// Tries the file without writing anything.
    void received(byte[] bytes) {
        String wrong;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            wrong = text.isBlank() || text.equals("\uFEFF") ? "admin.import.empty" : null;
        } catch (CharacterCodingException otherEncoding) {
            wrong = "refusal.csv.encoding";
        }
        if (kind != Kind.OUTLINES && CsvTable.spreadsheet(bytes)) {
            wrong = "refusal.csv.spreadsheet";
        }
        if (wrong != null) {
            text = null;
        }
        attempt();
        if (wrong != null) {
            say("tone-very-late", getTranslation(wrong));
        }
    }

    /// Tries the file at hand once more, because what is asked of it has changed.
    void attempt() {
        run.setVisible(false);
        outcome.removeAll();
        if (text == null) {
            return;
        }
        try {
            CsvReport report = reading.read(text, true);
            show(report);
            run.setVisible(report.problems().isEmpty() && report.added() + report.changed() > 0);
            run.setEnabled(true);
        } catch (Refusal refusal) {
            say("tone-very-late", getTranslation(refusal.key(), refusal.args()));
        }
    }

    private void write() {
        try {
            CsvReport report = reading.read(text == null ? "" : text, false);
            run.setVisible(false);
            outcome.removeAll();
            if (report.written()) {
                say("tone-answered", getTranslation("admin.import.done", report.added(), report.changed()));
                done.run();
            } else {
                show(report);
            }
        } catch (Refusal refusal) {
            say("tone-very-late", getTranslation(refusal.key(), refusal.args()));
        } finally {
            run.setEnabled(true);
        }
    }

    private void show(CsvReport report) {
        boolean clean = report.problems().isEmpty();
        say(clean ? "tone-moving" : "tone-very-late", clean
                ? getTranslation("admin.import.would", report.added(), report.changed(), report.same())
                : getTranslation(kind.problems(), report.problems().stream().map(CsvReport.Problem::line).distinct().count()));
        var list = new UnorderedList();
        list.addClassName("keep-form__problems");
        report.problems().stream().limit(PROBLEMS_SHOWN).forEach(problem -> list.add(new ListItem(
                getTranslation(kind.line(), LocalWords.number(problem.line(), UI.getCurrent().getLocale()),
                        getTranslation(problem.refusal().key(), problem.refusal().args())))));
        if (report.problems().size() > PROBLEMS_SHOWN) {
            list.add(new ListItem(getTranslation("admin.import.more", report.problems().size() - PROBLEMS_SHOWN)));
        }
        outcome.add(list);
        if (!report.unknown().isEmpty()) {
            String some = String.join(", ", report.unknown().stream().limit(UNKNOWN_SHOWN).toList());
            outcome.add(new Paragraph(getTranslation("admin.import.unknown", report.unknown().size(),
                    report.unknown().size() > UNKNOWN_SHOWN ? some + " …" : some)));
        }
    }

    private void say(String tone, String words) {
        var notice = new Div(new Paragraph(words));
        notice.addClassNames("notice", tone);
        outcome.add(notice);
    }
}
