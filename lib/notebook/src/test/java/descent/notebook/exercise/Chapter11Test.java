package descent.notebook.exercise;

import static descent.notebook.exercise.Answers.correct;
import static descent.notebook.exercise.Answers.notYet;
import static descent.notebook.exercise.Answers.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Chapter11Test {

  @Test
  void trial() {
    correct("11.1", new double[] {0.25, 3});
    wrong("11.1", new double[] {0.25, 2}, "count 1, ½ and ¼");
    wrong("11.1", new double[] {0.3, 3}, "only 1, ½, ¼, … are tried");
    wrong("11.1", new double[] {1 / 6.0, 1}, "the first that is good enough");
    wrong("11.1", new double[] {0.5, 2}, "the value is 12.00, above the target 1.200");
    wrong("11.1", new double[] {0.125, 4}, "a longer one was tried before");
    wrong("11.1", new double[] {Double.NaN, 4}, "above the target");
    wrong("11.1", new double[1], "give two numbers");
  }

  @Test
  void accepted() {
    correct(
        "11.2",
        (AcceptedSteps) (s, q, c1, c2) -> new double[] {(c2 - 1) * s / q, 2 * (c1 - 1) * s / q});
    wrong(
        "11.2",
        (AcceptedSteps) (s, q, c1, c2) -> new double[] {(c2 - 1) * s / q, (c1 - 1) * s / q},
        "the factor ½ of q");
    wrong(
        "11.2",
        (AcceptedSteps) (s, q, c1, c2) -> new double[] {-c2 * s / q, 2 * (c1 - 1) * s / q},
        "the shortest step is 0.05000, where the slope is c₂ s; yours is 0.4500");
    wrong("11.2", (AcceptedSteps) (s, q, c1, c2) -> new double[1], "return two numbers");
    notYet("11.2", (AcceptedSteps) (s, q, c1, c2) -> null);
  }

  @Test
  void zigzag() {
    correct("11.3", 346);
    wrong("11.3", 345, "round up");
    wrong("11.3", 691, "f falls by the square");
    wrong("11.3", 100, "f is at 0.01831 of the start");
    assertThat(Math.pow(99 / 101.0, 2 * 346)).isLessThan(1e-6);
    assertThat(Math.pow(99 / 101.0, 2 * 345)).isBetween(1.01e-6, 1.02e-6);
  }

  private static double bounded(double phi0, double slope0, double alpha, double phi) {
    double best = -slope0 * alpha * alpha / (2 * (phi - phi0 - slope0 * alpha));
    return Math.max(0.1 * alpha, Math.min(0.5 * alpha, best));
  }

  @Test
  void parabola() {
    correct("11.4", (NextTrial) (v, s, a, p) -> Double.isFinite(p) ? bounded(v, s, a, p) : 0.5 * a);
    wrong("11.4", (NextTrial) Chapter11Test::bounded, "halve where there is no value");
    wrong("11.4", (NextTrial) (v, s, a, p) -> a / 2, "only the upper bound");
    wrong(
        "11.4",
        (NextTrial) (v, s, a, p) -> -s * a * a / (2 * (p - v - s * a)),
        "the bounds 0.1 α and 0.5 α are missing");
    wrong("11.4", (NextTrial) (v, s, a, p) -> Double.NaN, "yours is NaN");
  }

  private static WolfeSearch bisection(boolean growing, boolean guarded) {
    return (phi, slope, c1, c2) -> {
      double low = 0;
      double high = Double.POSITIVE_INFINITY;
      double a = 1;
      while (true) {
        double value = phi.applyAsDouble(a);
        double target = phi.applyAsDouble(0) + c1 * a * slope.applyAsDouble(0);
        if (value > target || (guarded && !(value <= target))) {
          high = a;
        } else if (growing && slope.applyAsDouble(a) < c2 * slope.applyAsDouble(0)) {
          low = a;
        } else {
          return a;
        }
        a = high == Double.POSITIVE_INFINITY ? 2 * low : (low + high) / 2;
      }
    };
  }

  @Test
  void wolfe() {
    correct("11.5", bisection(true, true));
    wrong("11.5", bisection(false, true), "is too short");
    wrong("11.5", bisection(true, false), "has no value: NaN counts as too long");
    wrong("11.5", (WolfeSearch) (phi, slope, c1, c2) -> 1e9, "above Armijo's");
    wrong("11.5", (WolfeSearch) (phi, slope, c1, c2) -> 0, "is not positive");
    wrong(
        "11.5",
        (WolfeSearch)
            (phi, slope, c1, c2) -> {
              double value = phi.applyAsDouble(0);
              while (value > -1) {
                value = phi.applyAsDouble(0);
              }
              return value;
            },
        "5000 evaluations, and no step");
  }

  @Test
  void relaxation() {
    correct("11.6", 0.9);
    correct("11.6", 0.8);
    wrong("11.6", 1, "between 480 and 553 iterations");
    wrong("11.6", 1.1, "iterations");
    wrong("11.6", 1e-3, "where the check stopped");
    wrong("11.6", 2, "nothing goes down");
    wrong("11.6", Double.NaN, "nothing goes down");
  }

  @Test
  void shortSteps() {
    correct("11.7", IntStream.rangeClosed(1, 1000).mapToDouble(k -> 0.1 / k / k).toArray());
    double[] constant = new double[1000];
    Arrays.fill(constant, 0.01);
    wrong("11.7", constant, "let the steps shrink faster");
    wrong("11.7", new double[999], "between 1000 and a million");
    wrong("11.7", new double[1000], "is not positive and finite");
    Arrays.fill(constant, 0.95);
    wrong("11.7", constant, "α ≤ 0.9 here");
    wrong(
        "11.7",
        IntStream.rangeClosed(1, 1000).mapToDouble(k -> 0.1 * Math.pow(2, -k)).toArray(),
        "too short to lower the value at all");
  }
}
