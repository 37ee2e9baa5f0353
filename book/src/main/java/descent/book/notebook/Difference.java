package descent.book.notebook;

import java.util.List;
import java.util.stream.Collectors;

/** Shows where two texts part, in few lines. */
final class Difference {
  private static final int LINES = 4;
  private static final int COLUMNS = 120;

  private Difference() {}

  /**
   * Describes a difference.
   *
   * @param stored the text as stored
   * @param now the text as it is now, not equal to the stored one
   * @return the lines that differ, of each text at most four
   */
  static String between(String stored, String now) {
    List<String> before = stored.lines().toList();
    List<String> after = now.lines().toList();
    int shorter = Math.min(before.size(), after.size());
    int head = 0;
    while (head < shorter && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    String where = shorter > 1 ? "  from line " + (head + 1) + " on\n" : "";
    return where
        + shown("  stored: ", before.subList(head, before.size() - tail))
        + "\n"
        + shown("  now:    ", after.subList(head, after.size() - tail));
  }

  private static String shown(String label, List<String> lines) {
    if (lines.isEmpty()) {
      return label + "(nothing)";
    }
    String more =
        lines.size() > LINES ? "\n" + label + "(" + (lines.size() - LINES) + " more lines)" : "";
    return lines.stream()
            .limit(LINES)
            .map(line -> label + clipped(line))
            .collect(Collectors.joining("\n"))
        + more;
  }

  private static String clipped(String line) {
    return line.length() <= COLUMNS ? line : line.substring(0, COLUMNS) + " (clipped)";
  }
}
