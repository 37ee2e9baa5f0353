package descent.notebook.exercise;

import descent.firstorder.GradientDescent;
import descent.function.Differentiable;
import descent.function.Objective;
import descent.function.gallery.Gallery;
import descent.landscape.Curve;
import descent.optimize.Result;
import descent.optimize.Stopping;
import descent.random.Xoshiro256PlusPlus;
import java.util.Arrays;
import java.util.List;

/** The exercises of chapter 05. */
final class Chapter05 {
  private static final String NUMBER = "put your number in place of null";
  private static final String POINT = "put a point, new double[] {…}, in place of null";

  private Chapter05() {}

  static List<Exercise<?>> exercises() {
    return List.of(
        new Exercise<>("05.1", NUMBER, Integer.class, Chapter05::escape),
        new Exercise<>(
            "05.2",
            "put a lambda (gamma, eta, delta) -> … in place of null",
            EscapeTime.class,
            Chapter05::escapeTime),
        new Exercise<>(
            "05.3",
            "put a lambda (f, a, b) -> … in place of null",
            LineBarrier.class,
            Chapter05::barrier),
        new Exercise<>("05.4", POINT, double[].class, Chapter05::nearestZero),
        new Exercise<>(
            "05.5", "put an angle in place of null", Double.class, Chapter05::turnedSaddle),
        new Exercise<>("05.6", POINT, double[].class, Chapter05::spike),
        new Exercise<>("05.7", POINT, double[].class, Chapter05::bend));
  }

  /** x² − y² from (1, 10⁻⁶) with η = 0.25: 10⁻⁶ · 1.5ᵗ ≥ 1 first at t = 35. */
  private static Verdict escape(int answer) {
    if (answer == 35) {
      return Verdict.correct("10⁻⁶ · 1.5³⁴ is just below 1, and one step more is above it");
    }
    if (Math.abs(answer - 35) == 1) {
      return Verdict.wrong(
          "almost: after "
              + answer
              + " steps |y| is "
              + 1e-6 * Math.pow(1.5, answer)
              + ", and the first step at or above 1 is asked for");
    }
    return Verdict.wrong("not " + answer + ": each step multiplies y by 1 + 2 · 0.25");
  }

