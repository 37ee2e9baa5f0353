package descent.book.render;

import descent.book.environment.Project;
import descent.book.environment.Writing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder that Sphinx reads: the first page, the appendices, the pictures they show, those of
 * the demos, and the executed chapters. A file that stays the same is not touched, so that Sphinx
 * reads again only what changed.
 */
final class Sources {
  /** What of {@code book/} becomes a page or a part of one. */
  private static final List<String> TEXTS = List.of("index.md", "appendices", "_static");

  private Sources() {}

  /**
   * Brings the folder up to date and removes what no longer belongs there.
   *
   * @param project the project
   * @param chapters the executed copies
   * @param folder the folder to fill
   */
  static void gather(Project project, Collection<Path> chapters, Path folder) throws IOException {
    Set<Path> wanted = new HashSet<>();
    for (String text : TEXTS) {
      try (Stream<Path> files = Files.walk(project.book().resolve(text))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          wanted.add(copy(file, folder.resolve(project.book().relativize(file))));
        }
      }
    }
    for (Path chapter : chapters) {
      wanted.add(copy(chapter, folder.resolve(chapter.getFileName())));
    }
    Path pictures = project.playground().resolve(Path.of("src", "main", "web", "pictures"));
    try (Stream<Path> files = Files.list(pictures)) {
      for (Path picture : files.toList()) {
        wanted.add(
            copy(
                picture,
                folder.resolve(Path.of("_static", "demos")).resolve(picture.getFileName())));
      }
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!wanted.contains(file)) {
          Files.delete(file);
        }
      }
    }
  }

  /** Brings the scripts of the demos, as the build made them, to what the pages take along. */
  static void bringScripts(Project project, Path vendored) throws IOException {
    Path web = project.playground().resolve(Path.of("target", "web"));
    try (Stream<Path> files = Files.list(web)) {
      for (Path file : files.filter(Sources::isOfPages).toList()) {
        copy(file, vendored.resolve("playground").resolve(file.getFileName()));
      }
    }
  }

  private static boolean isOfPages(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".js") || name.endsWith(".css");
  }

  private static Path copy(Path file, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    Writing.ifChanged(target, Files.readAllBytes(file));
    return target;
  }
}
