package id.terang.accounts;

import id.terang.jurisdiction.AdminChange.Act;
import id.terang.jurisdiction.AdminChange.Subject;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Actor;
import id.terang.shared.EmailAddress;
import id.terang.shared.Micros;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the officials. An administrator keeps those of the own agency and of all below it, and can give mandates
/// there only; what they did stands in the record of changes.
@Component
@Transactional
public class Officials {

    private static final Set<Role> WORK_ON_CASES = Set.of(Role.HANDLER, Role.LEAD, Role.VERIFIER);

    private final OfficialRows rows;
    private final OfficialReach reach;
    private final Jurisdiction jurisdiction;
    private final Administration administration;
    private final PasswordEncoder passwords;
    private final SignInThrottle throttle;
    private final Clock clock;

    Officials(OfficialRows rows, OfficialReach reach, Jurisdiction jurisdiction, Administration administration, PasswordEncoder passwords,
              SignInThrottle throttle, Clock clock) {
        this.rows = rows;
        this.reach = reach;
        this.jurisdiction = jurisdiction;
        this.administration = administration;
        this.passwords = passwords;
        this.throttle = throttle;
        this.clock = clock;
    }

    /// Whoever signs in with this password has to choose another one first.
    ///
    /// @return the id
    /// @throws Refusal.NotAllowed outside the administrator's subtree, and from below a topmost agency for a role that reaches beyond
    /// @throws Refusal.BadInput   for a user name in use or of the wrong shape, or a weak password
    public long create(OfficialPrincipal by, String userName, OfficialDetails details, String password) {
        reach.become(by, null, details);
        long id = install(userName, details, password);
        known(id).passwordGiven();
        note(by, Subject.OFFICIAL, id, Act.ADDED, said(details));
        return id;
    }

    Optional<OfficialListed> byUserName(String userName) {
        return rows.findByUserName(userName).map(Officials::listed);
    }

    /// Without asking for rights: only for the demo region and for set-up.
    public long install(String userName, OfficialDetails details, String password) {
        var name = new UserName(userName);
        String hash = hash(password, name);
        if (rows.findByUserName(name.value()).isPresent()) {
            throw new Refusal.BadInput("refusal.userName.taken", name.value());
        }
        return rows.saveAndFlush(new Official(name, details, hash, Micros.now(clock))).id();
    }

    /// @throws Refusal.Stale      if somebody else changed the official meanwhile
    /// @throws Refusal.NotAllowed outside the administrator's subtree, from below a topmost agency where a role that reaches beyond is
    ///                            given or taken, and to whoever takes for themself what lets them read secret cases or judge
    ///                            those of others
    public void update(OfficialPrincipal by, long id, long version, OfficialDetails details) {
        Official official = known(id);
        OfficialDetails before = listed(official).details();
        reach.become(by, before, details);
        if (by.officialId() == id && !(details.active() && keepsAdministration(details))) {
            throw new Refusal.IllegalMove("refusal.official.self");
        }
        if (by.officialId() == id && details.mandates().stream().anyMatch(one -> trusted(one) && !before.mandates().contains(one))) {
            throw new Refusal.NotAllowed("refusal.official.selfGiven");
        }
        if (official.version() != version) {
            throw new Refusal.Stale("refusal.official.stale");
        }
        official.become(details);
        note(by, id, before, details);
    }

    /// Whoever has signed in as this official loses access with the next request.
    public void disable(OfficialPrincipal by, long id, long version) {
        OfficialDetails now = listed(known(id)).details();
        update(by, id, version,
            new OfficialDetails(now.displayName(), now.email(), now.agencyId(), now.mandates(), false));
    }

    /// Whether this administrator may give roles that reach beyond the agency they are given for.
    @Transactional(readOnly = true)
    public boolean givesEveryRole(OfficialPrincipal by) {
        return reach.fromTheTop(by);
    }

    /// Whoever has signed in as this official has to do so again, and to choose another password then.
    ///
    /// @throws Refusal.NotAllowed outside the administrator's subtree, and from below a topmost agency for who reaches beyond the own one
    public void resetPassword(OfficialPrincipal by, long id, String password) {
        Official official = known(id);
        reach.signInAs(by, listed(official).details());
        official.setPassword(hash(password, new UserName(official.userName())), Micros.now(clock), by.officialId() != id);
        note(by, Subject.PASSWORD, id, Act.CHANGED, official.displayName());
    }

    /// All sessions opened with the present password end, but for the one that becomes what is returned.
    ///
    /// @throws Refusal.BadInput if the present password is not right, or wanted again
    /// @throws Refusal.TooMany  after some that were not right
    public OfficialPrincipal changeOwnPassword(OfficialPrincipal by, String present, String wanted) {
        Official official = known(by.officialId());
        String here = "password change of " + official.userName();
        throttle.attempt(official.userName(), here);
        if (!passwords.matches(NewPassword.normal(present), official.passwordHash())) {
            throw new Refusal.BadInput("refusal.password.present");
        }
        throttle.succeeded(official.userName(), here);
        if (NewPassword.normal(wanted).equals(NewPassword.normal(present))) {
            throw new Refusal.BadInput("refusal.password.same");
        }
        official.setPassword(hash(wanted, new UserName(official.userName())), Micros.now(clock), false);
        return rows.saveAndFlush(official).principal(); // flushed, so that it has its new version
    }

    @Transactional(readOnly = true)
    public Optional<OfficialListed> find(long id) {
        return rows.findById(id).map(Officials::listed);
    }

