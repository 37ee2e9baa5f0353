package descent.book.render;

import descent.book.environment.Project;
import descent.book.environment.UnmetPrerequisite;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The book as EPUB and as PDF, from the same sources as the pages. The PDF needs TeX. */
public final class PrintedBook {
  private static final List<String> PROGRAMS = List.of("xelatex", "latexmk");
  private static final List<String> PAPER = List.of("--tag", "paper");

  private PrintedBook() {}

  /**
   * Makes both and says where they lie.
   *
   * @param project a project that is set up
   * @param progress told what was done
   * @return whether both are complete
   * @throws UnmetPrerequisite if TeX is missing, once the EPUB is there
   */
  public static boolean run(Project project, PrintStream progress)
      throws IOException, InterruptedException {
    return epub(project, progress) && pdf(project, progress);
  }

  /**
   * Makes the EPUB.
   *
   * @return whether it is complete and without warnings
   */
  public static boolean epub(Project project, PrintStream progress)
      throws IOException, InterruptedException {
    Path file = epubFile(project);
    Optional<Sphinx> sphinx = Sphinx.prepare(project, "epub", file.getParent(), PAPER, progress);
    if (sphinx.isEmpty() || !sphinx.get().build(progress)) {
      return false;
    }
    progress.println("EPUB  " + file);
    return true;
  }

  /**
   * Makes the PDF.
   *
   * @return whether it is complete and without warnings of Sphinx
   * @throws UnmetPrerequisite if TeX is missing
   */
  public static boolean pdf(Project project, PrintStream progress)
      throws IOException, InterruptedException {
    List<String> missing = missing(Optional.ofNullable(System.getenv("PATH")).orElse(""));
    if (!missing.isEmpty()) {
      throw new UnmetPrerequisite(
          "The PDF needs TeX, and "
              + String.join(" and ", missing)
              + " cannot be found: install it (on Debian and Ubuntu: apt-get install texlive-xetex"
              + " texlive-latex-recommended texlive-latex-extra texlive-fonts-recommended latexmk"
              + " tex-gyre fonts-freefont-otf).");
    }
    Path file = pdfFile(project);
    Optional<Sphinx> sphinx = Sphinx.prepare(project, "latex", file.getParent(), PAPER, progress);
    if (sphinx.isEmpty() || !sphinx.get().build(progress)) {
      return false;
    }
    return typeset(file.getParent(), progress);
  }

  private static boolean typeset(Path folder, PrintStream progress)
      throws IOException, InterruptedException {
    Path log = folder.resolve("latexmk.log");
    Process process =
        new ProcessBuilder(
                "latexmk", "-xelatex", "-interaction=nonstopmode", "-halt-on-error", "descent.tex")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (process.waitFor() != 0) {
      progress.println("TeX did not set the book:");
      try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
        lines.filter(line -> line.startsWith("!")).forEach(progress::println);
      }
      progress.println("The rest is in " + log);
      return false;
    }
    progress.println("PDF   " + folder.resolve("descent.pdf"));
    return true;
  }

  /** Where the EPUB lies. */
  public static Path epubFile(Project project) {
    return Sphinx.target(project).resolve("epub").resolve("descent.epub");
  }

  /** Where the PDF lies; the log of TeX lies beside it. */
  public static Path pdfFile(Project project) {
    return Sphinx.target(project).resolve("latex").resolve("descent.pdf");
  }

  /** The programs of TeX that are in none of the folders of a search path. */
  public static List<String> missing(String searchPath) {
    List<String> folders = List.of(searchPath.split(Pattern.quote(File.pathSeparator), -1));
    return PROGRAMS.stream()
        .filter(program -> folders.stream().noneMatch(folder -> holds(folder, program)))
        .toList();
  }

  private static boolean holds(String folder, String program) {
    return !folder.isEmpty()
        && (new File(folder, program).canExecute()
            || new File(folder, program + ".exe").canExecute());
  }
}
