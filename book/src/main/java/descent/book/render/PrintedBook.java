package descent.book.render;

import descent.book.environment.Project;
import descent.book.environment.UnmetPrerequisite;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Renders the same sources for paper, as a PDF by XeLaTeX, and for e-readers, as an EPUB. */
public final class PrintedBook {
  private PrintedBook() {}

  /**
   * Makes both and says where they lie.
   *
   * @param project a project that is set up
   * @param progress told what was done
   * @return whether both were made without a warning
   * @throws UnmetPrerequisite if LaTeX is missing
   */
  public static boolean run(Project project, PrintStream progress)
      throws IOException, InterruptedException {
    requireLatex(System.getenv("PATH"));
    Path sources = StaticBook.target(project).resolve("print-sources");
    Path latex = StaticBook.target(project).resolve("latex");
    Path epub = StaticBook.target(project).resolve("epub");
    if (!Sources.gatherExecuted(project, sources, progress)
        || !Sphinx.run(project, "epub", sources, epub, progress)
        || !Sphinx.run(project, "latex", sources, latex, progress)
        || !xelatex(latex, progress)) {
      return false;
    }
    progress.printf(
        "Rendered the book:%n%n  %s%n  %s%n%n",
        latex.resolve("descent.pdf"), epub.resolve("Descent.epub"));
    return true;
  }

  static void requireLatex(String searchPath) {
    for (String program : List.of("latexmk", "xelatex")) {
      boolean found =
          Stream.of(searchPath.split(File.pathSeparator, -1))
              .map(folder -> Path.of(folder, program))
              .anyMatch(file -> Files.isExecutable(file) || Files.exists(Path.of(file + ".exe")));
      if (!found) {
        throw new UnmetPrerequisite(
            "The PDF needs LaTeX, and there is no "
                + program
                + ": install TeX Live with XeLaTeX (on Debian and Ubuntu: apt-get install latexmk"
                + " texlive-xetex texlive-latex-recommended texlive-latex-extra"
                + " texlive-fonts-recommended tex-gyre fonts-dejavu).");
      }
    }
  }

  private static boolean xelatex(Path folder, PrintStream progress)
      throws IOException, InterruptedException {
    Path log = folder.resolve("latexmk.log");
    Process process =
        new ProcessBuilder(
                "latexmk", "-xelatex", "-interaction=nonstopmode", "-halt-on-error", "descent.tex")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (process.waitFor() == 0) {
      return true;
    }
    progress.println("XeLaTeX did not typeset the book: " + log + " says why.");
    return false;
  }
}
