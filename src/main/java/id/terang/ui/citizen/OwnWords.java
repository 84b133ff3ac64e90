package id.terang.ui.citizen;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import id.terang.complaints.CaseFile;
import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.Atlas;
import id.terang.ui.FileGallery;
import id.terang.ui.Quote;
import java.util.stream.Stream;

/// What the claimant sent: words, files, place, and how they can be reached, the last only half shown.
class OwnWords extends Div {

    OwnWords(CaseFile file, Atlas atlas, Telling telling) {
        addClassNames("stack");
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
    }

    private String contact(CaseFile file) {
        var contact = file.contact();
        if (contact == null || !contact.reachable()) {
            return getTranslation("citizen.case.contact.none");
        }
        return String.join(", ", Stream.of(contact.phone() == null ? "" : contact.phone().masked(),
            contact.email() == null ? "" : contact.email().masked(),
            contact.citizenId() == null ? "" : getTranslation("citizen.case.contact.account")).filter(text -> !text.isEmpty()).toList());
    }

    private void fact(DescriptionList facts, String key, Component value) {
        facts.add(new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value)));
    }
}
