package descent.firstorder.rule;

import descent.argument.Require;
import descent.firstorder.SeparableUpdateRule;
import descent.schedule.Schedule;

/**
 * AMSGrad: Adam whose second moment never falls, so that its steps cannot grow again.
 *
 * <pre>{@code
 * m_t = β₁ m_{t−1} + (1 − β₁) g_t,        v_t = β₂ v_{t−1} + (1 − β₂) g_t²
 * NONE             w_t = max(w_{t−1}, v_t),                x_t = x_{t−1} − η_t m_t / (√w_t + ε)
 * BEFORE_MAXIMUM   w_t = max(w_{t−1}, v_t / (1 − β₂^t)),   x_t = x_{t−1} − η_t m̂_t / (√w_t + ε)
 * AFTER_MAXIMUM    w_t = max(w_{t−1}, v_t),   x_t = x_{t−1} − η_t m̂_t / (√(w_t / (1 − β₂^t)) + ε)
 * }</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code η_t}</td><td>the learning rate, in units of x</td><td>none</td></tr>
 * <tr><td>{@code β₁, β₂}</td><td>the decays of the means, in [0, 1)</td><td>0.9, 0.999</td></tr>
 * <tr><td>{@code ε}</td><td>in units of g; positive. The source has none</td><td>1e-8</td></tr>
 * <tr><td></td><td>the bias correction</td><td>{@code NONE}, as in the source</td></tr>
 * </table>
 *
 * <p>Guarantees. For convex functions with bounded gradients on a bounded domain and {@code η_t =
 * η/√t} the regret is {@code O(√T)}; Adam has no such bound. With {@code AFTER_MAXIMUM} the divisor
 * can fall while the correction does.
 *
 * <p>Cost per step: {@code O(n)}; memory: 3 vectors. Source: Reddi, Kale & Kumar, On the
 * convergence of Adam and beyond (ICLR 2018), Algorithm 2 and Theorem 4.
 *
 * @param learningRate {@code η_t}
 * @param beta1 {@code β₁}
 * @param beta2 {@code β₂}
 * @param epsilon {@code ε}
 * @param correction the bias correction
 */
public record AmsGrad(
    Schedule learningRate, double beta1, double beta2, double epsilon, Correction correction)
    implements SeparableUpdateRule {

  /** Whether and where the means are corrected for their start at zero. */
  public enum Correction {
    /** Nowhere: the source. */
    NONE,
    /** The second moment before the maximum: Optax. */
    BEFORE_MAXIMUM,
    /** The maximum itself: PyTorch. */
    AFTER_MAXIMUM
  }

  /** Checks the settings. */
  public AmsGrad {
    Require.nonNull("learningRate", learningRate);
    Check.factor("beta1", beta1);
    Check.factor("beta2", beta2);
    Require.positive("epsilon", epsilon);
    Require.nonNull("correction", correction);
  }

  /** With a constant learning rate, positive and finite. */
  public static AmsGrad withLearningRate(double learningRate) {
    return withSchedule(Schedule.constant(Require.positive("learningRate", learningRate)));
  }

  /** With learning rates by a schedule. */
  public static AmsGrad withSchedule(Schedule schedule) {
    return new AmsGrad(schedule, 0.9, 0.999, 1e-8, Correction.NONE);
  }

  /** The same with other decays. */
  public AmsGrad withBetas(double beta1, double beta2) {
    return new AmsGrad(learningRate, beta1, beta2, epsilon, correction);
  }

  /** The same with another {@code ε}. */
  public AmsGrad withEpsilon(double epsilon) {
    return new AmsGrad(learningRate, beta1, beta2, epsilon, correction);
  }

  /** The same with another bias correction. */
  public AmsGrad withCorrection(Correction correction) {
    return new AmsGrad(learningRate, beta1, beta2, epsilon, correction);
  }

  @Override
  public String name() {
    return "AMSGrad";
  }

  @Override
  public int memoryVectors() {
    return 3;
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
    double[] w = memory[2];
    double weight2 = AdamStep.weight(beta2, step);
    double rate =
        correction == Correction.NONE ? learningRate : learningRate / AdamStep.weight(beta1, step);
    double before = correction == Correction.BEFORE_MAXIMUM ? 1 / weight2 : 1;
    double after = correction == Correction.AFTER_MAXIMUM ? 1 / Math.sqrt(weight2) : 1;
    for (int i = from; i < to; i++) {
      double g = gradient[i];
      double first = beta1 * m[i] + (1 - beta1) * g;
      double second = beta2 * v[i] + (1 - beta2) * (g * g);
      double largest = Math.max(w[i], before * second);
      m[i] = first;
      v[i] = second;
      w[i] = largest;
      x[i] -= rate * first / (after * Math.sqrt(largest) + epsilon);
    }
  }
}
