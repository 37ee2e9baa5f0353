package descent.book.environment;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where operating systems differ. */
final class Platform {
  private Platform() {}

  static boolean isWindows() {
    return File.separatorChar == '\\';
  }

  /** The interpreter of an environment. */
  static Path python(Path environment) {
    if (!isWindows()) {
      return environment.resolve("bin").resolve("python");
    }
    // A virtual environment keeps it with its scripts, one of conda beside them.
    Path script = environment.resolve("Scripts").resolve("python.exe");
    return Files.exists(script) ? script : environment.resolve("python.exe");
  }

  /** JupyterLab refuses to run as root unless told that this is meant, as it is in a container. */
  static boolean isRoot() {
    if (isWindows()) {
      return false;
    }
    try {
      Path probe = Files.createTempFile("descent", null);
      try {
        return Integer.valueOf(0).equals(Files.getAttribute(probe, "unix:uid"));
      } finally {
        Files.delete(probe);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to the folder for temporary files", e);
    }
  }

  /** Whether a browser window can open here. */
  static boolean hasDisplay(Map<String, String> variables) {
    return isWindows()
        || System.getProperty("os.name").startsWith("Mac")
        || variables.containsKey("DISPLAY")
        || variables.containsKey("WAYLAND_DISPLAY");
  }
}
