package id.terang.intake;

import id.terang.complaints.CaseEvent.Ground;
import id.terang.complaints.Channel;
import id.terang.complaints.Outcome;
import id.terang.complaints.PastCase.Release;
import id.terang.complaints.Visibility;
import id.terang.intake.Mapping.Agencies;
import id.terang.intake.Mapping.Areas;
import id.terang.intake.Mapping.Ending;
import id.terang.intake.Mapping.Place;
import id.terang.intake.Mapping.Services;
import id.terang.intake.Mapping.State;
import id.terang.intake.Mapping.Words;
import id.terang.jurisdiction.AgencyLevel;
import id.terang.jurisdiction.AreaLevel;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// Reads a mapping from YAML. Whatever is wrong with it is said with the place in the file, and nothing is imported.
final class MappingFile {

    private MappingFile() {
    }

    /// @param name a file, or `classpath:import/boston_2011.yaml` for one that comes with Terang
    /// @throws BadMapping if it is missing, no YAML, or says something that is not understood
    static Mapping read(String name) {
        try (InputStream in = open(name)) {
            return mapping(Node.of(name, plain().load(in)));
        } catch (IOException unreadable) {
            throw new BadMapping("command.import.mapping.missing", name);
        } catch (MarkedYAMLException broken) {
            throw new BadMapping("command.import.mapping.yaml", name, Integer.toString(broken.getProblemMark().getLine() + 1));
        } catch (YAMLException otherEncoding) {
            throw new BadMapping("command.import.mapping.text", name);
        }
    }

