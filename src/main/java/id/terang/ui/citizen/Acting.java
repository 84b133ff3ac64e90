package id.terang.ui.citizen;

import com.vaadin.flow.component.textfield.TextArea;
import id.terang.complaints.CaseFile;
import id.terang.complaints.CitizenAct;
import id.terang.ui.FileDrop;
import java.util.function.Supplier;
import java.time.ZoneId;

/// What the panels of a case need from its view: the file as it was last read, and a way to act on it.
interface Acting {

    CaseFile file();

    /// Of the receiving desk.
    ZoneId zone();

    /// Whether it was who reads this that confirmed the case last.
    boolean confirmed();

    /// Does it, or says why not. Where the case has moved on in the meantime it is shown anew with what was typed.
    ///
    /// @param key of the words that were sent by it
    /// @param act made here, because making it may be refused
    void act(String key, String doneKey, Supplier<CitizenAct> act);

    /// A field whose words are kept until they are sent.
    TextArea field(String key, String label);

    FileDrop drop(String key);

    /// What the claimant may take to the ombudsman, as PDF.
    byte[] dossier();
}
