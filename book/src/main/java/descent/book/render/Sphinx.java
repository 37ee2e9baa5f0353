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
import java.util.Optional;

/**
 * Sphinx over the sources of the book. It executes nothing, works in one process, and takes every
 * warning for an error.
 *
 * @param project a project that is set up
 * @param sources the folder that it reads
 */
record Sphinx(Project project, Path sources) {
  /**
   * Executes the chapters as far as that is needed, and gathers everything that Sphinx reads.
   *
   * @return nothing if a chapter was not executed to its end
   */
  static Optional<Sphinx> prepare(Project project, PrintStream progress) throws IOException {
    Executor executor = new Executor(project, Refresh.GROUP, progress);
    List<Path> chapters = new ArrayList<>();
    for (Execution execution :
        executor.execute(Notebook.in(project.notebooks()), Executor.Keep.COMPLETE_RUNS)) {
      if (execution.brokeOff()) {
        progress.println(
            execution.stored().name() + " was not executed to its end: mvn verify says why.");
        return Optional.empty();
      }
      chapters.add(executor.result(execution.stored()));
    }
    Path sources = target(project).resolve("book-sources");
    Sources.gather(project, chapters, sources);
    Sources.bringScript(project, target(project).resolve("vendored"));
    return Optional.of(new Sphinx(project, sources));
  }

  /** The folder for everything that is made. */
  static Path target(Project project) {
    return project.book().resolve("target");
  }

  /**
   * Runs one builder.
   *
   * @param builder its name, such as {@code html}
   * @param output the folder to write to
   * @param options more words for the command line
   * @return whether there was neither an error nor a warning; if there was, progress has it
   */
  boolean build(String builder, Path output, List<String> options, PrintStream progress)
      throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(
            List.of(
                "-m",
                "sphinx",
                "--quiet",
                "--fail-on-warning",
                "--builder",
                builder,
                "--conf-dir",
                project.book().toString(),
                "--doctree-dir",
                target(project).resolve("doctrees-" + builder).toString()));
    words.addAll(options);
    words.addAll(List.of(sources.toString(), output.toString()));
    Path log = target(project).resolve("sphinx-" + builder + ".log");
    Process process =
        new VirtualEnvironment(project.environment())
            .command(words)
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
