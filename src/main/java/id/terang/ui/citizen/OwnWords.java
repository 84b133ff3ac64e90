package id.terang.ui.citizen;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import id.terang.complaints.CaseFile;
import id.terang.complaints.CitizenAct;
import id.terang.complaints.Contact;
import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.Atlas;
import id.terang.shared.EmailAddress;
import id.terang.ui.FileGallery;
import id.terang.ui.Quote;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the claimant sent: words, files, place, and how they can be reached, the last only half shown. Where letters come back,
/// they have the address tried here, or give another.
class OwnWords extends Div {

    private static final int LONGEST = 254;

    final EmailField email = new EmailField(getTranslation("citizen.case.contact.other"));
    final Button works = new Button(getTranslation("citizen.case.contact.works"));
    final Button change = new Button(getTranslation("citizen.case.contact.change"));

    OwnWords(Acting acting, Atlas atlas, Telling telling) {
        addClassNames("stack");
        var file = acting.file();
        var one = file.complaint();
        add(Quote.of(one.words().text()));
        var sent = file.files().stream().filter(stored -> stored.eventSeq() == 1).toList();
        if (!sent.isEmpty()) {
            add(new FileGallery(file.reference(), sent));
        }
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "citizen.file.will.service", new Span(atlas.service(one.serviceId()).name().in(getLocale())));
        var place = new Div(new Span(Places.name(atlas, one.place().areaId())));
        if (one.place().address() != null) {
            var address = new Span(one.place().address());
            address.addClassName("block");
            address.getElement().setAttribute("dir", "auto");
            place.add(address);
        }
        fact(facts, "citizen.file.will.area", place);
        fact(facts, "citizen.receipt.visibility", new Span(telling.word(one.visibility(), getLocale())));
        fact(facts, "citizen.case.contact", new Span(contact(file)));
        add(facts);
        if (file.returned()) {
            add(returned(acting));
        } else if (file.unconfirmed()) {
            var waits = new Div(new Paragraph(getTranslation("citizen.case.contact.unconfirmed")));
            waits.addClassName("notice");
            add(waits);
        }
    }

    private Component returned(Acting acting) {
        email.setManualValidation(true);
        email.setAutocomplete(Autocomplete.EMAIL);
        email.setMaxLength(LONGEST);
        email.setWidthFull();
        works.addClickListener(click -> reachAt(acting, "citizen.case.contact.tried",
            () -> Objects.requireNonNull(Objects.requireNonNull(acting.file().contact()).email())));
        change.addClickListener(click -> reachAt(acting, "citizen.case.contact.done", () -> new EmailAddress(email.getValue().strip())));
        var why = new Paragraph(getTranslation("citizen.case.contact.returned"));
        var other = new Div(email, change);
        other.addClassNames("stack", "stack--tight");
        var part = new Div(why, works, other);
        part.addClassNames("notice", "tone-late", "stack");
        return part;
    }

    private static void reachAt(Acting acting, String doneKey, Supplier<EmailAddress> address) {
        acting.act("contact", doneKey, () -> new CitizenAct.ReachAt(address.get()));
    }

    private String contact(CaseFile file) {
        var contact = file.contact();
        if (contact == null || !contact.reachable()) {
            return getTranslation("citizen.case.contact.none");
        }
        return words(contact, getTranslation("citizen.case.contact.account"));
    }

    /// All ways, half shown.
    static String words(Contact contact, String account) {
        return Stream.concat(contact.masked().stream(), contact.citizenId() == null ? Stream.empty() : Stream.of(account)).collect(Collectors.joining(", "));
    }

    private void fact(DescriptionList facts, String key, Component value) {
        facts.add(new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value)));
    }
}
