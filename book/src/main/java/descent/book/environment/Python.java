package descent.book.environment;

import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Python that can make the virtual environment.
 *
 * @param executable where it is
 * @param version its feature release, such as {@code 3.11}
 */
public record Python(Path executable, String version) {
  /** Names the interpreter to use instead of the first one on the path. */
  public static final String PROPERTY = "descent.python";

  private static final int MINOR = 10;
  private static final String PROBE =
      "import sys, importlib.util as u; print('python %d.%d' % sys.version_info[:2], "
          + "'venv' if u.find_spec('venv') and u.find_spec('ensurepip') else 'bare')";
  private static final Pattern ANSWER = Pattern.compile("python (\\d+)\\.(\\d+) (venv|bare)");

  /**
   * Looks for Python 3.10 or newer with its venv module.
   *
   * @param named the interpreter the reader named, a path or a command; when given, nothing else is
   *     tried
   * @param searchPath folders to look in, separated as in the environment variable {@code PATH}
   * @return the first of {@code python3} and {@code python} that is new enough
   * @throws UnmetPrerequisite if there is none, saying what to install
   */
  public static Python find(Optional<String> named, String searchPath) {
    List<String> tooOld = new ArrayList<>();
    List<String> bare = new ArrayList<>();
    for (String command : named.map(List::of).orElse(List.of("python3", "python"))) {
      Optional<Path> executable = locate(command, searchPath);
      Optional<Matcher> answer = executable.flatMap(Python::probe);
      if (answer.isEmpty()) {
        continue;
      }
      int major = Integer.parseInt(answer.get().group(1));
      int minor = Integer.parseInt(answer.get().group(2));
      String version = major + "." + minor;
      if (major != 3 || minor < MINOR) {
        tooOld.add("Python " + version + " (" + executable.get() + ")");
      } else if (answer.get().group(3).equals("bare")) {
        bare.add("Python " + version + " (" + executable.get() + ")");
      } else {
        return new Python(executable.get(), version);
      }
    }
    throw new UnmetPrerequisite(sentence(named, tooOld, bare));
  }

  private static String sentence(Optional<String> named, List<String> tooOld, List<String> bare) {
    if (!bare.isEmpty()) {
      return bare.get(0)
          + " cannot make virtual environments: install its venv module (on Debian and Ubuntu:"
          + " apt-get install python3-venv).";
    }
    if (!tooOld.isEmpty()) {
      return "Descent needs Python 3.10 or newer and found only "
          + String.join(" and ", tooOld)
          + ": install a newer one, or name one with -D"
          + PROPERTY
          + "=/path/to/python3.";
    }
    return named
        .map(
            name ->
                "-D"
                    + PROPERTY
                    + "="
                    + name
                    + " is not a Python that runs: name one of version 3.10 or newer.")
        .orElse(
            "Descent needs Python 3.10 or newer and found neither python3 nor python: install it"
                + " (on Debian and Ubuntu: apt-get install python3 python3-venv).");
  }

  private static Optional<Path> locate(String command, String searchPath) {
    if (command.contains("/") || command.contains(File.separator)) {
      return Optional.of(Path.of(command)).filter(Files::isExecutable);
    }
    String suffix = Platform.isWindows() && !command.endsWith(".exe") ? ".exe" : "";
    for (String folder : searchPath.split(Pattern.quote(File.pathSeparator), -1)) {
      // File, as a search path may hold what is no Path.
      File candidate = new File(folder, command + suffix);
      if (!folder.isEmpty() && candidate.isFile() && candidate.canExecute()) {
        return Optional.of(candidate.toPath());
      }
    }
    return Optional.empty();
  }

  /**
   * Asks the interpreter itself. A command that is there but does not answer (the store link on
   * Windows) is no Python.
   */
  private static Optional<Matcher> probe(Path executable) {
    try {
      Matcher answer =
          ANSWER.matcher(Command.run(List.of(executable.toString(), "-c", PROBE)).text());
      return answer.find() ? Optional.of(answer) : Optional.empty();
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }
}
