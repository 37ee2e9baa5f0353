package descent.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.firstorder.Sgd;
import descent.firstorder.sampling.Sampling;
import descent.firstorder.training.Training;
import descent.firstorder.training.TrainingResult;
import descent.function.FiniteSum;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the demos show when they open, and promise to who tries, is so. */
class DemosTest {
  private static final int ANY = Integer.MAX_VALUE;
  private static final int SEEDS = 20;
  private static final double[] BEST = Playground.minimizers("line fit");

  @Test
  void onePercentLessArrives() {
    assertThat(last(run("ellipse 10", 0.1, 50, 5, 1).values())).isCloseTo(10, within(1e-6));
    double[] values = run("ellipse 10", 0.099, 2000, 5, 1).values();
    assertThat(last(values)).isLessThan(1e-15);
    assertThat(last(run("ellipse 10", 0.101, 50, 5, 1).values())).isGreaterThan(10);
  }

  @Test
  void threeArrowsGiveThreeAnswers() {
    assertThat(end(-0.3, -0.7)).containsExactly(new double[] {-2.805, 3.131}, within(1e-3));
    assertThat(end(-0.1, -0.7)).containsExactly(new double[] {3, 2}, within(1e-3));
    assertThat(end(-0.2, -0.8)).containsExactly(new double[] {3.584, -1.848}, within(1e-3));
    assertThat(end(-0.2, -0.7)).containsExactly(new double[] {3, 2}, within(1e-3));
  }

  private static double[] end(double x, double y) {
    double[] points = run("Himmelblau", 0.01, 200, x, y).points();
    return new double[] {points[points.length - 2], points[points.length - 1]};
  }

  @Test
  void largerStepsNeverReachTheEndOfTheValley() {
    assertThat(last(run("Rosenbrock", 0.002, 200, -1.2, 1).values())).isGreaterThan(2);
    assertThat(last(run("Rosenbrock", 0.002, 10_000, -1.2, 1).values())).isLessThan(1e-7);
    assertThat(last(run("Rosenbrock", 0.003, 10_000, -1.2, 1).values())).isGreaterThan(0.3);
    assertThat(last(run("Rosenbrock", 0.006, 10_000, -1.2, 1).values())).isGreaterThan(0.3);
  }

  @Test
  void onlyTheKinkKeepsJumping() {
    assertThat(run("absolute loss", 0.7, 10_000, 3).converged()).isFalse();
    assertThat(run("absolute loss", 0.01234, 10_000, 3).converged()).isFalse();
    assertThat(run("Huber loss", 0.7, 40, 3).converged()).isTrue();
  }

  /** The opening of "SGD" and of "mini-batch SGD": η = 0.1, 2600 gradients, every seed. */
  @Test
  void comesNearFirstAndNeverSettles() {
    Path descent = fit("gradient descent", 2600, 0.1);
    for (int seed = 1; seed <= SEEDS; seed++) {
      double[] first = excess(fit("SGD", 64, 0.1, 0, seed));
      assertThat(last(first)).as("after one pass").isLessThan(excess(descent)[10]);
    }
    assertThat(last(excess(descent))).isLessThan(0.02);
    double floor = mean(seed -> meanOfTail(excess(fit("SGD", 2600, 0.1, 0, seed))));
    assertThat(floor).isGreaterThan(4 * last(excess(descent)));
    // Twice the gradients come no closer; the spread over 20 seeds is a few percent.
    double longer = mean(seed -> meanOfTail(excess(fit("SGD", 5100, 0.1, 0, seed))));
    assertThat(longer / floor).isBetween(0.85, 1.15);
    double halved = mean(seed -> meanOfTail(excess(fit("SGD", 2600, 0.05, 0, seed))));
    assertThat(halved / floor).isBetween(0.4, 0.6);
    double falling = mean(seed -> last(excess(fit("SGD", 2600, 0.1, 0.02, seed))));
    assertThat(falling).isLessThan(last(excess(descent)) / 2);
  }

  @Test
  void halvesTheSpreadByFourTimesTheBatch() {
    double single = mean(seed -> spread(fit("SGD", 64 * 400, 0.1, 0, seed)));
    double four = mean(seed -> spread(fit("mini-batch SGD", 64 * 400, 0.1, 4, seed)));
    double sixteen = mean(seed -> spread(fit("mini-batch SGD", 64 * 400, 0.1, 16, seed)));
    assertThat(single / sixteen).isBetween(3.6, 4.4);
    assertThat(four / sixteen).isBetween(1.8, 2.2);
  }

  @Test
  void everyBudgetHasItsBatchSize() {
    double one = mean(seed -> last(excess(fit("mini-batch SGD", 2600, 0.1, 1, seed))));
    double half = mean(seed -> last(excess(fit("mini-batch SGD", 2600, 0.1, 32, seed))));
    double all = last(excess(fit("gradient descent", 2600, 0.1)));
    assertThat(half).isLessThan(all / 1.5);
    assertThat(all).isLessThan(one / 3);
    double poorOne = mean(seed -> last(excess(fit("mini-batch SGD", 260, 0.1, 1, seed))));
    double poorSixteen = mean(seed -> last(excess(fit("mini-batch SGD", 260, 0.1, 16, seed))));
    double poorAll = last(excess(fit("gradient descent", 260, 0.1)));
    assertThat(poorOne).isLessThan(poorSixteen / 2);
    assertThat(poorSixteen).isLessThan(poorAll);
  }

