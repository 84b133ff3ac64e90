package id.terang.api;

import id.terang.opendata.CodeList;
import id.terang.opendata.Codebooks;
import id.terang.shared.LocalWords;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The description of the API. Its file names only the list of fixed words that a value is one of (`x-codes`); which they are,
/// and what they stand for in both languages, is filled in from the codebook, so that they cannot differ from what is answered.
@Component
class OpenApi {

    private static final String CODES = "x-codes";

    private final byte[] description;

    OpenApi(Codebooks codebooks, JsonMapper json) throws IOException {
        JsonNode whole = json.readTree(new ClassPathResource("api/openapi.json").getContentAsByteArray());
        fill(whole, codebooks);
        description = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(whole);
    }

    byte[] description() {
        return description;
    }

    private static void fill(JsonNode node, Codebooks codebooks) {
        node.forEach(inner -> fill(inner, codebooks));
        if (node instanceof ObjectNode schema && schema.has(CODES)) {
            CodeList list = CodeList.named(schema.get(CODES).asString()).orElseThrow();
            var codes = schema.putArray("enum");
            list.codes().forEach(code -> codes.add(code.code()));
            if (schema.get("type").isArray()) {
                codes.addNull();
            }
            String words = list.codes().stream().map(code -> code.code() + ": " + codebooks.word(code, Locale.ENGLISH) + " / "
                + codebooks.word(code, LocalWords.INDONESIAN)).collect(Collectors.joining("; "));
            schema.put("description", schema.has("description") ? schema.get("description").asString() + " " + words : words);
        }
    }
}
