package descent.book.notebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The house rules that a notebook file must keep, read from the file alone, without a kernel. */
public final class Lint {
  static final int MOST_LINES = 20;
  static final int MOST_COLUMNS = 88;
  static final int MOST_PICTURE_CHARACTERS = 160_000;
  static final int FEWEST_WORDS = 1000;
  static final int MOST_WORDS = 4000;

  /** Cells whose code the book folds away may be longer. */
  private static final Set<String> FOLDED = Set.of("hide-input", "hide-cell", "solution");

  private static final String NOT_EXECUTED = "skip-execution";
  private static final Pattern TITLE = Pattern.compile("^# ", Pattern.MULTILINE);
  private static final Pattern OUTSIDE =
      Pattern.compile(
          "%%?(?:maven|mavenRepo|load|loadFromPOM|jars|classpath)\\b|!\\[[^\\]]*\\]\\(https?:");
  private static final Pattern NUMBERED_CHAPTER = Pattern.compile("(?!00)\\d\\d.*");
  private static final Pattern FORMULA_OR_CODE =
      Pattern.compile("\\$\\$.*?\\$\\$|\\$[^$]*\\$|`[^`]*`", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("[A-Za-z']{2,}");

  private final Notebook notebook;
  private final List<Finding> findings = new ArrayList<>();

  private Lint(Notebook notebook) {
    this.notebook = notebook;
  }

  /** Everything in a notebook that breaks a rule. */
  public static List<Finding> findings(Notebook notebook) {
    Lint lint = new Lint(notebook);
    lint.language();
    lint.titles();
    lint.storedOutputs();
    lint.amountOfProse();
    for (Cell cell : notebook.cells()) {
      if (cell.isCode()) {
        lint.code(cell);
        cell.outputs().forEach(output -> lint.output(cell, output));
      } else if (cell.isProse() && OUTSIDE.matcher(cell.source()).find()) {
        lint.report(cell, "loads a picture from the network; store it in the notebook");
      }
    }
    return Collections.unmodifiableList(lint.findings);
  }

  private void report(Cell cell, String message) {
    findings.add(Finding.in(notebook, cell, message));
  }

  private void report(String message) {
    findings.add(Finding.in(notebook, message));
  }

  private List<Cell> prose() {
    return notebook.cells().stream().filter(Cell::isProse).toList();
  }

  private void language() {
    String language = notebook.metadata().path("kernelspec").path("language").asText("java");
    if (!language.equals("java")) {
      report("its kernel speaks " + language + "; choose the kernel Java (Descent)");
    }
  }

  private void titles() {
    List<Cell> prose = prose();
    if (prose.isEmpty() || !prose.get(0).source().stripLeading().startsWith("# ")) {
      report("does not open with a title: the first text must start with \"# \"");
    }
    long titles =
        prose.stream().mapToLong(cell -> TITLE.matcher(cell.source()).results().count()).sum();
    if (titles > 1) {
      report("has " + titles + " titles (\"# \"); a chapter has one");
    }
  }

  private void storedOutputs() {
    List<Cell> code = notebook.code();
    if (!code.isEmpty() && code.stream().allMatch(cell -> cell.outputs().isEmpty())) {
      report("stores no outputs: mvn -Prefresh -Dnotebook=" + notebook.name());
    }
  }

  private void amountOfProse() {
    if (!NUMBERED_CHAPTER.matcher(notebook.name()).matches()) {
      return;
    }
    long words =
        prose().stream()
            .map(cell -> FORMULA_OR_CODE.matcher(cell.source()).replaceAll(" "))
            .mapToLong(text -> WORD.matcher(text).results().count())
            .sum();
    if (words < FEWEST_WORDS || words > MOST_WORDS) {
      report(
          "has "
              + words
              + " words of prose; between "
              + FEWEST_WORDS
              + " and "
              + MOST_WORDS
              + " are allowed");
    }
  }

  private void code(Cell cell) {
    if (cell.executionCount().isEmpty() && !cell.isTagged(NOT_EXECUTED)) {
      report(cell, "was never executed: mvn -Prefresh -Dnotebook=" + notebook.name());
    }
    long lines = cell.source().lines().filter(line -> !line.isBlank()).count();
    if (lines > MOST_LINES && Collections.disjoint(cell.tags(), FOLDED)) {
      report(cell, "has " + lines + " lines of code; a visible cell holds at most " + MOST_LINES);
    }
    int columns = cell.source().lines().mapToInt(String::length).max().orElse(0);
    if (columns > MOST_COLUMNS) {
      report(
          cell,
          "has a line of "
              + columns
              + " columns; more than "
              + MOST_COLUMNS
              + " are cut off in the book");
    }
    Matcher outside = OUTSIDE.matcher(cell.source());
    if (outside.find()) {
      report(
          cell,
          "reaches out of the book by "
              + outside.group()
              + "; the kernel brings what a chapter needs");
    }
  }

  private void output(Cell cell, Output output) {
    if (output instanceof Output.Failed failed && !cell.isTagged(CellChecks.MEANT_TO_FAIL)) {
      report(cell, "stores an error: " + failed.text());
    }
    if (output instanceof Output.Printed printed && printed.name().equals("stderr")) {
      report(cell, "stores what went to standard error");
    }
    if (output instanceof Output.Shown shown) {
      picture(cell, shown);
    }
    CellChecks.unstable(output).ifPresent(message -> report(cell, message));
  }

  private void picture(Cell cell, Output.Shown shown) {
    if (!Picture.isIn(shown)) {
      return;
    }
    Picture.fault(shown).ifPresent(message -> report(cell, message));
    int size = shown.forms().getOrDefault(Picture.PNG, "").length();
    if (size > MOST_PICTURE_CHARACTERS) {
      report(
          cell,
          "stores a picture of "
              + size
              + " characters; at most "
              + MOST_PICTURE_CHARACTERS
              + " are allowed");
    }
    if (!Picture.hasAltText(shown, cell.metadata())) {
      report(cell, "the picture has no alt text");
    }
  }
}
