package descent.notebook.exercise;

import static descent.notebook.exercise.Answers.correct;
import static descent.notebook.exercise.Answers.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import descent.firstorder.rule.Momentum;
import descent.linalg.Vectors;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class Chapter06Test {

  @Test
  void thirdPoint() {
    correct("06.1", -0.85);
    wrong("06.1", 0.85, "against the slope");
    wrong("06.1", -0.6, "that is gradient descent");
    wrong("06.1", -0.425, "the average convention");
    wrong("06.1", 3.0, "what are the velocities");
    wrong("06.1", Double.NaN, "not NaN");
  }

  @Test
  void share() {
    correct("06.2", (DoubleBinaryOperator) (beta, k) -> 1 - Math.pow(beta, k));
    correct(
        "06.2",
        (DoubleBinaryOperator)
            (beta, k) -> {
              double sum = 0;
              for (int i = 0; i < k; i++) {
                sum += (1 - beta) * Math.pow(beta, i);
              }
              return sum;
            });
    wrong(
        "06.2",
        (DoubleBinaryOperator) (beta, k) -> Math.pow(beta, k),
        "for β = 0.9 and k = 10 the share is 0.65");
    wrong(
        "06.2",
        (DoubleBinaryOperator) (beta, k) -> (1 - Math.pow(beta, k)) / (1 - beta),
        "a share is at most 1");
    wrong("06.2", (DoubleBinaryOperator) (beta, k) -> Double.NaN, "yours is NaN");
  }

  @Test
  void raisedRate() {
    correct("06.3", new double[] {10, 1.9});
    wrong("06.3", new double[] {1.9, 10}, "in the other order");
    wrong("06.3", new double[] {10, 10}, "0.9 of the old velocity remains");
    wrong("06.3", new double[] {1, 1.9}, "the second is right");
    wrong("06.3", new double[] {1, 1}, "begin with the first");
    wrong("06.3", new double[] {10}, "not 1");
  }

  @Test
  void lookAhead() {
    correct(
        "06.4",
        (LookAheadStep)
            (y, v, g, eta, beta) -> {
              // Sutskever's form: from the point behind y, and the velocity as a step.
              double x = y + eta * beta * v;
              double next = beta * (-eta * v) - eta * g;
              x += next;
              return new double[] {x + beta * next, -next / eta};
            });
    wrong(
        "06.4",
        (LookAheadStep)
            (y, v, g, eta, beta) -> new double[] {y - eta * (beta * v + g), beta * v + g},
        "that is the heavy ball");
    wrong(
        "06.4",
        (LookAheadStep) (y, v, g, eta, beta) -> new double[] {y, beta * v + eta * g},
        "the sum becomes");
    wrong(
        "06.4",
        (LookAheadStep) (y, v, g, eta, beta) -> new double[] {y, beta * v + g},
        "y should become");
    wrong("06.4", (LookAheadStep) (y, v, g, eta, beta) -> new double[] {y}, "not 1");
  }

  @Test
  void longValley() {
    correct("06.5", Momentum.forQuadratic(1, 400));
    correct("06.5", Momentum.forQuadratic(1, 400).in(Momentum.Convention.AVERAGE));
    correct("06.5", Momentum.withLearningRate(4 / 441.0).withBeta(0.85));
    wrong("06.5", Momentum.withLearningRate(4 / 441.0), "the floor of your β higher");
    wrong("06.5", Momentum.withLearningRate(0.005).withBeta(0.5), "does the floor of your β");
    wrong("06.5", Momentum.withLearningRate(0.02), "that diverges");
  }

  @Test
  void slowerBall() {
    correct("06.6", new double[] {5, 4.5});
    correct("06.6", new double[] {99, 100});
    // The numbers of the solution.
    assertThat(Exercises.verdict("06.6", new double[] {5, 4.5}).toString())
        .contains("gradient descent takes 6 steps, momentum 249");
    wrong("06.6", new double[] {5, 5}, "hits the minimizer");
    wrong("06.6", new double[] {1, 10}, "make the bowl rounder");
    wrong("06.6", new double[] {-1, 10}, "positive and at most 100");
    wrong("06.6", new double[] {Double.NaN, 10}, "positive and at most 100");
    wrong("06.6", new double[] {1}, "not 1");
  }

  @Test
  void restart() {
    Restart right = (g, s) -> Vectors.dot(g, s) > 0 ? new double[s.length] : s;
    correct("06.7", right);
    wrong("06.7", (Restart) (g, s) -> s, "uphill and is to be forgotten");
    wrong(
        "06.7",
        (Restart) (g, s) -> Vectors.dot(g, s) < 0 ? new double[s.length] : s,
        "and you return");
    wrong(
        "06.7",
        (Restart)
            (g, s) -> {
              s[0] = 0;
              return s;
            },
        "your code changed s");

    // What the solution says of it.
    assertThat(Chapter06.afterRestarts(right, 100)).isLessThan(1e-5);
    assertThat(Chapter06.afterRestarts((g, s) -> s, 1000)).isGreaterThan(1e-4);
  }
}
