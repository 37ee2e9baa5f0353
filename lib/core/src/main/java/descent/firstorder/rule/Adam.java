package descent.firstorder.rule;

import descent.argument.Require;
import descent.firstorder.SeparableUpdateRule;
import descent.schedule.Schedule;

/**
 * Adam: momentum divided by the root of a running mean of squares, both corrected for their start
 * at zero.
 *
 * <pre>{@code
 * g_t = ∇f(x_{t−1}) + λ x_{t−1}
 * m_t = β₁ m_{t−1} + (1 − β₁) g_t,        m̂_t = m_t / (1 − β₁^t)
 * v_t = β₂ v_{t−1} + (1 − β₂) g_t²,       v̂_t = v_t / (1 − β₂^t)
 * x_t = x_{t−1} − η_t m̂_t / (√v̂_t + ε)                             CORRECTED
 * x_t = x_{t−1} − η_t (√(1 − β₂^t)/(1 − β₁^t)) m_t / (√v_t + ε)     UNCORRECTED
 * }</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code η_t}</td><td>the learning rate, in units of x: about the longest step</td><td>none; the source's is 0.001</td></tr>
 * <tr><td>{@code β₁, β₂}</td><td>the decays of the means, in [0, 1)</td><td>0.9, 0.999</td></tr>
 * <tr><td>{@code ε}</td><td>in units of g; positive</td><td>1e-8</td></tr>
 * <tr><td></td><td>what {@code ε} is added to</td><td>{@code CORRECTED}</td></tr>
 * <tr><td>{@code λ}</td><td>the L2 penalty {@code λ/2 ‖x‖²}, ≥ 0; it is scaled like the gradient. For
 * decay that is not, use {@link AdamW}</td><td>0</td></tr>
 * </table>
 *
 * <p>A step is rarely longer than {@code η} in a coordinate, whatever the gradient's scale. The
 * scaling is by coordinate, so it does not help against ill-conditioning along oblique directions.
 * There are convex problems on which Adam does not converge: see {@link AmsGrad}.
 *
 * <p>Cost per step: {@code O(n)}; memory: 2 vectors. Source: Kingma & Ba, Adam: a method for
 * stochastic optimization (ICLR 2015), Algorithm 1, and the end of Section 2 for {@code
 * UNCORRECTED}, which Keras computes.
 *
 * @param learningRate {@code η_t}
 * @param beta1 {@code β₁}
 * @param beta2 {@code β₂}
 * @param epsilon {@code ε}
 * @param root what {@code ε} is added to
 * @param l2 {@code λ}
 */
public record Adam(
    Schedule learningRate, double beta1, double beta2, double epsilon, Root root, double l2)
    implements SeparableUpdateRule {

  /** The root that {@code ε} is added to. */
  public enum Root {
    /** {@code √v̂}, the corrected one: Algorithm 1, PyTorch, Optax. */
    CORRECTED,
    /** {@code √v}, so that {@code ε} counts for more in the first steps. */
    UNCORRECTED
  }

  /** Checks the settings. */
  public Adam {
    Require.nonNull("learningRate", learningRate);
    Check.factor("beta1", beta1);
    Check.factor("beta2", beta2);
    Require.positive("epsilon", epsilon);
    Require.nonNull("root", root);
    Require.nonNegative("l2", l2);
  }

  /** With a constant learning rate, positive and finite. */
  public static Adam withLearningRate(double learningRate) {
    return withSchedule(Schedule.constant(Require.positive("learningRate", learningRate)));
  }

  /** With learning rates by a schedule. */
  public static Adam withSchedule(Schedule schedule) {
    return new Adam(schedule, 0.9, 0.999, 1e-8, Root.CORRECTED, 0);
  }

  /** The same with other decays. */
  public Adam withBetas(double beta1, double beta2) {
    return new Adam(learningRate, beta1, beta2, epsilon, root, l2);
  }

  /** The same with another {@code ε}. */
  public Adam withEpsilon(double epsilon) {
    return new Adam(learningRate, beta1, beta2, epsilon, root, l2);
  }

  /** The same with {@code ε} added to this root. */
  public Adam withRoot(Root root) {
    return new Adam(learningRate, beta1, beta2, epsilon, root, l2);
  }

  /** The same with an L2 penalty in the gradient. */
  public Adam withL2(double lambda) {
    return new Adam(learningRate, beta1, beta2, epsilon, root, lambda);
  }

  @Override
  public String name() {
    return l2 > 0 ? "Adam + L2" : "Adam";
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
    double scale = 1 / Math.sqrt(AdamStep.weight(beta2, step));
    double added = root == Root.CORRECTED ? epsilon : scale * epsilon;
    AdamStep.apply(
        learningRate / AdamStep.weight(beta1, step),
        1,
        l2,
        beta1,
        beta2,
        scale,
        added,
        x,
        gradient,
        memory[0],
        memory[1],
        from,
        to);
  }
}
