package descent.firstorder.rule;

import descent.argument.Require;
import descent.firstorder.SeparableUpdateRule;
import descent.schedule.Schedule;

/**
 * AdaMax: Adam with the largest recent gradient in place of the root of the mean square.
 *
 * <pre>{@code
 * m_t = β₁ m_{t−1} + (1 − β₁) g_t
 * u_t = max(β₂ u_{t−1}, |g_t| + ε)
 * x_t = x_{t−1} − η_t m_t / ((1 − β₁^t) u_t)
 * }</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code η_t}</td><td>the learning rate, in units of x</td><td>none</td></tr>
 * <tr><td>{@code β₁, β₂}</td><td>the decays, in [0, 1)</td><td>0.9, 0.999</td></tr>
 * <tr><td>{@code ε}</td><td>in units of g; positive</td><td>1e-8</td></tr>
 * </table>
 *
 * <p>The source has no {@code ε} and divides zero by zero where the gradient has always been zero;
 * PyTorch and Optax add it as here.
 *
 * <p>Cost per step: {@code O(n)}; memory: 2 vectors. Source: Kingma & Ba, Adam: a method for
 * stochastic optimization (ICLR 2015), Algorithm 2.
 *
 * @param learningRate {@code η_t}; the source's is 0.002
 * @param beta1 {@code β₁}
 * @param beta2 {@code β₂}
 * @param epsilon {@code ε}
 */
public record AdaMax(Schedule learningRate, double beta1, double beta2, double epsilon)
    implements SeparableUpdateRule {

  /** Checks the settings. */
  public AdaMax {
    Require.nonNull("learningRate", learningRate);
    Check.factor("beta1", beta1);
    Check.factor("beta2", beta2);
    Require.positive("epsilon", epsilon);
  }

  /** With a constant learning rate, positive and finite. */
  public static AdaMax withLearningRate(double learningRate) {
    return withSchedule(Schedule.constant(Require.positive("learningRate", learningRate)));
  }

  /** With learning rates by a schedule. */
  public static AdaMax withSchedule(Schedule schedule) {
    return new AdaMax(schedule, 0.9, 0.999, 1e-8);
  }

  /** The same with other decays. */
  public AdaMax withBetas(double beta1, double beta2) {
    return new AdaMax(learningRate, beta1, beta2, epsilon);
  }

  /** The same with another {@code ε}. */
  public AdaMax withEpsilon(double epsilon) {
    return new AdaMax(learningRate, beta1, beta2, epsilon);
  }

  @Override
  public String name() {
    return "AdaMax";
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
    double[] u = memory[1];
    double rate = learningRate / AdamStep.weight(beta1, step);
    for (int i = from; i < to; i++) {
      double g = gradient[i];
      double first = beta1 * m[i] + (1 - beta1) * g;
      double largest = Math.max(beta2 * u[i], Math.abs(g) + epsilon);
      m[i] = first;
      u[i] = largest;
      x[i] -= rate * first / largest;
    }
  }
}
