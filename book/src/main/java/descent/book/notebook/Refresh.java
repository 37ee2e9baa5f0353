package descent.book.notebook;

import descent.book.environment.Project;
import descent.book.environment.Writing;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** Executes notebooks and stores their outputs in the notebooks themselves. */
public final class Refresh {
  /** The folder of the results. The tests use the same one, so that nothing runs twice. */
  public static final String GROUP = "chapters";

  private Refresh() {}

  /**
   * Refreshes the chapters whose names contain a text.
   *
   * @param project a project that is set up
   * @param selection part of the name; empty means every notebook
   * @param out told what became of each notebook
   * @return whether all of them are now as executed
   */
  public static boolean run(Project project, String selection, PrintStream out) throws IOException {
    List<Notebook> notebooks =
        Notebook.in(project.notebooks()).stream()
            .filter(notebook -> notebook.name().contains(selection))
            .toList();
    if (notebooks.isEmpty()) {
      out.println("No notebook in notebooks/ has a name that contains \"" + selection + "\".");
      return false;
    }
    boolean complete = store(notebooks, new Executor(project, GROUP, out), out);
    if (complete) {
      ReadmePicture.store(project, notebooks);
    }
    return complete;
  }

  /**
   * Executes notebooks and stores their outputs. A file is written whole or not at all, only if it
   * changes, and not when one of its cells fails.
   */
  static boolean store(List<Notebook> notebooks, Executor executor, PrintStream out)
      throws IOException {
    boolean complete = true;
    for (Execution execution : executor.execute(notebooks, Executor.Keep.COMPLETE_RUNS)) {
      Notebook notebook = execution.stored();
      Optional<String> obstacle = obstacle(execution);
      if (obstacle.isPresent()) {
        out.println("Kept     " + notebook.name() + " as it was: " + obstacle.get());
        complete = false;
      } else {
        byte[] executed = Files.readAllBytes(executor.result(notebook));
        out.println(
            (Writing.ifChanged(notebook.file(), executed) ? "Stored   " : "Same     ")
                + notebook.name());
      }
    }
    return complete;
  }

  private static Optional<String> obstacle(Execution execution) {
    for (Execution.Pair cell : execution.code()) {
      Optional<String> failure = CellChecks.failure(cell.executed());
      if (failure.isPresent()) {
        return Optional.of(cell.executed() + ": " + failure.get());
      }
    }
    // An author may save the notebook while it runs; that work must not be lost.
    return Notebook.read(execution.stored().file()).content().equals(execution.stored().content())
        ? Optional.empty()
        : Optional.of("it was saved while it was executed; run this again");
  }
}
