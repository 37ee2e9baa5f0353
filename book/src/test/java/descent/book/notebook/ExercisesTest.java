package descent.book.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The stub of every exercise says "not yet", its solution "correct", and known wrong answers get
 * their own message.
 */
class ExercisesTest {
  @TestFactory
  Stream<DynamicContainer> exercises() throws IOException {
    List<Execution> chapters = Chapters.executed();
    List<ExerciseRun> runs = new ArrayList<>();
    for (Execution chapter : chapters) {
      runs.add(Chapters.exercises(chapter.stored()));
    }
    List<Execution> answers =
        new Executor(Chapters.PROJECT, "exercises", System.out)
            .execute(
                runs.stream().map(ExerciseRun::notebook).toList(), Executor.Keep.COMPLETE_RUNS);
    List<DynamicContainer> containers = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Notebook chapter = chapters.get(i).stored();
      Stream<DynamicTest> verdicts =
          Stream.concat(
                  runs.get(i).stubs(chapters.get(i)).stream(),
                  runs.get(i).answers(answers.get(i)).stream())
              .map(
                  verdict ->
                      dynamicTest(
                          chapter.name() + ", " + verdict.name(),
                          () -> NotebooksTest.require(verdict.finding().stream().toList())));
      containers.add(dynamicContainer(chapter.name(), Stream.concat(form(chapter), verdicts)));
    }
    return containers.stream();
  }

  private static Stream<DynamicTest> form(Notebook chapter) throws IOException {
    Exercise.Reading reading = Exercise.in(chapter);
    Set<String> present =
        reading.exercises().stream().map(Exercise::id).collect(Collectors.toSet());
    Set<String> answered =
        Chapters.wrongAnswers(chapter).stream().map(WrongAnswer::id).collect(Collectors.toSet());
    return Stream.of(
        dynamicTest(
            chapter.name() + ", form of the exercises",
            () -> NotebooksTest.require(reading.findings())),
        dynamicTest(
            chapter.name() + ", known wrong answers",
            () ->
                assertThat(answered)
                    .as(
                        "exercises with wrong answers in "
                            + Chapters.wrongAnswerFile(chapter).getFileName())
                    .isEqualTo(present)));
  }
}
