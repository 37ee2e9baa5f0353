package descent.notebook.exercise;

import static descent.notebook.exercise.Answers.correct;
import static descent.notebook.exercise.Answers.notYet;
import static descent.notebook.exercise.Answers.wrong;

import descent.function.Objective;
import descent.function.check.Complex;
import descent.function.check.ComplexFunction;
import org.junit.jupiter.api.Test;

class Chapter03Test {

  @Test
  void differenceOfACube() {
    correct("03.1", 3.01);
    correct("03.1", (Math.pow(1.1, 3) - Math.pow(0.9, 3)) / 0.2);
    wrong("03.1", 3.31, "that is the one-sided difference");
    wrong("03.1", 3, "that is the slope");
    wrong("03.1", Double.NaN, "not NaN: multiply out");
  }

  @Test
  void stepOfTheSecondDifference() {
    correct("03.2", 0.25);
    wrong("03.2", 0.5, "belongs to a first derivative");
    wrong("03.2", 1 / 3.0, "belongs to a first derivative");
    wrong("03.2", 0.2, "the formula's error h² is ");
    wrong("03.2", -1, "no small step");
    wrong("03.2", Double.NaN, "not NaN");
  }

  @Test
  void oneSidedGradient() {
    correct(
        "03.3",
        (DifferenceGradient)
            (f, x, h) -> {
              double here = f.value(x);
              double[] slopes = new double[x.length];
              for (int j = 0; j < x.length; j++) {
                double old = x[j];
                x[j] = old + h;
                slopes[j] = (f.value(x) - here) / h;
                x[j] = old;
              }
              return slopes;
            });
    wrong(
        "03.3",
        (DifferenceGradient)
            (f, x, h) -> {
              double[] slopes = new double[x.length];
              for (int j = 0; j < x.length; j++) {
                double[] ahead = x.clone();
                ahead[j] += h;
                slopes[j] = (f.value(ahead) - f.value(x)) / h;
              }
              return slopes;
            },
        "right, but with 4 values for 2 variables");
    wrong(
        "03.3",
        (DifferenceGradient)
            (f, x, h) -> {
              double[] slopes = new double[x.length];
              for (int j = 0; j < x.length; j++) {
                double[] ahead = x.clone();
                double[] behind = x.clone();
                ahead[j] += h;
                behind[j] -= h;
                slopes[j] = (f.value(ahead) - f.value(behind)) / (2 * h);
              }
              return slopes;
            },
        "that is the central difference");
    wrong(
        "03.3",
        (DifferenceGradient)
            (f, x, h) -> {
              x[0] += h;
              return x;
            },
        "x is not as it was");
    wrong("03.3", (DifferenceGradient) (f, x, h) -> new double[x.length], "coordinate 0 should be");
    wrong("03.3", (DifferenceGradient) (f, x, h) -> new double[9], "you returned 9 numbers");
    notYet("03.3", (DifferenceGradient) (f, x, h) -> null);
  }

  @Test
  void quotient() {
    correct(
        "03.4", (PullBack) (a, b, adjoint) -> new double[] {adjoint / b, -adjoint * a / (b * b)});
    wrong(
        "03.4",
        (PullBack) (a, b, adjoint) -> new double[] {adjoint / b, adjoint * a / (b * b)},
        "the share of b is -15.0, and yours is 15.0");
    wrong(
        "03.4",
        (PullBack) (a, b, adjoint) -> new double[] {1 / b, -a / (b * b)},
        "the share of a is 5.0, and yours is 0.5");
    wrong("03.4", (PullBack) (a, b, adjoint) -> new double[1], "return two numbers");
    notYet("03.4", (PullBack) (a, b, adjoint) -> null);
  }

  @Test
  void largestCurvature() {
    correct("03.5", 1800);
    wrong("03.5", 1700, "is on the way");
    wrong("03.5", 400, "not 400.0: multiply at the minimizer");
    wrong("03.5", Double.NaN, "not NaN");
  }

  @Test
  void deceiver() {
    correct("03.6", Objective.of(t -> t * t, t -> 2 * t * t));
    correct("03.6", Objective.of(t -> Math.exp(t), t -> Math.E));
    wrong("03.6", Objective.of(t -> t * t, t -> t), "the check at t = 1 is not deceived");
    wrong("03.6", Objective.of(t -> t * t, t -> 2 * t), "at t = 2 the derivative is right too");
    wrong("03.6", Objective.of(t -> Math.abs(t - 2), t -> Math.signum(t - 2)), "there is a kink");
    wrong("03.6", Objective.of(t -> t, t -> t == 2 ? Double.NaN : 1), "is not finite");
    wrong("03.6", Objective.autodiff(2, x -> x.sum()), "one variable, not of 2");
  }

  @Test
  void brokenStep() {
    correct("03.7", (ComplexFunction) z -> Complex.of(Math.hypot(z[0].re(), z[0].im())));
    correct("03.7", (ComplexFunction) z -> Complex.of(3 * z[0].re()));
    wrong("03.7", (ComplexFunction) z -> z[0].exp(), "still sees a slope of 2.71");
    wrong("03.7", (ComplexFunction) z -> Complex.of(4), "nothing is broken");
    wrong(
        "03.7",
        (ComplexFunction) z -> Complex.of(Math.abs(z[0].re() - 1)),
        "no clear slope there: kink");
    notYet("03.7", (ComplexFunction) z -> null);
  }
}
