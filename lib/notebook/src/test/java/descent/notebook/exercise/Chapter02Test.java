package descent.notebook.exercise;

import static descent.notebook.exercise.Answers.correct;
import static descent.notebook.exercise.Answers.notYet;
import static descent.notebook.exercise.Answers.wrong;

import descent.function.Objective;
import descent.function.gallery.Gallery;
import descent.linalg.Vectors;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class Chapter02Test {

  @Test
  void thirdPoint() {
    correct("02.1", -0.5);
    wrong("02.1", 0.5, "three sign changes leave a minus");
    wrong("02.1", 0.1, "not 0.1: what does one step multiply θ by?");
    wrong("02.1", Double.NaN, "not NaN");
  }

  @Test
  void bestStep() {
    correct("02.2", (DoubleBinaryOperator) (smallest, largest) -> 2 / (smallest + largest));
    wrong(
        "02.2",
        (DoubleBinaryOperator) (smallest, largest) -> 1 / largest,
        "for λ_min = 2.0 and λ_max = 20.0 your step 0.05 leaves the factor 0.9");
    wrong("02.2", (DoubleBinaryOperator) (smallest, largest) -> Double.NaN, "your step NaN");
  }

  @Test
  void stepsOnBooth() {
    correct("02.3", 41);
    wrong("02.3", 40, "off by one");
    wrong("02.3", 42, "off by one");
    wrong("02.3", 10, "not 10: after that many steps the value is ");
    wrong("02.3", -5, "not -5: after that many steps the value is 74.0");
  }

  @Test
  void exactStep() {
    correct(
        "02.4",
        (ExactStep)
            (f, x) -> {
              double[] g = f.gradient(x);
              double[] next = x.clone();
              Vectors.axpy(-Vectors.dot(g, g) / f.curvature(g), g, next);
              return next;
            });
    wrong(
        "02.4",
        (ExactStep)
            (f, x) -> {
              double[] next = x.clone();
              Vectors.axpy(-0.1, f.gradient(x), next);
              return next;
            },
        "the lowest point along the negative gradient");
    wrong(
        "02.4",
        (ExactStep)
            (f, x) -> {
              x[0] += 1;
              return x;
            },
        "changed x itself");
    wrong("02.4", (ExactStep) (f, x) -> new double[x.length + 1], "you returned 2 numbers");
    notYet("02.4", (ExactStep) (f, x) -> null);
  }

  @Test
  void startThatArrives() {
    correct("02.5", new double[] {5, 0});
    correct("02.5", new double[] {-0.25, 0});
    wrong("02.5", new double[] {0, 0}, "the minimizer itself");
    wrong("02.5", new double[] {5, 1}, "which coordinate keeps it?");
    wrong("02.5", new double[] {5, 1e-3}, "which coordinate keeps it?");
    wrong("02.5", new double[] {5}, "two coordinates, and yours has 1");
    wrong("02.5", new double[] {Double.NaN, 0}, "x0 must be finite");
  }

  @Test
  void convexButDivergent() {
    correct("02.6", Objective.of(t -> 11 * t * t, t -> 22 * t));
    correct("02.6", Objective.of(t -> Math.pow(t, 4) * 6, t -> 24 * Math.pow(t, 3)));
    correct("02.6", Objective.of(t -> 15 * t * t + 3 * t - 1, t -> 30 * t + 3));
    wrong("02.6", Objective.of(t -> t * t, t -> 2 * t), "the run does not diverge");
    wrong("02.6", Objective.of(t -> -t * t, t -> -2 * t), "it is not convex");
    wrong("02.6", Objective.of(t -> 11 * t * t, t -> 11 * t), "the derivative does not belong");
    wrong("02.6", Objective.of(t -> Double.NaN, t -> Double.NaN), "it is not convex");
    wrong("02.6", Gallery.booth(), "one variable, not of 2");
  }

  @Test
  void stepOnRosenbrock() {
    correct("02.7", 0.001);
    correct("02.7", 0.0015);
    wrong("02.7", 0.0005, "too slow");
    wrong("02.7", 0.01, "blows up");
    wrong("02.7", 0.0025, "jumps about");
    wrong("02.7", 0.0, "positive and finite, not 0.0");
    wrong("02.7", Double.NaN, "positive and finite, not NaN");
  }
}
