package descent.book.environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs another program to its end and collects what it printed. */
final class Command {
  /**
   * What a program left behind.
   *
   * @param exitCode its exit code
   * @param text standard output and standard error, in the order written
   */
  record Output(int exitCode, String text) {
    boolean succeeded() {
      return exitCode == 0;
    }

    /** The last lines with something on them, on one line: enough for a message. */
    String ending(int lines) {
      List<String> written =
          text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
      return String.join(
          " | ", written.subList(Math.max(0, written.size() - lines), written.size()));
    }
  }

  private Command() {}

  static Output run(List<String> words) {
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Output(process.waitFor(), text);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot run " + String.join(" ", words), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while running " + String.join(" ", words), e);
    }
  }
}
