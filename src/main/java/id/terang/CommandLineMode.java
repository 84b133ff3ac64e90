package id.terang;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.Environment;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// `terang.jar COMMAND …`: the same rooms without a web server. Every bean annotated `@CommandLine.Command` is a
/// command. Options that begin with `--terang.` or `--spring.` are settings, as they are for the server.
final class CommandLineMode {

    /// Vaadin's configurations expect a servlet container.
    private static final String WITHOUT_WEB = "com.vaadin.flow.spring.SpringBootAutoConfiguration,"
        + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration,com.vaadin.flow.spring.VaadinScopesConfig";
    /// Views and pages are never made; what a command needs is.
    private static final String LAZY = "--spring.main.lazy-initialization=true";
    /// Commands that use neither search index nor mailbox and take the locks of the jobs they do by hand, and so work beside a running
    /// server. All others own the data directory.
    private static final Set<String> BESIDE_SERVER = Set.of("dump", "rebuild-facts");
    /// With it a command only reads, whatever it does without.
    private static final String DRY_RUN = "--dry-run";
    private static final List<String> OF_SERVER = List.of("--" + BesideServer.SETTING + "=true",
        "--spring.jpa.properties.hibernate.search.enabled=false");
    private static final List<String> HELP = List.of("-h", "--help", "-V", "--version");

    private CommandLineMode() {
    }

    static boolean wanted(String[] args) {
        return args.length > 0 && (!args[0].startsWith("-") || HELP.contains(args[0]));
    }

    /// @return the exit code: 0 done, 1 failed, 2 not understood
    static int run(String[] args) {
        return withoutStarting(args, new PrintWriter(System.out, true), new PrintWriter(System.err, true))
            .orElseGet(() -> started(args));
    }

    /// Answers what needs no database, so that it can be asked anywhere and beside a running server: help, the version, and
    /// which commands there are if this is none.
    static OptionalInt withoutStarting(String[] args, PrintWriter out, PrintWriter err) {
        CommandLine line = root();
        // Without what their constructors want: they are asked for their names and options only.
        commandTypes().forEach(type -> line.addSubcommand(new SpringObjenesis().newInstance(type)));
        line.setOut(out).setErr(err);
        CommandLine named = line.getSubcommands().get(args[0]);
        if (named == null) {
            return OptionalInt.of(line.execute(args[0]));
        }
        if (options(args).anyMatch(HELP::contains)) {
            named.usage(out);
            return OptionalInt.of(CommandLine.ExitCode.OK);
        }
        return OptionalInt.empty();
    }

    /// What stands before `--`: behind it are names of files.
    private static Stream<String> options(String[] args) {
        return Arrays.stream(args).takeWhile(arg -> !arg.equals("--"));
    }

    static boolean besideServer(String[] args) {
        return BESIDE_SERVER.contains(args[0]) || options(args).anyMatch(DRY_RUN::equals);
    }

    private static List<Class<?>> commandTypes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter((metadata, factory) -> metadata.getAnnotationMetadata().isAnnotated(Component.class.getName())
            && metadata.getAnnotationMetadata().isAnnotated(CommandLine.Command.class.getName()));
        return scanner.findCandidateComponents(Terang.class.getPackageName()).stream()
            .<Class<?>>map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), Terang.class.getClassLoader())).toList();
    }

    private static int started(String[] args) {
        boolean beside = besideServer(args);
        String[] settings = Stream.of(Stream.of("--spring.autoconfigure.exclude=" + WITHOUT_WEB, LAZY),
            beside ? OF_SERVER.stream() : Stream.<String>empty(), Arrays.stream(args).filter(CommandLineMode::isSetting))
            .flatMap(Function.identity()).toArray(String[]::new);
        ConfigurableApplicationContext context;
        try {
            context = new SpringApplicationBuilder(Terang.class).web(WebApplicationType.NONE)
                .initializers(fresh -> {
                    if (!beside) {
                        refuseBesideServer(args[0], fresh.getEnvironment());
                    }
                }).run(settings);
        } catch (SpringApplication.AbandonedRunException told) {
            return CommandLine.ExitCode.SOFTWARE;
        }
        // What another command needs may be missing beside a server.
        CommandLine line = commands(context, beside ? args[0]::equals : name -> true);
        int code = line.execute(Arrays.stream(args).filter(arg -> !isSetting(arg)).toArray(String[]::new));
        return SpringApplication.exit(context, () -> code);
    }

    /// Said before anything is started: that an application failed to start is no news about a command, and another data
    /// directory is no advice, because the cases are in this one.
    private static void refuseBesideServer(String command, Environment settings) {
        Path directory = Path.of(settings.getRequiredProperty("terang.data-dir"));
        var free = DataDirectory.claimIfFree(directory);
        free.ifPresent(DataDirectory::close);
        if (free.isEmpty()) {
            System.err.println(DataDirectory.inUse(directory) + System.lineSeparator() + remedy(command));
            throw new SpringApplication.AbandonedRunException();
        }
    }

    /// What an operator does who wants `command` while a server runs.
    static String remedy(String command) {
        String stop = "A server runs here, and `" + command + "` needs its data for itself. Nothing was changed. "
            + "Stop the server, run the command, and start the server again.";
        return switch (command) {
            case "import" -> stop + System.lineSeparator() + "`import --dry-run` tries the file beside the running server.";
            case "reindex" -> stop + System.lineSeparator()
                + "Or build the index anew while the server goes on: Administration, Search index (/app/admin/search-index).";
            default -> stop;
        };
    }

    /// @param wanted by its name
    /// @throws IllegalStateException for a command that cannot be called
    static CommandLine commands(ApplicationContext context, Predicate<String> wanted) {
        CommandLine line = root();
        for (String name : context.getBeanNamesForAnnotation(CommandLine.Command.class)) {
            var command = context.findAnnotationOnBean(name, CommandLine.Command.class);
            if (command == null || !wanted.test(command.name())) {
                continue;
            }
            Object bean = context.getBean(name);
            if (!(bean instanceof Callable<?>)) {
                throw new IllegalStateException(name + " is annotated as a command but is not Callable");
            }
            line.addSubcommand(bean);
        }
        return line;
    }

    private static CommandLine root() {
        CommandSpec root = CommandSpec.create().name("terang").mixinStandardHelpOptions(true)
            .version("Terang " + Terang.class.getPackage().getImplementationVersion());
        root.usageMessage().description("Public complaints, published deadlines, figures nobody can bend.")
            .footer("", "Without a command it starts the server.");
        CommandLine line = new CommandLine(root);
        line.setParameterExceptionHandler((problem, typed) -> {
            PrintWriter err = problem.getCommandLine().getErr();
            err.println(problem.getMessage());
            problem.getCommandLine().usage(err);
            return CommandLine.ExitCode.USAGE;
        });
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(failure);
            LoggerFactory.getLogger(CommandLineMode.class).error("The command failed", failure);
            return CommandLine.ExitCode.SOFTWARE;
        });
        return line;
    }

    private static boolean isSetting(String arg) {
        return arg.startsWith("--terang.") || arg.startsWith("--spring.") || arg.startsWith("--logging.");
    }
}
