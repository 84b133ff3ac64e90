package id.terang.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.terang.complaints.files.StoredFile;
import id.terang.shared.Reference;
import java.util.List;

/// The files of an entry: photos as thumbnails, documents by name. Each opens in a tab of its own.
public final class FileGallery extends UnorderedList {

    private static final int HEIGHT = 128;

    public FileGallery(Reference reference, List<StoredFile> files) {
        addClassName("photos");
        for (int i = 0; i < files.size(); i++) {
            add(new ListItem(link(reference, files.get(i), i + 1)));
        }
    }

    private Anchor link(Reference reference, StoredFile file, int number) {
        String address = CaseFileServlet.PATH + reference + "/" + file.id();
        var link = new Anchor(address + "/large", file.picture() ? picture(address, file, number) : document(file, number));
        link.setRouterIgnore(true);
        link.setTarget("_blank");
        if (!file.picture()) {
            link.addClassName("photos__document");
        }
        return link;
    }

    private Component picture(String address, StoredFile file, int number) {
        var image = new Image(address + "/thumb", getTranslation("common.files.alt", number));
        image.setHeight(HEIGHT + "px");
        image.getElement().setAttribute("loading", "lazy").setAttribute("height", Integer.toString(HEIGHT))
            .setAttribute("width", Integer.toString(Math.max(1, file.width() * HEIGHT / Math.max(1, file.height()))));
        return image;
    }

    private Component document(StoredFile file, int number) {
        return new Span(Icons.of("file-text"),
            new Span(file.clientName().isEmpty() ? getTranslation("common.files.document", number, Math.max(1, file.bytes() / 1000))
                : file.clientName()));
    }
}
