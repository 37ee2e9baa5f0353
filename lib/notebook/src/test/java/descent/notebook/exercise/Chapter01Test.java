package descent.notebook.exercise;

import static descent.notebook.exercise.Answers.correct;
import static descent.notebook.exercise.Answers.notYet;
import static descent.notebook.exercise.Answers.wrong;

import descent.linalg.Vectors;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class Chapter01Test {

  @Test
  void bestConstants() {
    correct("01.1", new double[] {4, 2});
    wrong("01.1", new double[] {2, 4}, "the two are swapped");
    wrong("01.1", new double[] {4, 3}, "at c = 2 is 8, and at 3.0 it is 9.0");
    wrong("01.1", new double[] {3, 2}, "at c = 4 is 38, and at 3.0 it is 41.0");
    wrong("01.1", new double[] {4}, "give two numbers, and yours are 1");
  }

  @Test
  void slope() {
    correct("01.2", (Slope) (x, y) -> Vectors.dot(x, y) / Vectors.dot(x, x));
    correct(
        "01.2",
        (Slope)
            (x, y) -> {
              double above = 0;
              double below = 0;
              for (int i = 0; i < x.length; i++) {
                above += x[i] * y[i];
                below += x[i] * x[i];
              }
              return above / below;
            });
    wrong(
        "01.2",
        (Slope) (x, y) -> Arrays.stream(y).sum() / Arrays.stream(x).sum(),
        "can be reached");
    wrong("01.2", (Slope) (x, y) -> Double.NaN, "squared error NaN");
  }

  private static double[] gradient(double[][] x, double[] y, double[] theta, double factor) {
    double[] g = new double[theta.length];
    for (int i = 0; i < x.length; i++) {
      Vectors.axpy(factor * (Vectors.dot(x[i], theta) - y[i]), x[i], g);
    }
    return g;
  }

  @Test
  void errorGradient() {
    correct("01.3", (ErrorGradient) (x, y, t) -> gradient(x, y, t, 2.0 / x.length));
    wrong(
        "01.3",
        (ErrorGradient) (x, y, t) -> gradient(x, y, t, -2.0 / x.length),
        "the sign is wrong");
    wrong(
        "01.3",
        (ErrorGradient) (x, y, t) -> gradient(x, y, t, 1.0 / x.length),
        "the factor 2 is missing");
    wrong(
        "01.3",
        (ErrorGradient) (x, y, t) -> gradient(x, y, t, 2),
        "not divided by the number of examples");
    wrong("01.3", (ErrorGradient) (x, y, t) -> new double[t.length], "that is not the gradient");
    wrong("01.3", (ErrorGradient) (x, y, t) -> new double[t.length + 1], "entries, and yours");
    notYet("01.3", (ErrorGradient) (x, y, t) -> null);
  }

  @Test
  void priceInSteps() {
    correct("01.4", 51.67);
    correct("01.4", 51.5);
    wrong("01.4", 103.3, "twice");
    wrong("01.4", 1000.0, "divide nd² + d³/3 by 2nd");
  }

  @Test
  void ridge() {
    correct("01.5", 0.1);
    wrong("01.5", 0.01, "not done after 1000 steps");
    wrong("01.5", 1.0, "more than 2890");
    wrong("01.5", -1.0, "a ridge is not negative");
    wrong("01.5", Double.NaN, "not NaN");
  }

  @Test
  void singular() {
    correct("01.6", new double[][] {{1, 0}, {0, 1}, {1, 0}});
    correct("01.6", new double[][] {{1, 5}, {2, 7}, {3, 9}});
    wrong("01.6", new double[][] {{1, 2}, {2, 4}, {3, 6}}, "a multiple of the other");
    wrong("01.6", new double[][] {{1, 2}, {1, 4}, {1, 7}}, "never changes");
    wrong("01.6", new double[][] {{1, 2}, {2, 4}, {3, 7}}, "have a solution");
    wrong("01.6", new double[][] {{1, 2}}, "three rows of two numbers");
    wrong("01.6", new double[][] {{1, 2}, {1}, null}, "three rows of two numbers");
  }

  @Test
  void laplace() {
    correct("01.7", (DoubleBinaryOperator) (e, s) -> Math.abs(e) / s + Math.log(2 * s));
    correct(
        "01.7", (DoubleBinaryOperator) (e, s) -> -Math.log(Math.exp(-Math.abs(e) / s) / (2 * s)));
    wrong("01.7", (DoubleBinaryOperator) (e, s) -> Math.abs(e) / s, "normalizing factor");
    wrong(
        "01.7",
        (DoubleBinaryOperator) (e, s) -> -(Math.abs(e) / s + Math.log(2 * s)),
        "the log-likelihood itself");
    wrong("01.7", (DoubleBinaryOperator) (e, s) -> e * e / s, "not yet right");
  }
}
