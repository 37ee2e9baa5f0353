package descent.notebook.exercise;

import descent.function.Quadratic;
import descent.linalg.Vectors;
import descent.random.Xoshiro256PlusPlus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** The exercises of chapter 11. */
final class Chapter11 {
  private static final String NUMBER = "put your number in place of null";

  private Chapter11() {}

  static List<Exercise<?>> exercises() {
    return List.of(
        new Exercise<>(
            "11.1",
            "put your two numbers, new double[] {…, …}, in place of null",
            double[].class,
            Chapter11::trial),
        new Exercise<>(
            "11.2",
            "put a lambda (s, q, c1, c2) -> new double[] {…, …} in place of null",
            AcceptedSteps.class,
            Chapter11::accepted),
        new Exercise<>("11.3", NUMBER, Double.class, Chapter11::zigzag),
        new Exercise<>(
            "11.4",
            "put a lambda (phi0, slope0, alpha, phi) -> … in place of null",
            NextTrial.class,
            Chapter11::parabola),
        new Exercise<>(
            "11.5",
            "put a lambda (phi, slope, c1, c2) -> … in place of null",
            WolfeSearch.class,
            Chapter11::wolfe),
        new Exercise<>("11.6", NUMBER, Double.class, Chapter11::relaxation),
        new Exercise<>(
            "11.7",
            "put an array of step sizes in place of null",
            double[].class,
            Chapter11::shortSteps));
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) <= 1e-6 * Math.abs(b);
  }

  /** Armijo accepts up to 0.3, and of 1, ½ and ¼ the third is the first below. */
  private static Verdict trial(double[] answer) {
    if (answer.length != 2) {
      return Verdict.wrong("give two numbers, α and the trial, not " + answer.length);
    }
    if (near(answer[0], 0.25)) {
      return near(answer[1], 3)
          ? Verdict.correct("1 and ½ are above the line, and ¼ is below")
          : Verdict.wrong("α is right; count 1, ½ and ¼ as trials, not " + answer[1]);
    }
    if (near(answer[0], 0.3)) {
      return Verdict.wrong("0.3 is where the accepted steps end; only 1, ½, ¼, … are tried");
    }
    if (near(answer[0], 1.0 / 6)) {
      return Verdict.wrong(
          "1/6 is the best step; backtracking takes the first that is good enough");
    }
    double value = 3 * Math.pow(1 - 6 * answer[0], 2);
    double target = 3 - 3.6 * answer[0];
    return Verdict.wrong(
        value <= target
            ? "α = " + answer[0] + " would be accepted, but a longer one was tried before"
            : "at α = "
                + answer[0]
                + " the value is "
                + rounded(value)
                + ", above the target "
                + rounded(target));
  }

  /** From (1 − c₂) to 2(1 − c₁) times the exact step. */
  private static Verdict accepted(AcceptedSteps answer) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(11);
    for (int k = 0; k < 100; k++) {
      double slope = k == 0 ? -16 : -0.1 - 10 * random.nextDouble();
      double curvature = k == 0 ? 32 : 0.1 + 10 * random.nextDouble();
      double c1 = k == 0 ? 0.1 : 0.01 + 0.4 * random.nextDouble();
      double c2 = k == 0 ? 0.9 : c1 + (0.99 - c1) * random.nextDouble();
      double[] given = answer.of(slope, curvature, c1, c2);
      if (given == null) {
        throw new Exercise.Untouched();
      }
      if (given.length != 2) {
        return Verdict.wrong("return two numbers, the shortest and the longest step");
      }
      double shortest = (c2 - 1) * slope / curvature;
      double longest = 2 * (c1 - 1) * slope / curvature;
      String at = "for s = " + slope + ", q = " + curvature + ", c₁ = " + c1 + ", c₂ = " + c2 + " ";
      if (!(Math.abs(given[0] - shortest) <= 1e-9 * shortest)) {
        return Verdict.wrong(
            at
                + "the shortest step is "
                + rounded(shortest)
                + ", where the slope is c₂ s; yours is "
                + rounded(given[0]));
      }
      if (!(Math.abs(given[1] - longest) <= 1e-9 * longest)) {
        return Verdict.wrong(
            at
                + "the longest step is "
                + rounded(longest)
                + ", where the parabola crosses the line; yours is "
                + rounded(given[1])
                + (near(given[1], longest / 2) ? ": what became of the factor ½ of q?" : ""));
      }
    }
    return Verdict.correct("from (1 − c₂) to 2(1 − c₁) times the exact step");
  }

  /** (99/101)^(2k) < 10⁻⁶ for the first time at k = 346. */
  private static Verdict zigzag(double answer) {
    if (answer == 346) {
      return Verdict.correct("each step leaves (99/101)² = 0.961");
    }
    if (answer == 691) {
      return Verdict.wrong("that is for the distance to the minimizer; f falls by the square");
    }
    if (answer == 345) {
      return Verdict.wrong("after 345 steps f is at 1.01 millionths: round up");
    }
    double left = Math.pow(99 / 101.0, 2 * answer);
    return Verdict.wrong("after " + answer + " steps f is at " + rounded(left) + " of the start");
  }

  private static Verdict parabola(NextTrial answer) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(114);
    for (int k = 0; k < 300; k++) {
      double start = -2 + 4 * random.nextDouble();
      double slope = -0.1 - 5 * random.nextDouble();
      double step = 0.1 + 3 * random.nextDouble();
      double curvature = Math.pow(10, 2 * random.nextDouble() - 0.2) * -slope / step;
      double value = start + slope * step + 0.5 * curvature * step * step;
      double best = -slope / curvature;
      boolean missing = k % 10 == 9;
      if (missing) {
        value = k % 20 == 9 ? Double.NaN : Double.POSITIVE_INFINITY;
      }
      double right = missing ? step / 2 : Math.max(0.1 * step, Math.min(0.5 * step, best));
      double given = answer.after(start, slope, step, value);
      if (!(Math.abs(given - right) <= 1e-9 * step)) {
        return Verdict.wrong(
            "for φ(0) = "
                + start
                + ", φ'(0) = "
                + slope
                + ", α = "
                + step
                + ", φ(α) = "
                + value
                + " the next trial is "
                + rounded(right)
                + ", and yours is "
                + rounded(given)
                + hint(missing, given, best, step));
      }
    }
    return Verdict.correct("a refused trial still tells where the parabola has its minimum");
  }

  private static String hint(boolean missing, double given, double best, double step) {
    if (missing) {
      return ": halve where there is no value";
    }
    if (near(given, best)) {
      return ": the minimizer is right, the bounds 0.1 α and 0.5 α are missing";
    }
    return near(given, 0.5 * step) ? ": half of α is only the upper bound" : "";
  }

  /** A curve and its derivative that count how often they are asked. */
  private static final class Watched {
    private final DoubleUnaryOperator phi;
    private final DoubleUnaryOperator slope;
    private int calls;

    Watched(DoubleUnaryOperator phi, DoubleUnaryOperator slope) {
      this.phi = phi;
      this.slope = slope;
    }

    private double ask(DoubleUnaryOperator f, double a) {
      if (++calls > 5000) {
        throw new IllegalStateException("5000 evaluations, and no step: does the interval shrink?");
      }
      return f.applyAsDouble(a);
    }

    double step(WolfeSearch search, double c1, double c2) {
      return search.step(a -> ask(phi, a), a -> ask(slope, a), c1, c2);
    }
  }

  /** Quartics with two valleys, and curves with a wall behind which there is no value. */
  private static Watched curve(Xoshiro256PlusPlus random, int k) {
    double scale = Math.pow(10, 4 * random.nextDouble() - 2);
    if (k % 3 == 2) {
      double pull = 1.5 + 20 * random.nextDouble();
      return new Watched(
          a -> a < scale ? -pull * a / scale - Math.log(1 - a / scale) : Double.NaN,
          a -> a < scale ? (-pull + 1 / (1 - a / scale)) / scale : Double.NaN);
    }
    double p = 0.5 + random.nextDouble();
    double q = p + random.nextDouble();
    double r = q + random.nextDouble();
    return new Watched(
        a -> {
          double t = a / scale;
          return t * t * t * t / 4
              - (p + q + r) * t * t * t / 3
              + (p * q + p * r + q * r) * t * t / 2
              - p * q * r * t;
        },
        a -> (a / scale - p) * (a / scale - q) * (a / scale - r) / scale);
  }

  private static Verdict wolfe(WolfeSearch answer) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(115);
    for (int k = 0; k < 300; k++) {
      double c1 = 1e-4 + 0.3 * random.nextDouble();
      double c2 = c1 + (0.95 - c1) * random.nextDouble();
      Watched curve = curve(random, k);
      double step = curve.step(answer, c1, c2);
      double start = curve.slope.applyAsDouble(0);
      String at = "with c₁ = " + rounded(c1) + ", c₂ = " + rounded(c2) + " your step " + step + " ";
      if (!(step > 0)) {
        return Verdict.wrong(at + "is not positive");
      }
      double value = curve.phi.applyAsDouble(step);
      double target = curve.phi.applyAsDouble(0) + c1 * step * start;
      if (!(value <= target)) {
        return Verdict.wrong(
            at
                + (Double.isFinite(value)
                    ? "has the value " + rounded(value) + ", above Armijo's " + rounded(target)
                    : "has no value: NaN counts as too long"));
      }
      double slope = curve.slope.applyAsDouble(step);
      if (!(slope >= c2 * start)) {
        return Verdict.wrong(
            at
                + "is too short: the slope there is "
                + rounded(slope)
                + ", and it must be at least "
                + rounded(c2 * start)
                + ", which is flat enough");
      }
    }
    return Verdict.correct(
        "300 curves, one in three with a wall, and both conditions hold on each");
  }

  /** Iterations to 10⁻¹⁰ with the exact step times a number, as in the chapter. */
  static int iterations(double factor, int seed) {
    Quadratic f =
        Quadratic.diagonal(
            IntStream.range(0, 20).mapToDouble(i -> Math.pow(100, i / 19.0)).toArray());
    double[] x = Xoshiro256PlusPlus.ofSeed(seed).doubles(20, -1, 1).toArray();
    double[] g = new double[20];
    int k = 0;
    while (f.valueAndGradient(x, g) > 1e-10 && k < 2000) {
      Vectors.axpy(-factor * Vectors.dot(g, g) / f.curvature(g), g, x);
      k++;
    }
    return k;
  }

  private static Verdict relaxation(double answer) {
    if (!(answer > 0 && answer < 2)) {
      return Verdict.wrong(
          "with " + answer + " times the exact step nothing goes down: try between 0 and 2");
    }
    int[] counts = IntStream.range(0, 10).map(seed -> iterations(answer, seed)).sorted().toArray();
    String found = "between " + counts[0] + " and " + counts[9] + " iterations";
    return counts[9] < 200
        ? Verdict.correct(found + ", and the exact steps take 480 to 553")
        : Verdict.wrong(found + (counts[9] == 2000 ? ", where the check stopped" : ""));
  }

  /** Many accepted, decreasing steps on θ² from 2 that stay above 1. */
  private static Verdict shortSteps(double[] answer) {
    if (answer.length < 1000 || answer.length > 1_000_000) {
      return Verdict.wrong("give between 1000 and a million step sizes, not " + answer.length);
    }
    double theta = 2;
    for (int k = 0; k < answer.length; k++) {
      double step = answer[k];
      String number = "step " + (k + 1) + ", α = " + step + ", ";
      if (!(step > 0 && step < Double.POSITIVE_INFINITY)) {
        return Verdict.wrong(number + "is not positive and finite");
      }
      double next = theta - step * 2 * theta;
      if (!(next * next <= theta * theta - 0.1 * step * 4 * theta * theta)) {
        return Verdict.wrong(number + "does not satisfy Armijo's condition: α ≤ 0.9 here");
      }
      if (!(next * next < theta * theta)) {
        return Verdict.wrong(
            number + "is too short to lower the value at all, in double precision");
      }
      theta = next;
      if (Math.abs(theta) < 1) {
        return Verdict.wrong(
            "after step " + (k + 1) + " θ is " + rounded(theta) + ": let the steps shrink faster");
      }
    }
    return Verdict.correct(
        answer.length
            + " accepted steps lead to "
            + rounded(theta)
            + ", and the sum of all α is "
            + rounded(Arrays.stream(answer).sum()));
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }
}
