package id.terang.demo;

import id.terang.complaints.Channel;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Kind;
import id.terang.shared.GeoPoint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/// One invented case, as `cases.yaml` tells it.
///
/// @param number its place in the file
/// @param key    name by which a later case refers to it
/// @param pin    where it happened; else somewhere in its area, or nowhere
/// @param ago    calendar days before the first start on which it was filed
record CaseScript(int number, @Nullable String key, String service, String area, int ago, @Nullable Kind kind,
        Visibility visibility, Channel channel, @Nullable String address, @Nullable GeoPoint pin, @Nullable String title, String text,
        List<Step> life) {

    /// What happened next.
    ///
    /// @param day  working days after the day of receipt
    /// @param what name of the act
    /// @param more texts and codes that the act needs
    record Step(int day, String what, List<Object> more) {

        String word(int i) {
            return i < more.size() ? more.get(i).toString() : "";
        }

        int number(int i) {
            return (Integer) more.get(i);
        }
    }

    static List<CaseScript> read() {
        List<Map<String, Object>> all = new Yaml().load(DemoRegion.file("cases.yaml"));
        List<CaseScript> scripts = new java.util.ArrayList<>();
        for (Map<String, Object> one : all) {
            scripts.add(script(scripts.size(), one));
        }
        return scripts;
    }

    private static CaseScript script(int number, Map<String, Object> one) {
        @SuppressWarnings("unchecked")
        List<List<Object>> life = (List<List<Object>>) one.get("life");
        String kind = (String) one.get("kind");
        return new CaseScript(number, (String) one.get("key"), (String) one.get("service"), (String) one.get("area"),
                (Integer) one.get("ago"), kind == null ? null : Kind.valueOf(kind),
                Visibility.valueOf((String) one.getOrDefault("visibility", "PUBLIC")),
                Channel.valueOf((String) one.getOrDefault("channel", "WEB")), (String) one.get("address"),
                pin(one.get("pin")), (String) one.get("title"), (String) one.get("text"),
                life.stream().map(step -> new Step((Integer) step.get(0), (String) step.get(1),
                        step.subList(2, step.size()))).toList());
    }

    private static @Nullable GeoPoint pin(@Nullable Object written) {
        return written instanceof List<?> pair ? new GeoPoint(((Number) pair.get(0)).doubleValue(), ((Number) pair.get(1)).doubleValue()) : null;
    }

    boolean asksTheCitizen() {
        return life.stream().anyMatch(step -> step.what().equals("ask"));
    }
}
