package id.terang.ui.citizen;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import id.terang.complaints.CitizenAct;
import id.terang.complaints.CitizenAction;

/// Whether the answer settles it: confirm with a rating, or dispute with a reason.
class VerdictForm extends Div {

    final Button settled = new Button(getTranslation("citizen.case.settled"));
    final Button unsettled = new Button(getTranslation("citizen.case.unsettled"));
    final RadioButtonGroup<Integer> rating = new RadioButtonGroup<>();
    final Button confirm = new Button(getTranslation("citizen.case.confirm"));
    final Button dispute = new Button(getTranslation("citizen.case.dispute"));

    private final Div confirming = new Div();
    private final Div disputing = new Div();

    VerdictForm(Acting acting) {
        addClassName("stack");
        var question = new H3(getTranslation("citizen.case.verdict"));
        settled.addClickListener(click -> {
            choose(true);
            rate();
        });
        var choices = new Div(settled, unsettled);
        choices.addClassName("cluster");
        boolean confirmable = acting.file().citizenActions().contains(CitizenAction.CONFIRM);
        settled.setVisible(confirmable);
        rating.setId("rating");
        rating.setLabel(getTranslation("citizen.case.rating"));
        rating.setItems(4, 3, 2, 1);
        rating.setItemLabelGenerator(stars -> getTranslation("citizen.case.rating." + stars));
        rating.addClassNames("choices", "choices--narrow");
        var remark = acting.field("remark", getTranslation("citizen.case.remark"));
        remark.setHelperText(getTranslation("citizen.case.remark.help"));
        confirm.addThemeNames("primary");
        confirm.addClickListener(click -> {
            if (rated()) {
                acting.act("remark", "citizen.case.confirm.done",
                    () -> new CitizenAct.Confirm(rating.getValue(), remark.getValue()));
            }
        });
        var reason = acting.field("dispute", getTranslation("citizen.case.dispute.reason"));
        reason.setHelperText(getTranslation("citizen.case.reason.public"));
        // On a phone the form opens below the screen: the focus brings it into view.
        unsettled.addClickListener(click -> {
            choose(false);
            reason.focus();
        });
        dispute.addThemeNames("primary");
        dispute.addClickListener(click -> acting.act("dispute", "citizen.case.dispute.done",
            () -> new CitizenAct.Dispute(reason.getValue())));
        confirming.add(rating, remark, confirm);
        disputing.add(reason, dispute);
        confirming.addClassName("stack");
        disputing.addClassName("stack");
        confirming.setVisible(false);
        disputing.setVisible(false);
        add(question);
        if (!confirmable) {
            add(Step.soft(getTranslation("refusal.claim.behalf")));
        }
        add(choices, confirming, disputing);
        reason.addValueChangeListener(restored -> {
            if (!restored.isFromClient()) {
                choose(false);
            }
        });
        if (!reason.isEmpty()) {
            choose(false);
        } else if (confirmable && !remark.isEmpty()) {
            choose(true);
        }
    }

    /// Said where it is missing; what `acting` refuses is said at the words.
    private boolean rated() {
        if (rating.isEmpty()) {
            rating.setErrorMessage(getTranslation("refusal.rating.range"));
            rating.setInvalid(true);
            rate();
        }
        return !rating.isEmpty();
    }

    /// The group itself takes no focus.
    private void rate() {
        rating.getElement().executeJs("this.querySelector('input').focus()");
    }

    private void choose(boolean settles) {
        confirming.setVisible(settles);
        disputing.setVisible(!settles);
        settled.getElement().setAttribute("aria-pressed", Boolean.toString(settles));
        unsettled.getElement().setAttribute("aria-pressed", Boolean.toString(!settles));
    }
}
