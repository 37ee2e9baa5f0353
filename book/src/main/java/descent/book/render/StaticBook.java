package descent.book.render;

import descent.book.environment.Project;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Renders the book from the executed chapters into pages that open from disk. Sphinx executes
 * nothing, works in one process, and takes every warning for an error.
 */
public final class StaticBook {
  /** The folder of the pages, in the module's build folder. */
  private static final String PAGES = "html";

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
    Path sources = target(project).resolve("book-sources");
    if (!Sources.gatherExecuted(project, sources, progress)) {
      return false;
    }
    long start = System.nanoTime();
    if (!Sphinx.run(project, "html", sources, pages(project), progress)) {
      return false;
    }
    progress.printf(
        "Rendered the book in %.1f s. Open%n%n  %s%n%n",
        (System.nanoTime() - start) / 1e9, pages(project).resolve("index.html").toUri());
    return true;
  }

  /** Where the pages lie. */
  public static Path pages(Project project) {
    return target(project).resolve(PAGES);
  }

  static Path target(Project project) {
    return project.book().resolve("target");
  }
}
