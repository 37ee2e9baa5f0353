package descent.book.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.book.environment.Digest;
import descent.book.environment.Project;
import descent.book.environment.VirtualEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The cache, with a script in the place of the kernel that copies its input and fails on request.
 */
class ExecutorTest {
  private static final String SCRIPT =
      """
      import json, sys
      notebook = json.load(open(sys.argv[1], encoding="utf-8"))
      for cell in notebook["cells"]:
          if "refuse" in cell["source"]:
              sys.exit("No kernel today")
          if "break off" in cell["source"]:
              cell["outputs"] = [{"output_type": "error", "ename": "TimeLimitExceeded", "evalue": ""}]
      json.dump(notebook, open(sys.argv[2], "w", encoding="utf-8"))
      """;

  @TempDir Path folder;
  private Path script;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void writeScript() throws IOException {
    script = Files.writeString(folder.resolve("script.py"), SCRIPT);
  }

  private Executor executor() throws IOException {
    return executor("requirements");
  }

  private Executor executor(String requirements) throws IOException {
    return new Executor(
        new VirtualEnvironment(Project.current().environment()),
        script,
        new Digest().add(requirements),
        folder.resolve("results"),
        new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  /** How many notebooks were executed since the last call. */
  private long executions() {
    long count =
        said.toString(StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.startsWith("Executed "))
            .count();
    said.reset();
    return count;
  }

  private Notebook chapter(String name, String source) {
    return new Draft().prose("# Title").code(source).prints("stdout", "old").named(name, folder);
  }

  @Test
  void executesNothingTwiceAndOnlyWhatWasEdited() throws IOException {
    List<Notebook> before =
        List.of(chapter("01-a", "a"), chapter("02-b", "b"), chapter("03-c", "c"));
    assertThat(executor().execute(before, Executor.Keep.COMPLETE_RUNS))
        .extracting(execution -> execution.result().name())
        .containsExactly("01-a", "02-b", "03-c");
    assertThat(executions()).isEqualTo(3);
    executor().execute(before, Executor.Keep.COMPLETE_RUNS);
    assertThat(executions()).isZero();
    List<Notebook> edited =
        List.of(chapter("01-a", "a"), chapter("02-b", "edited"), chapter("03-c", "c"));
    executor().execute(edited, Executor.Keep.COMPLETE_RUNS);
    assertThat(executions()).isEqualTo(1);
  }

  @Test
  void hasAKeyThatDependsOnWhatDecidesTheResult() throws IOException {
    Notebook notebook = chapter("01-a", "a");
    String key = executor().key(notebook);
    assertThat(executor().key(chapter("01-a", "a"))).isEqualTo(key);
    assertThat(executor().key(new Draft().prose("# Title").code("a").notExecuted().named("01-a")))
        .isEqualTo(key);
    assertThat(executor().key(chapter("01-a", "a;"))).isNotEqualTo(key);
    assertThat(executor().key(new Draft().prose("# Other").code("a").named("01-a")))
        .isNotEqualTo(key);
    assertThat(executor().key(new Draft().prose("# Title").code("a").tag("t").named("01-a")))
        .isNotEqualTo(key);
    assertThat(executor("other requirements").key(notebook)).isNotEqualTo(key);
    Files.writeString(script, SCRIPT + "# edited\n");
    assertThat(executor().key(notebook)).isNotEqualTo(key);
  }

  @Test
  void triesABrokenOffRunAgainUnlessItIsMeant() throws IOException {
    List<Notebook> notebooks = List.of(chapter("01-a", "break off"));
    executor().execute(notebooks, Executor.Keep.COMPLETE_RUNS);
    executor().execute(notebooks, Executor.Keep.COMPLETE_RUNS);
    assertThat(executions()).isEqualTo(2);
    executor().execute(notebooks, Executor.Keep.ALL_RUNS);
    executor().execute(notebooks, Executor.Keep.ALL_RUNS);
    assertThat(executions()).isEqualTo(1);
  }

  @Test
  void saysWhyANotebookCouldNotBeExecuted() throws IOException {
    Executor executor = executor();
    assertThatThrownBy(
            () -> executor.execute(List.of(chapter("01-a", "refuse")), Executor.Keep.ALL_RUNS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("01-a was not executed: No kernel today");
  }
}
