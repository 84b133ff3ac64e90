package id.terang.complaints;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What everybody may read of what was written on cases after their filing: responses, questions, reasons of decisions and
/// transfers, every answer. For the search index; whom a case itself is shown to is decided by whoever asks.
@Component
public class PublicHistory {

    private final JdbcClient jdbc;

    PublicHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Entry(long complaintId, EventType type, boolean byCitizen, String publicText) { }

    /// The texts of each case, oldest first. A case without any is not in it.
    public Map<Long, List<String>> of(Collection<Complaint> cases) {
        // Nothing was written yet on a case that was only filed.
        var known = cases.stream().filter(one -> one.lastSeq() > 1).collect(Collectors.toMap(Complaint::requiredId, Function.identity()));
        if (known.isEmpty()) {
            return Map.of();
        }
        var texts = new HashMap<Long, List<String>>();
        jdbc.sql("select complaint_id, type, actor_kind, public_text from case_event where complaint_id in (:ids) and seq > 1 "
                + "and type not in (:silent) and public_text is not null order by complaint_id, seq")
            .param("ids", known.keySet()).param("silent", CaseEventRows.OF_FOLLOWERS.stream().map(Enum::name).toList())
            .query((row, n) -> new Entry(row.getLong(1), EventType.valueOf(row.getString(2)),
                CaseEventRow.ActorKind.CITIZEN.name().equals(row.getString(3)), row.getString(4))).list()
            .forEach(entry -> {
                // Which holidays moved a due date says nothing about the matter.
                String text = entry.type().isPublic() && entry.type() != EventType.DUE_MOVED
                    ? text(entry.byCitizen(), known.get(entry.complaintId()).words().released(), entry.publicText()) : null;
                if (text != null) {
                    texts.computeIfAbsent(entry.complaintId(), none -> new ArrayList<>()).add(text);
                }
            });
        return texts;
    }

    /// What everybody reads of one entry: of citizens nothing before the release.
    static @Nullable String text(boolean byCitizen, boolean released, @Nullable String publicText) {
        return byCitizen && !released ? null : publicText;
    }
}
