package descent.book.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A chapter with its exercises done: each solution in the place of its work cell, and the known
 * wrong answers below it. One execution of it shows what every check says, in the state a reader
 * has at that point of the chapter.
 */
public final class ExerciseRun {
  /** What a check says first, after an optional sign. */
  public static final Pattern CORRECT = Pattern.compile("^\\W*correct\\b", Pattern.MULTILINE);

  /** What a check says first as long as nothing is filled in. */
  public static final Pattern NOT_YET = Pattern.compile("^\\W*not yet\\b", Pattern.MULTILINE);

  /** One answer to try and where it stands. */
  private record Attempt(Exercise exercise, Optional<WrongAnswer> wrong, int cell) {}

  private final Notebook chapter;
  private final Notebook notebook;
  private final List<Attempt> attempts;

  private ExerciseRun(Notebook chapter, Notebook notebook, List<Attempt> attempts) {
    this.chapter = chapter;
    this.notebook = notebook;
    this.attempts = attempts;
  }

  /**
   * Builds the notebook.
   *
   * @param chapter a chapter
   * @param exercises its exercises
   * @param wrongAnswers known wrong answers to them
   */
  public static ExerciseRun of(
      Notebook chapter, List<Exercise> exercises, List<WrongAnswer> wrongAnswers) {
    ObjectNode content = chapter.copyOfContent();
    List<Attempt> attempts = new ArrayList<>();
    ArrayNode cells = content.arrayNode();
    int number = 0;
    for (JsonNode cell : content.path("cells")) {
      number++;
      cells.add(cell);
      for (Exercise exercise : exercises) {
        if (exercise.work().number() == number) {
          ((ObjectNode) cell).put("source", exercise.solution());
          attempts.add(new Attempt(exercise, Optional.empty(), cells.size()));
          for (WrongAnswer wrong : wrongAnswers) {
            if (wrong.id().equals(exercise.id())) {
              ObjectNode trial = ((ObjectNode) cell).deepCopy();
              trial.remove("id");
              trial.put("source", wrong.code());
              cells.add(trial);
              attempts.add(new Attempt(exercise, Optional.of(wrong), cells.size()));
            }
          }
        }
      }
    }
    content.set("cells", cells);
    return new ExerciseRun(
        chapter,
        new Notebook(chapter.name() + "-answers", chapter.folder(), content),
        List.copyOf(attempts));
  }

  /** The notebook to execute. */
  public Notebook notebook() {
    return notebook;
  }

  /** A check on one exercise: a name and what is wrong, if anything. */
  public record Verdict(String name, Optional<Finding> finding) {}

  /**
   * Judges the stubs.
   *
   * @param execution an execution of the chapter as it is
   */
  public List<Verdict> stubs(Execution execution) {
    return attempts.stream()
        .filter(attempt -> attempt.wrong().isEmpty())
        .map(
            attempt -> {
              Cell work = execution.result().cells().get(attempt.exercise().work().number() - 1);
              boolean met = NOT_YET.matcher(work.text()).find();
              return verdict(attempt.exercise(), "untouched", "not yet", met, work);
            })
        .toList();
  }

  /**
   * Judges solutions and wrong answers.
   *
   * @param execution an execution of {@link #notebook}
   */
  public List<Verdict> answers(Execution execution) {
    List<Cell> cells = execution.result().cells();
    List<Verdict> verdicts = new ArrayList<>();
    for (Attempt attempt : attempts) {
      Cell cell = cells.get(attempt.cell() - 1);
      boolean correct = CORRECT.matcher(cell.text()).find();
      if (attempt.wrong().isPresent()) {
        String says = attempt.wrong().get().says();
        boolean met = !correct && cell.text().contains(says);
        verdicts.add(verdict(attempt.exercise(), "wrong answer", says, met, cell));
      } else {
        verdicts.add(verdict(attempt.exercise(), "solution", "correct", correct, cell));
      }
    }
    return verdicts;
  }

  private Verdict verdict(
      Exercise exercise, String answer, String expected, boolean met, Cell cell) {
    String name = "exercise " + exercise.id() + ", " + answer + ": \"" + expected + "\"";
    String said = cell.text().isBlank() ? "(nothing)" : cell.text().strip();
    return new Verdict(
        name,
        met
            ? Optional.empty()
            : Optional.of(
                Finding.in(
                    chapter, exercise.work(), name + " is expected, and the check says: " + said)));
  }
}
