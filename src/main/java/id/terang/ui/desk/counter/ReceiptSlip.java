package id.terang.ui.desk.counter;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import id.terang.complaints.FileComplaint;
import id.terang.complaints.Receipt;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.ClockType;
import id.terang.shared.LocalWords;
import id.terang.ui.Icons;
import id.terang.ui.desk.Desk;
import id.terang.ui.desk.QueueAddress;
import java.time.LocalDate;
import java.util.List;

/// What the citizen takes home: who gave it, number, secret code, what it is about, promised dates. Shown once; the code is
/// kept nowhere.
class ReceiptSlip extends Div {

    private static final String TRACK = "/app/track";

    final Button print = new Button(getTranslation("desk.receipt.print"), Icons.of("printer"));
    final Button another = new Button(getTranslation("desk.receipt.another"));

    /// Who gives the receipt.
    ///
    /// @param name of the government; may be empty
    /// @param url scheme and host, for somebody who reads this on paper
    record Issuer(String name, String url) { }

    ReceiptSlip(Receipt receipt, FileComplaint filed, Desk desk, Issuer issuer, Runnable next) {
        addClassNames("stack", "receipt-slip");
        var agency = desk.atlas().agency(receipt.holder());
        var number = new Paragraph(receipt.reference().toString());
        number.addClassName("receipt__number");
        var code = new Paragraph(receipt.secret().printed());
        code.addClassName("receipt__code");
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, getTranslation("desk.receipt.filed"), LocalWords.moment(receipt.filedAt(), agency.zone(), getLocale()));
        fact(facts, getTranslation("desk.receipt.holder"), agency.name());
        // Paper lies about: of a secret case it does not say what it is of.
        if (receipt.visibility() != Visibility.SECRET) {
            about(facts, filed, desk);
            if (receipt.contact().reachable()) {
                fact(facts, getTranslation("desk.receipt.contact"), String.join(", ", receipt.contact().masked()));
            }
        }
        for (var type : List.of(ClockType.VERIFY, ClockType.FIRST_RESPONSE, ClockType.RESOLVE)) {
            receipt.clocks().stream().filter(clock -> clock.type() == type).findFirst().ifPresent(clock ->
                fact(facts, getTranslation("desk.receipt.due", desk.telling().clock(type, getLocale())),
                    LocalWords.day(LocalDate.ofInstant(clock.dueAt(), agency.zone()), getLocale())));
        }
        var slip = new Section(mark(issuer), label("desk.receipt.number"), number, label("desk.receipt.code"), code, facts,
            label("desk.receipt.follow", issuer.url() + TRACK));
        slip.addClassName("receipt");
        print.addThemeNames("primary");
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        another.addClickListener(click -> next.run());
        var open = new Anchor("/app/" + QueueAddress.path(receipt.reference()), getTranslation("desk.receipt.open"));
        var ways = new Div(print, another, open);
        ways.addClassNames("cluster", "receipt-slip__ways");
        add(slip, ways);
    }

    private Component mark(Issuer issuer) {
        var picture = new Image("/assets/mark.svg", "");
        picture.setWidth("28px");
        picture.setHeight("28px");
        var product = getTranslation("common.product");
        var mark = new Div(picture, new Span(issuer.name().isEmpty() ? product : product + " · " + issuer.name()));
        mark.addClassName("receipt__issuer");
        return mark;
    }

    private void about(DescriptionList facts, FileComplaint filed, Desk desk) {
        fact(facts, getTranslation("desk.release.title"), String.valueOf(filed.title()));
        fact(facts, getTranslation("desk.field.service"), desk.atlas().service(filed.serviceId()).name().in(getLocale()));
        var area = desk.atlas().area(filed.areaId()).name();
        fact(facts, getTranslation("desk.receipt.place"), filed.address() == null ? area : filed.address() + ", " + area);
    }

    private Paragraph label(String key, Object... values) {
        var label = new Paragraph(getTranslation(key, values));
        label.addClassName("receipt__label");
        return label;
    }

    private static void fact(DescriptionList facts, String name, String value) {
        facts.add(new Div(new DescriptionList.Term(name), new DescriptionList.Description(value)));
    }
}
