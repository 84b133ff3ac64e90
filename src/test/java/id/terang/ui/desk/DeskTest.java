package id.terang.ui.desk;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import id.terang.SmallTown;
import id.terang.TestClock;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.AComplaint;
import id.terang.complaints.Action;
import id.terang.complaints.CaseFile;
import id.terang.complaints.CaseReader;
import id.terang.complaints.Decision;
import id.terang.complaints.Filing;
import id.terang.complaints.Outcome;
import id.terang.complaints.Triage;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import id.terang.shared.LocalWords;
import id.terang.shared.Reference;
import id.terang.ui.Seat;
import id.terang.ui.desk.actions.ActionForm;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithAnonymousUser;

/// What the tests of the desk share: a small town, somebody at the desk, and cases in every state.
@SpringBootTest
@Import(TestClock.Moved.class)
@WithAnonymousUser
public abstract class DeskTest extends SpringBrowserlessTest {

    @Autowired protected BeanFactory beans;
    @Autowired protected Filing filing;
    @Autowired protected Triage triage;
    @Autowired protected CaseReader reader;
    @Autowired protected TestClock clock;
    protected SmallTown town;

    @BeforeEach
    void openTheTown() {
        clock.set("2026-11-02T10:00");
        town = SmallTown.in(beans);
        UI.getCurrent().setLocale(LocalWords.INDONESIAN);
    }

    @AfterEach
    void goHome() {
        Seat.leave();
    }

    protected void sit(OfficialPrincipal official) {
        Seat.take(official);
    }

    protected Reference filed() {
        return filed(AComplaint.aComplaint().about(town.roads).in(town.north));
    }

    protected Reference filed(AComplaint complaint) {
        return filing.file(complaint.command(), Actor.CITIZEN).reference();
    }

    /// Verified, and held by public works.
    protected Reference assigned() {
        var reference = filed();
        decide(town.verifier, reference, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads, town.publicWorks,
            new Decision.Release("Jalan berlubang", "Jalan di depan pasar berlubang besar.", null, List.of()), null));
        return reference;
    }

    protected Reference answered() {
        var reference = assigned();
        decide(town.handler, reference, new Decision.Answer(Outcome.ACTION_TAKEN, "Lubang sudah ditutup.", List.of()));
        return reference;
    }

    protected void decide(OfficialPrincipal by, Reference reference, Decision decision) {
        triage.decide(by, reference, file(by, reference).revision(), decision);
    }

    protected CaseFile file(OfficialPrincipal by, Reference reference) {
        return reader.caseFile(by, reference);
    }

    protected DeskView open(OfficialPrincipal official, Reference reference) {
        sit(official);
        $(CasePane.class).all().forEach(CasePane::leave);
        return navigate("desk/" + reference, DeskView.class);
    }

    /// Chooses an action on the bar or in its menu.
    protected <F extends ActionForm> F choose(DeskView view, Action action, Class<F> form) {
        var words = view.getTranslation("desk.do." + action);
        var button = $(Button.class).from(view.pane).all().stream().filter(one -> one.getText().equals(words)).findFirst();
        if (button.isPresent()) {
            test(button.get()).click();
        } else {
            MenuBar menu = $(MenuBar.class).from(view.pane).single();
            test(MenuBarTester.class, menu).clickItem(view.getTranslation("desk.more"), words);
        }
        return $(form).from(view.pane).single();
    }

    protected void send(ActionForm form) {
        test($(Button.class).from(form).all().stream().filter(one -> one.hasClassName("action-form__send")).findFirst().orElseThrow()).click();
    }

    protected void confirm() {
        test($(ConfirmDialog.class).last()).confirm();
    }

    /// Runs what other threads have asked of this screen.
    protected static void newsArrives() {
        var session = UI.getCurrent().getSession();
        session.getService().runPendingAccessTasks(session);
    }

    /// The drafts that the browser was told to forget since this was last asked.
    protected static List<String> forgotten() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream().map(one -> one.getInvocation())
            .filter(one -> one.getExpression().contains(".forget(")).map(one -> (String) one.getParameters().getFirst()).toList();
    }

    /// All words of a part of the screen.
    protected static String words(Component part) {
        return part.getElement().getTextRecursively();
    }

    /// All words of the case.
    protected static String shown(DeskView view) {
        return words(view.pane);
    }

    protected static @Nullable CaseFile opened(DeskView view) {
        return view.pane.file();
    }

    /// Where the case stands beside others like it.
    protected static Component together(DeskView view) {
        return view.pane.together;
    }

    /// The form that is open.
    protected static @Nullable ActionForm begun(DeskView view) {
        return view.pane.panel.form();
    }

    protected boolean offered(DeskView view, Action action) {
        var words = view.getTranslation("desk.do." + action);
        boolean onTheBar = $(Button.class).from(view.pane).all().stream().anyMatch(one -> one.getText().equals(words));
        return onTheBar || $(MenuBar.class).from(view.pane).all().stream().flatMap(menu -> menu.getItems().stream())
            .flatMap(item -> item.getSubMenu().getItems().stream()).anyMatch(item -> item.getText().equals(words));
    }
}
