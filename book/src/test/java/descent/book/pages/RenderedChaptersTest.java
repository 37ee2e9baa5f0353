package descent.book.pages;

import static org.assertj.core.api.Assertions.assertThat;

import descent.book.notebook.Executor;
import descent.book.notebook.Notebook;
import descent.book.notebook.Refresh;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the book makes of the conventions of a notebook; see {@code book/_ext}. */
class RenderedChaptersTest {
  private static String page(String name) throws IOException, InterruptedException {
    return Files.readString(Pages.rendered().resolve(name));
  }

  @Test
  void exercisesFiguresFormulasAndCellsCanBeLinkedTo() throws IOException, InterruptedException {
    assertThat(page("02-gradient-descent.html"))
        .contains("<h1>02 · Gradient descent")
        .contains("id=\"exercise-02-1\"", "id=\"figure-02-1\"", "id=\"equation-equation-02-1\"")
        .contains("id=\"cell-049cae69\"");
  }

  @Test
  void aReferenceToAFigureOrAFormulaSaysItsNumber() throws IOException, InterruptedException {
    assertThat(page("02-gradient-descent.html"))
        .contains("<span class=\"eqno\">(02.3)")
        .containsPattern("href=\"#formula-02-4\">(<[^>]*>)?the rate \\(formula 02\\.4\\)<")
        .containsPattern("href=\"#figure-02-1\">(<[^>]*>)?the first picture \\(figure 02\\.1\\)<")
        .doesNotContain("#cell-id=");
    assertThat(page("01-why-optimization.html"))
        .containsPattern(
            "href=\"02-gradient-descent.html#formula-02-4\">(<[^>]*>)?the rate \\(formula 02\\.4");
  }

  @Test
  void aChapterThatIsNotWrittenIsNoLink() throws IOException, InterruptedException {
    Path later = Pages.PROJECT.notebooks().resolve("05-landscapes.ipynb");
    if (!Files.exists(later)) {
      assertThat(page("02-gradient-descent.html")).contains("<p>Chapter 05 is about such");
    }
    assertThat(page("02-gradient-descent.html"))
        .contains("href=\"01-why-optimization.html\"")
        .doesNotContain(".ipynb\">");
  }

  @Test
  void whatACellPrintedIsPartedIntoClaimsVerdictsAndTheRest()
      throws IOException, InterruptedException {
    assertThat(page("02-gradient-descent.html"))
        .containsPattern("<div class=\"output stream claims [^>]*>.*\\R?.*✓ y is \\+1 or")
        .containsPattern("<div class=\"output stream verdict [^>]*>.*\\R?.*… not yet")
        .containsPattern("<div class=\"output stream highlight[^>]*>.*\\R?.*A\\R  step")
        .contains("<summary>Hint 1</summary>");
  }

  @Test
  void aCitationLeadsToTheBibliographyWithTheReferenceInWords()
      throws IOException, InterruptedException {
    assertThat(page("01-why-optimization.html"))
        .containsPattern(
            "<a class=\"citation-link [^>]*href=\"appendices/bibliography.html#id\\d+\""
                + " title=\"Bradley Efron[^\"]*2004[^\"]*\">")
        .doesNotContain("href=\"https://doi.org");
  }

  @Test
  void theNotebookForDownloadIsTheExecutedOne() throws IOException, InterruptedException {
    page("index.html");
    Executor executor = new Executor(Pages.PROJECT, Refresh.GROUP, System.out);
    for (Notebook notebook : Notebook.in(Pages.PROJECT.notebooks())) {
      Path offered = Pages.rendered().resolve("_sources").resolve(notebook.name() + ".ipynb");
      assertThat(offered).hasSameBinaryContentAs(executor.result(notebook));
      assertThat(page(notebook.name() + ".html"))
          .contains("href=\"_sources/" + notebook.name() + ".ipynb\"");
    }
  }

  @Test
  void aTermThatAChapterDefinesIsInTheIndex() throws IOException, InterruptedException {
    assertThat(page("genindex.html"))
        .contains(">normal equations<", "href=\"01-why-optimization.html#term-")
        .doesNotContain("\\beta");
  }

  @Test
  void noPageNamesTheMachineItWasMadeOn() throws IOException, InterruptedException {
    String machine = Pages.PROJECT.root().toString();
    for (String page : Pages.all()) {
      assertThat(
              new String(
                  Files.readAllBytes(Pages.rendered().resolve(page)), StandardCharsets.UTF_8))
          .as(page)
          .doesNotContain(machine);
    }
  }
}
