package descent.book.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exercise as it stands in a notebook: a question, a work cell tagged {@code exercise} that ends
 * in a check, and a text with folded hints and a folded solution whose Java block replaces the
 * whole work cell.
 *
 * @param id such as {@code 02.3}
 * @param work the work cell
 * @param solution the code of the solution
 */
public record Exercise(String id, Cell work, String solution) {
  /** Marks a work cell. */
  public static final String TAG = "exercise";

  private static final Pattern HEADING = Pattern.compile("^### Exercise (\\d\\d[a-z]?\\.\\d+)\\b");
  private static final Pattern CHECK = Pattern.compile("Exercises\\.check\\(\\s*\"([^\"]*)\"");
  private static final Pattern FOLD =
      Pattern.compile("<details[^>]*>\\s*<summary>(.*?)</summary>(.*?)</details>", Pattern.DOTALL);
  private static final Pattern JAVA =
      Pattern.compile("^```java\\s*\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

  /**
   * The exercises of a notebook and what is wrong with their form.
   *
   * @param exercises those that are complete, in order
   * @param findings those that are not
   */
  public record Reading(List<Exercise> exercises, List<Finding> findings) {}

  /** Reads the exercises of a notebook. */
  public static Reading in(Notebook notebook) {
    List<Exercise> exercises = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    List<Cell> cells = notebook.cells();
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      Optional<Cell> before = i > 0 ? Optional.of(cells.get(i - 1)) : Optional.empty();
      Optional<Cell> after =
          i + 1 < cells.size() ? Optional.of(cells.get(i + 1)) : Optional.empty();
      if (cell.isTagged(TAG)) {
        try {
          exercises.add(read(cell, before, after));
        } catch (IllegalArgumentException e) {
          findings.add(Finding.in(notebook, cell, e.getMessage()));
        }
      } else if (cell.isProse()
          && heading(cell).isPresent()
          && !after.map(work -> work.isTagged(TAG)).orElse(false)) {
        findings.add(
            Finding.in(
                notebook,
                cell,
                "exercise "
                    + heading(cell).get()
                    + " has no work cell: the next cell must be tagged "
                    + TAG));
      }
    }
    return new Reading(List.copyOf(exercises), List.copyOf(findings));
  }

  private static Exercise read(Cell work, Optional<Cell> question, Optional<Cell> answers) {
    String id =
        question
            .flatMap(Exercise::heading)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the exercise has no question: the cell above must start with \"###"
                            + " Exercise NN.N\""));
    Matcher check = CHECK.matcher(work.source());
    if (!check.find() || !check.group(1).equals(id)) {
      throw new IllegalArgumentException(
          "exercise " + id + " must end in Exercises.check(\"" + id + "\", answer)");
    }
    List<String> hints = new ArrayList<>();
    List<String> solutions = new ArrayList<>();
    Matcher fold = FOLD.matcher(answers.filter(Cell::isProse).map(Cell::source).orElse(""));
    while (fold.find()) {
      String title = fold.group(1).strip();
      if (title.startsWith("Hint")) {
        hints.add(fold.group(2));
      } else if (title.startsWith("Solution")) {
        solutions.add(fold.group(2));
      }
    }
    if (hints.size() < 2) {
      throw new IllegalArgumentException(
          "exercise "
              + id
              + " has "
              + hints.size()
              + " folded hints; the text below the work cell must hold two");
    }
    if (solutions.size() != 1) {
      throw new IllegalArgumentException(
          "exercise "
              + id
              + " has "
              + solutions.size()
              + " folded solutions; the text below the work cell must hold one");
    }
    List<String> blocks =
        JAVA.matcher(solutions.get(0)).results().map(block -> block.group(1)).toList();
    if (blocks.size() != 1) {
      throw new IllegalArgumentException(
          "the solution of exercise "
              + id
              + " has "
              + blocks.size()
              + " blocks of Java; one must replace the work cell");
    }
    if (!blocks.get(0).contains("Exercises.check(\"" + id + "\"")) {
      throw new IllegalArgumentException(
          "the solution of exercise "
              + id
              + " must end in Exercises.check(\""
              + id
              + "\", answer) like its work cell");
    }
    return new Exercise(id, work, blocks.get(0).strip());
  }

  private static Optional<String> heading(Cell cell) {
    Matcher heading = HEADING.matcher(cell.isProse() ? cell.source() : "");
    return heading.find() ? Optional.of(heading.group(1)) : Optional.empty();
  }
}
