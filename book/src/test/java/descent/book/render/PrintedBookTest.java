package descent.book.render;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import descent.book.environment.UnmetPrerequisite;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintedBookTest {
  @TempDir Path folder;

  @Test
  void missingLatexIsOneSentenceThatSaysWhatToInstall() throws IOException {
    program("latexmk");
    assertThatExceptionOfType(UnmetPrerequisite.class)
        .isThrownBy(() -> PrintedBook.requireLatex(folder.toString()))
        .withMessageStartingWith("The PDF needs LaTeX, and there is no xelatex: install TeX Live")
        .withMessageContaining("apt-get install latexmk texlive-xetex");
  }

  @Test
  void latexMayLieInAnyFolderOfTheSearchPath() throws IOException {
    program("latexmk");
    program("xelatex");
    assertThatCode(
            () -> PrintedBook.requireLatex(folder.resolve("nowhere") + File.pathSeparator + folder))
        .doesNotThrowAnyException();
  }

  private void program(String name) throws IOException {
    Path file = Files.createFile(folder.resolve(name));
    Files.setPosixFilePermissions(
        file, Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_EXECUTE));
  }
}
