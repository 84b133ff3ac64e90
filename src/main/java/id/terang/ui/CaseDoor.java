package id.terang.ui;

import id.terang.complaints.CaseFile;
import id.terang.shared.Reference;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// A way by which somebody may open a case file; each kind of reader has one. Files of cases are served to whoever
/// comes through one of them.
public interface CaseDoor {

    /// The file, if this door leads there for who sent the request. A refusal counts as no.
    Optional<CaseFile> open(Reference reference, HttpServletRequest request);
}
