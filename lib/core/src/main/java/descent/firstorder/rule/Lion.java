package descent.firstorder.rule;

import descent.argument.Require;
import descent.firstorder.SeparableUpdateRule;
import descent.schedule.Schedule;

/**
 * Lion: the sign of an interpolated momentum, so that every coordinate moves by the learning rate.
 *
 * <pre>{@code
 * c_t = β₁ m_{t−1} + (1 − β₁) g_t
 * x_t = (1 − d_t) x_{t−1} − η_t sign(c_t)
 * m_t = β₂ m_{t−1} + (1 − β₂) g_t
 * }</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code η_t}</td><td>the learning rate, in units of x</td><td>none</td></tr>
 * <tr><td>{@code β₁, β₂}</td><td>the momentum in the step and of the mean, in [0, 1)</td><td>0.9, 0.99</td></tr>
 * <tr><td>{@code d_t}</td><td>the weight decay</td><td>none: {@code η_t λ} with {@code λ = 0}</td></tr>
 * </table>
 *
 * <p>Steps are longer than Adam's at the same rate: the source takes rates 3 to 10 times smaller
 * and decays as much larger. {@code sign(0) = 0}.
 *
 * <p>Cost per step: {@code O(n)}; memory: 1 vector. Source: Chen et al., Symbolic discovery of
 * optimization algorithms (NeurIPS 2023), Algorithm 2.
 *
 * @param learningRate {@code η_t}
 * @param beta1 {@code β₁}
 * @param beta2 {@code β₂}
 * @param decay {@code d_t}
 */
public record Lion(Schedule learningRate, double beta1, double beta2, DecoupledDecay decay)
    implements SeparableUpdateRule {

  /** Checks the settings. */
  public Lion {
    Require.nonNull("learningRate", learningRate);
    Check.factor("beta1", beta1);
    Check.factor("beta2", beta2);
    Require.nonNull("decay", decay);
  }

  /** With a constant learning rate, positive and finite. */
  public static Lion withLearningRate(double learningRate) {
    return withSchedule(Schedule.constant(Require.positive("learningRate", learningRate)));
  }

  /** With learning rates by a schedule. */
  public static Lion withSchedule(Schedule schedule) {
    return new Lion(schedule, 0.9, 0.99, DecoupledDecay.timesLearningRate(0));
  }

  /** The same with other momenta. */
  public Lion withBetas(double beta1, double beta2) {
    return new Lion(learningRate, beta1, beta2, decay);
  }

  /** The same with weight decay. */
  public Lion withDecay(DecoupledDecay decay) {
    return new Lion(learningRate, beta1, beta2, decay);
  }

  @Override
  public String name() {
    return "Lion";
  }

  @Override
  public int memoryVectors() {
    return 1;
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
    double shrink = 1 - decay.at(learningRate);
    for (int i = from; i < to; i++) {
      double g = gradient[i];
      double mean = m[i];
      x[i] = shrink * x[i] - learningRate * Math.signum(beta1 * mean + (1 - beta1) * g);
      m[i] = beta2 * mean + (1 - beta2) * g;
    }
  }
}
