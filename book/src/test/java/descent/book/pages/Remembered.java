package descent.book.pages;

import descent.book.environment.Digest;
import descent.book.environment.Writing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What passed before, by content, as executions of notebooks are remembered: the same bytes of the
 * pages and of what they load, the same checks, the same browser. Failures are never remembered,
 * and {@code mvn clean} forgets everything.
 */
final class Remembered {
  private final Path memory;
  private final Path pages;
  private final String circumstances;

  /**
   * @param memory the folder of what passed
   * @param pages the folder of the pages
   * @param others files that decide how a page is looked at: the browser, the checks
   */
  Remembered(Path memory, Path pages, List<Path> others) throws IOException {
    this.memory = memory;
    this.pages = pages;
    Digest digest = new Digest();
    others.forEach(digest::add);
    try (Stream<Path> files = Files.walk(pages)) {
      files
          .filter(file -> file.toString().matches(".*\\.(js|css|svg|png|woff2)"))
          .sorted()
          .forEach(file -> digest.add(pages.relativize(file).toString()).add(file));
    }
    circumstances = digest.hex();
  }

  /** Whether a check of these pages passed before. */
  boolean passed(String check, List<String> names) {
    return Files.exists(file(check, names));
  }

  /** Remembers that a check of these pages passed. */
  void pass(String check, List<String> names) throws IOException {
    Writing.ifChanged(file(check, names), check.getBytes(StandardCharsets.UTF_8));
  }

  private Path file(String check, List<String> names) {
    Digest digest = new Digest().add(circumstances).add(check);
    names.forEach(name -> digest.add(name).add(pages.resolve(name)));
    return memory.resolve(digest.hex());
  }
}
