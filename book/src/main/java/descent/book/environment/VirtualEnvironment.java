package descent.book.environment;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The project's own Python environment. It is made anew when the requirements file or the Python
 * release changes, and at no other time: its stamp names both and is written last, so that a
 * half-made environment is never taken for a whole one.
 *
 * @param folder where it lies
 */
public record VirtualEnvironment(Path folder) {
  /** The interpreter inside. */
  public Path python() {
    return Platform.python(folder);
  }

  /**
   * A program run by the interpreter inside, such that a kernel it starts is this project's and
   * runs on this JVM's JDK.
   *
   * @param words what follows {@code python}
   */
  public ProcessBuilder command(List<String> words) {
    List<String> line = new ArrayList<>(List.of(python().toString()));
    line.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(line);
    Map<String, String> variables = builder.environment();
    String programs = Path.of(System.getProperty("java.home"), "bin").toString();
    variables.merge("PATH", programs, (path, first) -> first + File.pathSeparator + path);
    // A kernelspec of the same name in the reader's home would win otherwise.
    variables.put("JUPYTER_PREFER_ENV_PATH", "1");
    // The reader's own JJava settings (class path, start-up script) are not the book's.
    variables.keySet().removeIf(name -> name.startsWith("JJAVA_"));
    return builder;
  }

  private Path stamp() {
    return folder.resolve("descent.stamp");
  }

  private static String stampFor(Python python, Path requirements) {
    return new Digest().add(requirements).add(python.version()).hex();
  }

  /**
   * Whether the environment is there, whole, and made from these requirements by this Python
   * release.
   */
  public boolean isCurrent(Python python, Path requirements) throws IOException {
    return Files.exists(stamp())
        && Files.isExecutable(python())
        && Files.readString(stamp()).equals(stampFor(python, requirements));
  }

  /**
   * Makes the environment unless it is current.
   *
   * @param python the Python to make it with
   * @param requirements hashed pins; anything that does not match its hash is refused
   * @param progress told in one line that a longer job starts
   * @return whether it was made
   * @throws UnmetPrerequisite if Python or pip fails, with the last thing they said
   */
  public boolean prepare(Python python, Path requirements, PrintStream progress)
      throws IOException {
    if (isCurrent(python, requirements)) {
      return false;
    }
    progress.println(
        "Making "
            + folder.getFileName()
            + " with Python "
            + python.version()
            + " (once; it takes a moment) ...");
    Files.deleteIfExists(stamp());
    Command.Output made =
        Command.run(
            List.of(python.executable().toString(), "-m", "venv", "--clear", folder.toString()));
    if (!made.succeeded()) {
      throw new UnmetPrerequisite(
          "Python "
              + python.version()
              + " could not make a virtual environment; if its venv module is missing, install it"
              + " (on Debian and Ubuntu: apt-get install python3-venv). It said: "
              + made.ending(2));
    }
    Command.Output installed =
        Command.run(
            List.of(
                python().toString(),
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "--no-input",
                "--require-hashes",
                "--requirement",
                requirements.toString()));
    if (!installed.succeeded()) {
      throw new UnmetPrerequisite(
          "pip could not install what "
              + requirements.getFileName()
              + " lists; check the connection to your package index and run this again. It said: "
              + installed.ending(2));
    }
    Files.writeString(stamp(), stampFor(python, requirements));
    return true;
  }
}
