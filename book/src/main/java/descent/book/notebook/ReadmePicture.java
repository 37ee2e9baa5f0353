package descent.book.notebook;

import descent.book.environment.Project;
import descent.book.environment.Writing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** The picture of the readme: the first one of chapter 02, as its stored output has it. */
final class ReadmePicture {
  static final String CHAPTER = "02-gradient-descent";

  private ReadmePicture() {}

  static Path file(Project project) {
    return project.book().resolve("_static").resolve("a-run-that-never-arrives.png");
  }

  /** Writes the picture afresh if its chapter is among the notebooks. */
  static void store(Project project, List<Notebook> notebooks) throws IOException {
    for (Notebook notebook : notebooks) {
      if (notebook.name().equals(CHAPTER)) {
        Writing.ifChanged(file(project), firstOf(Notebook.read(notebook.file())));
      }
    }
  }

  /** The first picture that a notebook stores. */
  static byte[] firstOf(Notebook notebook) {
    String base64 =
        notebook.code().stream()
            .flatMap(cell -> cell.outputs().stream())
            .filter(Output.Shown.class::isInstance)
            .map(output -> ((Output.Shown) output).forms().get(Picture.PNG))
            .filter(png -> png != null)
            .findFirst()
            .orElseThrow(
                () -> new IllegalStateException(notebook.name() + " stores no picture yet"));
    return Base64.getMimeDecoder().decode(base64);
  }
}
