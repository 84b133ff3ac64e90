package id.terang.jurisdiction;

import id.terang.jurisdiction.Policy.Term;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yaml.snakeyaml.Yaml;

/// Puts the shipped policy into an empty database, at the first start and never again.
@Component
class PolicyPreset implements SmartInitializingSingleton {

    private static final String FILE = "policy/" + Policy.PRESET + ".yaml";

    private final PolicyVersions policies;
    private final Snapshots snapshots;
    private final TransactionTemplate transaction;

    PolicyPreset(PolicyVersions policies, Snapshots snapshots, PlatformTransactionManager transactions) {
        this.policies = policies;
        this.snapshots = snapshots;
        transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!policies.all().isEmpty()) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> {
                policies.add(read());
                snapshots.change();
            });
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            // Both read the same file, so what is there now is what we wanted to put there.
        }
    }

    static Policy read() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            return policy(new Yaml().load(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Policy policy(Map<String, Object> yaml) {
        Map<Term, Integer> days = new HashMap<>();
        Map<ClockType, Boolean> working = new EnumMap<>(ClockType.class);
        map(yaml, "clocks").forEach((name, value) -> {
            ClockType clock = ClockType.valueOf(name);
            @SuppressWarnings("unchecked")
            Map<String, Object> said = (Map<String, Object>) value;
            days.put(Term.of(clock), (Integer) said.get("days"));
            map(said, "kinds").forEach((kind, n) -> days.put(new Term(clock, Kind.valueOf(kind), null, null, null), (Integer) n));
            map(said, "tracks").forEach((track, n) ->
                    days.put(new Term(clock, null, Track.valueOf(track), null, null), (Integer) n));
            working.put(clock, "working".equals(said.get("count")));
        });
        Map<Limit, Integer> limits = new EnumMap<>(Limit.class);
        map(yaml, "limits").forEach((name, value) -> limits.put(Limit.valueOf(name), (Integer) value));
        Instant from = ((Date) yaml.get("effective-from")).toInstant();
        return new Policy(1, from, (String) yaml.get("name"), days, working, limits);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> yaml, String key) {
        return (Map<String, Object>) yaml.getOrDefault(key, Map.of());
    }
}
