package descent.firstorder.rule;

/** The loop that Adam and its relatives share, and their bias corrections. */
final class AdamStep {
  private AdamStep() {}

  /** {@code 1 − β^t}, the total weight of an average of {@code t} terms that started at zero. */
  static double weight(double beta, int step) {
    return 1 - Math.pow(beta, step);
  }

  /**
   * {@code g = gradient + l2·x; m ← β₁m + (1−β₁)g; v ← β₂v + (1−β₂)g²; x ← shrink·x −
   * rate·m/(scale·√v + ε)}.
   */
  static void apply(
      double rate,
      double shrink,
      double l2,
      double beta1,
      double beta2,
      double scale,
      double epsilon,
      double[] x,
      double[] gradient,
      double[] m,
      double[] v,
      int from,
      int to) {
    double new1 = 1 - beta1;
    double new2 = 1 - beta2;
    for (int i = from; i < to; i++) {
      double here = x[i];
      double g = gradient[i] + l2 * here;
      double first = beta1 * m[i] + new1 * g;
      double second = beta2 * v[i] + new2 * (g * g);
      m[i] = first;
      v[i] = second;
      x[i] = shrink * here - rate * first / (scale * Math.sqrt(second) + epsilon);
    }
  }
}
