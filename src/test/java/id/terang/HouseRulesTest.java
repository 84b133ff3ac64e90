package id.terang;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import id.terang.complaints.Status;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The rules of the house that a machine can keep. CONTRIBUTING says why each is there.
class HouseRulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("id.terang");

    private static final String[] ENTRY_ROOMS = {
        "id.terang.ui..", "id.terang.portal..", "id.terang.api..", "id.terang.channels..", "id.terang.intake..",
        "id.terang.demo.."
    };

    /// What of a case the public rooms may not even know: `PublicComplaint` is all there is for them.
    private static final Set<String> NOT_FOR_THE_PUBLIC = Set.of(
            "Complaint", "CaseFile", "RecordedEvent", "CaseEvents", "Claim", "Claims", "Triage", "Rights", "DeskQueue",
            "QueuedCase", "QueueFilter", "FileSearch", "FileQuestion", "FoundFile", "Correspondence", "Workload", "Patterns");

    @Test
    void arrows_between_rooms_only_go_down() {
        ApplicationModules.of(Terang.class).verify();
    }

    /// Open data writes what everybody may download.
    @Test
    void public_rooms_see_only_what_is_public() {
        keep(noClasses().that().resideInAnyPackage("id.terang.portal..", "id.terang.api..", "id.terang.opendata..")
                .should().dependOnClassesThat(describe("are not for the public", c ->
                        c.getPackageName().matches("id\\.terang\\.(complaints|search)(\\..*)?")
                                && NOT_FOR_THE_PUBLIC.contains(c.getSimpleName())))
                .because("redaction happens once, in complaints"));
    }

    @Test
    void only_the_desk_knows_the_workbench_and_the_demo_that_furnishes_it() {
        keep(noClasses().that().resideOutsideOfPackages("id.terang.ui..", "id.terang.workbench..", "id.terang.demo..")
                .should().dependOnClassesThat().resideInAPackage("id.terang.workbench..")
                .because("how officials organise their work is no part of a case (ADR 0009)"));
    }

    @Test
    void the_shipped_frontend_bundle_is_enough() {
        keep(noClasses().should().beAnnotatedWith(describe("frontend code that needs Node", HouseRulesTest::needsNode))
                .because("Terang builds without Node (ADR 0004)"));
    }

    private static boolean needsNode(JavaAnnotation<?> annotation) {
        return Set.of("JsModule", "NpmPackage", "CssImport").contains(annotation.getRawType().getSimpleName());
    }

    @Test
    void names_say_what_a_thing_is() {
        keep(noClasses().should().haveNameMatching(".*[a-z](Manager|Helper|Utils?|Impl|DTO|Dto|Entity)(\\$.*)?")
                .because("such names say nothing"));
    }

    @Test
    void transactions_are_opened_by_use_cases() {
        keep(classes().that(areTransactional()).should().beMetaAnnotatedWith(Component.class)
                .because("a use case is one transaction"));
        keep(noClasses().that().resideInAnyPackage(ENTRY_ROOMS).should(be(areTransactional()))
                .because("entry rooms delegate"));
    }

    private static DescribedPredicate<JavaClass> areTransactional() {
        return describe("are transactional", c -> c.isAnnotatedWith(Transactional.class)
                || c.getMethods().stream().anyMatch(m -> m.isAnnotatedWith(Transactional.class)));
    }

    private static ArchCondition<JavaClass> be(DescribedPredicate<JavaClass> predicate) {
        return ArchCondition.from(predicate);
    }

    @Test
    void entry_rooms_keep_away_from_the_database() {
        keep(noClasses().that().resideInAnyPackage("id.terang.ui..", "id.terang.portal..", "id.terang.api..")
                .should().dependOnClassesThat().resideInAnyPackage(
                        "jakarta.persistence..", "org.springframework.data..", "org.springframework.jdbc..", "java.sql..")
                .because("a view lays out, binds and delegates"));
    }

    @Test
    void views_ask_one_place_who_is_signed_in() {
        keep(noClasses().that().doNotHaveFullyQualifiedName("id.terang.ui.SignedIn")
                .should().callMethodWhere(describe("asks Vaadin for one kind of user", call ->
                        call.getTargetOwner().getSimpleName().equals("AuthenticationContext")
                                && call.getName().equals("getAuthenticatedUser")))
                .because("it fails where the other kind is signed in; SignedIn does not"));
    }

    @Test
    void time_comes_in_from_outside() {
        keep(noClasses().that().resideOutsideOfPackage("id.terang")
                .should().callMethodWhere(describe("reads a clock nobody can set", HouseRulesTest::readsTheClock))
                .because("tests and rebuilds set the time; the bean is java.time.Clock"));
    }

    private static boolean readsTheClock(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        boolean none = call.getTarget().getRawParameterTypes().isEmpty();
        return switch (call.getName()) {
            case "now" -> owner.startsWith("java.time.") && none;
            case "systemUTC", "systemDefaultZone" -> owner.equals("java.time.Clock");
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            default -> false;
        };
    }

    @Test
    void entities_take_time_and_actor_as_arguments() {
        keep(noClasses().that(annotatedWith(Entity.class)).should().dependOnClassesThat()
                .haveNameMatching("java\\.time\\.(Clock|InstantSource)|org\\.springframework\\.security\\..*")
                .because("a rule that reads a clock or who is signed in cannot be replayed"));
    }

    /// The page is written by hand around the picture; the picture comes from the code.
    @Test
    void the_life_of_a_complaint_is_drawn_as_it_is_lived() throws IOException {
        assertThat(Files.readString(Path.of("src/docs/life-of-a-complaint.md"))).contains(drawnLife());
    }

    private static String drawnLife() {
        var lines = new StringBuilder("```mermaid\nstateDiagram-v2\n    [*] --> SUBMITTED: Filed\n");
        for (Status from : Status.values()) {
            var events = new EnumMap<Status, List<String>>(Status.class);
            from.next().forEach((event, to) ->
                    events.computeIfAbsent(to, none -> new ArrayList<>()).add(pastTense(event.name())));
            events.forEach((to, names) ->
                    lines.append("    %s --> %s: %s%n".formatted(from, to, String.join(" / ", names))));
        }
        return lines.append("```").toString().replace("\r", "");
    }

    /// `CLARIFICATION_ASKED` is `ClarificationAsked` in the words of the domain.
    private static String pastTense(String name) {
        return Stream.of(name.split("_")).map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /// 300 lines of code and some words about them.
    @Test
    void entities_stay_readable() throws IOException {
        for (Path source : sources("src/main/java", ".java")) {
            List<String> lines = Files.readAllLines(source);
            if (lines.contains("@Entity")) {
                long length = lines.stream().filter(line -> !line.isBlank() && !line.startsWith("import ")).count();
                assertThat(length).as("%s wants splitting", source).isLessThanOrEqualTo(350);
            }
        }
    }

    /// Past that a folder wants sub-folders by topic. Three rooms stay larger: the inside of the complaint, of the index and
    /// of the region would have to be opened to be parted.
    @Test
    void folders_are_taken_in_at_a_glance() throws IOException {
        var larger = Map.of("complaints", 98, "search", 88, "jurisdiction", 60);
        Path root = Path.of("src/main/java/id/terang");
        sources(root.toString(), ".java").stream().collect(Collectors.groupingBy(Path::getParent, Collectors.counting()))
                .forEach((folder, files) -> assertThat(files).as("%s wants sub-folders", folder)
                        .isLessThanOrEqualTo(larger.getOrDefault(root.relativize(folder).toString(), 40)));
    }

    @Test
    void nothing_is_left_for_later() throws IOException {
        for (String folder : List.of("src", "frontend/templates", "frontend/assets")) {
            for (Path source : sources(folder, "")) {
                if (source.toString().matches(".*\\.(java|jte|css|js|sql|properties|yaml)")) {
                    assertThat(Files.readString(source)).as("%s", source).doesNotContain("TO" + "DO", "FIX" + "ME");
                }
            }
        }
    }

    private static void keep(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }

    private static List<Path> sources(String folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
