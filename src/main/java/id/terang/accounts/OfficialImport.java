package id.terang.accounts;

import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.CsvReport;
import id.terang.jurisdiction.CsvTable;
import id.terang.jurisdiction.CsvTable.Row;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.EmailAddress;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Reads officials from a CSV file: `user,name,agency,roles` and optionally `email,active,password`. Agencies are named
/// by slug; roles are separated by `|`, a `!` names the official for secret cases (`VERIFIER!|HANDLER`). New officials
/// need a password, those who are there keep theirs. All lines are written, or none.
@Component
@Transactional
public class OfficialImport {

    private static final Map<String, String> COLUMNS = Map.of("pengguna", "user", "nama", "name", "instansi", "agency",
        "peran", "roles", "surel", "email", "aktif", "active", "kata_sandi", "password");

    private final Officials officials;
    private final OfficialReach reach;
    private final Jurisdiction jurisdiction;

    OfficialImport(Officials officials, OfficialReach reach, Jurisdiction jurisdiction) {
        this.officials = officials;
        this.reach = reach;
        this.jurisdiction = jurisdiction;
    }

    /// @throws Refusal.BadInput if the file has no such columns; what is wrong with a line is in the report
    public CsvReport read(OfficialPrincipal by, String text, boolean dryRun) {
        var reading = new Reading(by, dryRun);
        CsvTable.read(text, COLUMNS, "user", "name", "agency", "roles").rows().forEach(reading::take);
        boolean write = reading.problems.isEmpty() && !dryRun;
        if (!write) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return new CsvReport(reading.added, reading.changed, reading.same, reading.problems, write);
    }

    private final class Reading {

        private final OfficialPrincipal by;
        private final boolean dryRun;
        private final Atlas atlas = jurisdiction.atlas();
        private final Set<String> seen = new HashSet<>();
        private final List<CsvReport.Problem> problems = new ArrayList<>();
        private int added;
        private int changed;
        private int same;

        Reading(OfficialPrincipal by, boolean dryRun) {
            this.by = by;
            this.dryRun = dryRun;
        }

        /// Everything that is wrong with a line is told at once.
        void take(Row row) {
            int before = problems.size();
            right(row, () -> {
                row.oneLine("user", "name");
                return true;
            });
            var user = right(row, () -> unrepeated(new UserName(row.text("user"))));
            var known = user.flatMap(one -> officials.byUserName(one.value()));
            var details = details(row, known);
            if (known.isEmpty()) {
                right(row, () -> new PersonName(row.text("name")));
                user.ifPresent(one -> right(row, () -> new NewPassword(row.text("password")).unlike(one.value())));
            }
            if (problems.size() == before) {
                right(row, () -> keep(row, user.orElseThrow(), known, details.orElseThrow()));
            }
        }

        /// @return empty where it was refused, which is noted
        private <T> Optional<T> right(Row row, Supplier<T> said) {
            try {
                return Optional.of(said.get());
            } catch (Refusal wrong) {
                problems.add(new CsvReport.Problem(row.line(), wrong));
                return Optional.empty();
            }
        }

        private UserName unrepeated(UserName user) {
            if (!seen.add(user.value())) {
                throw new Refusal.BadInput("refusal.csv.repeated", user.value());
            }
            return user;
        }

        private boolean keep(Row row, UserName user, Optional<OfficialListed> known, OfficialDetails details) {
            reach.become(by, known.map(OfficialListed::details).orElse(null), details);
            if (known.isEmpty()) {
                added++;
                // Hashing takes its time on purpose, so it waits until everything else is right.
                if (!dryRun && problems.isEmpty()) {
                    officials.create(by, user.value(), details, row.text("password"));
                }
            } else if (known.get().details().equals(details)) {
                same++;
            } else {
                officials.update(by, known.get().id(), known.get().version(), details);
                changed++;
            }
            return true;
        }

        /// @return empty where anything of them was refused
        private Optional<OfficialDetails> details(Row row, Optional<OfficialListed> known) {
            var agency = right(row, () -> atlas.agencyBySlug(row.text("agency"))
                .orElseThrow(() -> new Refusal.BadInput("refusal.csv.agency", CsvTable.clip(row.text("agency")))).id());
            var roles = Arrays.stream(row.text("roles").split("\\|")).filter(role -> !role.isBlank())
                .map(role -> right(row, () -> mandate(row, role.strip(), agency.orElse(0L)))).toList();
            var email = right(row, () -> Optional.ofNullable(row.orKeep("email", known.map(OfficialListed::details).map(OfficialDetails::email)
                .map(EmailAddress::value).orElse(null))).map(EmailAddress::new));
            var active = right(row, () -> row.yes("active", known.map(one -> one.details().active()).orElse(true)));
            if (agency.isEmpty() || email.isEmpty() || active.isEmpty() || roles.stream().anyMatch(Optional::isEmpty)) {
                return Optional.empty();
            }
            return Optional.of(new OfficialDetails(row.text("name"), email.get().orElse(null), agency.get(),
                roles.stream().map(Optional::get).collect(Collectors.toCollection(LinkedHashSet::new)), active.get()));
        }

        private Mandate mandate(Row row, String said, long agency) {
            boolean secret = said.endsWith("!");
            String role = (secret ? said.substring(0, said.length() - 1) : said).toUpperCase(Locale.ROOT);
            for (Role one : Role.values()) {
                if (one.name().equals(role)) {
                    return new Mandate(one, agency, secret);
                }
            }
            throw new Refusal.BadInput("refusal.csv.oneOf", row.title("roles"), CsvTable.clip(said),
                Arrays.stream(Role.values()).map(one -> one.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")));
        }
    }
}
