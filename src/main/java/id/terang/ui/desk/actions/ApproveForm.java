package id.terang.ui.desk.actions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import id.terang.complaints.Action;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;
import id.terang.complaints.TimelineEntry;
import id.terang.shared.Actor;
import id.terang.shared.LocalWords;
import id.terang.ui.FileGallery;
import id.terang.ui.Pick;
import id.terang.ui.Quote;
import id.terang.ui.desk.Desk;
import org.jspecify.annotations.Nullable;

/// The second pair of eyes: what will be sent, word for word, with its proof, and who proposed it when.
final class ApproveForm extends ActionForm {

    private final CaseFile file;
    private final Desk desk;

    ApproveForm(CaseFile file, Desk desk) {
        super(Action.APPROVE_ANSWER, file);
        this.file = file;
        this.desk = desk;
        file.timeline().stream().filter(entry -> entry.seq() == file.complaint().proposalSeq()).findFirst().ifPresent(this::show);
    }

    private void show(TimelineEntry entry) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        boolean amends = false;
        if (entry.event() instanceof CaseEvent.AnswerProposed proposed) {
            amends = proposed.amends();
            fact(facts, "desk.field.outcome", Pick.upperFirst(desk.telling().word(proposed.outcome(), getLocale()))
                + (proposed.planned() == null ? "" : ", " + LocalWords.day(proposed.planned(), getLocale())));
        }
        var when = LocalWords.moment(entry.occurredAt(), desk.zone(file), getLocale());
        fact(facts, "desk.approve.by", entry.by() instanceof Actor.Official official
            ? desk.nameOf(official.officialId()) + ", " + when : when);
        put(facts);
        if (amends) {
            put(part("desk.amend.now", Quote.of(words(file.complaint().answerText()))),
                part("desk.amend.then", new ChangedWords(words(file.complaint().answerText()), words(entry.text()))));
        } else {
            put(part("desk.field.answer", Quote.of(words(entry.text()))));
        }
        put(part(entry.files().isEmpty() ? "desk.field.evidence.none" : "desk.field.evidence",
            new FileGallery(file.reference(), entry.files())));
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value)));
    }

    private Component part(String key, Component shown) {
        var part = new Div(new H4(getTranslation(key)), shown);
        part.setWidthFull();
        return part;
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    Decision decision() {
        return new Decision.ApproveAnswer();
    }
}
