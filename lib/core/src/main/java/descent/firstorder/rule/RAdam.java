package descent.firstorder.rule;

import descent.argument.Require;
import descent.firstorder.SeparableUpdateRule;
import descent.schedule.Schedule;

/**
 * RAdam: Adam that does without its division until the second moment rests on enough gradients.
 *
 * <pre>{@code
 * m_t, v_t, m̂_t as in Adam,   ρ_∞ = 2/(1 − β₂) − 1,   ρ_t = ρ_∞ − 2t β₂^t / (1 − β₂^t)
 * ρ_t above the threshold:  x_t = x_{t−1} − η_t r_t m̂_t / (√(v_t/(1 − β₂^t)) + ε),
 *                           r_t² = (ρ_t − 4)(ρ_t − 2)ρ_∞ / ((ρ_∞ − 4)(ρ_∞ − 2)ρ_t)
 * else:                     x_t = x_{t−1} − η_t m̂_t
 * }</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code η_t}</td><td>the learning rate, in units of x</td><td>none</td></tr>
 * <tr><td>{@code β₁, β₂}</td><td>the decays of the means, in [0, 1)</td><td>0.9, 0.999</td></tr>
 * <tr><td>{@code ε}</td><td>in units of g; positive. The source has none</td><td>1e-8</td></tr>
 * <tr><td></td><td>the threshold</td><td>{@code ABOVE_FOUR}, as in the source</td></tr>
 * </table>
 *
 * <p>It acts like a warm-up of the learning rate. With {@code β₂ ≤ 0.6} the division never comes
 * ({@code ρ_∞ ≤ 4}). The steps before it are in units of {@code η g}, not of {@code η}.
 *
 * <p>Cost per step: {@code O(n)}; memory: 2 vectors. Source: Liu, Jiang, He, Chen, Liu, Gao & Han,
 * On the variance of the adaptive learning rate and beyond (ICLR 2020), Algorithm 2.
 *
 * @param learningRate {@code η_t}
 * @param beta1 {@code β₁}
 * @param beta2 {@code β₂}
 * @param epsilon {@code ε}
 * @param threshold from which {@code ρ_t} on it divides
 */
public record RAdam(
    Schedule learningRate, double beta1, double beta2, double epsilon, Threshold threshold)
    implements SeparableUpdateRule {

  /** From which length {@code ρ_t} of the average on the second moment counts as reliable. */
  public enum Threshold {
    /** {@code ρ_t > 4}: Algorithm 2. */
    ABOVE_FOUR,
    /** {@code ρ_t ≥ 5}: the authors' program and Optax. */
    FROM_FIVE;

    boolean reached(double rho) {
      return this == ABOVE_FOUR ? rho > 4 : rho >= 5;
    }
  }

  /** Checks the settings. */
  public RAdam {
    Require.nonNull("learningRate", learningRate);
    Check.factor("beta1", beta1);
    Check.factor("beta2", beta2);
    Require.positive("epsilon", epsilon);
    Require.nonNull("threshold", threshold);
  }

  /** With a constant learning rate, positive and finite. */
  public static RAdam withLearningRate(double learningRate) {
    return withSchedule(Schedule.constant(Require.positive("learningRate", learningRate)));
  }

  /** With learning rates by a schedule. */
  public static RAdam withSchedule(Schedule schedule) {
    return new RAdam(schedule, 0.9, 0.999, 1e-8, Threshold.ABOVE_FOUR);
  }

  /** The same with other decays. */
  public RAdam withBetas(double beta1, double beta2) {
    return new RAdam(learningRate, beta1, beta2, epsilon, threshold);
  }

  /** The same with another {@code ε}. */
  public RAdam withEpsilon(double epsilon) {
    return new RAdam(learningRate, beta1, beta2, epsilon, threshold);
  }

  /** The same with another threshold. */
  public RAdam withThreshold(Threshold threshold) {
    return new RAdam(learningRate, beta1, beta2, epsilon, threshold);
  }

  @Override
  public String name() {
    return "RAdam";
  }

  @Override
  public int memoryVectors() {
    return 2;
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
    double[] m = memory[0];
    double[] v = memory[1];
    double weight2 = AdamStep.weight(beta2, step);
    double limit = 2 / (1 - beta2) - 1;
    double rho = limit - 2.0 * step * Math.pow(beta2, step) / weight2;
    double rate = learningRate / AdamStep.weight(beta1, step);
    // Without the division: scale 0 and ε 1 make the divisor 1.
    double scale = 0;
    double added = 1;
    if (threshold.reached(rho)) {
      rate *= Math.sqrt((rho - 4) * (rho - 2) * limit / ((limit - 4) * (limit - 2) * rho));
      scale = 1 / Math.sqrt(weight2);
      added = epsilon;
    }
    AdamStep.apply(rate, 1, 0, beta1, beta2, scale, added, x, gradient, m, v, from, to);
  }
}
