package id.terang.ui.citizen;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import id.terang.complaints.CitizenAct;
import id.terang.complaints.CitizenAction;
import id.terang.complaints.telling.Telling;
import id.terang.shared.Refusal;

/// What a claimant seldom needs: more files, another visibility, withdrawing.
class MorePanel extends Div {

    final Button addFiles = new Button(getTranslation("citizen.case.files.send"));
    final Button changeVisibility = new Button(getTranslation("citizen.case.visibility.send"));
    final Button withdraw = new Button(getTranslation("citizen.case.withdraw.send"));

    MorePanel(Acting acting, Telling telling) {
        addClassName("more-panel");
        var can = acting.file().citizenActions();
        if (can.contains(CitizenAction.ADD_FILES)) {
            add(part("citizen.case.files", files(acting)));
        }
        if (can.contains(CitizenAction.CHANGE_VISIBILITY)) {
            add(part("citizen.case.visibility", visibility(acting, telling)));
        }
        if (can.contains(CitizenAction.WITHDRAW)) {
            add(part("citizen.case.withdraw", withdrawing(acting)));
        }
    }

    private Div files(Acting acting) {
        var drop = acting.drop("more");
        addFiles.addClickListener(click -> acting.act("more", "citizen.case.files.done", () -> {
            if (drop.files().isEmpty()) {
                throw new Refusal.BadInput("refusal.files.none");
            }
            return new CitizenAct.AddFiles(drop.files());
        }));
        return stacked(drop, addFiles);
    }

    private Div visibility(Acting acting, Telling telling) {
        var choice = new VisibilityChoice(telling);
        choice.setValue(acting.file().complaint().visibility());
        changeVisibility.addClickListener(click -> acting.act("visibility", "citizen.case.visibility.done",
            () -> new CitizenAct.ChangeVisibility(choice.getValue())));
        return stacked(choice, choice.how(), changeVisibility);
    }

    private Div withdrawing(Acting acting) {
        var reason = acting.field("withdraw", getTranslation("citizen.case.withdraw.reason"));
        withdraw.addThemeNames("error");
        withdraw.addClickListener(click -> acting.act("withdraw", "citizen.case.withdraw.done",
            () -> new CitizenAct.Withdraw(reason.getValue())));
        return stacked(Step.soft(getTranslation("citizen.case.withdraw.help")), reason, withdraw);
    }

    private NativeDetails part(String titleKey, Component content) {
        var part = new NativeDetails(getTranslation(titleKey), content);
        part.addClassName("more-panel__part");
        return part;
    }

    private static Div stacked(Component... content) {
        var stack = new Div(content);
        stack.addClassName("stack");
        return stack;
    }
}
