package id.terang.ui.citizen;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import id.terang.complaints.Masking;
import id.terang.complaints.Promise;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.ClockType;
import id.terang.shared.Refusal;
import id.terang.ui.Icons;
import java.util.Locale;

/// What sending will do: which office gets it, and what it promises by when.
class BeforeSending extends Div {

    private final Draft draft;
    private final FilingDoors doors;

    BeforeSending(Draft draft, FilingDoors doors) {
        this.draft = draft;
        this.doors = doors;
        setId("before");
        getElement().setAttribute("tabindex", "-1");
        addClassName("card");
    }

    /// Works out the promise for the draft as it is.
    void refresh() {
        removeAll();
        if (draft.service == null || draft.area == null || draft.kind == null) {
            return;
        }
        try {
            tell(doors.filing().preview(draft.kind, draft.service, draft.area, draft.visibility));
        } catch (Refusal refusal) {
            add(new Paragraph(getTranslation(refusal.key(), refusal.args())));
        }
    }

    private void tell(Promise promise) {
        var atlas = doors.atlas();
        var locale = getLocale();
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "citizen.file.what", said(promise.readableAtOnce()));
        fact(facts, "citizen.file.will.service", new Span(atlas.service(draft.service).name().in(locale)));
        fact(facts, "citizen.file.will.area", place());
        fact(facts, "citizen.file.will.desk", office(promise));
        fact(facts, "citizen.readable", new Span(getTranslation(Promised.readable(promise.visibility(), promise.readableAtOnce()))));
        add(facts);
        if (promise.visibility() == Visibility.SECRET && draft.visibility != Visibility.SECRET) {
            add(notice("citizen.file.will.secret"));
        }
        add(dates(promise, locale));
    }

    /// As much of it as shows that it is there, however long it is; what everybody reads at once as everybody will read it.
    private Component said(boolean atOnce) {
        var masked = atOnce ? Masking.mask(draft.text) : draft.text;
        var said = new Span(masked);
        said.addClassName("before__said");
        said.getElement().setAttribute("dir", "auto");
        if (masked.equals(draft.text)) {
            return said;
        }
        var note = new Span(getTranslation("citizen.file.will.masked"));
        note.addClassNames("small", "soft", "block");
        return new Div(said, note);
    }

    private Component place() {
        var area = new Span(Places.name(doors.atlas(), draft.area));
        if (draft.address.isBlank()) {
            return area;
        }
        var address = new Span(draft.address);
        address.addClassNames("small", "soft", "block");
        address.getElement().setAttribute("dir", "auto");
        return new Div(area, address);
    }

    private Component office(Promise promise) {
        var atlas = doors.atlas();
        var desk = new Span(atlas.agency(promise.desk()).name());
        if (promise.owner() == promise.desk()) {
            return desk;
        }
        var then = new Span(getTranslation("citizen.file.will.owner", atlas.agency(promise.owner()).name()));
        then.addClassNames("small", "soft", "block");
        return new Div(desk, then);
    }

    private Component dates(Promise promise, Locale locale) {
        var dates = new DescriptionList();
        dates.addClassNames("promises");
        var zone = doors.atlas().agency(promise.desk()).zone();
        for (var type : new ClockType[] {ClockType.VERIFY, ClockType.FIRST_RESPONSE, ClockType.RESOLVE}) {
            promise.clocks().stream().filter(clock -> clock.type() == type).findFirst().ifPresent(clock -> Promised.add(dates,
                getTranslation("citizen.promise." + type), clock.dueAt(), zone, locale));
        }
        return dates;
    }

    private Component notice(String key) {
        var notice = new Div(Icons.of("lock"), new Span(getTranslation(key)));
        notice.addClassNames("notice", "notice--line");
        return notice;
    }

    private void fact(DescriptionList facts, String key, Component value) {
        facts.add(new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value)));
    }
}
