package descent.firstorder.variance;

import descent.argument.Require;
import descent.firstorder.UpdateRule;
import descent.schedule.Schedule;

/**
 * Averages the points that another rule passes through, without changing its way:
 *
 * <pre>{@code x̄_t = (1/(t − s + 1)) Σ_{k=s}^{t} x_k,   from step s on}</pre>
 *
 * <p>With {@code s = 1} this is Polyak–Ruppert averaging; with a later {@code s}, as half of the
 * steps, tail averaging, which forgets the way from the start. The points of SGD with a constant or
 * slowly falling learning rate wander around the minimizer; their mean is much closer to it, and
 * with {@code η_t ∝ t^{−a}}, {@code ½ < a < 1}, its error has the least variance possible.
 *
 * <p>The average is the last of the rule's memory vectors, so a checkpoint keeps it: {@link #of}
 * reads it. Before step {@code s} it is zero and {@link #of} refuses. Cost: {@code O(d)} a step,
 * one more vector. Source: Polyak & Juditsky, Acceleration of Stochastic Approximation by
 * Averaging, SIAM Journal on Control and Optimization 30 (1992), which averages from {@code x_0}
 * on; for the tail Jain, Kakade, Kidambi, Netrapalli & Sidford, Parallelizing Stochastic Gradient
 * Descent for Least Squares Regression (2018).
 *
 * @param rule the rule whose points are averaged
 * @param from {@code s}, the first step whose point counts, at least 1
 */
public record AveragedIterates(UpdateRule rule, int from) implements UpdateRule {

  /** Checks. */
  public AveragedIterates {
    Require.nonNull("rule", rule);
    Require.atLeast("from", from, 1);
  }

  /** Averages all points after the start. */
  public static AveragedIterates all(UpdateRule rule) {
    return new AveragedIterates(rule, 1);
  }

  /** Averages the points from this step on. */
  public static AveragedIterates from(int step, UpdateRule rule) {
    return new AveragedIterates(rule, step);
  }

  @Override
  public String name() {
    return rule.name() + ", averaged from step " + from;
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
  public void step(
      int step, double learningRate, double[] x, double[] gradient, double[][] memory) {
    // The rule takes its own vectors from the front and does not look behind them.
    rule.step(step, learningRate, x, gradient, memory);
    if (step >= from) {
      double[] average = memory[rule.memoryVectors()];
      double share = 1.0 / (step - from + 1);
      for (int j = 0; j < x.length; j++) {
        average[j] += share * (x[j] - average[j]);
      }
    }
  }

  /**
   * A copy of {@code x̄_t} in what this rule remembers.
   *
   * @throws IllegalArgumentException if the memory is of another rule
   * @throws IllegalStateException if no point has counted yet
   */
  public double[] of(Memory memory) {
    Require.nonNull("memory", memory);
    if (memory.vectors().size() != memoryVectors()) {
      throw new IllegalArgumentException(
          "memory has "
              + memory.vectors().size()
              + " vectors but "
              + name()
              + " remembers "
              + memoryVectors());
    }
    if (memory.steps() < from) {
      throw new IllegalStateException(
          "there is no average before step " + from + ", and only " + memory.steps() + " are done");
    }
    return memory.vectors().get(memoryVectors() - 1).clone();
  }
}
