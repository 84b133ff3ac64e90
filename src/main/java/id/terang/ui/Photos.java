package id.terang.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import id.terang.complaints.files.StoredFile;
import id.terang.shared.Reference;
import java.util.List;

/// Files of a case for somebody with the right to read it: pictures small, each a link to the large one; documents as
/// downloads. {@link CaseFileServlet} serves them and asks for the right again.
public final class Photos extends UnorderedList {

    public Photos(Reference reference, List<StoredFile> files) {
        addClassName("photos");
        for (int i = 0; i < files.size(); i++) {
            add(new ListItem(link(reference, files.get(i), i + 1)));
        }
    }

    private Anchor link(Reference reference, StoredFile file, int number) {
        var link = new Anchor();
        link.setRouterIgnore(true);
        link.setHref(address(reference, file, "large"));
        if (file.picture()) {
            var small = new Image(address(reference, file, "thumb"), getTranslation("common.files.alt", number));
            small.getElement().setAttribute("loading", "lazy")
                .setAttribute("width", Integer.toString(file.width())).setAttribute("height", Integer.toString(file.height()));
            link.add(small);
            link.setTarget("_blank");
        } else {
            link.setText(getTranslation("common.files.document", number, Math.max(1, file.bytes() / 1000)));
            link.addClassName("photos__document");
        }
        return link;
    }

    /// @param form `large` or `thumb`
    public static String address(Reference reference, StoredFile file, String form) {
        return CaseFileServlet.PATH + reference + "/" + file.id() + "/" + form;
    }
}
