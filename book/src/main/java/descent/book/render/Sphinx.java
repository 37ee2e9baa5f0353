package descent.book.render;

import descent.book.environment.Project;
import descent.book.environment.VirtualEnvironment;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs Sphinx. It executes nothing, works in one process, and takes every warning for an error. */
final class Sphinx {
  private Sphinx() {}

  /**
   * Renders a folder of sources.
   *
   * @param builder what to make of them: {@code html}, {@code latex}, {@code epub}
   * @param sources the folder to read
   * @param result the folder to write
   * @param progress told what Sphinx complained of
   * @return whether all went without a warning
   */
  static boolean run(
      Project project, String builder, Path sources, Path result, PrintStream progress)
      throws IOException, InterruptedException {
    Path target = StaticBook.target(project);
    Path log = target.resolve("sphinx-" + builder + ".log");
    Process process =
        new VirtualEnvironment(project.environment())
            .command(
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
                    target.resolve("doctrees-" + builder).toString(),
                    sources.toString(),
                    result.toString()))
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
