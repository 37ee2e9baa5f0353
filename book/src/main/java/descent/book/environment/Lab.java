package descent.book.environment;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** JupyterLab on the chapters, from start to Ctrl-C. */
public final class Lab {
  /** Set to {@code false} to print the address only. */
  public static final String BROWSER_PROPERTY = "lab.browser";

  private static final int SECONDS_TO_END = 10;

  private Lab() {}

  /**
   * Runs JupyterLab until it ends.
   *
   * @param project the project
   * @param environment its environment
   * @param progress told how to stop
   * @return the exit code of JupyterLab
   */
  public static int run(Project project, VirtualEnvironment environment, PrintStream progress)
      throws IOException, InterruptedException {
    Files.createDirectories(project.notebooks());
    boolean browser =
        !"false".equals(System.getProperty(BROWSER_PROPERTY))
            && Platform.hasDisplay(System.getenv());
    progress.println(
        browser
            ? "JupyterLab opens in your browser. Ctrl-C here ends it."
            : "JupyterLab starts: open the address it prints in a browser. Ctrl-C here ends it.");
    Process server =
        environment
            .command(arguments(project.notebooks(), browser, Platform.isRoot()))
            .inheritIO()
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server), "end JupyterLab"));
    return server.waitFor();
  }

  static List<String> arguments(Path notebooks, boolean browser, boolean root) {
    List<String> words =
        new ArrayList<>(List.of("-m", "jupyterlab", "--ServerApp.root_dir=" + notebooks));
    if (!browser) {
      words.add("--no-browser");
    }
    if (root) {
      words.add("--allow-root");
    }
    return words;
  }

  /**
   * Asks the server to end, which ends its kernels; whatever is left after that is ended for it.
   */
  private static void end(Process server) {
    List<ProcessHandle> kernels = server.descendants().toList();
    try {
      if (Platform.isWindows()) {
        // There, destroy kills at once, and Ctrl-C has reached the server already.
        server.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
      }
      server.destroy();
      if (!server.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        server.destroyForcibly();
      }
    } catch (InterruptedException e) {
      server.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    kernels.forEach(ProcessHandle::destroyForcibly);
  }
}
