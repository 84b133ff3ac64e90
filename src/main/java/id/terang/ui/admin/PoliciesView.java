package id.terang.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.terang.jurisdiction.Policy;
import id.terang.shared.LocalWords;
import id.terang.ui.DeskLayout;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The promises, version by version; writing the next one.
@Route(value = "admin/policies/:what?", layout = DeskLayout.class)
@Menu(title = "admin.policies.title", icon = "timer", order = 27)
@RolesAllowed("ADMIN")
class PoliciesView extends Workshop<Policy> {

    PoliciesView(Admin admin) {
        super(admin, "policies");
    }

    @Override
    List<Policy> rows() {
        return admin.policyKeeping().versions();
    }

    @Override
    long id(Policy policy) {
        return policy.version();
    }

    @Override
    String title(Policy policy) {
        return PolicyWords.name(policy, this);
    }

    @Override
    String meta(Policy policy) {
        Instant now = admin.clock().instant();
        String standing = policy.effectiveFrom().isAfter(now) ? "coming"
                : admin.policies().inForce(now).version() == policy.version() ? "inForce" : "before";
        return word("version", policy.version()) + " · " + word(standing, LocalWords.moment(policy.effectiveFrom(),
                admin.atlas().agency(admin.official().agencyId()).zone(), getLocale()));
    }

    @Override
    boolean ended(Policy policy) {
        return false;
    }

    @Override
    boolean mayAdd() {
        return admin.topmost();
    }

    @Override
    Component form(@Nullable Policy policy) {
        List<Policy> all = rows();
        if (policy == null) {
            return new PolicyForm(admin, all.getFirst(), this::kept);
        }
        Policy before = all.stream().filter(other -> other.version() == policy.version() - 1).findFirst().orElse(policy);
        return new PolicyCard(admin, policy, before, meta(policy));
    }
}
