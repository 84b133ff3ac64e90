package id.terang.ui.desk;

import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.CaseFile;
import id.terang.complaints.CaseReader;
import id.terang.shared.Reference;
import id.terang.ui.CaseDoor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/// Officials open the cases that they may read.
@Component
class OfficialsDoor implements CaseDoor {

    private final CaseReader reader;

    OfficialsDoor(CaseReader reader) {
        this.reader = reader;
    }

    @Override
    public Optional<CaseFile> open(Reference reference, HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication signedIn
            && signedIn.getPrincipal() instanceof OfficialPrincipal official
            ? Optional.of(reader.caseFile(official, reference)) : Optional.empty();
    }
}
