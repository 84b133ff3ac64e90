package id.terang.accounts;

import id.terang.jurisdiction.AgencyKeepers;
import id.terang.shared.Role;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Those who may sign in and keep an agency.
@Component
class Administrators implements AgencyKeepers {

    private final OfficialRows rows;

    Administrators(OfficialRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean anyOf(Set<Long> agencies) {
        return !rows.holding(Role.ADMIN, agencies).isEmpty();
    }

    @Override
    public Set<Long> of(long officialId) {
        return rows.places(officialId, Role.ADMIN);
    }
}
