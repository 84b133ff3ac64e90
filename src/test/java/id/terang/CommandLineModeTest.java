package id.terang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

class CommandLineModeTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource({"import,true", "--server.port=1,false", "--help,true", "-V,true"})
    void a_word_first_is_a_command_and_an_option_first_is_a_setting_of_the_server(String first, boolean command) {
        assertThat(CommandLineMode.wanted(new String[] {first})).isEqualTo(command);
        assertThat(CommandLineMode.wanted(new String[] {})).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"import --help,--mapping", "import --mapping=x -h,--dry-run", "rebuild-facts --help,case events", "reindex -h,index",
        "dump --help,open data", "--help,rebuild-facts", "-V,Terang"})
    void help_is_given_before_anything_is_started(String args, String word) {
        assertThat(CommandLineMode.withoutStarting(args.split(" "), new PrintWriter(out, true), new PrintWriter(err, true))).hasValue(0);
        assertThat(out.toString()).contains(word);
    }

    @Test
    void what_is_no_command_needs_no_start_either_and_what_is_one_does() {
        assertThat(CommandLineMode.withoutStarting(new String[] {"imprt"}, new PrintWriter(out, true), new PrintWriter(err, true)))
            .hasValue(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("imprt", "import", "rebuild-facts");
        for (String args : List.of("import --mapping=x y", "import --mapping=x -- --help")) {
            assertThat(CommandLineMode.withoutStarting(args.split(" "), new PrintWriter(out, true), new PrintWriter(err, true))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"rebuild-facts,true", "dump,true", "import --mapping=x --dry-run y,true", "import --mapping=x y,false", "reindex,false",
        "import --mapping=x -- --dry-run,false", "import --mapping=x --dry-run=false y,false"})
    void only_what_needs_no_index_works_beside_a_running_server(String args, boolean beside) {
        assertThat(CommandLineMode.besideServer(args.split(" "))).isEqualTo(beside);
    }

    @Test
    void a_known_command_runs_and_its_result_is_the_exit_code() {
        assertThat(line(new Greet()).execute("greet", "3")).isEqualTo(3);
    }

    @Test
    void an_unknown_command_lists_the_known_ones() {
        assertThat(line(new Greet()).execute("gret")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("gret", "greet", "Says hello");
    }

    @Test
    void a_failing_command_says_so_and_exits_with_1() {
        assertThat(line(new Greet()).execute("greet", "-1")).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(err.toString()).contains("no negative greetings");
    }

    @Test
    void a_command_that_cannot_be_called_is_a_mistake_of_ours() {
        assertThatThrownBy(() -> line(new Dumb())).isInstanceOf(IllegalStateException.class);
    }

    private CommandLine line(Object command) {
        var context = new GenericApplicationContext();
        context.getBeanFactory().registerSingleton("real", command);
        context.refresh();
        return CommandLineMode.commands(context, name -> true).setErr(new PrintWriter(err, true));
    }

    @Command(name = "greet", description = "Says hello")
    static class Greet implements Callable<Integer> {

        @Parameters int times;

        @Override
        public Integer call() {
            if (times < 0) {
                throw new IllegalArgumentException("no negative greetings");
            }
            return times;
        }
    }

    @Command(name = "dumb")
    static class Dumb {
    }
}
