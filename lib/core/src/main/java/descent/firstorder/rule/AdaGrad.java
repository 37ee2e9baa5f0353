package descent.firstorder.rule;

import descent.argument.Require;
import descent.firstorder.SeparableUpdateRule;
import descent.firstorder.SparseUpdateRule;
import descent.function.Support;
import descent.schedule.Schedule;

/**
 * AdaGrad: steps divided, coordinate by coordinate, by the root of the sum of squared gradients.
 *
 * <pre>{@code
 * s_t = s_{t−1} + g_t²
 * x_t = x_{t−1} − η_t g_t / (√s_t + ε)      or      − η_t g_t / √(s_t + ε)
 * }</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code η_t}</td><td>the learning rate, in units of x</td><td>none</td></tr>
 * <tr><td>{@code ε}</td><td>in units of g outside the root, of g² inside; positive</td><td>1e-10</td></tr>
 * <tr><td></td><td>the place of {@code ε}</td><td>outside the root, as in the source</td></tr>
 * </table>
 *
 * <p>Guarantees. For convex functions, gradients bounded by {@code G} and a bounded domain the
 * regret is {@code O(√T)}. Steps shrink like {@code 1/√t} on equal gradients but their sum
 * diverges: AdaGrad slows down and does not stop.
 *
 * <p>Cost per step: {@code O(n)}, with sparse gradients what their entries cost; memory: 1 vector.
 * Source: Duchi, Hazan & Singer, Adaptive subgradient methods for online learning and stochastic
 * optimization, JMLR 12 (2011), Fig. 1 and Theorem 5.
 *
 * @param learningRate {@code η_t}
 * @param epsilon {@code ε}
 * @param place where {@code ε} stands
 */
public record AdaGrad(Schedule learningRate, double epsilon, EpsilonPlace place)
    implements SeparableUpdateRule, SparseUpdateRule {

  /** Checks the settings. */
  public AdaGrad {
    Require.nonNull("learningRate", learningRate);
    Require.positive("epsilon", epsilon);
    Require.nonNull("place", place);
  }

  /** With a constant learning rate, positive and finite. */
  public static AdaGrad withLearningRate(double learningRate) {
    return withSchedule(Schedule.constant(Require.positive("learningRate", learningRate)));
  }

  /** With learning rates by a schedule. */
  public static AdaGrad withSchedule(Schedule schedule) {
    return new AdaGrad(schedule, 1e-10, EpsilonPlace.OUTSIDE_ROOT);
  }

  /** The same with this {@code ε} at this place. */
  public AdaGrad withEpsilon(double epsilon, EpsilonPlace place) {
    return new AdaGrad(learningRate, epsilon, place);
  }

  @Override
  public String name() {
    return "AdaGrad";
  }

  @Override
  public int memoryVectors() {
    return 1;
  }

  @Override
  public void step(
      int step,
      double learningRate,
      double[] x,
      double[] gradient,
      double[][] memory,
      int from,
      int to) {
    double[] s = memory[0];
    double inside = place.inside(epsilon);
    double outside = place.outside(epsilon);
    for (int i = from; i < to; i++) {
      double g = gradient[i];
      double sum = s[i] + g * g;
      s[i] = sum;
      x[i] -= learningRate * g / (Math.sqrt(sum + inside) + outside);
    }
  }

  // Where the gradient is zero, neither the sum nor the parameter changes: ε keeps 0/0 away.
  @Override
  public void step(
      int step,
      double learningRate,
      double[] x,
      double[] gradient,
      double[][] memory,
      Support support) {
    for (int k = 0; k < support.size(); k++) {
      int i = support.coordinate(k);
      step(step, learningRate, x, gradient, memory, i, i + 1);
    }
  }
}
