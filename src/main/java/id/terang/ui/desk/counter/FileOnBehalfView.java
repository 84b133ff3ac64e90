package id.terang.ui.desk.counter;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.terang.complaints.Filing;
import id.terang.ui.DeskLayout;
import id.terang.ui.ErrorSummary;
import id.terang.ui.Failures;
import id.terang.ui.Notices;
import id.terang.ui.PublicPages;
import id.terang.ui.desk.Desk;
import id.terang.ui.desk.QueueAddress;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.beans.factory.annotation.Value;

/// Writes down what somebody says at the counter or on the phone, and prints the receipt for them.
@Route(value = FileOnBehalfView.PATH, layout = DeskLayout.class)
@Menu(title = "desk.file.menu", order = 2, icon = "phone")
@RolesAllowed({"VERIFIER", "LEAD"})
public class FileOnBehalfView extends Div implements HasDynamicTitle {

    static final String PATH = QueueAddress.DESK + "/file";

    final ErrorSummary errors = new ErrorSummary();
    final Button send = new Button(getTranslation("desk.file.send"));
    final Div place = new Div();
    private final H1 heading = new H1();
    FileOnBehalfForm form;
    private final Desk desk;
    private final Filing filing;
    private final String region;
    private final ReceiptSlip.Issuer issuer;

    /// @param region of telephone numbers written without a country
    /// @param url address of the site, where that is set
    /// @param owner who runs it, where that is set
    FileOnBehalfView(Desk desk, Filing filing, @Value("${terang.region:ID}") String region, @Value("${terang.site.url:}") String url,
                     @Value("${terang.site.name:}") String owner) {
        this.desk = desk;
        this.filing = filing;
        this.region = region;
        issuer = new ReceiptSlip.Issuer(owner, PublicPages.site(url));
        addClassName("file-view");
        send.addThemeNames("primary");
        send.setDisableOnClick(true);
        send.addClickListener(click -> send());
        form = new FileOnBehalfForm(desk, region);
        add(heading, place);
        ask();
    }

    private void ask() {
        heading.setText(getTranslation("desk.file.title"));
        var explain = new Paragraph(getTranslation("desk.file.explain"));
        explain.addClassName("soft");
        var part = new Div(explain, errors, form, send);
        part.addClassName("stack");
        place.removeAll();
        place.add(part);
        form.text.focus();
    }

    /// The same form sent twice, even from two sessions, is one case ({@link Once}).
    private void send() {
        try {
            if (form.check(errors)) {
                var command = form.command();
                var receipt = filing.file(command, desk.filingActor());
                form.forget();
                place.removeAll();
                heading.setText(getTranslation("desk.receipt.title"));
                place.add(new ReceiptSlip(receipt, command, desk, issuer, this::another));
                Notices.done(getTranslation("desk.file.done"));
            }
        } catch (RuntimeException failure) {
            Notices.refused(Failures.refusal(failure).orElseThrow(() -> failure));
        } finally {
            send.setEnabled(true);
        }
    }

    private void another() {
        form = new FileOnBehalfForm(desk, region);
        errors.clear();
        ask();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("desk.file.title") + " – " + getTranslation("common.product");
    }
}
