package descent.book.pages;

import static org.assertj.core.api.Assertions.assertThat;

import descent.book.browser.PassedBefore;
import descent.book.render.PrintedBook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** The book as EPUB and as PDF. */
class PrintedBookTest {
  @RegisterExtension static final PassedBefore memory = new PassedBefore(Pages::deciding);

  @Test
  void theEpubHoldsWellFormedPagesWithTheirFormulas() throws Exception {
    assertThat(PrintedBook.epub(Pages.PROJECT, System.out)).isTrue();
    try (ZipFile book = new ZipFile(PrintedBook.epubFile(Pages.PROJECT).toFile())) {
      for (ZipEntry entry : Collections.list(book.entries())) {
        if (entry.getName().endsWith(".xhtml")) {
          Document page = parse(book.getInputStream(entry));
          assertThat(page.getElementsByTagName("script").getLength()).isZero();
        }
      }
      Document chapter = parse(book.getInputStream(book.getEntry("02-gradient-descent.xhtml")));
      assertThat(chapter.getElementsByTagName("math").getLength()).isGreaterThan(50);
      assertThat(chapter.getElementsByTagName("details").getLength()).isGreaterThan(10);
    }
  }

  private static Document parse(InputStream page) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    try (page) {
      return factory.newDocumentBuilder().parse(page);
    }
  }

  @Test
  void thePdfHasAllItsReferencesAndCharacters() throws IOException, InterruptedException {
    List<String> missing =
        PrintedBook.missing(Optional.ofNullable(System.getenv("PATH")).orElse(""));
    Assumptions.assumeTrue(missing.isEmpty(), "no TeX for the PDF: " + missing + " not found");
    assertThat(PrintedBook.pdf(Pages.PROJECT, System.out)).isTrue();
    Path file = PrintedBook.pdfFile(Pages.PROJECT);
    assertThat(file).isNotEmptyFile();
    assertThat(Files.readString(file.resolveSibling("descent.log"), StandardCharsets.ISO_8859_1))
        .doesNotContain("Missing character", "undefined references");
    assertThat(Files.readString(file.resolveSibling("descent.tex")))
        .contains("\\chapter{Solutions}")
        .doesNotContain("<details>", "<summary>");
  }

  @Test
  void anEmptySearchPathHasNoTex(@TempDir Path empty) {
    assertThat(PrintedBook.missing(empty.toString())).containsExactly("xelatex", "latexmk");
  }
}
