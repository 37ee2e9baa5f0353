package descent.notebook.exercise;

import descent.function.Differentiable;
import descent.function.Objective;
import descent.function.Quadratic;
import descent.function.check.CheckReport;
import descent.function.check.Complex;
import descent.function.check.ComplexFunction;
import descent.function.check.ComplexStep;
import descent.function.check.GradientCheck;
import descent.function.check.Outcome;
import descent.function.gallery.Gallery;
import descent.function.gallery.Rosenbrock;
import descent.optimize.Counted;
import descent.random.Xoshiro256PlusPlus;
import java.util.Arrays;
import java.util.List;

/** The exercises of chapter 03. */
final class Chapter03 {
  private static final String NUMBER = "put your number in place of null";

  private Chapter03() {}

  static List<Exercise<?>> exercises() {
    return List.of(
        new Exercise<>("03.1", NUMBER, Double.class, Chapter03::differenceOfACube),
        new Exercise<>("03.2", NUMBER, Double.class, Chapter03::stepOfTheSecondDifference),
        new Exercise<>(
            "03.3",
            "put a lambda (f, x, h) -> … in place of null",
            DifferenceGradient.class,
            Chapter03::oneSidedGradient),
        new Exercise<>(
            "03.4",
            "put a lambda (a, b, adjoint) -> … in place of null",
            PullBack.class,
            Chapter03::quotient),
        new Exercise<>("03.5", NUMBER, Double.class, Chapter03::largestCurvature),
        new Exercise<>(
            "03.6",
            "put an objective, Objective.of(t -> …, t -> …), in place of null",
            Differentiable.class,
            Chapter03::deceiver),
        new Exercise<>(
            "03.7",
            "put a lambda z -> … in place of null",
            ComplexFunction.class,
            Chapter03::brokenStep));
  }

  /** ((1 + h)³ − (1 − h)³) / 2h = 3 + h² for h = 0.1. */
  private static Verdict differenceOfACube(double answer) {
    if (Math.abs(answer - 3.01) <= 1e-9) {
      return Verdict.correct("3 + h² = 3.01: the error is exactly (h²/6) · f‴, with f‴ = 6");
    }
    if (Math.abs(answer - 3.31) <= 1e-9) {
      return Verdict.wrong("that is the one-sided difference, 3 + 3h + h²");
    }
    if (Math.abs(answer - 3) <= 1e-9) {
      return Verdict.wrong("that is the slope; the difference is a little off. By how much?");
    }
    return Verdict.wrong("not " + answer + ": multiply out (1 + h)³ − (1 − h)³");
  }

  private static Verdict stepOfTheSecondDifference(double answer) {
    if (Math.abs(answer - 0.25) <= 1e-9) {
      return Verdict.correct("h² = ε/h² at h = ε^(1/4), near 10⁻⁴");
    }
    if (Math.abs(answer - 0.5) <= 1e-9 || Math.abs(answer - 1 / 3.0) <= 1e-3) {
      return Verdict.wrong(
          "that belongs to a first derivative, where rounding is divided by h, not by h²");
    }
    if (answer > 0 && answer < 1) {
      double h = Math.pow(0x1p-52, answer);
      return Verdict.wrong(
          "at h = ε^"
              + answer
              + " the formula's error h² is "
              + h * h
              + " and the rounding ε/h² is "
              + 0x1p-52 / (h * h)
              + ": they should be equal");
    }
    return Verdict.wrong("not " + answer + ": ε to that power is no small step");
  }

