package id.terang.ui.citizen;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import id.terang.complaints.Filing;
import id.terang.complaints.ClockView;
import id.terang.complaints.Receipt;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.EmailAddress;
import id.terang.shared.LocalWords;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import id.terang.ui.CitizenLayout;
import id.terang.ui.CopyText;
import id.terang.ui.Icons;
import id.terang.ui.Notices;
import id.terang.ui.PublicPages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;

/// The receipt of a case just filed: its number, its secret code, what was promised and what happens next. It can be
/// seen for a quarter of an hour, reloads included; later the citizen has it, or has not.
@Route(value = ReceiptView.PATH, layout = CitizenLayout.class)
@AnonymousAllowed
@StyleSheet("context://assets/citizen.css")
class ReceiptView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    static final String PATH = "receipt";

    final H1 title = new H1(getTranslation("citizen.receipt.title"));

    private final Filing filing;
    private final Jurisdiction jurisdiction;
    private final Clock clock;
    /// Where a case is tracked, for who reads this on paper.
    private final String track;

    /// @param url address of the site, where that is set
    ReceiptView(Filing filing, Jurisdiction jurisdiction, Clock clock, @Value("${terang.site.url:}") String url) {
        this.filing = filing;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
        track = PublicPages.site(url) + "/app/track";
        addClassNames("stack", "receipt-page");
        title.getElement().setAttribute("tabindex", "-1");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            var reference = Reference.parse(parameter);
            var receipt = Proven.of(VaadinSession.getCurrent()).receipt(reference, clock.instant());
            receipt.ifPresentOrElse(this::show, () -> event.forwardTo(CaseView.class, reference.toString()));
        } catch (Refusal.BadInput impossible) {
            event.forwardTo(TrackView.class);
        }
    }

    @Override
    public String getPageTitle() {
        return title.getText() + " – " + getTranslation("common.product");
    }

    private void show(Receipt receipt) {
        removeAll();
        var desk = jurisdiction.atlas().agency(receipt.holder());
        add(title, lead("citizen.receipt.lead"), card(receipt, desk), actions(receipt, desk), nextSteps(receipt));
        var track = new Anchor("/app/track/" + receipt.reference(), getTranslation("citizen.receipt.track"));
        track.addClassNames("button", "button--primary", "no-print");
        var another = new Anchor("/app/file", getTranslation("citizen.receipt.another"));
        another.addClassNames("button", "button--quiet", "no-print");
        var links = new Div(track, another);
        links.addClassName("cluster");
        add(links);
        title.getElement().executeJs("this.focus({preventScroll: true}); window.scrollTo(0, 0)");
    }

    private Component card(Receipt receipt, Agency desk) {
        var number = new Paragraph(receipt.reference().toString());
        number.addClassName("receipt__number");
        var code = new Paragraph(receipt.secret().printed());
        code.addClassName("receipt__code");
        var where = lead("citizen.receipt.where", track);
        where.addClassName("receipt__where");
        var facts = new DescriptionList();
        facts.addClassName("facts");
        // A paper about a secret report lies about.
        boolean secret = receipt.visibility() == Visibility.SECRET;
        about(receipt).forEach((key, words) -> fact(facts, key, words).setClassName("no-print", secret));
        fact(facts, "citizen.receipt.filed", LocalWords.moment(receipt.filedAt(), desk.zone(), getLocale()));
        fact(facts, "citizen.receipt.desk", desk.name());
        fact(facts, "citizen.receipt.visibility", getTranslation("domain.Visibility." + receipt.visibility()));
        fact(facts, "citizen.readable", getTranslation(Promised.readable(receipt.visibility(), receipt.readable())));
        fact(facts, "citizen.receipt.contact", contact(receipt)).setClassName("no-print", secret);
        var dates = new DescriptionList();
        dates.addClassName("promises");
        promised(receipt).forEach(clock -> Promised.add(dates, getTranslation("citizen.promise." + clock.type()), clock.dueAt(), desk.zone(),
            getLocale()));
        var card = new Section(label("citizen.receipt.number"), number, label("citizen.receipt.code"), code,
            lead("citizen.receipt.code.keep"), where, facts, dates);
        card.addClassName("receipt");
        var typed = receipt.contact().email();
        if (typed != null) {
            card.addComponentAtIndex(card.indexOf(facts) + 1, new MailCorrection(typed, right -> correct(receipt, right)));
        }
        return card;
    }

    /// What tells several receipts apart, by the keys of their labels.
    private Map<String, String> about(Receipt receipt) {
        var atlas = jurisdiction.atlas();
        var about = new LinkedHashMap<String, String>();
        about.put("citizen.receipt.about", receipt.title());
        about.put("citizen.file.will.service", atlas.service(receipt.service()).name().in(getLocale()));
        about.put("citizen.file.will.area", Places.name(atlas, receipt.area()));
        return about;
    }

    private String contact(Receipt receipt) {
        return receipt.contact().reachable() ? OwnWords.words(receipt.contact(), getTranslation("citizen.case.contact.account"))
            : getTranslation("citizen.receipt.contact.none");
    }

    private void correct(Receipt receipt, EmailAddress right) {
        var proven = Proven.of(VaadinSession.getCurrent());
        var seen = proven.receipt(receipt.reference(), clock.instant()).orElseThrow(() -> new Refusal.IllegalMove("refusal.contact.late"));
        var claim = proven.claim(receipt.reference()).orElseThrow(() -> new Refusal.IllegalMove("refusal.contact.late"));
        show(proven.reached(seen, filing.correct(claim, right)));
        Notices.done(getTranslation("citizen.receipt.contact.corrected", right.masked()));
    }

    private static Stream<ClockView> promised(Receipt receipt) {
        return Stream.of(ClockType.VERIFY, ClockType.FIRST_RESPONSE, ClockType.RESOLVE)
            .flatMap(type -> receipt.clocks().stream().filter(clock -> clock.type() == type).limit(1));
    }

    private Component actions(Receipt receipt, Agency desk) {
        var copy = new Button(getTranslation("citizen.receipt.copy"), Icons.of("copy"));
        var print = new Button(getTranslation("citizen.receipt.print"), Icons.of("printer"));
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        var actions = new Div(new CopyText(asText(receipt, desk), copy), print);
        actions.addClassNames("cluster", "no-print");
        return actions;
    }

    /// For a notes app or a message to oneself.
    private String asText(Receipt receipt, Agency desk) {
        var more = about(receipt);
        more.put("citizen.receipt.contact", contact(receipt));
        var open = more.entrySet().stream().filter(any -> receipt.visibility() != Visibility.SECRET)
            .map(one -> getTranslation(one.getKey()) + ": " + one.getValue());
        var dates = promised(receipt).map(clock -> getTranslation("citizen.promise." + clock.type()) + ": "
            + LocalWords.day(LocalDate.ofInstant(clock.dueAt(), desk.zone()), getLocale()));
        return getTranslation("citizen.receipt.text", receipt.reference().toString(), receipt.secret().printed(),
            LocalWords.moment(receipt.filedAt(), desk.zone(), getLocale()), desk.name(), track, Stream.concat(open, dates).collect(Collectors.joining("\n")));
    }

    private Component nextSteps(Receipt receipt) {
        var list = new OrderedList(new ListItem(getTranslation("citizen.receipt.next.verify")),
            new ListItem(getTranslation(receipt.visibility() == Visibility.SECRET ? "citizen.receipt.next.secret"
                : "citizen.receipt.next.work")),
            new ListItem(getTranslation("citizen.receipt.next.answer")));
        list.addClassNames("stack", "stack--tight");
        return new Section(new H2(getTranslation("citizen.receipt.next")), list);
    }

    private Paragraph label(String key) {
        var label = new Paragraph(getTranslation(key));
        label.addClassName("receipt__label");
        return label;
    }

    private Paragraph lead(String key, Object... values) {
        return Step.soft(getTranslation(key, values));
    }

    private Div fact(DescriptionList facts, String key, String value) {
        var fact = new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
        facts.add(fact);
        return fact;
    }
}
