package descent.book.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Faults planted in test notebooks are found on the real kernel, and the message says where and
 * what.
 */
class PlantedFaultsTest {
  private static Map<String, Execution> executions;

  @BeforeAll
  static void execute() throws IOException {
    executions = Chapters.executedTestNotebooks();
  }

  private static String findings(String notebook) {
    Execution execution = executions.get(notebook);
    return execution.code().stream()
        .flatMap(cell -> execution.findings(cell).stream())
        .map(Finding::toString)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void leavesGoodCellsAlone() {
    assertThat(findings("sample")).isEmpty();
    assertThat(findings("faults")).doesNotContain("cell 2");
  }

  @Test
  void findsAChangedNumber() {
    assertThat(findings("faults"))
        .contains(
            """
            faults, cell 3 (In [2]): the output (stdout) differs from the stored one
              stored: 87 steps
              now:    88 steps
              If it is right as it is now, store it: mvn -Prefresh -Dnotebook=faults\
            """);
  }

  @Test
  void findsAnError() {
    assertThat(findings("faults"))
        .contains(
            "faults, cell 4 (In [3]): the cell failed: RuntimeException: "
                + "java.lang.ArrayIndexOutOfBoundsException: Index 0 out of bounds for length 0");
  }

  @Test
  void findsABrokenPicture() {
    assertThat(findings("faults"))
        .contains(
            "faults, cell 5 (In [4]): the picture is cut off: its PNG of 69 bytes does not end in"
                + " IEND");
  }

  @Test
  void findsAStaleOutput() {
    assertThat(findings("faults"))
        .contains(
            """
            faults, cell 6 (In [5]): the output (stdout) differs from the stored one
              stored: momentum
              now:    (nothing)\
            """);
  }

  @Test
  void findsACellThatNeverEnds() {
    assertThat(findings("hang"))
        .contains(
            "hang, cell 3 (In [2]): the cell failed: TimeLimitExceeded: still running after the"
                + " time limit of 3 s")
        .contains("hang, cell 4: the cell did not run, since the kernel stopped in a cell above");
  }

  @Test
  void findsACellThatEndsTheKernel() {
    assertThat(findings("exit"))
        .contains(
            "exit, cell 3 (In [2]): the cell failed: KernelDied: the kernel ended while the cell"
                + " ran")
        .contains("exit, cell 4: the cell did not run");
  }

  @Test
  void judgesAnExerciseOnTheKernel() throws IOException {
    ExerciseRun run = Chapters.exercises(Chapters.sample());
    assertThat(run.stubs(executions.get("sample")))
        .hasSize(1)
        .allMatch(verdict -> verdict.finding().isEmpty());
    List<ExerciseRun.Verdict> answers = run.answers(executions.get("sample-answers"));
    assertThat(answers)
        .extracting(ExerciseRun.Verdict::name)
        .containsExactly(
            "exercise 90.1, solution: \"correct\"",
            "exercise 90.1, wrong answer: \"2.0 times half of one\"",
            "exercise 90.1, wrong answer: \"4.0 times half of one\"");
    assertThat(answers).allMatch(verdict -> verdict.finding().isEmpty());
  }
}
