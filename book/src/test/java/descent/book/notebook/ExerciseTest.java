package descent.book.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExerciseTest {
  private static final String QUESTION = "### Exercise 02.3 Halving\n\nHalve it.";
  private static final String WORK = "double half = Double.NaN;\nExercises.check(\"02.3\", half);";
  private static final String HINTS =
      """
      <details><summary>Hint 1</summary>
      Divide.
      </details>
      <details>
      <summary>Hint 2</summary>
      By two.
      </details>
      """;
  private static final String SOLUTION =
      """
      <details><summary>Solution</summary>

      Divide by two:

      ```java
      double half = 0.5;
      Exercises.check("02.3", half);
      ```
      </details>
      """;

  private static Draft exercise(String question, String work, String answers) {
    return new Draft().prose(question).code(work).tag("exercise").prose(answers);
  }

  @Test
  void readsTheThreeCells() {
    Exercise.Reading reading =
        Exercise.in(exercise(QUESTION, WORK, HINTS + SOLUTION).named("02-x"));
    assertThat(reading.findings()).isEmpty();
    Exercise exercise = reading.exercises().get(0);
    assertThat(exercise.id()).isEqualTo("02.3");
    assertThat(exercise.work().number()).isEqualTo(2);
    assertThat(exercise.solution())
        .isEqualTo("double half = 0.5;\nExercises.check(\"02.3\", half);");
  }

  static Stream<Arguments> faults() {
    String block = "```java\n" + WORK + "\n```\n";
    return Stream.of(
        arguments(
            exercise("### Task", WORK, HINTS + SOLUTION),
            "02-x, cell 2 (In [1]): the exercise has no question: the cell above must start with"
                + " \"### Exercise NN.N\""),
        arguments(
            exercise(QUESTION, "double half;", HINTS + SOLUTION),
            "exercise 02.3 must end in Exercises.check(\"02.3\", answer)"),
        arguments(
            exercise(QUESTION, "Exercises.check(\"02.4\", half);", HINTS + SOLUTION),
            "exercise 02.3 must end in Exercises.check(\"02.3\", answer)"),
        arguments(exercise(QUESTION, WORK, SOLUTION), "exercise 02.3 has 0 folded hints"),
        arguments(exercise(QUESTION, WORK, HINTS), "exercise 02.3 has 0 folded solutions"),
        arguments(
            exercise(
                QUESTION,
                WORK,
                HINTS + "<details><summary>Solution</summary>Words only.</details>"),
            "the solution of exercise 02.3 has 0 blocks of Java; one must replace the work cell"),
        arguments(
            exercise(
                QUESTION,
                WORK,
                HINTS + "<details><summary>Solution</summary>\n" + block + block + "</details>"),
            "the solution of exercise 02.3 has 2 blocks of Java"),
        arguments(
            exercise(
                QUESTION,
                WORK,
                HINTS
                    + "<details><summary>Solution</summary>\n"
                    + "```java\n"
                    + "double half = 0.5;\n"
                    + "```\n"
                    + "</details>"),
            "the solution of exercise 02.3 must end in Exercises.check(\"02.3\", answer) like its"
                + " work cell"),
        arguments(
            new Draft().prose(QUESTION).code(WORK),
            "02-x, cell 1: exercise 02.3 has no work cell: the next cell must be tagged exercise"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void namesWhatIsWrongWithTheForm(Draft draft, String message) {
    Exercise.Reading reading = Exercise.in(draft.named("02-x"));
    assertThat(reading.exercises()).isEmpty();
    assertThat(reading.findings()).singleElement().asString().startsWith("02-x").contains(message);
  }

  @Test
  void putsTheSolutionInPlaceOfTheWorkCellAndWrongAnswersBelow() {
    Notebook chapter = exercise(QUESTION, WORK, HINTS + SOLUTION).code("after").named("02-x");
    ExerciseRun run =
        ExerciseRun.of(
            chapter,
            Exercise.in(chapter).exercises(),
            List.of(
                new WrongAnswer("02.3", "twice", "wrong"), new WrongAnswer("02.9", "no", "other")));
    assertThat(run.notebook().code())
        .extracting(Cell::source)
        .containsExactly("double half = 0.5;\nExercises.check(\"02.3\", half);", "wrong", "after");
    assertThat(chapter.code()).extracting(Cell::source).startsWith(WORK);
  }

  private static List<ExerciseRun.Verdict> answers(String solutionSays, String wrongSays) {
    Notebook chapter = exercise(QUESTION, WORK, HINTS + SOLUTION).named("02-x");
    ExerciseRun run =
        ExerciseRun.of(
            chapter,
            Exercise.in(chapter).exercises(),
            List.of(new WrongAnswer("02.3", "twice as much", "wrong")));
    Notebook executed =
        new Draft()
            .prose("q")
            .code("s")
            .prints("stdout", solutionSays)
            .code("w")
            .prints("stdout", wrongSays)
            .prose("a")
            .named("02-x");
    return run.answers(new Execution(run.notebook(), executed));
  }

  @Test
  void judgesSolutionsAndWrongAnswersByWhatTheCheckSays() {
    assertThat(answers("✓ correct: 0.5\n", "✗ twice as much as it should be\n"))
        .hasSize(2)
        .allMatch(verdict -> verdict.finding().isEmpty());
    assertThat(answers("✗ not correct\n", "✓ correct, not twice as much\n"))
        .hasSize(2)
        .allMatch(verdict -> verdict.finding().isPresent());
    assertThat(answers("✗ no\n", "✗ no\n").get(1).finding().orElseThrow())
        .hasToString(
            "02-x, cell 2 (In [1]): exercise 02.3, wrong answer: \"twice as much\" is expected, and"
                + " the check says: ✗ no");
  }

  @Test
  void judgesStubsByTheChapterItself() {
    Draft draft = exercise(QUESTION, WORK, HINTS + SOLUTION);
    Notebook chapter = draft.named("02-x");
    ExerciseRun run = ExerciseRun.of(chapter, Exercise.in(chapter).exercises(), List.of());
    Notebook quiet =
        new Draft().prose("q").code("w").prints("stdout", "… not yet: fill in half").named("02-x");
    Notebook eager = new Draft().prose("q").code("w").prints("stdout", "✓ correct").named("02-x");
    assertThat(run.stubs(new Execution(chapter, quiet)).get(0).finding()).isEmpty();
    assertThat(run.stubs(new Execution(chapter, eager)).get(0).finding()).isPresent();
  }
}
