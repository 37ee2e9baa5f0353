package descent.notebook.exercise;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** The exercises of chapter 00. */
final class Chapter00 {
  private Chapter00() {}

  static List<Exercise<?>> exercises() {
    return List.of(
        new Exercise<>(
            "00.1",
            "put the number that you expect in place of null",
            Double.class,
            Chapter00::firstStep),
        new Exercise<>(
            "00.2",
            "put a lambda t -> … in place of null",
            DoubleUnaryOperator.class,
            Chapter00::derivative));
  }

  /** One step of size 0.1 on (θ − 5)² from 0. */
  private static Verdict firstStep(double answer) {
    if (Math.abs(answer - 1) <= 1e-9) {
      return Verdict.correct(
          "the slope at 0 is −10, and a tenth of it against the slope leads to 1");
    }
    if (Math.abs(answer + 1) <= 1e-9) {
      return Verdict.wrong("−1 goes up the hill: the step is subtracted, 0 − 0.1 · (−10)");
    }
    if (Math.abs(answer - 0.5) <= 1e-9) {
      return Verdict.wrong("0.5 forgets the factor 2 of the derivative 2(θ − 5)");
    }
    return Verdict.wrong(
        "not " + answer + ": compute the slope 2(θ − 5) at θ = 0 first, then 0 − 0.1 · slope");
  }

  /** The derivative of (θ − 5)² + 3θ. */
  private static Verdict derivative(DoubleUnaryOperator answer) {
    for (double theta : new double[] {5, 0, -2.5, 7, 1e3}) {
      double right = 2 * (theta - 5) + 3;
      double given = answer.applyAsDouble(theta);
      if (!(Math.abs(given - right) <= 1e-9 * Math.max(1, Math.abs(right)))) {
        String value = theta == 5 ? " (there only the 3 of 3θ is left)" : "";
        return Verdict.wrong(
            "at θ = " + theta + " the slope is " + right + value + ", and yours is " + given);
      }
    }
    return Verdict.correct("your derivative agrees with the slope at five points");
  }
}