    /// Words stay as they are written: to YAML 1.1 a column `no` would be false and the code `32.70` a number.
    private static Yaml plain() {
        var options = new LoaderOptions();
        var dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                addImplicitResolver(Tag.NULL, NULL, "~nN\0");
                addImplicitResolver(Tag.NULL, EMPTY, null);
            }
        });
    }

    private static InputStream open(String name) throws IOException {
        if (name.startsWith("classpath:")) {
            InputStream shipped = MappingFile.class.getResourceAsStream("/" + name.substring("classpath:".length()));
            if (shipped == null) {
                throw new NoSuchFileException(name);
            }
            return shipped;
        }
        return Files.newInputStream(Path.of(name));
    }

    private static Mapping mapping(Node root) {
        Node time = root.map("time");
        Node release = root.child("release");
        String pattern = time.text("pattern");
        Mapping mapping = new Mapping(root.need("source"), separator(root.child("separator")), root.map("where").texts(), root.need("id"),
                time.zone("zone"), time.text("column"),
                pattern == null ? null : strict(pattern, time),
                root.need("filed"), root.text("due"), root.word("kind", Kind.COMPLAINT),
                root.word("track", Track.ORDINARY), root.word("visibility", Visibility.PUBLIC),
                words(root.map("channel"), Channel.class, Channel.IMPORT), new Template(root.need("text")),
                template(root.text("title")), template(root.text("address")), place(root.map("place")),
                release == null ? Release.NOTHING : release.word(Release.class), state(root.map("state")),
                agencies(root.map("agency")), services(root.map("service")), areas(root.map("area")));
        time.nothingElse();
        root.nothingElse();
        return mapping;
    }

    /// 30 February is a mistake and stays one; else it would become the 28th. A strict year is `u`: `y` wants an era with it.
    private static DateTimeFormatter strict(String pattern, Node time) {
        var letters = new StringBuilder();
        boolean quoted = false;
        for (char c : pattern.toCharArray()) {
            quoted ^= c == '\'';
            letters.append(c == 'y' && !quoted ? 'u' : c);
        }
        try {
            var times = DateTimeFormatter.ofPattern(letters.toString(), Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
            if (!readsBack(times)) {
                throw time.wrong("pattern", pattern);
            }
            return times;
        } catch (IllegalArgumentException | DateTimeException noPattern) {
            throw time.wrong("pattern", pattern);
        }
    }

    /// Without a year, with `mm` for `MM` or with `hh` but no AM and PM no row could be read, or only its day.
    private static boolean readsBack(DateTimeFormatter times) {
        ZonedDateTime some = ZonedDateTime.of(2024, 11, 23, 13, 45, 56, 0, ZoneOffset.UTC);
        TemporalAccessor read = times.parseBest(times.format(some), LocalDateTime::from, LocalDate::from);
        return read instanceof LocalDateTime || times.format(some).equals(times.format(some.plusHours(2).plusMinutes(3)));
    }

    private static @Nullable Character separator(@Nullable Node node) {
        String said = node == null ? null : node.text().equalsIgnoreCase("tab") ? "\t" : node.text();
        if (said != null && (said.length() != 1 || "\"\r\n".contains(said))) {
            throw node.wrong("oneOf", said, "\",\", \";\", \"|\", tab");
        }
        return said == null ? null : said.charAt(0);
    }

    private static @Nullable Template template(@Nullable String text) {
        return text == null ? null : new Template(text);
    }

    private static @Nullable Place place(Node node) {
        String lat = node.text("lat");
        Place place = lat == null ? null : new Place(lat, node.need("lon"));
        node.nothingElse();
        return place;
    }

    private static <E extends Enum<E>> Words<E> words(Node node, Class<E> type, E otherwise) {
        Map<String, E> values = node.map("values").children((key, value) -> value.word(type));
        Words<E> words = new Words<>(node.text("column"), values, node.word("otherwise", otherwise));
        node.nothingElse();
        return words;
    }

    private static State state(Node node) {
        Map<String, Ending> values = node.map("values").children((key, value) -> ending(value));
        Node otherwise = node.child("otherwise");
        if (otherwise == null && values.isEmpty()) {
            throw node.wrong("state");
        }
        State state = new State(node.text("column"), values, otherwise == null ? null : ending(otherwise));
        node.nothingElse();
        return state;
    }

    private static Ending ending(Node node) {
        Ending.How how = node.isText() ? node.word(Ending.How.class) : node.word("is", Ending.How.WAITING);
        if (node.isText()) {
            if (how != Ending.How.WAITING) {
                throw node.wrong("at", how.name().toLowerCase(Locale.ROOT));
            }
            return new Ending(how, null, Ending.Undated.REFUSED, null, Outcome.ACTION_TAKEN, false, Ground.OTHER, "");
        }
        Ending ending = new Ending(how, how == Ending.How.WAITING ? null : node.need("at"),
                node.word("undated", Ending.Undated.REFUSED), node.text("words"),
                node.word("outcome", Outcome.ACTION_TAKEN), node.flag("closed"), node.word("ground", Ground.OTHER),
                how == Ending.How.REFERRED ? node.need("to") : "");
        node.nothingElse();
        return ending;
    }

    private static Agencies agencies(Node node) {
        Node under = node.map("under");
        Agencies agencies = new Agencies(under.need("slug"), under.need("name"), under.word("level", AgencyLevel.REGENCY),
                under.zone("zone"), node.text("column"), node.map("names").texts(), node.map("slugs").texts());
        under.nothingElse();
        node.nothingElse();
        return agencies;
    }

    private static Services services(Node node) {
        Node under = node.map("under");
        Services services = new Services(under.need("code"), under.need("name"), node.list("columns").stream()
                .map(Node::text).toList(), node.map("names").texts(), node.map("codes").texts());
        under.nothingElse();
        node.nothingElse();
        return services;
    }

    private static Areas areas(Node node) {
        List<Areas.Fixed> under = node.list("under").stream().map(one -> {
            var fixed = new Areas.Fixed(one.need("code"), one.need("name"), one.word("level", AreaLevel.REGENCY));
            one.nothingElse();
            return fixed;
        }).toList();
        List<Areas.Level> levels = node.list("levels").stream().map(one -> {
            var level = new Areas.Level(one.word("level", AreaLevel.DISTRICT), one.need("name"), one.text("code"));
            one.nothingElse();
            return level;
        }).toList();
        if (under.isEmpty()) {
            throw node.wrong("lacks", "under");
        }
        node.nothingElse();
        return new Areas(under, levels);
    }
}
