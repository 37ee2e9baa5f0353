package descent.book.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What must hold of an executed code cell. Each check answers with what is wrong, in words for the
 * author.
 */
public final class CellChecks {
  /** Marks a cell that is meant to fail. */
  public static final String MEANT_TO_FAIL = "raises-exception";

  static final Set<String> BREAKS_OFF = Set.of("TimeLimitExceeded", "KernelDied");
  static final Pattern OBJECT_ID = Pattern.compile("@[0-9a-f]{5,8}\\b");
  static final Pattern ABSOLUTE_PATH =
      Pattern.compile(
          "(?:^|[\\s\"'(=:])(?:/(?:home|root|tmp|work|Users|usr|opt|var)/[\\w./-]+|[A-Z]:\\\\[\\w.\\\\-]+)",
          Pattern.MULTILINE);

  private CellChecks() {}

  /**
   * Everything that is wrong with a cell, in the order of the checks; of a cell that failed, only
   * that.
   */
  static List<String> problems(Execution.Pair cell, String notebook) {
    Optional<String> failure = failure(cell.executed());
    if (failure.isPresent()) {
      return List.of(failure.get());
    }
    List<String> problems = new ArrayList<>();
    difference(cell.stored(), cell.executed())
        .map(
            difference ->
                difference
                    + "\n  If it is right as it is now, store it: mvn -Prefresh -Dnotebook="
                    + notebook)
        .ifPresent(problems::add);
    for (Output output : cell.executed().outputs()) {
      if (output instanceof Output.Shown shown && Picture.isIn(shown)) {
        Picture.fault(shown).ifPresent(problems::add);
        if (!Picture.hasAltText(shown, cell.executed().metadata())) {
          problems.add("the picture has no alt text");
        }
      }
      unstable(output).ifPresent(problems::add);
    }
    return problems;
  }

  /** Whether the cell ran without an error, or failed as its tag announces. */
  public static Optional<String> failure(Cell executed) {
    if (executed.executionCount().isEmpty() && executed.outputs().isEmpty()) {
      return Optional.of("the cell did not run, since the kernel stopped in a cell above");
    }
    Optional<Output.Failed> failed =
        executed.outputs().stream()
            .filter(Output.Failed.class::isInstance)
            .map(Output.Failed.class::cast)
            .findFirst();
    boolean meant = executed.isTagged(MEANT_TO_FAIL);
    if (failed.isEmpty()) {
      return meant
          ? Optional.of("the cell is tagged " + MEANT_TO_FAIL + " and ran without an error")
          : Optional.empty();
    }
    if (meant && !BREAKS_OFF.contains(failed.get().name())) {
      return Optional.empty();
    }
    return Optional.of("the cell failed: " + failed.get().text());
  }

  /**
   * How the text a cell shows differs from the text it stores. Of pictures only their presence is
   * compared.
   */
  public static Optional<String> difference(Cell stored, Cell executed) {
    Map<String, String> before = texts(stored);
    Map<String, String> now = texts(executed);
    Set<String> kinds = new TreeSet<>(before.keySet());
    kinds.addAll(now.keySet());
    for (String kind : kinds) {
      String old = before.getOrDefault(kind, "");
      String current = now.getOrDefault(kind, "");
      if (!old.equals(current)) {
        return Optional.of(
            "the output ("
                + kind
                + ") differs from the stored one\n"
                + Difference.between(old, current));
      }
    }
    return Optional.empty();
  }

  /** What an output shows that changes with the run or the machine. */
  static Optional<String> unstable(Output output) {
    String text =
        output instanceof Output.Shown shown
            ? shown.text() + "\n" + shown.forms().getOrDefault("text/html", "")
            : output.text();
    Matcher id = OBJECT_ID.matcher(text);
    if (id.find()) {
      return Optional.of(
          "the output shows an object id that changes with every run: " + id.group());
    }
    Matcher path = ABSOLUTE_PATH.matcher(text);
    return path.find()
        ? Optional.of("the output shows a path of this machine: " + path.group().strip())
        : Optional.empty();
  }

  /** All text of a cell by kind: streams merged under their names, each text form, errors. */
  private static Map<String, String> texts(Cell cell) {
    Map<String, String> texts = new TreeMap<>();
    for (Output output : cell.outputs()) {
      if (output instanceof Output.Printed printed) {
        texts.merge(printed.name(), printed.text(), String::concat);
      } else if (output instanceof Output.Failed failed) {
        texts.merge("error", failed.name() + ": " + failed.message(), String::concat);
      } else if (output instanceof Output.Shown shown) {
        shown
            .forms()
            .forEach(
                (type, form) ->
                    texts.merge(
                        type, type.startsWith("text/") ? form : "(present)", String::concat));
      }
    }
    return texts;
  }
}
