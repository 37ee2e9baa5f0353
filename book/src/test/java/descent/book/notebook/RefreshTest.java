package descent.book.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Executions are those of the planted faults, found again by their content, so no kernel is started
 * here twice.
 */
class RefreshTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private boolean refresh(Path file) throws IOException {
    Chapters.executedTestNotebooks();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return Refresh.store(
        List.of(Notebook.read(file)), new Executor(Chapters.PROJECT, "tests", out), out);
  }

  private String said() {
    String text = said.toString(StandardCharsets.UTF_8).strip();
    said.reset();
    return text;
  }

  @Test
  void restoresTheCanonicalFileAndThenLeavesItAlone() throws IOException {
    Path canonical = Chapters.sample().file();
    ObjectNode mangled = Chapters.sample().copyOfContent();
    mangled.path("cells").forEach(cell -> ((ObjectNode) cell).remove("outputs"));
    ((ObjectNode) mangled.path("metadata")).putObject("language_info").put("version", "17.0.15+6");
    Path file = folder.resolve("sample.ipynb");
    new ObjectMapper().writeValue(file.toFile(), mangled);

    assertThat(refresh(file)).isTrue();
    assertThat(said()).isEqualTo("Stored   sample");
    assertThat(file).hasSameTextualContentAs(canonical);

    assertThat(refresh(file)).isTrue();
    assertThat(said()).isEqualTo("Same     sample");
  }

  @Test
  void keepsANotebookThatFails() throws IOException {
    Path planted = Chapters.sample().folder().resolve("planted").resolve("faults.ipynb");
    Path file = Files.copy(planted, folder.resolve("faults.ipynb"));
    assertThat(refresh(file)).isFalse();
    assertThat(said())
        .startsWith(
            "Kept     faults as it was: cell 4 (In [3]): the cell failed: RuntimeException");
    assertThat(file).hasSameBinaryContentAs(planted);
  }

  @Test
  void saysSoWhenNoNotebookMatches() throws IOException {
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    assertThat(Refresh.run(Chapters.PROJECT, "no such chapter", out)).isFalse();
    assertThat(said())
        .isEqualTo("No notebook in notebooks/ has a name that contains \"no such chapter\".");
  }
}
