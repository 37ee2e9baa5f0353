package descent.book.render;

import descent.book.environment.Project;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The book as pages that open from disk. */
public final class StaticBook {
  private StaticBook() {}

  /**
   * Executes the chapters as far as that is needed, renders the pages, and says where to open them.
   *
   * @param project a project that is set up
   * @param progress told what was done
   * @return whether the book is complete and without warnings
   */
  public static boolean run(Project project, PrintStream progress)
      throws IOException, InterruptedException {
    Optional<Sphinx> sphinx = Sphinx.prepare(project, "html", pages(project), List.of(), progress);
    long start = System.nanoTime();
    if (sphinx.isEmpty() || !sphinx.get().build(progress)) {
      return false;
    }
    progress.printf(
        "Rendered the book in %.1f s. Open%n%n  %s%n%n",
        (System.nanoTime() - start) / 1e9, pages(project).resolve("index.html").toUri());
    return true;
  }

  /** Where the pages lie. */
  public static Path pages(Project project) {
    return Sphinx.target(project).resolve("html");
  }
}
