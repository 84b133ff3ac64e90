package id.terang.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import id.terang.complaints.files.FileLimits;
import id.terang.complaints.files.ReceivedFile;
import id.terang.complaints.files.Uploader;
import id.terang.complaints.files.Uploads;
import id.terang.shared.LocalWords;
import id.terang.shared.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Takes photos and documents of one draft: chosen, dragged here, or taken with the camera. Each is received as soon
/// as it arrives and shown with its picture; what was refused is said in words, and nothing else is lost.
public final class FileDrop extends Div {

    /// Where files come from.
    public enum Source {
        /// Photos only; a phone offers its camera.
        PHOTOS,
        /// Photos and documents, also by dragging, and the camera beside it on phones.
        EVERYTHING
    }

    /// Files were chosen anew, by whichever way.
    private static final String CHOSEN = "files-chosen";
    private static final String[] PICTURES = {"image/jpeg", "image/png", "image/webp", "image/gif"};
    private static final String[] ALL = {"image/jpeg", "image/png", "image/webp", "image/gif", "application/pdf"};

    private final Uploads uploads;
    private final FileLimits limits;
    private final Upload upload;
    private final UnorderedList list = new UnorderedList();
    private final Div problems = new Div();
    private Uploader uploader;
    private Set<UUID> shown = Set.of();
    private Runnable changed = () -> { };

    public FileDrop(Uploads uploads, FileLimits limits, Uploader uploader, Source source) {
        this.uploads = uploads;
        this.limits = limits;
        this.uploader = uploader;
        setId("files");
        addClassName("file-drop");
        list.addClassName("file-drop__list");
        problems.addClassName("file-drop__problems");
        problems.getElement().setAttribute("role", "alert");
        var sources = new Div();
        sources.addClassName("file-drop__sources");
        if (source == Source.EVERYTHING) {
            var camera = source("camera", "common.files.camera", PICTURES);
            camera.getElement().setProperty("capture", "environment");
            camera.setDropAllowed(false);
            camera.addClassName("file-drop__camera");
            upload = source("paperclip", "common.files.choose", ALL);
            var label = new Span(getTranslation("common.files.drag"));
            upload.setDropLabel(label);
            sources.add(camera, upload);
        } else {
            upload = source("camera", "common.files.photo", PICTURES);
            upload.setDropAllowed(false);
            sources.add(upload);
        }
        var hint = new Paragraph(getTranslation("common.files.hint", limits.maxCount(), limits.maxSize().toMegabytes()));
        hint.addClassNames("small", "soft");
        hint.setVisible(source == Source.EVERYTHING);
        add(sources, problems, list, hint);
        refresh();
    }

    /// Goes on with the files of another draft.
    public void become(Uploader other) {
        uploader = other;
        refresh();
    }

    /// Called after a file came or went.
    public void onChange(Runnable listener) {
        changed = listener;
    }

    /// The files that are seen here and wait to be sent, in the order of their coming: what the same draft got on another device
    /// is sent once it has been shown.
    public List<UUID> files() {
        return uploads.waiting(uploader).stream().map(ReceivedFile::id).filter(shown::contains).toList();
    }

    /// What those files are called.
    public List<String> names() {
        return uploads.waiting(uploader).stream().map(ReceivedFile::name).toList();
    }

    /// Shows what waits, whoever received it.
    public void refresh() {
        list.removeAll();
        var waiting = uploads.waiting(uploader);
        shown = waiting.stream().map(ReceivedFile::id).collect(Collectors.toUnmodifiableSet());
        for (int i = 0; i < waiting.size(); i++) {
            list.add(line(waiting.get(i), i + 1));
        }
        list.setVisible(!waiting.isEmpty());
    }

