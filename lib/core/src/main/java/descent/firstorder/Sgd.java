package descent.firstorder;

import descent.argument.Require;
import descent.function.Support;
import descent.schedule.Schedule;

/**
 * Stochastic gradient descent: step against an estimate of the gradient.
 *
 * <pre>{@code x_t = x_{t−1} − η_t g_t,   E[g_t] = ∇f(x_{t−1})}</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code η_t}</td><td>the learning rate, in units of x² / f</td><td>none: it depends on the objective's scale</td></tr>
 * </table>
 *
 * <p>Guarantees. With a β-smooth, μ-strongly convex objective and gradients of variance at most
 * {@code σ²}, a constant {@code η ≤ 1/β} brings {@code E[f(x_t)] − f*} down by the factor {@code 1
 * − ημ} a step to the noise floor {@code ηβσ²/(2μ)}; rates with {@code Σ η_t = ∞} and {@code Σ η_t²
 * < ∞} converge to the minimizer. With the full gradient it is gradient descent.
 *
 * <p>Cost per step: {@code O(n)}; memory: none. Source: Robbins & Monro, A Stochastic Approximation
 * Method, Annals of Mathematical Statistics 22 (1951); Bottou, Curtis & Nocedal, Optimization
 * Methods for Large-Scale Machine Learning, SIAM Review 60 (2018), Theorems 4.6 and 4.7.
 *
 * @param learningRate {@code η_t}
 */
public record Sgd(Schedule learningRate) implements SparseUpdateRule, SeparableUpdateRule {

  /** Checks that there is a schedule. */
  public Sgd {
    Require.nonNull("learningRate", learningRate);
  }

  /** The same learning rate {@code η}, positive and finite, at every step. */
  public static Sgd withLearningRate(double learningRate) {
    return new Sgd(Schedule.constant(Require.positive("learningRate", learningRate)));
  }

  /** Learning rates by a schedule. */
  public static Sgd withSchedule(Schedule schedule) {
    return new Sgd(schedule);
  }

  @Override
  public String name() {
    return "SGD";
  }

  @Override
  public int memoryVectors() {
    return 0;
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
    for (int j = from; j < to; j++) {
      x[j] += -learningRate * gradient[j];
    }
  }

  @Override
  public void step(
      int step,
      double learningRate,
      double[] x,
      double[] gradient,
      double[][] memory,
      Support support) {
    for (int k = 0; k < support.size(); k++) {
      int j = support.coordinate(k);
      x[j] += -learningRate * gradient[j];
    }
  }
}