  /** The steps on the page are those of the training loop, bit for bit. */
  @Test
  void stepsAsTrainingDoes() {
    FiniteSum sum = (FiniteSum) Objectives.named("line fit").f();
    double[] start = Playground.start("line fit");
    for (int batchSize : new int[] {1, 7, 16}) {
      Training training =
          Training.of(sum)
              .sampling(Sampling.withReplacement())
              .batchSize(batchSize)
              .seed(3)
              .rule(Sgd.withLearningRate(0.1));
      TrainingResult trained = training.run(start, 5);
      Path path = fit("mini-batch SGD", 5 * 64, 0.1, batchSize, 3);
      double[] points = path.points();
      assertThat(trained.lastParameters())
          .containsExactly(points[points.length - 2], points[points.length - 1]);
      assertThat(last(path.gradients())).isEqualTo((double) trained.termGradients());
      assertThat(path.values()).hasSize(trained.steps() + 1);
    }
  }

  @Test
  void oneBowlHasQuickAndSlowStarts() {
    assertThat(steps(0.005, 0, 3)).isEqualTo(1);
    assertThat(steps(0.005, 3, 0)).isEqualTo(2470);
    assertThat(steps(0.005, 2, 2)).isBetween(2400, 2470);
    assertThat(steps(0.0095, 3, 0)).isLessThan(1300);
    assertThat(steps(0.0095, 0, 3)).isGreaterThan(250);
    double[] round = run("sphere", 0.1, 3000, 0, 3).values();
    assertThat(run("sphere", 0.1, 3000, 3, 0).values()).isEqualTo(round);
  }

  private static int steps(double stepSize, double x, double y) {
    Path path = run("ellipse 100", stepSize, 3000, x, y);
    assertThat(path.converged()).isTrue();
    return path.values().length - 1;
  }

  @Test
  void threeStartsHaveThreeEnds() {
    // The run beside begins 0.007 of the view further: it is 6 wide and 4 high.
    Path own = run("six-hump camel", 0.03, 200, -1.2, 0);
    Path beside = run("six-hump camel", 0.03, 200, -1.2 + 0.042, 0.028);
    Path centre = run("six-hump camel", 0.03, 200, 0, 0);
    for (Path path : new Path[] {own, beside, centre}) {
      assertThat(path.converged()).isTrue();
    }
    assertThat(last(own.values())).isCloseTo(-0.2155, within(1e-4));
    assertThat(last(beside.values())).isCloseTo(-1.0316, within(1e-4));
    assertThat(last(centre.values())).isZero();
    for (double arrow : new double[] {-0.06, 0.06}) {
      double moved = last(run("six-hump camel", 0.03, 200, -1.2 + arrow, 0).values());
      double other = last(run("six-hump camel", 0.03, 200, -1.158 + arrow, 0.028).values());
      assertThat(other).isCloseTo(moved, within(1e-9));
    }
  }

  @Test
  void staysOnTheRidgeAndLeavesBesideIt() {
    Path ridge = run("saddle", 0.1, 120, 1.5, 0);
    assertThat(ridge.converged()).isTrue();
    assertThat(last(ridge.values())).isCloseTo(0, within(1e-15));
    assertThat(last(run("saddle", 0.1, 120, 1.5, 0.04).values())).isLessThan(-1000);
  }

  private static double mean(IntToDoubleFunction ofSeed) {
    return IntStream.rangeClosed(1, SEEDS).mapToDouble(ofSeed).average().orElseThrow();
  }

  private static Path fit(String method, int gradients, double... settings) {
    double[] start = Playground.start("line fit");
    return Playground.run(method, "line fit", start, settings, 10_000, gradients);
  }

  /** {@code f − min f} along the way. */
  private static double[] excess(Path path) {
    double lowest = Playground.value("line fit", BEST);
    return Arrays.stream(path.values()).map(value -> value - lowest).toArray();
  }

  private static double meanOfTail(double[] values) {
    return Arrays.stream(values, values.length / 2, values.length).average().orElseThrow();
  }

  /** The root mean square distance from the minimizer in the second half of the way. */
  private static double spread(Path path) {
    double[] points = path.points();
    double[] squares = new double[points.length / 2];
    for (int i = 0; i < squares.length; i++) {
      double dx = points[2 * i] - BEST[0];
      double dy = points[2 * i + 1] - BEST[1];
      squares[i] = dx * dx + dy * dy;
    }
    return Math.sqrt(meanOfTail(squares));
  }

  private static Path run(String objective, double stepSize, int steps, double... start) {
    return Playground.run(
        "gradient descent", objective, start, new double[] {stepSize}, steps, ANY);
  }

  private static double last(double[] values) {
    return values[values.length - 1];
  }
}
