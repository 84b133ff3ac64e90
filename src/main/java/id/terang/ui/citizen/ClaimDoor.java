package id.terang.ui.citizen;

import id.terang.accounts.CitizenPrincipal;
import id.terang.complaints.CaseFile;
import id.terang.complaints.CaseReader;
import id.terang.complaints.Claim;
import id.terang.complaints.Claims;
import id.terang.shared.Reference;
import id.terang.ui.CaseDoor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Claimants read their own case: by the code they have proven in this session, or as who is signed in.
@Component
class ClaimDoor implements CaseDoor {

    private final Claims claims;
    private final CaseReader reader;

    ClaimDoor(Claims claims, CaseReader reader) {
        this.claims = claims;
        this.reader = reader;
    }

    @Override
    public Optional<CaseFile> open(Reference reference, HttpServletRequest request) {
        return Proven.of(request).flatMap(proven -> proven.claim(reference))
            .or(() -> signedIn(reference)).map(reader::claimFile);
    }

    private Optional<Claim> signedIn(Reference reference) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof CitizenPrincipal citizen
            ? Optional.of(claims.open(reference, citizen)) : Optional.empty();
    }
}
