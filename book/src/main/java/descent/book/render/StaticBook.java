package descent.book.render;

import descent.book.environment.Project;
import descent.book.environment.VirtualEnvironment;
import descent.book.notebook.Execution;
import descent.book.notebook.Executor;
import descent.book.notebook.Notebook;
import descent.book.notebook.Refresh;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
    Executor executor = new Executor(project, Refresh.GROUP, progress);
    List<Path> chapters = new ArrayList<>();
    for (Execution execution :
        executor.execute(Notebook.in(project.notebooks()), Executor.Keep.COMPLETE_RUNS)) {
      if (execution.brokeOff()) {
        progress.println(
            execution.stored().name() + " was not executed to its end: mvn verify says why.");
        return false;
      }
      chapters.add(executor.result(execution.stored()));
    }
    long start = System.nanoTime();
    Path sources = target(project).resolve("book-sources");
    Sources.gather(project, chapters, sources);
    if (!sphinx(project, sources, progress)) {
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

  private static Path target(Project project) {
    return project.book().resolve("target");
  }

  private static boolean sphinx(Project project, Path sources, PrintStream progress)
      throws IOException, InterruptedException {
    Path log = target(project).resolve("sphinx.log");
    Process process =
        new VirtualEnvironment(project.environment())
            .command(
                List.of(
                    "-m",
                    "sphinx",
                    "--quiet",
                    "--fail-on-warning",
                    "--builder",
                    "html",
                    "--conf-dir",
                    project.book().toString(),
                    "--doctree-dir",
                    target(project).resolve("doctrees").toString(),
                    sources.toString(),
                    pages(project).toString()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (process.waitFor() == 0) {
      return true;
    }
    progress.println("Sphinx did not render the book:");
    progress.println(Files.readString(log, StandardCharsets.UTF_8).strip());
    return false;
  }
}
