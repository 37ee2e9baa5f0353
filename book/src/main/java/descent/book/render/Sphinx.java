package descent.book.render;

import descent.book.environment.Project;
import descent.book.environment.VirtualEnvironment;
import descent.book.notebook.Execution;
import descent.book.notebook.Executor;
import descent.book.notebook.Notebook;
import descent.book.notebook.Refresh;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sphinx over the sources of the book. It executes nothing, works in one process, and takes every
 * warning for an error.
 */
final class Sphinx {
  private final Process process;
  private final Path log;

  private Sphinx(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Executes the chapters as far as that is needed, and gathers everything that Sphinx reads, while
   * Sphinx loads.
   *
   * @param project a project that is set up
   * @param builder the name of the builder to run, such as {@code html}
   * @param output the folder to write to
   * @param options more words for the command line
   * @return nothing if a chapter was not executed to its end
   */
  static Optional<Sphinx> prepare(
      Project project, String builder, Path output, List<String> options, PrintStream progress)
      throws IOException {
    Path sources = target(project).resolve("book-sources");
    Sphinx sphinx = load(project, builder, sources, output, options);
    boolean ready = false;
    try {
      ready = gather(project, sources, progress);
      return ready ? Optional.of(sphinx) : Optional.empty();
    } finally {
      if (!ready) {
        sphinx.process.destroy();
      }
    }
  }

  private static boolean gather(Project project, Path sources, PrintStream progress)
      throws IOException {
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
    Sources.gather(project, chapters, sources);
    Sources.bringScripts(project, target(project).resolve("vendored"));
    return true;
  }

  private static Sphinx load(
      Project project, String builder, Path sources, Path output, List<String> options)
      throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                project.executionScript().resolveSibling("render.py").toString(),
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
    return new Sphinx(process, log);
  }

  /** The folder for everything that is made. */
  static Path target(Project project) {
    return project.book().resolve("target");
  }

  /**
   * Lets it build.
   *
   * @return whether there was neither an error nor a warning; if there was, progress has it
   */
  boolean build(PrintStream progress) throws IOException, InterruptedException {
    try (Writer input = process.outputWriter(StandardCharsets.UTF_8)) {
      input.write("build\n");
    } catch (IOException e) {
      // It has ended already, and its log says why.
    }
    if (process.waitFor() == 0) {
      return true;
    }
    progress.println("Sphinx did not render the book:");
    progress.println(Files.readString(log, StandardCharsets.UTF_8).strip());
    return false;
  }
}