  private static Verdict oneSidedGradient(DifferenceGradient answer) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(33);
    for (int n = 1; n <= 5; n++) {
      double[] a = random.doubles(n, -2, 2).toArray();
      Objective f =
          Objective.of(
              n,
              x -> {
                double sum = 0;
                for (int j = 0; j < x.length; j++) {
                  sum += a[j] * x[j] * x[j] + x[j] * x[(j + 1) % x.length];
                }
                return sum;
              });
      Counted counted = new Counted(f);
      double[] x = random.doubles(n, -3, 3).toArray();
      double[] before = x.clone();
      double h = 1.0 / 64;
      double[] given = answer.of(counted, x, h);
      if (given == null) {
        throw new Exercise.Untouched();
      }
      if (!Arrays.equals(x, before)) {
        return Verdict.wrong("x is not as it was: work on a copy, or put every coordinate back");
      }
      if (given.length != n) {
        return Verdict.wrong("in dimension " + n + " you returned " + given.length + " numbers");
      }
      double here = f.value(x);
      for (int j = 0; j < n; j++) {
        double[] ahead = x.clone();
        ahead[j] += h;
        double right = (f.value(ahead) - here) / h;
        if (!(Math.abs(given[j] - right) <= 1e-9 * (1 + Math.abs(right)))) {
          double[] behind = x.clone();
          behind[j] -= h;
          double twoSided = (f.value(ahead) - f.value(behind)) / (2 * h);
          return Verdict.wrong(
              Math.abs(given[j] - twoSided) <= 1e-9 * (1 + Math.abs(twoSided))
                  ? "that is the central difference; here the one-sided one is asked for"
                  : "at "
                      + Arrays.toString(x)
                      + " with h = "
                      + h
                      + " coordinate "
                      + j
                      + " should be "
                      + right
                      + ", and yours is "
                      + given[j]);
        }
      }
      if (counted.evaluations().values() > n + 1) {
        return Verdict.wrong(
            "right, but with "
                + counted.evaluations().values()
                + " values for "
                + n
                + (n == 1 ? " variable" : " variables")
                + ": compute f(x) once, before the loop");
      }
    }
    return Verdict.correct("n + 1 values for n variables, in dimensions 1 to 5");
  }

  private static Verdict quotient(PullBack answer) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(34);
    for (int k = 0; k < 100; k++) {
      double a = k == 0 ? 6 : 4 * random.nextDouble() - 2;
      double b = k == 0 ? 2 : (random.nextBoolean() ? 1 : -1) * (0.2 + random.nextDouble());
      double adjoint = k == 0 ? 10 : 2 * random.nextDouble() - 1;
      double[] given = answer.of(a, b, adjoint);
      if (given == null) {
        throw new Exercise.Untouched();
      }
      if (given.length != 2) {
        return Verdict.wrong("return two numbers, for a and for b, not " + given.length);
      }
      double[] right = {adjoint / b, -adjoint * a / (b * b)};
      for (int i = 0; i < 2; i++) {
        if (!(Math.abs(given[i] - right[i]) <= 1e-9 * (1 + Math.abs(right[i])))) {
          return Verdict.wrong(
              "for a = "
                  + a
                  + ", b = "
                  + b
                  + " and the adjoint "
                  + adjoint
                  + " the share of "
                  + (i == 0 ? "a" : "b")
                  + " is "
                  + right[i]
                  + ", and yours is "
                  + given[i]);
        }
      }
    }
    return Verdict.correct("each slope times the adjoint, at a hundred points");
  }

  private static Verdict largestCurvature(double answer) {
    Rosenbrock f = Gallery.rosenbrock(50);
    double[] ones = new double[50];
    Arrays.fill(ones, 1);
    double largest = Quadratic.of(f.hessian(ones), new double[50], 0).eigenvalues().largest();
    if (Math.abs(answer - largest) <= 1e-3 * largest) {
      return Verdict.correct(
          "the largest eigenvalue is " + largest + ", so descent needs η < 2/β = " + 2 / largest);
    }
    if (answer > 0.8 * largest && answer < largest) {
      return Verdict.wrong(
          answer + " is on the way: the estimate grows with every product, and has not settled");
    }
    return Verdict.wrong(
        "not "
            + answer
            + ": multiply at the minimizer, (1, …, 1), and divide by the norm each time");
  }

  /** Passes the check at 1, fails it at 2. */
  private static Verdict deceiver(Differentiable answer) {
    if (answer.dimension() != 1) {
      return Verdict.wrong("give a function of one variable, not of " + answer.dimension());
    }
    CheckReport atOne = GradientCheck.of(answer).at(new double[] {1});
    if (!atOne.agrees()) {
      return Verdict.wrong(
          "the check at t = 1 is not deceived: it finds "
              + atOne.entries().get(0).given()
              + " where the slope is "
              + atOne.entries().get(0).numerical());
    }
    CheckReport atTwo = GradientCheck.of(answer).at(new double[] {2});
    return switch (atTwo.outcome()) {
      case DISAGREES ->
          Verdict.correct(
              "it passes at 1, and at 2 it says "
                  + atTwo.entries().get(0).given()
                  + " where the slope is "
                  + atTwo.entries().get(0).numerical());
      case AGREES -> Verdict.wrong("at t = 2 the derivative is right too");
      case KINK -> Verdict.wrong("at t = 2 there is a kink, and a subgradient is no bug");
      case NOT_FINITE -> Verdict.wrong("at t = 2 the function or its derivative is not finite");
    };
  }

  private static Verdict brokenStep(ComplexFunction answer) {
    Objective real = Objective.of(1, x -> answer.at(new Complex[] {Complex.of(x[0])}).re());
    if (answer.at(new Complex[] {Complex.of(1)}) == null) {
      throw new Exercise.Untouched();
    }
    Differentiable flat =
        Objective.of(1, real::value, (x, g) -> g[0] = ComplexStep.gradient(answer, x)[0]);
    CheckReport report = GradientCheck.of(flat).at(new double[] {1});
    double step = report.entries().get(0).given();
    double slope = report.entries().get(0).numerical();
    if (Math.abs(step) > 1e-9) {
      return Verdict.wrong("the complex step still sees a slope of " + step);
    }
    if (report.outcome() == Outcome.DISAGREES) {
      return Verdict.correct("the slope at 1 is " + slope + ", and the complex step says 0");
    }
    return Verdict.wrong(
        report.agrees()
            ? "the slope of the real values is 0 too: nothing is broken"
            : "the values beside t = 1 have no clear slope there: "
                + report.outcome().description());
  }
}
