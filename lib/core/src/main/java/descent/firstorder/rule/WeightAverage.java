package descent.firstorder.rule;

import descent.argument.Require;
import descent.firstorder.UpdateRule;

/**
 * The average of the weights that another rule goes through. The rule's own steps are not changed;
 * {@link #average} answers the average.
 *
 * <pre>{@code
 * exponential   a_t = δ a_{t−1} + (1 − δ) x_t,   a_0 = x_0
 * equal         a ← (n a + x_t) / (n + 1)        at t = first, first + period, …;  n of them so far
 * }</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td></td><td>the inner rule</td><td>none</td></tr>
 * <tr><td></td><td>the kind of average</td><td>none; {@link #exponential}, {@link #all}, {@link
 * #tail}, {@link #stochastic}</td></tr>
 * </table>
 *
 * <p>The equal average of all points is Polyak–Ruppert averaging; from a later step on, as half of
 * them, it is tail averaging, which forgets the way from the start; one a period is stochastic
 * weight averaging (SWA). The points of SGD with a constant or slowly falling learning rate wander
 * around the minimizer; their mean is much closer to it, and with {@code η_t ∝ t^{−a}}, {@code ½ <
 * a < 1}, its error has the least variance possible. A network with batch normalization needs its
 * statistics computed again at the average.
 *
 * <p>The average is one of the rule's memory vectors, so a checkpoint keeps it. Cost per step: the
 * inner rule's, and {@code O(n)} where a point counts; memory: 1 vector more. Sources: Polyak &
 * Juditsky, Acceleration of Stochastic Approximation by Averaging, SIAM Journal on Control and
 * Optimization 30 (1992), which averages from {@code x_0} on; for the tail Jain, Kakade, Kidambi,
 * Netrapalli & Sidford, Parallelizing Stochastic Gradient Descent for Least Squares Regression
 * (2018); Izmailov et al., Averaging weights leads to wider optima and better generalization (UAI
 * 2018), Algorithm 1.
 *
 * @param rule the inner rule
 * @param kind the kind of average
 */
public record WeightAverage(UpdateRule rule, Kind kind) implements WrappingRule {

  /** The kind of average. */
  public sealed interface Kind {

    /** The share of the weights after this step in the average; 0 if they do not count. */
    double share(int step);
  }

  /**
   * An exponential moving average (EMA): every point counts, the start included.
   *
   * @param decay {@code δ}, in [0, 1)
   */
  public record Exponential(double decay) implements Kind {

    /** Checks the decay. */
    public Exponential {
      Check.factor("decay", decay);
    }

    @Override
    public double share(int step) {
      return 1 - decay;
    }

    @Override
    public String toString() {
      return "averaged with decay " + decay;
    }
  }

  /**
   * The equal average of some points: of all of them, of the last ones, or of one a period.
   *
   * @param first the first step that is averaged, at least 1
   * @param period the steps from one average to the next, at least 1
   */
  public record Equal(int first, int period) implements Kind {

    /** Checks the steps. */
    public Equal {
      Require.atLeast("first", first, 1);
      Require.atLeast("period", period, 1);
    }

    @Override
    public double share(int step) {
      int since = step - first;
      return since >= 0 && since % period == 0 ? 1.0 / (since / period + 1) : 0;
    }

    @Override
    public String toString() {
      return "averaged from step " + first + (period > 1 ? ", every " + period : "");
    }
  }

  /** Checks the settings. */
  public WeightAverage {
    Require.nonNull("rule", rule);
    Require.nonNull("kind", kind);
  }

  /** An exponential moving average with this decay. */
  public static WeightAverage exponential(UpdateRule rule, double decay) {
    return new WeightAverage(rule, new Exponential(decay));
  }

  /** The equal average of all points after the start: Polyak–Ruppert averaging. */
  public static WeightAverage all(UpdateRule rule) {
    return tail(rule, 1);
  }

  /** The equal average of the points from this step on: tail averaging. */
  public static WeightAverage tail(UpdateRule rule, int first) {
    return stochastic(rule, first, 1);
  }

  /** The equal average of the weights after the steps {@code first, first + period, …}. */
  public static WeightAverage stochastic(UpdateRule rule, int first, int period) {
    return new WeightAverage(rule, new Equal(first, period));
  }

  /**
   * The average in what this rule remembers: a copy.
   *
   * @throws IllegalArgumentException if the memory is of another rule
   * @throws IllegalStateException if no point has counted yet
   */
  public double[] average(Memory memory) {
    Require.nonNull("memory", memory);
    resume(memory);
    int first = kind instanceof Equal equal ? equal.first() : 1;
    if (memory.steps() < first) {
      throw new IllegalStateException(
          "there is no average before step "
              + first
              + ", and only "
              + memory.steps()
              + " are done");
    }
    return memory.vectors().get(rule.memoryVectors()).clone();
  }

  @Override
  public String name() {
    return rule.name() + ", " + kind;
  }

  @Override
  public void step(
      int step, double learningRate, double[] x, double[] gradient, double[][] memory) {
    double[] average = own(memory);
    if (step == 1 && kind instanceof Exponential) {
      System.arraycopy(x, 0, average, 0, x.length);
    }
    rule.step(step, learningRate, x, gradient, memory);
    double share = kind.share(step);
    if (share > 0) {
      for (int i = 0; i < x.length; i++) {
        average[i] = (1 - share) * average[i] + share * x[i];
      }
    }
  }
}
