package id.terang.ui.desk.counter;

import id.terang.complaints.Channel;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Kind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What the tab keeps of a filing beside the words in its fields: what was chosen, the seed of {@link Once}, and where its
/// files wait.
///
/// @param draft under which its files wait; null if an older version kept none
/// @param files what they are called, to ask for those that wait no longer
/// @param service its code
/// @param area its code
/// @param language as a tag of BCP 47
record Choices(String seed, Channel channel, @Nullable String service, Kind kind, @Nullable String area, Visibility visibility,
               String language, @Nullable UUID draft, List<String> files) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Choices {
        files = files == null ? List.of() : List.copyOf(files);
    }

    String toJson() {
        return JSON.writeValueAsString(this);
    }

    /// Empty for what an older version kept or somebody changed by hand so that it cannot be understood.
    static Optional<Choices> read(@Nullable String json) {
        if (json == null) {
            return Optional.empty();
        }
        try {
            var choices = JSON.readValue(json, Choices.class);
            return Optional.of(choices).filter(one -> one.seed != null && one.channel != null && one.kind != null
                && one.visibility != null && one.language != null);
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
