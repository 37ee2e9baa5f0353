package descent.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** What the demos show when they open, and promise to who tries, is so. */
class DemosTest {

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

  private static Path run(String objective, double stepSize, int steps, double... start) {
    return Playground.run("gradient descent", objective, start, new double[] {stepSize}, steps);
  }

  private static double last(double[] values) {
    return values[values.length - 1];
  }
}
