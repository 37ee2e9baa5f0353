package descent.book.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every code cell of every chapter runs on the kernel and shows what the chapter stores. */
class NotebooksTest {
  @Test
  void findsTheChapters() {
    // Without any, the tests below would pass by having nothing to do.
    assertThat(Chapters.all()).extracting(Notebook::name).contains("00-start");
  }

  @TestFactory
  Stream<DynamicContainer> cells() throws IOException {
    return Chapters.executed().stream()
        .map(
            execution ->
                dynamicContainer(
                    execution.stored().name(),
                    execution.code().stream()
                        .map(
                            cell ->
                                dynamicTest(
                                    execution.stored().name() + ", " + cell.executed(),
                                    () -> require(execution.findings(cell))))));
  }

  @TestFactory
  Stream<DynamicContainer> rules() {
    return Chapters.all().stream()
        .map(
            notebook ->
                dynamicContainer(
                    notebook.name(),
                    Stream.of(
                        dynamicTest(
                            notebook.name() + ", house rules",
                            () -> require(Lint.findings(notebook))))));
  }

  static void require(List<Finding> findings) {
    if (!findings.isEmpty()) {
      Assertions.fail(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
    }
  }
}
