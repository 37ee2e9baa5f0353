package descent.firstorder.rule;

import descent.argument.Require;
import descent.firstorder.UpdateRule;
import descent.schedule.Schedule;

/**
 * The average of the weights that another rule goes through, which often generalizes better than
 * the last ones. The rule's own steps are not changed; {@link #average} answers the average.
 *
 * <pre>{@code
 * EMA   a_t = δ a_{t−1} + (1 − δ) x_t,   a_0 = x_0
 * SWA   a ← (n a + x_t) / (n + 1)        at t = first, first + period, …;  n of them so far
 * }</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td></td><td>the inner rule</td><td>none</td></tr>
 * <tr><td></td><td>the kind of average</td><td>none; {@link #exponential}, {@link #stochastic}</td></tr>
 * </table>
 *
 * <p>Before its first step SWA has no average and answers the weights as they are. A network with
 * batch normalization needs its statistics computed again at the average.
 *
 * <p>Cost per step: the inner rule's and {@code O(n)}; memory: 1 vector more. Sources: Polyak &
 * Juditsky, Acceleration of stochastic approximation by averaging, SIAM J. Control Optim. 30
 * (1992); Izmailov et al., Averaging weights leads to wider optima and better generalization (UAI
 * 2018), Algorithm 1.
 *
 * @param rule the inner rule
 * @param kind the kind of average
 */
public record WeightAverage(UpdateRule rule, Kind kind) implements UpdateRule {

  /** The kind of average. */
  public sealed interface Kind {}

  /**
   * An exponential moving average (EMA).
   *
   * @param decay {@code δ}, in [0, 1)
   */
  public record Exponential(double decay) implements Kind {

    /** Checks the decay. */
    public Exponential {
      Check.factor("decay", decay);
    }
  }

  /**
   * The equal average of stochastic weight averaging (SWA).
   *
   * @param first the first step that is averaged, at least 1
   * @param period the steps from one average to the next, at least 1
   */
  public record Stochastic(int first, int period) implements Kind {

    /** Checks the steps. */
    public Stochastic {
      Require.atLeast("first", first, 1);
      Require.atLeast("period", period, 1);
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

  /** The equal average of the weights after the steps {@code first, first + period, …}. */
  public static WeightAverage stochastic(UpdateRule rule, int first, int period) {
    return new WeightAverage(rule, new Stochastic(first, period));
  }

  /** The average in what this rule remembers: a copy. */
  public double[] average(Memory memory) {
    Require.nonNull("memory", memory);
    resume(memory);
    return memory.vectors().get(rule.memoryVectors()).clone();
  }

  @Override
  public String name() {
    return (kind instanceof Exponential ? "EMA(" : "SWA(") + rule.name() + ")";
  }

  @Override
  public Schedule learningRate() {
    return rule.learningRate();
  }

  @Override
  public int memoryVectors() {
    return rule.memoryVectors() + 1;
  }

  @Override
  public int memoryScalars() {
    return rule.memoryScalars();
  }

  @Override
  public State start(int dimension) {
    rule.start(dimension);
    return UpdateRule.super.start(dimension);
  }

  @Override
  public void step(
      int step, double learningRate, double[] x, double[] gradient, double[][] memory) {
    double[] average = memory[rule.memoryVectors()];
    if (step == 1) {
      System.arraycopy(x, 0, average, 0, x.length);
    }
    rule.step(step, learningRate, x, gradient, memory);
    double weight = weight(step);
    for (int i = 0; i < x.length; i++) {
      average[i] = (1 - weight) * average[i] + weight * x[i];
    }
  }

  /** The new weights' share of the average. */
  private double weight(int step) {
    if (kind instanceof Exponential exponential) {
      return 1 - exponential.decay();
    }
    Stochastic equal = (Stochastic) kind;
    if (step < equal.first()) {
      return 1;
    }
    int since = step - equal.first();
    return since % equal.period() == 0 ? 1.0 / (since / equal.period() + 1) : 0;
  }
}
