package descent.notebook.exercise;

import descent.firstorder.GradientDescent;
import descent.function.Differentiable;
import descent.function.Quadratic;
import descent.function.gallery.Gallery;
import descent.optimize.Result;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import descent.random.Xoshiro256PlusPlus;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.ejml.data.DMatrixRMaj;

/** The exercises of chapter 02. */
final class Chapter02 {
  private static final String NUMBER = "put your number in place of null";

  private Chapter02() {}

  static List<Exercise<?>> exercises() {
    return List.of(
        new Exercise<>("02.1", NUMBER, Double.class, Chapter02::thirdPoint),
        new Exercise<>(
            "02.2",
            "put a lambda (smallest, largest) -> … in place of null",
            DoubleBinaryOperator.class,
            Chapter02::bestStep),
        new Exercise<>("02.3", NUMBER, Integer.class, Chapter02::stepsOnBooth),
        new Exercise<>(
            "02.4",
            "put a lambda (f, x) -> … in place of null",
            ExactStep.class,
            Chapter02::exactStep),
        new Exercise<>(
            "02.5",
            "put a start, new double[] {…}, in place of null",
            double[].class,
            Chapter02::startThatArrives),
        new Exercise<>(
            "02.6",
            "put an objective, Objective.of(t -> …, t -> …), in place of null",
            Differentiable.class,
            Chapter02::convexButDivergent),
        new Exercise<>("02.7", NUMBER, Double.class, Chapter02::stepOnRosenbrock));
  }

  /** θ² from 4 with η = 0.75: θ₃ = 4 · (−0.5)³. */
  private static Verdict thirdPoint(double answer) {
    if (Math.abs(answer + 0.5) <= 1e-9) {
      return Verdict.correct("the multiplier is 1 − 2 · 0.75 = −0.5, and 4 · (−0.5)³ = −0.5");
    }
    if (Math.abs(answer - 0.5) <= 1e-9) {
      return Verdict.wrong("the size is right, the side is not: three sign changes leave a minus");
    }
    return Verdict.wrong(
        "not " + answer + ": what does one step multiply θ by? Do that three times, from 4");
  }

