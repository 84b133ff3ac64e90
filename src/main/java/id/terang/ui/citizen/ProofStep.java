package id.terang.ui.citizen;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import id.terang.jurisdiction.Publish;
import id.terang.ui.ErrorSummary;
import id.terang.ui.FileDrop;
import id.terang.ui.files.GoneFiles;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The third step: proof, a way to be reached, who may read it, and what sending will do. What may be left out is folded as
/// long as nothing is in it.
class ProofStep extends Step {

    final FileDrop files;
    final Fold filesFold;
    final GoneFiles gone;
    final ContactFields contact;
    final Fold contactFold;
    final VisibilityChoice visibility;
    final SimilarList similar;
    final Div enough = new Div();
    final BeforeSending before;

    private final FilingDoors doors;

    ProofStep(Draft draft, FilingDoors doors, String region, DraftKeeper keeper, Runnable changed, Runnable startOver) {
        super(draft, "citizen.file.proof");
        this.doors = doors;
        files = new FileDrop(doors.uploads(), doors.limits(), draft.uploader, FileDrop.Source.EVERYTHING);
        gone = new GoneFiles(() -> draft.files, changed);
        files.onChange(() -> {
            gone.changed(files);
            sayWhatIsIn();
            changed.run();
        });
        contact = new ContactFields(draft, region, keeper, () -> {
            sayWhatIsIn();
            changed.run();
        });
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
        filesFold = new Fold(getTranslation("citizen.file.files"), gone, files);
        contactFold = new Fold(getTranslation("citizen.file.contact"), soft(getTranslation("citizen.file.contact.help")), contact, privacy);
        var folds = new Div(filesFold, contactFold);
        folds.addClassName("step__folds");
        add(similar, enough, folds,
            section(getTranslation("citizen.file.visibility"), visibility, visibility.how()),
            section(getTranslation("citizen.file.before"), before));
        fill();
    }

    @Override
    void fill() {
        enough.setVisible(false);
        files.become(draft.uploader);
        gone.look(files);
        contact.fill();
        visibility.setValue(draft.visibility);
        unfoldWhatWasGiven();
    }

    @Override
    void check(ErrorSummary errors) {
        contact.check(errors);
        if (!contact.readable()) {
            contactFold.setOpen(true);
        }
        if (gone.look(files)) {
            filesFold.setOpen(true);
            sayWhatIsIn();
            errors.add(files, getTranslation("citizen.file.gone.sending"));
        }
    }

    @Override
    void enter() {
        files.refresh();
        gone.look(files);
        visibility.readableAtOnce(draft.service != null && doors.atlas().service(draft.service).publish() == Publish.ON_FILING);
        before.refresh();
        similar.refresh();
        unfoldWhatWasGiven();
    }

    private void unfoldWhatWasGiven() {
        filesFold.setOpen(!draft.files.all().isEmpty());
        contactFold.setOpen(!draft.phone.isBlank() || !draft.email.isBlank());
        sayWhatIsIn();
    }

    private void sayWhatIsIn() {
        int count = draft.files.waiting().size();
        filesFold.holds(count == 0 ? getTranslation("citizen.file.files.none") : getTranslation("citizen.file.files.count", count));
        var given = Stream.of(draft.phone, draft.email).filter(one -> !one.isBlank()).collect(Collectors.joining(", "));
        contactFold.holds(given.isEmpty() ? getTranslation("citizen.file.contact.none") : given);
    }
}
