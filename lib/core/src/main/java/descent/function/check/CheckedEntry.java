package descent.function.check;

/**
 * One derivative that was checked.
 *
 * @param name which one, as {@code x[3]} or {@code (2, 3)}
 * @param given what the objective says
 * @param numerical what differences say
 * @param resolution the error that the differences themselves may have: smaller errors of {@code
 *     given} cannot be seen
 * @param outcome what follows
 */
public record CheckedEntry(
    String name, double given, double numerical, double resolution, Outcome outcome) {

  /** {@code |given − numerical|}. */
  public double error() {
    return Math.abs(given - numerical);
  }

  CheckedEntry named(String other) {
    return new CheckedEntry(other, given, numerical, resolution, outcome);
  }

  /** The error in units of what is allowed, for sorting. */
  double excess(double tolerance) {
    double excess = error() / allowed(given, numerical, resolution, tolerance);
    return Double.isNaN(excess) ? Double.POSITIVE_INFINITY : excess;
  }

  static double allowed(double given, double numerical, double resolution, double tolerance) {
    return tolerance * Math.max(Math.abs(given), Math.abs(numerical)) + resolution;
  }

  static Outcome compare(double given, double numerical, double resolution, double tolerance) {
    if (!Double.isFinite(given) || !Double.isFinite(numerical)) {
      return Outcome.NOT_FINITE;
    }
    return Math.abs(given - numerical) <= allowed(given, numerical, resolution, tolerance)
        ? Outcome.AGREES
        : Outcome.DISAGREES;
  }
}