  private static Verdict bestStep(DoubleBinaryOperator answer) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(2);
    for (int i = 0; i < 100; i++) {
      double smallest = i == 0 ? 2 : 0.1 + 10 * random.nextDouble();
      double largest = i == 0 ? 20 : smallest * (1 + 50 * random.nextDouble());
      double best = 2 / (smallest + largest);
      double given = answer.applyAsDouble(smallest, largest);
      if (!(Math.abs(given - best) <= 1e-9 * best)) {
        return Verdict.wrong(
            "for λ_min = "
                + smallest
                + " and λ_max = "
                + largest
                + " your step "
                + given
                + " leaves the factor "
                + Math.max(Math.abs(1 - given * smallest), Math.abs(1 - given * largest))
                + ", and "
                + (1 - best * smallest)
                + " can be reached");
      }
    }
    return Verdict.correct("at this step the slowest and the fastest direction shrink alike");
  }

  private static Verdict stepsOnBooth(int answer) {
    Result r =
        GradientDescent.withStepSize(0.1)
            .minimize(Gallery.booth(), new double[2], Stopping.valueBelow(1e-6));
    int steps = r.iterations();
    if (answer == steps) {
      return Verdict.correct("the first value below 10⁻⁶ comes after " + steps + " steps");
    }
    if (Math.abs(answer - steps) == 1) {
      return Verdict.wrong(
          "almost: you are off by one. The start is iteration 0, and each iteration is one step");
    }
    return Verdict.wrong(
        "not "
            + answer
            + ": after that many steps the value is "
            + GradientDescent.withStepSize(0.1)
                .minimize(
                    Gallery.booth(),
                    new double[2],
                    Stopping.iterations(Math.min(Math.max(answer, 0), 1000)))
                .lastValue());
  }

  private static Verdict exactStep(ExactStep answer) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(4);
    for (int n = 1; n <= 6; n++) {
      Quadratic f = positiveDefinite(n, random);
      double[] x = random.doubles(n, -3, 3).toArray();
      double[] before = x.clone();
      double[] given = answer.from(f, x);
      if (given == null) {
        throw new Exercise.Untouched();
      }
      if (!Arrays.equals(x, before)) {
        return Verdict.wrong("your step changed x itself: return a new array, x.clone()");
      }
      if (given.length != n) {
        return Verdict.wrong("in dimension " + n + " you returned " + given.length + " numbers");
      }
      double[] right =
          GradientDescent.withExactStep().minimize(f, x, Stopping.iterations(1)).lastPoint();
      for (int i = 0; i < n; i++) {
        if (!(Math.abs(given[i] - right[i]) <= 1e-8 * Math.max(1, Math.abs(right[i])))) {
          return Verdict.wrong(
              "from "
                  + Arrays.toString(before)
                  + " the lowest point along the negative gradient has value "
                  + f.value(right)
                  + ", and yours has "
                  + f.value(given));
        }
      }
    }
    return Verdict.correct("your step is the lowest point on the line, in dimensions 1 to 6");
  }

  private static Quadratic positiveDefinite(int n, Xoshiro256PlusPlus random) {
    DMatrixRMaj a = new DMatrixRMaj(n, n);
    double[] direction = random.doubles(n, -1, 1).toArray();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a.set(i, j, (i == j ? 1 + i : 0) + direction[i] * direction[j]);
      }
    }
    return Quadratic.of(a, random.doubles(n, -1, 1).toArray(), 0);
  }

  /** A start from which η = 0.1 on x² + 10y² does reach the minimum. */
  private static Verdict startThatArrives(double[] answer) {
    if (answer.length != 2) {
      return Verdict.wrong("a start here has two coordinates, and yours has " + answer.length);
    }
    if (answer[0] == 0 && answer[1] == 0) {
      return Verdict.wrong("that is the minimizer itself: start somewhere else");
    }
    Result r =
        GradientDescent.withStepSize(0.1)
            .minimize(
                Quadratic.diagonal(2, 20),
                answer,
                Stopping.gradientBelow(1e-6).or(Stopping.iterations(1000)));
    if (r.converged()) {
      return Verdict.correct(
          "with y = 0 the direction that flips its sign for ever is not there to begin with");
    }
    return Verdict.wrong(
        "from there the run still has the gradient norm "
            + r.gradientNorm()
            + " after 1000 steps: which coordinate keeps it?");
  }

  /** A convex function of one variable on which η = 0.1 from 1 diverges. */
  private static Verdict convexButDivergent(Differentiable answer) {
    if (answer.dimension() != 1) {
      return Verdict.wrong("give a function of one variable, not of " + answer.dimension());
    }
    double step = 1.0 / 64;
    for (double t = -2; t <= 2; t += step) {
      double middle = answer.value(new double[] {t});
      double left = answer.value(new double[] {t - step});
      double right = answer.value(new double[] {t + step});
      double rounding = 1e-12 * (Math.abs(left) + Math.abs(right));
      if (!(middle <= (left + right) / 2 + rounding)) {
        return Verdict.wrong(
            "it is not convex: at t = " + t + " it lies above the chord between its neighbours");
      }
      double slope = answer.gradient(new double[] {t})[0];
      // A convex function lies above its tangent, so a right slope is caught between the two
      // chords.
      double slack = 1e-9 * (1 + Math.abs(slope));
      if (!(slope >= (middle - left) / step - slack && slope <= (right - middle) / step + slack)) {
        return Verdict.wrong(
            "the derivative does not belong to the function: at t = "
                + t
                + " the slope lies between "
                + (middle - left) / step
                + " and "
                + (right - middle) / step
                + ", and yours is "
                + slope);
      }
    }
    Result r =
        GradientDescent.withStepSize(0.1)
            .minimize(
                answer,
                new double[] {1},
                Stopping.when(k -> Math.abs(k.point()[0]) > 1e6).or(Stopping.iterations(10_000)));
    if (r.stopReason() == StopReason.CONDITION || r.stopReason() == StopReason.NON_FINITE_VALUE) {
      return Verdict.correct(
          "convex, and η = 0.1 still diverges: its curvature exceeds 2/η = 20 where the run goes");
    }
    return Verdict.wrong(
        "the run does not diverge: it ends at θ = "
            + r.lastPoint()[0]
            + ". How curved must a function be for η = 0.1 to exceed 2/β?");
  }

  /** A fixed step with which Rosenbrock's valley is walked to 10⁻⁴ within 10,000 steps. */
  private static Verdict stepOnRosenbrock(double answer) {
    if (!(answer > 0 && answer < Double.POSITIVE_INFINITY)) {
      return Verdict.wrong("a step size is positive and finite, not " + answer);
    }
    Result r =
        GradientDescent.withStepSize(answer)
            .minimize(
                Gallery.rosenbrock(),
                new double[] {-1.2, 1},
                Stopping.valueBelow(1e-4).or(Stopping.iterations(10_000)));
    if (r.converged()) {
      return Verdict.correct("it takes " + r.iterations() + " steps to get below 10⁻⁴");
    }
    return r.stopReason() == StopReason.NON_FINITE_VALUE
        ? Verdict.wrong(
            "with η = " + answer + " the run blows up after " + r.iterations() + " steps")
        : Verdict.wrong(
            "with η = "
                + answer
                + " the best value after 10,000 steps is "
                + r.minimum()
                + ": "
                + (r.lastValue() > 2 * r.minimum() ? "it jumps about" : "too slow"));
  }
}
