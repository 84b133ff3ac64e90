package id.terang.accounts;

import id.terang.shared.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/// Whole officials come with their mandates, which would else be asked for one official after the other.
interface OfficialRows extends JpaRepository<Official, Long> {

    Optional<Official> findByUserName(String userName);

    @Query("select distinct o from Official o left join fetch o.mandates where o.agencyId in ?1 order by o.displayName, o.id")
    List<Official> ofAgencies(Collection<Long> agencyIds);

    @Query("select distinct o from Official o left join fetch o.mandates where o.id in ?1")
    List<Official> withMandates(Collection<Long> ids);

    @Query("select distinct o from Official o left join fetch o.mandates join o.mandates m where m.agencyId in ?1 and m.role in ?2 and o.active"
        + " order by o.displayName, o.id")
    List<Official> workingFor(Collection<Long> agencyIds, Collection<Role> roles);

    @Query("select new id.terang.accounts.RoleHolder(o.id, m.agencyId, m.secret) from Official o join o.mandates m"
        + " where m.role = ?1 and o.active order by m.agencyId, o.id")
    List<RoleHolder> holding(Role role);

    @Query("select new id.terang.accounts.RoleHolder(o.id, m.agencyId, m.secret) from Official o join o.mandates m"
        + " where m.role = ?1 and m.agencyId in ?2 and o.active order by m.agencyId, o.id")
    List<RoleHolder> holding(Role role, Collection<Long> agencyIds);

    @Query("select m.agencyId from Official o join o.mandates m where o.id = ?1 and m.role = ?2 and o.active")
    Set<Long> places(long id, Role role);

    @Query("select o.displayName from Official o where o.id = ?1")
    Optional<String> nameOf(long id);

    @Query("select o.version as version, o.passwordSetAt as passwordSetAt from Official o where o.id = ?1 and o.active")
    Optional<Standing> standing(long id);

    /// What tells whether a session may go on as it is.
    interface Standing {

        long getVersion();

        Instant getPasswordSetAt();
    }
}
