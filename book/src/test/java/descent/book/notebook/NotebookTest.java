package descent.book.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookTest {
  @TempDir Path folder;

  @Test
  void readsTheNotebooksOfAFolderInOrder() throws IOException {
    Files.writeString(folder.resolve("02-b.ipynb"), "{\"cells\": []}");
    Files.writeString(
        folder.resolve("01-a.ipynb"),
        "{\"cells\": [{\"cell_type\": \"code\", \"source\": [\"a\\n"
            + "\", \"b\"], \"execution_count\": 3}]}");
    Files.writeString(folder.resolve("notes.txt"), "");
    assertThat(Notebook.in(folder)).extracting(Notebook::name).containsExactly("01-a", "02-b");
    Cell cell = Notebook.in(folder).get(0).code().get(0);
    assertThat(cell.source()).isEqualTo("a\nb");
    assertThat(cell).hasToString("cell 1 (In [3])");
    assertThat(Notebook.in(folder.resolve("nowhere"))).isEmpty();
  }

  @Test
  void namesAFileThatIsNoNotebook() throws IOException {
    Path file = folder.resolve("x.ipynb");
    Files.writeString(file, "{\"cells\": 1}");
    assertThatThrownBy(() -> Notebook.read(file))
        .hasMessage(file + " is no notebook: it has no list of cells");
    Files.writeString(file, "{");
    assertThatThrownBy(() -> Notebook.read(file))
        .hasMessageStartingWith(file + " is no notebook: Unexpected end");
  }

  @Test
  void readsAnErrorAsTheCompilerWordsIt() {
    Output error =
        new Output.Failed(
            "CompilationException",
            "[snippet]",
            List.of("|   f(x)", "cannot find symbol", "", "\tat .(#1)"));
    assertThat(error.text()).isEqualTo("CompilationException: |   f(x)\n  cannot find symbol");
    assertThat(new Output.Failed("KernelDied", "gone", List.of()).text())
        .isEqualTo("KernelDied: gone");
  }
}
