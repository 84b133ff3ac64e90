package id.terang.ui.citizen;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import id.terang.complaints.CaseReader;
import id.terang.complaints.PublicComplaint;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import id.terang.ui.CitizenLayout;
import id.terang.ui.Icons;
import id.terang.ui.PublicPages;

/// "I have this too", said about one public case, with one press and without a name.
@Route(value = FollowView.PATH, layout = CitizenLayout.class)
@AnonymousAllowed
@StyleSheet("context://assets/citizen.css")
class FollowView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    static final String PATH = "follow";

    final Button follow = new Button(getTranslation("citizen.similar.follow"), Icons.of("users"));
    final Button stop = new Button(getTranslation("citizen.follow.stop"));
    final Paragraph count = new Paragraph();
    final DraftKeeper keeper = new DraftKeeper("follow");

    private final CaseReader reader;
    private final Affected affected;
    private final Jurisdiction jurisdiction;

    FollowView(CaseReader reader, Affected affected, Jurisdiction jurisdiction) {
        this.reader = reader;
        this.affected = affected;
        this.jurisdiction = jurisdiction;
        addClassNames("stack");
        follow.addThemeNames("primary");
        stop.addThemeNames("tertiary");
        count.getElement().setAttribute("role", "status");
        count.addClassName("num");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        removeAll();
        PublicComplaint one;
        try {
            one = reader.publicComplaint(Reference.parse(parameter)).orElseThrow(NotFoundException::new);
        } catch (Refusal.BadInput impossible) {
            throw new NotFoundException();
        }
        var title = new Anchor(PublicPages.in(getLocale(), "/complaints/" + one.reference()), title(one));
        title.setRouterIgnore(true);
        title.addClassName("strong");
        title.getElement().setAttribute("dir", "auto");
        var card = new Div(title, Step.soft(jurisdiction.atlas().agency(one.holderId()).name()));
        card.addClassNames("card", "stack", "stack--tight");
        follow.addClickListener(click -> keeper.follower(token -> followed(affected.follow(one.reference(), token))));
        stop.addClickListener(click -> keeper.follower(token -> unfollowed(affected.unfollow(one.reference(), token))));
        stop.setVisible(false);
        follow.setVisible(one.status().open());
        told("citizen.follow.count", one.followers());
        count.setVisible(one.followers() > 0);
        add(new H1(getTranslation("citizen.follow.title")), Step.soft(getTranslation("citizen.follow.lead")), card, count, follow,
            stop, keeper);
    }

    private String title(PublicComplaint one) {
        return one.title() != null ? one.title()
            : jurisdiction.atlas().service(one.serviceId()).name().in(getLocale()) + ", " + jurisdiction.atlas().area(one.areaId()).name();
    }

    private void followed(int now) {
        told("citizen.follow.done", now);
        follow.setVisible(false);
        stop.setVisible(true);
    }

    private void unfollowed(int now) {
        told("citizen.follow.count", now);
        follow.setVisible(true);
        stop.setVisible(false);
    }

    private void told(String key, int now) {
        count.setText(getTranslation(key, now));
        count.setVisible(true);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("citizen.follow.title") + " – " + getTranslation("common.product");
    }
}
