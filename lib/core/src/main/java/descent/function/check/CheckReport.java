package descent.function.check;

import descent.linalg.Vectors;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;

/**
 * What a check of derivatives found. Printed, it is a small table of the worst entries.
 *
 * @param subject what was checked
 * @param entries every derivative that was compared, in order
 * @param tolerance the relative error that an entry may have
 * @param values evaluations of {@code f}
 * @param gradients evaluations of {@code ∇f}
 */
public record CheckReport(
    String subject, List<CheckedEntry> entries, double tolerance, long values, long gradients) {
  private static final int PRINTED = 5;

  /** Copies the list. */
  public CheckReport {
    entries = List.copyOf(entries);
  }

  /** The worst outcome of any entry. */
  public Outcome outcome() {
    Outcome outcome = Outcome.AGREES;
    for (CheckedEntry entry : entries) {
      outcome = outcome.orWorse(entry.outcome());
    }
    return outcome;
  }

  /** Whether every entry agrees. */
  public boolean agrees() {
    return outcome() == Outcome.AGREES;
  }

  /**
   * The relative error of all entries together, {@code ‖g − d‖ / (‖g‖ + ‖d‖ + δ)}. The floor {@code
   * δ} is the differences' own error divided by the tolerance: where the derivatives vanish, as at
   * a minimum, an error that is mere rounding stays below the tolerance instead of being near 1.
   */
  public double relativeError() {
    double[] resolutions = entries.stream().mapToDouble(CheckedEntry::resolution).toArray();
    return relativeError(
        entries.stream().mapToDouble(CheckedEntry::given).toArray(),
        entries.stream().mapToDouble(CheckedEntry::numerical).toArray(),
        Vectors.norm(resolutions) / tolerance);
  }

  /** {@code ‖g − d‖ / (‖g‖ + ‖d‖ + δ)} of any two vectors. */
  public static double relativeError(double[] given, double[] numerical, double floor) {
    double size = Vectors.norm(given) + Vectors.norm(numerical) + floor;
    double distance = Vectors.distance(given, numerical);
    return distance == 0 ? 0 : distance / size;
  }

  /** The entries with the largest errors, in units of what each may have; the worst first. */
  public List<CheckedEntry> worst(int count) {
    return entries.stream()
        .sorted(
            Comparator.comparing(CheckedEntry::outcome)
                .thenComparingDouble(entry -> entry.excess(tolerance))
                .reversed())
        .limit(count)
        .toList();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(subject).append(' ').append(outcome().description());
    long conspicuous = entries.stream().filter(e -> e.outcome() == outcome()).count();
    if (!agrees()) {
      text.append(" at ").append(conspicuous).append(" of ").append(entries.size());
    }
    text.append("; relative error ").append(digits(relativeError(), 2));
    text.append(", ").append(values).append(values == 1 ? " value, " : " values, ");
    text.append(gradients).append(gradients == 1 ? " gradient" : " gradients");
    text.append('\n');
    row(text, "entry", "given", "differences", "error", "");
    for (CheckedEntry entry : worst(PRINTED)) {
      row(
          text,
          entry.name(),
          digits(entry.given(), 8),
          digits(entry.numerical(), 8),
          error(entry),
          entry.outcome().description());
    }
    return text.toString().stripTrailing();
  }

  /** An error that the differences cannot tell from none has no digits worth printing. */
  private static String error(CheckedEntry entry) {
    return entry.error() <= entry.resolution() && entry.outcome() == Outcome.AGREES
        ? "≤ " + digits(entry.resolution(), 1)
        : digits(entry.error(), 2);
  }

  private static void row(StringBuilder text, String... cells) {
    int[] widths = {10, 16, 16, 11, 0};
    StringBuilder line = new StringBuilder("  ");
    for (int i = 0; i < cells.length; i++) {
      line.append(cells[i]).append(" ".repeat(Math.max(1, widths[i] - cells[i].length())));
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private static String digits(double value, int digits) {
    if (!Double.isFinite(value)) {
      return "" + value;
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
    boolean plain = Math.abs(value) < 1e8 && (Math.abs(value) >= 1e-4 || value == 0);
    return plain ? rounded.toPlainString() : rounded.toString();
  }
}
