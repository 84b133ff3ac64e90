package id.terang;

import static org.assertj.core.api.Assertions.assertThat;

import id.terang.notifications.LetterText;
import id.terang.search.QueueTab;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Both languages say the same, and nothing is asked for that neither says.
class MessagesTest {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final List<String> BUNDLES = List.of(
            "common", "domain", "refusals", "portal", "citizen", "desk", "admin", "statistics", "command", "notify", "lead", "papers", "opendata",
            "explore");

    /// A key or the beginning of one, as written in code: `"portal.home.title"`, `"domain.status." + status`.
    private static final Pattern ASKED = Pattern.compile(
            "\"((?:" + BUNDLES.stream().map(MessagesTest::prefix).collect(Collectors.joining("|")) + ")"
                    + "(?:\\.[A-Za-z0-9_-]+)+\\.?)\"");

    @Test
    void both_languages_know_the_same_keys() throws IOException {
        for (String bundle : BUNDLES) {
            assertThat(read(bundle + "_en").keySet()).as(bundle).isEqualTo(read(bundle).keySet());
        }
    }

    @Test
    void no_key_is_given_twice() throws IOException {
        for (String bundle : BUNDLES) {
            for (String name : List.of(bundle, bundle + "_en")) {
                List<String> keys = Files.readAllLines(FOLDER.resolve(name + ".properties")).stream()
                        .filter(line -> line.matches("[a-z][^=]*=.*")).map(line -> line.split("=")[0].strip()).toList();
                assertThat(keys).as(name).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void keys_begin_with_the_name_of_their_file() throws IOException {
        for (String bundle : BUNDLES) {
            assertThat(read(bundle).keySet()).as(bundle).allMatch(key -> key.startsWith(prefix(bundle) + "."));
        }
    }

    @Test
    void both_languages_use_the_same_arguments_and_can_be_formatted() throws IOException {
        for (String bundle : BUNDLES) {
            var english = read(bundle + "_en");
            read(bundle).forEach((key, text) -> assertThat(arguments(key, english.getOrDefault(key, text), Locale.ENGLISH))
                    .as(key).isEqualTo(arguments(key, text, Locale.of("id"))));
        }
    }

    @Test
    void every_key_that_code_asks_for_exists() throws IOException {
        var known = new TreeSet<String>();
        for (String bundle : BUNDLES) {
            known.addAll(read(bundle).keySet());
        }
        var missing = new TreeSet<String>();
        for (Path source : sources()) {
            Matcher asked = ASKED.matcher(Files.readString(source));
            while (asked.find()) {
                String key = asked.group(1);
                if (!known.contains(key) && !startsAny(known, key.endsWith(".") ? key : key + ".")) {
                    missing.add(key + " in " + source);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /// Keys that end in a constant cannot be seen in the code that asks for them.
    @Test
    void every_part_of_a_letter_that_can_be_reworded_has_a_name() throws IOException {
        assertThat(read("admin").keySet()).containsAll(Arrays.stream(LetterText.values()).filter(part -> part.group() != LetterText.Group.WHY)
                .map(part -> "admin.letters.texts." + part).toList());
    }

    @Test
    void every_part_of_the_queue_has_a_name_and_says_when_it_is_empty() throws IOException {
        assertThat(read("desk").keySet()).containsAll(Arrays.stream(QueueTab.values())
                .flatMap(tab -> Stream.of("desk.tab." + tab, "desk.empty." + tab)).toList());
    }

    private static String prefix(String bundle) {
        return bundle.equals("refusals") ? "refusal" : bundle;
    }

    private static boolean startsAny(TreeSet<String> known, String beginning) {
        String next = known.ceiling(beginning);
        return next != null && next.startsWith(beginning);
    }

    /// The argument numbers a text uses. A lone apostrophe swallows what follows it, arguments included, so it counts
    /// as an error.
    private static Set<Integer> arguments(String key, String text, Locale locale) {
        assertThat(text.replace("''", "").replace("'{'", "").replace("'}'", "")).as(key).doesNotContain("'");
        var format = new MessageFormat(text, locale);
        var used = new TreeSet<Integer>();
        Matcher argument = Pattern.compile("\\{(\\d+)").matcher(text);
        while (argument.find()) {
            used.add(Integer.parseInt(argument.group(1)));
        }
        assertThat(format.getFormatsByArgumentIndex()).as(key)
                .hasSize(used.isEmpty() ? 0 : used.stream().max(Integer::compare).orElseThrow() + 1);
        return used;
    }

    private static List<Path> sources() throws IOException {
        var sources = new ArrayList<Path>();
        for (String folder : List.of("src/main/java", "frontend/templates")) {
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                all.filter(Files::isRegularFile).forEach(sources::add);
            }
        }
        return sources;
    }

    private static TreeMap<String, String> read(String name) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(name + ".properties"))) {
            properties.load(reader);
        }
        var texts = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
