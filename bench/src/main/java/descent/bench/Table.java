package descent.bench;

import java.util.Locale;

/** The lines that a run prints. */
final class Table {
  static final String HEADER =
      "| measured | Descent | beside | its time | ratio | bar |\n|---|---|---|---|---|---|";

  private Table() {}

  /** One line: the medians, in brackets the smallest and the largest, and their ratio. */
  static String line(Comparison row, Times ours, Times theirs) {
    double ratio = ours.median() / theirs.median();
    String bar = "";
    if (row.bar().isPresent()) {
      double most = row.bar().getAsDouble();
      bar = String.format(Locale.ROOT, "%s %.1f", ratio <= most ? "≤" : "missed:", most);
    }
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %.2f | %s |",
        row.name(),
        times(ours, row.unit()),
        row.peerName(),
        times(theirs, row.unit()),
        ratio,
        bar);
  }

  private static String times(Times times, String unit) {
    return String.format(
        "%s %s (%s–%s)",
        rounded(times.median()), unit, rounded(times.smallest()), rounded(times.largest()));
  }

  /** Three digits; whole numbers whole, and without an exponent. */
  private static String rounded(double value) {
    boolean whole = value >= 1000 || value == Math.rint(value);
    return String.format(Locale.ROOT, whole ? "%.0f" : "%.3g", value);
  }
}
