package descent.firstorder.rule;

import descent.argument.Require;
import descent.firstorder.SeparableUpdateRule;
import descent.schedule.Schedule;

/**
 * AdamW: Adam with weight decay beside the adaptive step, not inside it.
 *
 * <pre>{@code
 * m_t = β₁ m_{t−1} + (1 − β₁) g_t,        v_t = β₂ v_{t−1} + (1 − β₂) g_t²
 * x_t = (1 − d_t) x_{t−1} − η_t m̂_t / (√v̂_t + ε)
 * d_t = η_t λ      or      d_t = (η_t/α) λ
 * }</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code η_t}</td><td>the learning rate, in units of x</td><td>none</td></tr>
 * <tr><td>{@code β₁, β₂}</td><td>the decays of the means, in [0, 1)</td><td>0.9, 0.999</td></tr>
 * <tr><td>{@code ε}</td><td>in units of g; positive</td><td>1e-8</td></tr>
 * <tr><td>{@code d_t}</td><td>the weight decay, in one of two forms</td><td>{@code η_t λ} with {@code λ = 0.01}</td></tr>
 * </table>
 *
 * <p>With {@code λ = 0} it is {@link Adam}. It is not Adam with an L2 penalty: there the penalty is
 * divided by {@code √v̂} too, and parameters with large gradients decay less. For plain SGD the two
 * coincide.
 *
 * <p>Cost per step: {@code O(n)}; memory: 2 vectors. Source: Loshchilov & Hutter, Decoupled weight
 * decay regularization (ICLR 2019), Algorithm 2 (with {@code (η_t/α) λ}), Propositions 1 and 2.
 *
 * @param learningRate {@code η_t}
 * @param beta1 {@code β₁}
 * @param beta2 {@code β₂}
 * @param epsilon {@code ε}
 * @param decay {@code d_t}
 */
public record AdamW(
    Schedule learningRate, double beta1, double beta2, double epsilon, DecoupledDecay decay)
    implements SeparableUpdateRule {

  /** Checks the settings. */
  public AdamW {
    Require.nonNull("learningRate", learningRate);
    Check.factor("beta1", beta1);
    Check.factor("beta2", beta2);
    Require.positive("epsilon", epsilon);
    Require.nonNull("decay", decay);
  }

  /** With a constant learning rate, positive and finite. */
  public static AdamW withLearningRate(double learningRate) {
    return withSchedule(Schedule.constant(Require.positive("learningRate", learningRate)));
  }

  /** With learning rates by a schedule. */
  public static AdamW withSchedule(Schedule schedule) {
    return new AdamW(schedule, 0.9, 0.999, 1e-8, DecoupledDecay.timesLearningRate(0.01));
  }

  /** The same with other decays of the means. */
  public AdamW withBetas(double beta1, double beta2) {
    return new AdamW(learningRate, beta1, beta2, epsilon, decay);
  }

  /** The same with another {@code ε}. */
  public AdamW withEpsilon(double epsilon) {
    return new AdamW(learningRate, beta1, beta2, epsilon, decay);
  }

  /** The same with another weight decay. */
  public AdamW withDecay(DecoupledDecay decay) {
    return new AdamW(learningRate, beta1, beta2, epsilon, decay);
  }

  @Override
  public String name() {
    return "AdamW";
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
    AdamStep.apply(
        learningRate / AdamStep.weight(beta1, step),
        1 - decay.at(learningRate),
        0,
        beta1,
        beta2,
        1 / Math.sqrt(AdamStep.weight(beta2, step)),
        epsilon,
        x,
        gradient,
        memory[0],
        memory[1],
        from,
        to);
  }
}
