package descent.book.pages;

import static org.assertj.core.api.Assertions.assertThat;

import descent.book.environment.Project;
import descent.book.render.StaticBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The rendered book, made once for all tests. */
final class Pages {
  static final Project PROJECT = Project.current();

  private static Path rendered;

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

  /** Everything that decides about the tests of the book: its pages, and how they are made. */
  static List<Path> deciding() throws IOException, InterruptedException {
    return List.of(rendered(), PROJECT.book().resolve("_ext"), PROJECT.book().resolve("conf.py"));
  }
}
