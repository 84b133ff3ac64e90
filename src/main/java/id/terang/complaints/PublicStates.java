package id.terang.complaints;

import id.terang.shared.Reference;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// One small query for whoever already has the page.
@Component
class PublicStates {

    private static final List<String> TOLD = Arrays.stream(EventType.values()).filter(EventType::isPublic).map(Enum::name).toList();

    private final JdbcClient jdbc;
    private final CodeKeeper keeper;

    PublicStates(JdbcClient jdbc, CodeKeeper keeper) {
        this.jdbc = jdbc;
        this.keeper = keeper;
    }

    /// Of the case itself a page shows what its public history made of it, and how many follow it. Versions of rows would count internal
    /// notes too, and whoever asks often enough would learn when officials are at work.
    ///
    /// Of the other cases that a page names, the number is all that it shows: which of them the public may know of now is what can
    /// change. They stand in the case or in theirs, or are named by an entry of the history ({@link LinkedCases#in}).
    Optional<PublicState> of(Reference reference) {
        return jdbc.sql("""
                with recursive lives_on as (
                    select id, told_at, followers, calendar_id, survivor_id, true as listed, 0 as depth from complaint
                    where reference = :reference and visibility <> 'SECRET' and hidden = false
                    union all
                    select s.id, s.told_at, s.followers, c.calendar_id, s.survivor_id, s.visibility <> 'SECRET' and s.hidden = false, c.depth + 1
                    from lives_on c join complaint s on s.id = c.survivor_id where c.depth < 20)
                select group_concat(case when listed then concat_ws('/', told_at, last_told, followers) end order by depth separator '.'), max(calendar_id),
                    (select md5(group_concat(what, number order by what, number)) from (
                        select 'report' as what, c.reference as number, c.visibility, c.hidden
                        from complaint o join complaint c on c.incident_id = o.id where o.reference = :reference
                        union all
                        select 'duplicate', c.reference, c.visibility, c.hidden
                        from complaint o join complaint c on c.survivor_id = o.id and c.close_reason = 'DUPLICATE' where o.reference = :reference
                        union all
                        select 'part', c.reference, c.visibility, c.hidden
                        from complaint o join complaint c on c.split_from = o.id where o.reference = :reference
                        union all
                        select 'incident', c.reference, c.visibility, c.hidden
                        from complaint o join complaint c on c.id = o.incident_id where o.reference = :reference
                        union all
                        select 'whole', c.reference, c.visibility, c.hidden
                        from complaint o join complaint c on c.id = o.split_from where o.reference = :reference
                        union all
                        select e.type, c.reference, c.visibility, c.hidden from complaint o join case_event e on e.complaint_id = o.id
                            and e.type in ('MERGED_INTO', 'INCIDENT_JOINED', 'DUE_MOVED')
                        join complaint c on c.id = cast(coalesce(json_value(e.payload, '$.survivor'), json_value(e.payload, '$.parent'),
                            json_value(e.payload, '$.duplicate')) as integer) where o.reference = :reference
                    ) named where visibility <> 'SECRET' and hidden = false)
                from (select l.*, (select max(e.seq) from case_event e where e.complaint_id = l.id and e.type in (:told)) as last_told
                    from lives_on l) shown having count(*) > 0""")
            .param("reference", reference.digits()).param("told", TOLD)
            .query((row, n) -> new PublicState(keeper.hash("page of " + reference.digits() + " " + row.getString(1) + " " + row.getString(3)), row.getLong(2))).optional();
    }
}
