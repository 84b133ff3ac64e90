package id.terang.ui.citizen;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import id.terang.ui.ErrorSummary;
import id.terang.ui.FileDrop;

/// The third step: proof, a way to be reached, who may read it, and what sending will do.
class ProofStep extends Step {

    final FileDrop files;
    final ContactFields contact;
    final VisibilityChoice visibility;
    final SimilarList similar;
    final Div enough = new Div();

    private final BeforeSending before;

    ProofStep(Draft draft, FilingDoors doors, String region, DraftKeeper keeper, Runnable changed, Runnable startOver) {
        super(draft, "citizen.file.proof");
        files = new FileDrop(doors.uploads(), doors.limits(), draft.uploader, FileDrop.Source.EVERYTHING);
        contact = new ContactFields(draft, region, keeper, changed);
        visibility = new VisibilityChoice(doors.telling());
        similar = new SimilarList(draft, doors, keeper, () -> enough.setVisible(true));
        before = new BeforeSending(draft, doors);
        visibility.addValueChangeListener(picked -> {
            draft.visibility = picked.getValue();
            before.refresh();
            similar.refresh();
            changed.run();
        });
        var stop = new Button(getTranslation("citizen.similar.stop"), click -> startOver.run());
        var said = new Paragraph(getTranslation("citizen.similar.enough"));
        enough.add(said, stop);
        enough.addClassNames("notice", "tone-answered", "stack", "stack--tight");
        enough.setVisible(false);
        var privacy = new Anchor(getLocale().getLanguage().equals("en") ? "/en/privacy" : "/privacy", getTranslation("citizen.file.privacy"));
        privacy.setRouterIgnore(true);
        privacy.setTarget("_blank");
        privacy.addClassName("small");
        add(similar, enough,
            section(getTranslation("citizen.file.files"), files),
            section(getTranslation("citizen.file.contact"), soft(getTranslation("citizen.file.contact.help")), contact, privacy),
            section(getTranslation("citizen.file.visibility"), visibility),
            section(getTranslation("citizen.file.before"), before));
        fill();
    }

    @Override
    void fill() {
        enough.setVisible(false);
        files.become(draft.uploader);
        contact.fill();
        visibility.setValue(draft.visibility);
    }

    @Override
    void check(ErrorSummary errors) {
        contact.check(errors);
    }

    @Override
    void enter() {
        files.refresh();
        before.refresh();
        similar.refresh();
    }
}
