package id.terang.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/// Asks once more before something is done that is not undone by a click.
///
/// @param question what would be done
/// @param consequence what follows from it, and what does not
/// @param yes words of the button that does it
/// @param no words of the button that leaves everything as it is
/// @param harm whether something is taken away
public record Sure(String question, String consequence, String yes, String no, boolean harm) {

    /// @param then what to do after a yes
    public void ask(Runnable then) {
        var dialog = new ConfirmDialog(question, consequence, yes, confirmed -> then.run());
        dialog.setConfirmButtonTheme(harm ? "primary error" : "primary");
        dialog.setCancelable(true);
        dialog.setCancelText(no);
        dialog.open();
    }
}