    /// Those of these ids that there are, the disabled ones among them, by id.
    @Transactional(readOnly = true)
    public Map<Long, OfficialListed> all(Set<Long> ids) {
        return ids.isEmpty() ? Map.of() : rows.withMandates(ids).stream().collect(Collectors.toMap(Official::id, Officials::listed));
    }

    /// By name, the disabled ones among them.
    @Transactional(readOnly = true)
    public List<OfficialListed> ofAgencies(Set<Long> agencyIds) {
        return agencyIds.isEmpty() ? List.of() : rows.ofAgencies(agencyIds).stream().map(Officials::listed).toList();
    }

    /// Active officials who may work on cases of one of these agencies, by name.
    @Transactional(readOnly = true)
    public List<OfficialName> handlersOf(Set<Long> agencyIds) {
        return agencyIds.isEmpty() ? List.of() : rows.workingFor(agencyIds, WORK_ON_CASES).stream()
            .map(o -> new OfficialName(o.id(), o.displayName(), o.agencyId())).toList();
    }

    /// Active officials with any mandate for one of these agencies, by name.
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(Set<Long> agencyIds) {
        return agencyIds.isEmpty() ? List.of() : rows.workingFor(agencyIds, EnumSet.allOf(Role.class)).stream()
            .map(o -> new Colleague(o.id(), o.displayName(), o.userName())).toList();
    }

    /// The official of this user name who may sign in; empty for anybody else.
    @Transactional(readOnly = true)
    public Optional<OfficialPrincipal> named(String userName) {
        return rows.findByUserName(userName).filter(Official::active).map(Official::principal);
    }

    /// Active officials who hold `role`, whatever else they are, by agency and id.
    @Transactional(readOnly = true)
    public List<RoleHolder> holding(Role role) {
        return rows.holding(role);
    }

    /// Active officials who hold `role` for one of these agencies, by agency and id.
    @Transactional(readOnly = true)
    public List<RoleHolder> holding(Role role, Set<Long> agencyIds) {
        return agencyIds.isEmpty() ? List.of() : rows.holding(role, agencyIds);
    }

    /// The official with their mandates, unless disabled.
    @Transactional(readOnly = true)
    public Optional<OfficialPrincipal> principal(long officialId) {
        return rows.findById(officialId).filter(Official::active).map(Official::principal);
    }

    @Transactional(readOnly = true)
    public Optional<String> nameOf(long officialId) {
        return rows.nameOf(officialId);
    }

    @Transactional(readOnly = true)
    public boolean none() {
        return rows.count() == 0;
    }

    /// What the official is now: the same principal while nothing changed, another one after a change, none when
    /// disabled or when the password is another one by now.
    @Transactional(readOnly = true)
    public Optional<OfficialPrincipal> refresh(OfficialPrincipal principal) {
        return rows.standing(principal.officialId())
            .filter(now -> now.getPasswordSetAt().equals(principal.passwordSetAt()))
            .flatMap(now -> now.getVersion() == principal.version() ? Optional.of(principal)
                : rows.findById(principal.officialId()).map(Official::signedIn));
    }

    private Official known(long id) {
        return rows.findById(id).orElseThrow(() -> new Refusal.NotFound("refusal.official.unknown"));
    }

    private String hash(String password, UserName userName) {
        return passwords.encode(new NewPassword(password).unlike(userName.value()).typed());
    }

    /// What nobody gives themself: another administrator has to.
    private static boolean trusted(Mandate mandate) {
        return mandate.secret() || mandate.role().reachesBeyond();
    }

    private void note(OfficialPrincipal by, long id, OfficialDetails before, OfficialDetails after) {
        if (before.active() && !after.active()) {
            note(by, Subject.OFFICIAL, id, Act.RETIRED, said(after));
        }
        if (!before.mandates().equals(after.mandates())) {
            note(by, Subject.MANDATE, id, Act.CHANGED, said(before) + " → " + said(after));
        } else if (before.active() == after.active() ? !before.equals(after) : after.active()) {
            note(by, Subject.OFFICIAL, id, Act.CHANGED, said(after));
        }
    }

    private void note(OfficialPrincipal by, Subject subject, long id, Act act, String detail) {
        long agency = by.mandates().stream().filter(mandate -> mandate.role() == Role.ADMIN).map(Mandate::agencyId).sorted()
            .findFirst().orElse(by.agencyId());
        administration.note(new Actor.Official(by.officialId(), agency, Role.ADMIN), subject, id, act, detail);
    }

    /// The name and what they may do where; nothing else of a person.
    private String said(OfficialDetails details) {
        Atlas atlas = jurisdiction.atlas();
        return details.displayName() + ", " + atlas.agency(details.agencyId()).slug() + details.mandates().stream()
            .map(one -> one.role() + (one.secret() ? "! " : " ") + atlas.agency(one.agencyId()).slug()).sorted()
            .collect(Collectors.joining(", ", " [", "]"));
    }

    private static boolean keepsAdministration(OfficialDetails details) {
        return details.mandates().stream().anyMatch(mandate -> mandate.role() == Role.ADMIN);
    }

    private static OfficialListed listed(Official official) {
        String email = official.email();
        return new OfficialListed(official.id(), official.version(), official.userName(),
            new OfficialDetails(official.displayName(), email == null ? null : new EmailAddress(email),
                official.agencyId(), official.mandates(), official.active()));
    }
}
