package descent.book.notebook;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import descent.book.environment.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the tests execute: the chapters, and the notebooks that test the tests. */
final class Chapters {
  static final Project PROJECT = Project.current();

  private static final Path TEST_FILES = PROJECT.book().resolve("src").resolve("test");

  private Chapters() {}

  static List<Notebook> all() {
    return Notebook.in(PROJECT.notebooks());
  }

  static List<Execution> executed() throws IOException {
    return new Executor(PROJECT, Refresh.GROUP, System.out)
        .execute(all(), Executor.Keep.COMPLETE_RUNS);
  }

  static Notebook sample() {
    return Notebook.read(TEST_FILES.resolve("notebooks").resolve("sample.ipynb"));
  }

  /**
   * Everything below the test notebooks, executed, by name. They break off by design, so every run
   * is kept.
   */
  static Map<String, Execution> executedTestNotebooks() throws IOException {
    List<Notebook> notebooks =
        new ArrayList<>(Notebook.in(TEST_FILES.resolve("notebooks").resolve("planted")));
    notebooks.add(sample());
    notebooks.add(exercises(sample()).notebook());
    Map<String, Execution> executions = new TreeMap<>();
    for (Execution execution :
        new Executor(PROJECT, "tests", System.out).execute(notebooks, Executor.Keep.ALL_RUNS)) {
      executions.put(execution.stored().name(), execution);
    }
    return executions;
  }

  static ExerciseRun exercises(Notebook chapter) throws IOException {
    return ExerciseRun.of(chapter, Exercise.in(chapter).exercises(), wrongAnswers(chapter));
  }

  static Path wrongAnswerFile(Notebook chapter) {
    return TEST_FILES.resolve("exercises").resolve(chapter.name() + ".yaml");
  }

  static List<WrongAnswer> wrongAnswers(Notebook chapter) throws IOException {
    Path file = wrongAnswerFile(chapter);
    return Files.exists(file)
        ? List.of(new YAMLMapper().readValue(file.toFile(), WrongAnswer[].class))
        : List.of();
  }
}
