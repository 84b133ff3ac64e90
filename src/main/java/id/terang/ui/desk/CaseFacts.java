package id.terang.ui.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Contact;
import id.terang.complaints.EventType;
import id.terang.shared.EmailAddress;
import id.terang.shared.LocalWords;
import id.terang.shared.PhoneNumber;
import id.terang.shared.Reference;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where, by whom, through which door: what one looks up and rarely reads.
class CaseFacts extends Div {

    final Button showContact = new Button(getTranslation("desk.contact.show"));
    private final DescriptionList facts = new DescriptionList();
    private final Desk desk;

    CaseFacts(CaseFile file, Desk desk) {
        this.desk = desk;
        facts.addClassName("facts");
        addClassNames("case-facts");
        var one = file.complaint();
        var atlas = desk.atlas();
        fact("desk.fact.contact", contact(file));
        fact("desk.fact.place", text(atlas.areaPath(one.place().areaId()).reversed().stream()
            .map(id -> atlas.area(id).name()).collect(Collectors.joining(", "))));
        if (one.place().address() != null) {
            fact("desk.fact.address", text(one.place().address()));
        }
        fact("desk.fact.service", text(atlas.servicePath(one.serviceId()).stream()
            .map(id -> atlas.service(id).name().in(getLocale())).collect(Collectors.joining(" › "))));
        fact("desk.fact.holder", text(atlas.agency(one.holderId()).name()));
        fact("desk.fact.desk", text(atlas.agency(one.deskId()).name()));
        long rerouted = file.timeline().stream().filter(entry -> entry.type() == EventType.REROUTED).count();
        if (one.handOffs() > 0 || rerouted > 0) {
            fact("desk.fact.handovers", text(getTranslation("desk.fact.handovers.count", one.handOffs(), rerouted)));
        }
        fact("desk.fact.filed", text(LocalWords.moment(one.filedAt(), desk.zone(file), getLocale()) + ", "
            + desk.telling().word(one.channel(), getLocale())));
        if (one.source() != null) {
            fact("desk.fact.source", text(one.source() + " " + one.sourceId()));
        }
        if (file.survivor() != null) {
            fact("desk.fact.survivor", links(List.of(file.survivor())));
        }
        if (!file.duplicates().isEmpty()) {
            fact("desk.fact.duplicates", links(file.duplicates()));
        }
        if (file.incident() != null) {
            fact("desk.fact.incident", links(List.of(file.incident())));
        }
        if (!file.reports().isEmpty()) {
            fact("desk.fact.reports", links(file.reports()));
        }
        if (one.planned() != null) {
            fact("desk.fact.planned", text(LocalWords.day(one.planned(), getLocale())));
        }
        if (one.reviewerId() != null) {
            fact("desk.fact.reviewer", text(atlas.agency(one.reviewerId()).name()));
        }
        if (one.listed()) {
            var page = new Anchor("/complaints/" + file.reference(), getTranslation("desk.fact.public"));
            page.setRouterIgnore(true);
            page.setTarget("_blank");
            fact("desk.fact.page", page);
        }
        add(new H3(getTranslation("desk.facts")), facts);
    }

    private void fact(String key, Component value) {
        var line = new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
        facts.getElement().appendChild(line.getElement());
    }

    /// Masked until somebody asks for it, so that nobody reads it over a shoulder.
    private Component contact(CaseFile file) {
        var contact = file.contact();
        if (file.complaint().anonymous() && contact == null) {
            return text(getTranslation("desk.contact.anonymous"));
        }
        if (contact == null || contact.phone() == null && contact.email() == null) {
            return text(getTranslation(contact != null && contact.reachable() ? "desk.contact.account" : "desk.contact.none"));
        }
        var shown = new Span(ways(contact, PhoneNumber::masked, EmailAddress::masked));
        shown.addClassName("num");
        showContact.addThemeNames("small", "tertiary");
        showContact.addClickListener(click -> {
            shown.setText(ways(contact, PhoneNumber::e164, EmailAddress::value));
            showContact.setVisible(false);
        });
        var part = new Div(shown, new Text(" "), showContact);
        if (file.returned()) {
            var back = new Span(getTranslation("desk.contact.returned"));
            back.addClassNames("block", "small", "soft");
            part.add(back);
        } else if (file.unconfirmed()) {
            var waits = new Span(getTranslation("desk.contact.unconfirmed"));
            waits.addClassNames("block", "small", "soft");
            part.add(waits);
        }
        return part;
    }

    private static String ways(Contact contact, Function<PhoneNumber, String> phone, Function<EmailAddress, String> email) {
        return Stream.concat(Optional.ofNullable(contact.phone()).map(phone).stream(),
            Optional.ofNullable(contact.email()).map(email).stream()).collect(Collectors.joining(", "));
    }

    private static Span text(String words) {
        return new Span(words);
    }

    private Component links(List<Reference> references) {
        var links = new Div();
        links.addClassName("cluster");
        references.forEach(one -> links.add(new Anchor("/app/" + QueueAddress.path(one), one.toString())));
        return links;
    }
}
