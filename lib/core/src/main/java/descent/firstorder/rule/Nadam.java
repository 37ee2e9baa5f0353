package descent.firstorder.rule;

import descent.argument.Require;
import descent.firstorder.SeparableUpdateRule;
import descent.schedule.Schedule;

/**
 * Nadam: Adam with Nesterov's look-ahead in its first moment.
 *
 * <pre>{@code
 * m_t = β₁ m_{t−1} + (1 − β₁) g_t,        v_t = β₂ v_{t−1} + (1 − β₂) g_t²
 * m̃_t = β₁ m_t / (1 − β₁^{t+1}) + (1 − β₁) g_t / (1 − β₁^t)
 * x_t = x_{t−1} − η_t m̃_t / (√(v_t / (1 − β₂^t)) + ε)
 * }</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code η_t}</td><td>the learning rate, in units of x</td><td>none</td></tr>
 * <tr><td>{@code β₁, β₂}</td><td>the decays of the means, in [0, 1)</td><td>0.9, 0.999</td></tr>
 * <tr><td>{@code ε}</td><td>in units of g; positive</td><td>1e-8</td></tr>
 * </table>
 *
 * <p>It is the source's rule with a constant {@code β₁}; its Algorithm 2 multiplies {@code v̂} by
 * {@code β₂} besides, which Optax, PyTorch and this class leave out.
 *
 * <p>Cost per step: {@code O(n)}; memory: 2 vectors. Source: Dozat, Incorporating Nesterov momentum
 * into Adam (ICLR workshop 2016), Algorithm 2.
 *
 * @param learningRate {@code η_t}
 * @param beta1 {@code β₁}
 * @param beta2 {@code β₂}
 * @param epsilon {@code ε}
 */
public record Nadam(Schedule learningRate, double beta1, double beta2, double epsilon)
    implements SeparableUpdateRule {

  /** Checks the settings. */
  public Nadam {
    Require.nonNull("learningRate", learningRate);
    Check.factor("beta1", beta1);
    Check.factor("beta2", beta2);
    Require.positive("epsilon", epsilon);
  }

  /** With a constant learning rate, positive and finite. */
  public static Nadam withLearningRate(double learningRate) {
    return withSchedule(Schedule.constant(Require.positive("learningRate", learningRate)));
  }

  /** With learning rates by a schedule. */
  public static Nadam withSchedule(Schedule schedule) {
    return new Nadam(schedule, 0.9, 0.999, 1e-8);
  }

  /** The same with other decays. */
  public Nadam withBetas(double beta1, double beta2) {
    return new Nadam(learningRate, beta1, beta2, epsilon);
  }

  /** The same with another {@code ε}. */
  public Nadam withEpsilon(double epsilon) {
    return new Nadam(learningRate, beta1, beta2, epsilon);
  }

  @Override
  public String name() {
    return "Nadam";
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
    double ahead = learningRate * beta1 / AdamStep.weight(beta1, step + 1);
    double now = learningRate * (1 - beta1) / AdamStep.weight(beta1, step);
    double scale = 1 / Math.sqrt(AdamStep.weight(beta2, step));
    for (int i = from; i < to; i++) {
      double g = gradient[i];
      double first = beta1 * m[i] + (1 - beta1) * g;
      double second = beta2 * v[i] + (1 - beta2) * (g * g);
      m[i] = first;
      v[i] = second;
      x[i] -= (ahead * first + now * g) / (scale * Math.sqrt(second) + epsilon);
    }
  }
}
