package id.terang.ui.admin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import id.terang.complaints.Succession;
import id.terang.jurisdiction.Agency;
import id.terang.shared.LocalWords;
import id.terang.shared.Refusal;
import id.terang.ui.Notices;
import id.terang.ui.desk.Unsaved;

/// What of an agency goes to its successor, and the decree that it goes by. What is left goes some at a time, and without this page
/// too; it looks again by itself meanwhile.
final class SuccessionPane extends Div {

    /// So many cases, and reviews, the click itself waits for; the rest goes on behind it.
    private static final int AT_ONCE = 200;

    final TextField decree = new TextField(getTranslation("admin.succession.decree"));
    final Button hand = new Button();
    final Paragraph left = new Paragraph();
    final UnorderedList going = new UnorderedList();
    final Unsaved unsaved = new Unsaved();
    private final Admin admin;
    private final Agency agency;
    private final boolean ended;
    private final Succession.Heirs heirs;
    private boolean under;
    private final Polling polling = new Polling(this::look);

    SuccessionPane(Admin admin, Agency agency) {
        this.admin = admin;
        this.agency = agency;
        ended = agency.ended(admin.atlas().day());
        heirs = admin.succession().heirs(admin.official(), agency.id());
        addClassNames("keep-form", "stack");
        var explain = new Paragraph(getTranslation(ended ? "admin.succession.explain" : "admin.succession.foreseen",
                LocalWords.day(agency.validTo(), getLocale())));
        explain.addClassNames("small", "soft");
        decree.setMaxLength(200);
        decree.setWidthFull();
        decree.setHelperText(getTranslation("admin.succession.decree.help"));
        left.getElement().setAttribute("aria-live", "polite");
        hand.setText(getTranslation(ended ? "admin.succession.hand" : "admin.succession.cite"));
        hand.setDisableOnClick(true);
        hand.addClickListener(click -> hand());
        unsaved.watch("decree", decree);
        unsaved.about(KeepForm.draft("succession", agency.id()));
        add(new H2(getTranslation("admin.succession")), explain, left, going, unsaved, decree, hand);
        look().decree().ifPresent(decree::setValue);
    }

    private void hand() {
        decree.setInvalid(false);
        try {
            admin.succession().decree(admin.official(), agency.id(), decree.getValue());
            int handed = admin.succession().handOn(agency.id(), AT_ONCE);
            unsaved.forget();
            Notices.done(getTranslation(ended ? "admin.succession.done" : "admin.succession.cited", handed));
        } catch (Refusal refusal) {
            decree.setErrorMessage(getTranslation(refusal.key(), refusal.args()));
            decree.setInvalid(true);
        }
        look();
    }

    private Succession.Left look() {
        var now = admin.succession().left(admin.official(), agency.id());
        boolean cited = now.decree().isPresent();
        boolean waits = now.waits(heirs);
        under = ended && cited && waits;
        String how = waits ? (under ? "under" : "left") : (cited ? "over" : "none");
        left.setText(getTranslation("admin.succession." + how, now.successor().name()));
        going.removeAll();
        line(now.open() > 0, "cases", now.open(), now.unverified(), now.staying());
        line(now.reviews() > 0, "reviews", now.reviews());
        // While they go nobody counts anew which are still among them.
        line(heirs.elsewhere() > 0 && !under && waits, "elsewhere", heirs.elsewhere());
        int nobodys = Math.min(heirs.nobodys(), now.reviews());
        line(nobodys > 0, "nobodys", nobodys);
        line(now.own() > 0, "own", now.own(), now.successor().name());
        line(now.desk(), "desk", now.successor().name());
        line(now.rules() > 0, "rules", now.rules(), now.successor().name());
        going.setVisible(going.getChildren().findAny().isPresent());
        hand.setEnabled(!ended || !cited || waits);
        getUI().ifPresent(ui -> polling.keep(ui, under));
        return now;
    }

    private void line(boolean there, String what, Object... args) {
        if (there) {
            going.add(new ListItem(getTranslation("admin.succession." + what, args)));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polling.keep(event.getUI(), under);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polling.stop(event.getUI());
    }
}
