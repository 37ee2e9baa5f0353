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
    Optional<Sphinx> sphinx = Sphinx.prepare(project, progress);
    return sphinx.isPresent() && epub(sphinx.get(), progress) && pdf(sphinx.get(), progress);
  }

  static Path epubFile(Project project) {
    return Sphinx.target(project).resolve("epub").resolve("descent.epub");
  }

  static Path pdfFile(Project project) {
    return Sphinx.target(project).resolve("latex").resolve("descent.pdf");
  }

  private static boolean epub(Sphinx sphinx, PrintStream progress)
      throws IOException, InterruptedException {
    Path file = epubFile(sphinx.project());
    if (!sphinx.build("epub", file.getParent(), PAPER, progress)) {
      return false;
    }
    progress.println("EPUB  " + file);
    return true;
  }

  private static boolean pdf(Sphinx sphinx, PrintStream progress)
      throws IOException, InterruptedException {
    List<String> missing = PROGRAMS.stream().filter(program -> !isOnPath(program)).toList();
    if (!missing.isEmpty()) {
      throw new UnmetPrerequisite(
          "The PDF needs TeX, and "
              + String.join(" and ", missing)
              + " is not on the path: install it (on Debian and Ubuntu: apt-get install"
              + " texlive-xetex texlive-latex-recommended texlive-latex-extra"
              + " texlive-fonts-recommended latexmk tex-gyre fonts-freefont-otf).");
    }
    Path file = pdfFile(sphinx.project());
    Path folder = file.getParent();
    if (!sphinx.build("latex", folder, PAPER, progress)) {
      return false;
    }
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
    progress.println("PDF   " + file);
    return true;
  }

  private static boolean isOnPath(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> Stream.of(new File(folder, program), new File(folder, program + ".exe")))
        .anyMatch(File::canExecute);
  }
}