  private static Verdict escapeTime(EscapeTime answer) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(5);
    for (int i = 0; i < 100; i++) {
      double gamma = i == 0 ? 2 : 0.1 + 5 * random.nextDouble();
      double eta = i == 0 ? 0.1 : 0.01 + 0.3 * random.nextDouble();
      double delta = i == 0 ? 1e-6 : Math.pow(10, -1 - 10 * random.nextDouble());
      double exact = Math.log(1 / delta) / Math.log1p(eta * gamma);
      double given = answer.steps(gamma, eta, delta);
      double slack = 1e-6 * exact;
      // Rounded up to a whole step is right too.
      if (!(given >= exact - slack && given <= Math.ceil(exact) + slack)) {
        return Verdict.wrong(
            "for γ = "
                + gamma
                + ", η = "
                + eta
                + " and δ = "
                + delta
                + " your "
                + given
                + " steps lead to the distance "
                + delta * Math.pow(1 + eta * gamma, given)
                + ", not 1");
      }
    }
    return Verdict.correct("the time is logarithmic in the distance, for any curvature");
  }

  private static Verdict barrier(LineBarrier answer) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(53);
    for (int i = 0; i < 20; i++) {
      Objective f = i % 2 == 0 ? Gallery.himmelblau() : Gallery.rastrigin(2);
      double[] a = i == 0 ? new double[] {3, 2} : random.doubles(2, -3, 3).toArray();
      double[] b = i == 0 ? new double[] {3.584428, -1.848127} : random.doubles(2, -3, 3).toArray();
      double[] before = a.clone();
      double right = Curve.line(a, b).profile(f, 101).barrier();
      double given = answer.between(f, a, b);
      if (!Arrays.equals(a, before)) {
        return Verdict.wrong("your code changed a: work on a copy");
      }
      if (!(Math.abs(given - right) <= 1e-9 * Math.max(1, right))) {
        return Verdict.wrong(
            "from "
                + Arrays.toString(a)
                + " to "
                + Arrays.toString(b)
                + " the barrier is "
                + right
                + ", and yours is "
                + given
                + (given > right ? ": did you subtract the chord between the two values?" : ""));
      }
    }
    return Verdict.correct(
        "the straight way between the two minima at the right of the map climbs 13.7");
  }

  /** The zero of w₁ + 2w₂ + 2w₃ − 9 that is nearest to (0, 0, 9). */
  private static Verdict nearestZero(double[] answer) {
    if (answer.length != 3) {
      return Verdict.wrong("there are three weights, and you gave " + answer.length);
    }
    double residual = answer[0] + 2 * answer[1] + 2 * answer[2] - 9;
    if (!(Math.abs(residual) <= 1e-6)) {
      return Verdict.wrong("the loss is not zero there: the residual is " + residual);
    }
    if (Math.abs(answer[0] + 1) <= 1e-6 && Math.abs(answer[1] + 2) <= 1e-6) {
      return Verdict.correct("the run moves along (1, 2, 2) only, by −1 times this vector");
    }
    return Verdict.wrong(
        "the loss is zero there, but the run does not get there: from (0, 0, 9) it moves along"
            + " (1, 2, 2) only");
  }

  /** An angle at which the rounding of the start pushes the run off the ridge. */
  private static Verdict turnedSaddle(double theta) {
    if (!Double.isFinite(theta)) {
      return Verdict.wrong("an angle is a finite number, not " + theta);
    }
    double c = Math.cos(theta);
    double s = Math.sin(theta);
    Differentiable f =
        Objective.of(
            2,
            x -> Math.pow(x[0] * c + x[1] * s, 2) - Math.pow(-x[0] * s + x[1] * c, 2),
            (x, g) -> {
              double u = x[0] * c + x[1] * s;
              double v = -x[0] * s + x[1] * c;
              g[0] = 2 * u * c + 2 * v * s;
              g[1] = 2 * u * s - 2 * v * c;
            });
    Result r =
        GradientDescent.withStepSize(0.1)
            .minimize(
                f, new double[] {c, s}, Stopping.valueBelow(-1).or(Stopping.iterations(1000)));
    if (r.converged()) {
      return Verdict.correct(
          "rounding alone has pushed the run off the ridge: it passes −1 after "
              + r.iterations()
              + " steps");
    }
    return Verdict.wrong(
        "from there the run stays: after 1000 steps its value is "
            + r.lastValue()
            + ". At this angle the rounding errors cancel");
  }

  private static Verdict spike(double[] answer) {
    if (answer.length != 2) {
      return Verdict.wrong("there are two weights, and you gave " + answer.length);
    }
    double residual = answer[0] * answer[1] - 1;
    if (!(Math.abs(residual) <= 1e-9)) {
      return Verdict.wrong("that is no minimizer: uv − 1 is " + residual + ", not 0");
    }
    double largest = 2 * (answer[0] * answer[0] + answer[1] * answer[1]);
    if (largest > 1000) {
      return Verdict.correct("the largest eigenvalue is " + largest + ", and uv is still 1");
    }
    return Verdict.wrong(
        "a minimizer, but its largest eigenvalue is only " + largest + ": make one weight larger");
  }

  private static Verdict bend(double[] answer) {
    if (answer.length != 2) {
      return Verdict.wrong("a bend here has two coordinates, and yours has " + answer.length);
    }
    Objective ring = Objective.of(2, x -> Math.pow(x[0] * x[0] + x[1] * x[1] - 1, 2));
    double barrier =
        Curve.bezier(new double[] {-1, 0}, answer, new double[] {1, 0})
            .profile(ring, 201)
            .barrier();
    if (barrier < 0.06) {
      return Verdict.correct("your curve rises by " + barrier + " only, and the line by 1");
    }
    return Verdict.wrong(
        "the curve with this bend rises by "
            + barrier
            + (Math.abs(answer[1]) < 2
                ? ": it cuts through the hill inside the circle"
                : ": it swings too far out, or to one side"));
  }
}
