package id.terang.ui.desk.counter;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import id.terang.complaints.Receipt;
import id.terang.jurisdiction.ClockType;
import id.terang.shared.LocalWords;
import id.terang.ui.Icons;
import id.terang.ui.desk.Desk;
import id.terang.ui.desk.QueueAddress;
import java.time.LocalDate;
import java.util.List;

/// What the citizen takes home: number, secret code, promised dates. Shown once; the code is kept nowhere.
class ReceiptSlip extends Div {

    private static final String TRACK = "/app/track";

    final Button print = new Button(getTranslation("desk.receipt.print"), Icons.of("printer"));
    final Button another = new Button(getTranslation("desk.receipt.another"));

    /// @param site scheme and host, for somebody who reads this on paper
    ReceiptSlip(Receipt receipt, Desk desk, String site, Runnable next) {
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
        for (var type : List.of(ClockType.VERIFY, ClockType.FIRST_RESPONSE, ClockType.RESOLVE)) {
            receipt.clocks().stream().filter(clock -> clock.type() == type).findFirst().ifPresent(clock ->
                fact(facts, getTranslation("desk.receipt.due", desk.telling().clock(type, getLocale())),
                    LocalWords.day(LocalDate.ofInstant(clock.dueAt(), agency.zone()), getLocale())));
        }
        var slip = new Section(label("desk.receipt.number"), number, label("desk.receipt.code"), code, facts,
            label("desk.receipt.follow", site + TRACK));
        slip.addClassName("receipt");
        print.addThemeNames("primary");
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        another.addClickListener(click -> next.run());
        var open = new Anchor("/app/" + QueueAddress.path(receipt.reference()), getTranslation("desk.receipt.open"));
        var ways = new Div(print, another, open);
        ways.addClassNames("cluster", "receipt-slip__ways");
        add(slip, ways);
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