    private Upload source(String icon, String labelKey, String... types) {
        var source = new Upload(this::receive);
        source.setAcceptedMimeTypes(types);
        source.setMaxFiles(limits.maxCount());
        source.setMaxFileSize(Math.toIntExact(limits.maxSize().toBytes()));
        var button = new Button(getTranslation(labelKey), Icons.of(icon));
        source.setUploadButton(button);
        source.setDropLabelIcon(new Span());
        source.setI18n(UploadWords.of(this, limits));
        source.addFileRejectedListener(rejected -> say(rejected.getFileName() + ": " + rejected.getErrorMessage()));
        source.getElement().addEventListener(CHOSEN, chosen -> forget(chosen.getEventData().get("event.detail").asInt()))
            .addEventData("event.detail");
        return source;
    }

    /// A file that has arrived is ours to show; the component's own list keeps those under way and those cut off. The component
    /// tells of every file, but not that others were chosen; so this is heard from its field, before it refuses any of them.
    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("""
            for (const upload of this.querySelectorAll('vaadin-upload')) {
              upload.addEventListener('upload-success', () => setTimeout(() => {
                upload.files = upload.files.filter(file => !file.complete);
              }, 400));
              const tell = () => upload.dispatchEvent(new CustomEvent($0, {detail: $1.childElementCount}));
              upload.addEventListener('upload-retry', tell);
              upload.addEventListener('drop', tell, true);
              upload.shadowRoot.addEventListener('change', tell, true);
            }""", CHOSEN, problems);
    }

    /// Runs without the session's lock: a slow line must not stop the rest of the page.
    private void receive(UploadEvent event) {
        Runnable told;
        try (var in = event.getInputStream()) {
            uploads.receive(in, event.getFileName(), uploader, event.getRequest().getRemoteAddr());
            told = this::came;
        } catch (Refusal refusal) {
            if (passes(refusal)) {
                event.reject(refusal.key());
            }
            told = () -> say(getTranslation(refusal.key(), refusal.args()));
        } catch (IOException brokenOff) {
            told = () -> say(getTranslation("refusal.files.interrupted"));
        }
        event.getUI().access(told::run);
    }

    /// Sent again in a moment it may be taken: a file that is rejected stays in the component's list, ready to be sent again.
    private static boolean passes(Refusal refusal) {
        return refusal instanceof Refusal.Unavailable || refusal.key().equals("refusal.tooManyAttempts");
    }

    private void came() {
        refresh();
        changed.run();
    }

    /// What was said before files were chosen anew. What is said about these may be here already: they travel faster.
    private void forget(int said) {
        problems.getChildren().limit(said).toList().forEach(problems::remove);
    }

    private void say(String problem) {
        problems.add(new Paragraph(problem));
    }

    private Component line(ReceivedFile file, int number) {
        var name = new Span(file.name());
        name.addClassName("file-drop__name");
        var size = new Span(size(file.bytes()));
        size.addClassNames("small", "soft", "num");
        var remove = new Button(Icons.of("x"), click -> {
            uploads.discard(file.id(), uploader);
            came();
        });
        remove.addThemeNames("tertiary", "icon");
        remove.setAriaLabel(getTranslation("common.files.remove", file.name()));
        var words = new Div(name, size);
        words.addClassName("file-drop__words");
        return new ListItem(picture(file, number), words, remove);
    }

    private Component picture(ReceivedFile file, int number) {
        if (!file.picture()) {
            var icon = new Span(Icons.of("file-text"));
            icon.addClassName("file-drop__thumb");
            return icon;
        }
        var sender = uploader;
        var content = DownloadHandler.fromInputStream(request -> new DownloadResponse(
            uploads.thumbnail(file.id(), sender), "thumb.jpg", "image/jpeg", -1)).inline();
        var image = new Image(content, getTranslation("common.files.alt", number));
        image.addClassName("file-drop__thumb");
        return image;
    }

    private String size(long bytes) {
        return bytes < 1_000_000 ? LocalWords.number(Math.max(1, bytes / 1000), getLocale()) + " kB"
            : "%s MB".formatted(LocalWords.number(Math.round(bytes / 1e6), getLocale()));
    }
}
