package id.terang.complaints;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Which record is which word of the vocabulary: `ClarificationAsked` is CLARIFICATION_ASKED.
final class EventTypes {

    private static final Map<Class<?>, EventType> TYPES = new HashMap<>();
    private static final Map<EventType, Class<? extends CaseEvent>> CLASSES = new EnumMap<>(EventType.class);

    static {
        for (var permitted : CaseEvent.class.getPermittedSubclasses()) {
            var name = permitted.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
            TYPES.put(permitted, EventType.valueOf(name));
            CLASSES.put(EventType.valueOf(name), permitted.asSubclass(CaseEvent.class));
        }
    }

    private EventTypes() { }

    static EventType of(Class<? extends CaseEvent> event) {
        return TYPES.get(event);
    }

    static Class<? extends CaseEvent> recordOf(EventType type) {
        return CLASSES.get(type);
    }
}
