package descent.book.pages;

import static org.assertj.core.api.Assertions.assertThat;

import descent.book.environment.Project;
import descent.book.render.StaticBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The rendered book, and a browser to look at it with; both are made once for all tests. */
final class Pages {
  static final Project PROJECT = Project.current();

  private static Path rendered;
  private static Chromium browser;

  private Pages() {}

  /** The folder of the pages, up to date. */
  static synchronized Path rendered() throws IOException, InterruptedException {
    if (rendered == null) {
      assertThat(StaticBook.run(PROJECT, System.out)).as("the book renders").isTrue();
      rendered = StaticBook.pages(PROJECT);
    }
    return rendered;
  }

  /** Every page, by its path below that folder, without what the theme keeps in its own folder. */
  static List<String> all() throws IOException, InterruptedException {
    Path folder = rendered();
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".html") && !name.startsWith("_"))
          .sorted()
          .toList();
    }
  }

  /** The browser; a test that asks for it is skipped where there is none, except in CI. */
  static synchronized Chromium browser() throws IOException {
    if (browser == null) {
      Optional<Path> found = Chromium.find();
      String absent = "no Chromium on the search path: the pages were not looked at in a browser";
      if ("required".equals(System.getProperty(Chromium.PROPERTY))) {
        assertThat(found).as(absent).isPresent();
      }
      if (found.isEmpty()) {
        System.out.println("Skipped: " + absent);
      }
      Assumptions.assumeTrue(found.isPresent(), absent);
      browser = Chromium.start(found.orElseThrow());
    }
    return browser;
  }
}
