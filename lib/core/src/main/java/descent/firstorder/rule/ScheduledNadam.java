package descent.firstorder.rule;

import descent.argument.Require;
import descent.firstorder.UpdateRule;
import descent.schedule.Schedule;

/**
 * Nadam with the source's growing momentum, which starts at about half of {@code β₁}.
 *
 * <pre>{@code
 * μ_t = β₁ (1 − 0.96^{ψt} / 2),           P_t = μ_1 μ_2 ⋯ μ_t
 * m_t = μ_t m_{t−1} + (1 − μ_t) g_t,      v_t = β₂ v_{t−1} + (1 − β₂) g_t²
 * m̃_t = μ_{t+1} m_t / (1 − P_{t+1}) + (1 − μ_t) g_t / (1 − P_t)
 * x_t = x_{t−1} − η_t m̃_t / (√(v_t / (1 − β₂^t)) + ε)
 * }</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code η_t}</td><td>the learning rate, in units of x</td><td>none</td></tr>
 * <tr><td>{@code β₁, β₂}</td><td>the momentum's limit and the decay of the mean of squares, in [0, 1)</td><td>0.99, 0.999</td></tr>
 * <tr><td>{@code ψ}</td><td>how fast the momentum grows, positive</td><td>0.004</td></tr>
 * <tr><td>{@code ε}</td><td>in units of g; positive</td><td>1e-8</td></tr>
 * </table>
 *
 * <p>As in {@link Nadam}, which keeps the momentum constant, {@code v̂} lacks the factor {@code β₂}
 * of the source's Algorithm 2. PyTorch uses {@code μ_t} in {@code m̃_t} only, and {@code β₁} in
 * {@code m_t}.
 *
 * <p>Cost per step: {@code O(n)}; memory: 2 vectors and the number {@code P_t}. Source: Dozat,
 * Incorporating Nesterov momentum into Adam (ICLR workshop 2016), Algorithm 2.
 *
 * @param learningRate {@code η_t}
 * @param beta1 {@code β₁}
 * @param beta2 {@code β₂}
 * @param growth {@code ψ}
 * @param epsilon {@code ε}
 */
public record ScheduledNadam(
    Schedule learningRate, double beta1, double beta2, double growth, double epsilon)
    implements UpdateRule {

  /** Checks the settings. */
  public ScheduledNadam {
    Require.nonNull("learningRate", learningRate);
    Check.factor("beta1", beta1);
    Check.factor("beta2", beta2);
    Require.positive("growth", growth);
    Require.positive("epsilon", epsilon);
  }

  /** With a constant learning rate, positive and finite. */
  public static ScheduledNadam withLearningRate(double learningRate) {
    return withSchedule(Schedule.constant(Require.positive("learningRate", learningRate)));
  }

  /** With learning rates by a schedule. */
  public static ScheduledNadam withSchedule(Schedule schedule) {
    return new ScheduledNadam(schedule, 0.99, 0.999, 0.004, 1e-8);
  }

  /** The same with other decays. */
  public ScheduledNadam withBetas(double beta1, double beta2) {
    return new ScheduledNadam(learningRate, beta1, beta2, growth, epsilon);
  }

  /** The same with a momentum that grows at another pace. */
  public ScheduledNadam withGrowth(double growth) {
    return new ScheduledNadam(learningRate, beta1, beta2, growth, epsilon);
  }

  /** The same with another {@code ε}. */
  public ScheduledNadam withEpsilon(double epsilon) {
    return new ScheduledNadam(learningRate, beta1, beta2, growth, epsilon);
  }

  @Override
  public String name() {
    return "Nadam with growing momentum";
  }

  @Override
  public int memoryVectors() {
    return 2;
  }

  @Override
  public int memoryScalars() {
    return 1;
  }

  @Override
  public void step(
      int step, double learningRate, double[] x, double[] gradient, double[][] memory) {
    double[] m = memory[0];
    double[] v = memory[1];
    double[] scalars = memory[memory.length - 1];
    double mu = momentum(step);
    double following = momentum(step + 1);
    double product = step == 1 ? mu : scalars[0] * mu;
    scalars[0] = product;
    double ahead = learningRate * following / (1 - product * following);
    double now = learningRate * (1 - mu) / (1 - product);
    double scale = 1 / Math.sqrt(AdamStep.weight(beta2, step));
    for (int i = 0; i < x.length; i++) {
      double g = gradient[i];
      double first = mu * m[i] + (1 - mu) * g;
      double second = beta2 * v[i] + (1 - beta2) * (g * g);
      m[i] = first;
      v[i] = second;
      x[i] -= (ahead * first + now * g) / (scale * Math.sqrt(second) + epsilon);
    }
  }

  private double momentum(int step) {
    return beta1 * (1 - Math.pow(0.96, growth * step) / 2);
  }
}
