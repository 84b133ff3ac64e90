package id.terang.complaints;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Events as JSON: the fields of the record, and under `clocks` what it did to the clocks. Unknown fields of later
/// versions are ignored, so that an older build can read a newer history; a flag that an earlier version did not write is false.
@Component
class EventJson {

    private static final String CLOCKS = "clocks";

    private final JsonMapper json = JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
        .build();

    record Payload(CaseEvent event, List<ClockChange> clocks) { }

    String write(CaseEvent event, List<ClockChange> clocks) {
        ObjectNode payload = json.valueToTree(event);
        if (!clocks.isEmpty()) {
            var array = payload.putArray(CLOCKS);
            var writer = json.writerFor(ClockChange.class);
            clocks.forEach(change -> array.add(json.readTree(writer.writeValueAsString(change))));
        }
        return json.writeValueAsString(payload);
    }

    Payload read(EventType type, String payload) {
        var tree = (ObjectNode) json.readTree(payload);
        JsonNode clocks = tree.remove(CLOCKS);
        var event = json.treeToValue(tree, EventTypes.recordOf(type));
        return new Payload(event, clocks == null ? List.of()
            : clocks.valueStream().map(change -> json.treeToValue(change, ClockChange.class)).toList());
    }
}
