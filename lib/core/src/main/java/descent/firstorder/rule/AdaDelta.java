package descent.firstorder.rule;

import descent.argument.Require;
import descent.firstorder.SeparableUpdateRule;
import descent.schedule.Schedule;

/**
 * AdaDelta: steps in the units of the parameters, without a learning rate to choose.
 *
 * <pre>{@code
 * v_t = ρ v_{t−1} + (1 − ρ) g_t²
 * d_t = g_t √(w_{t−1} + ε) / √(v_t + ε)
 * w_t = ρ w_{t−1} + (1 − ρ) d_t²
 * x_t = x_{t−1} − η_t d_t
 * }</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code η_t}</td><td>a factor; the source has none</td><td>1</td></tr>
 * <tr><td>{@code ρ}</td><td>the decay of the means, in [0, 1)</td><td>0.95</td></tr>
 * <tr><td>{@code ε}</td><td>positive; it sets the length of the first steps, {@code √ε}</td><td>1e-6</td></tr>
 * </table>
 *
 * <p>It starts slowly, because {@code w_0 = 0}, and has no general guarantee of convergence.
 *
 * <p>Cost per step: {@code O(n)}; memory: 2 vectors. Source: Zeiler, ADADELTA: an adaptive learning
 * rate method, arXiv:1212.5701, Algorithm 1.
 *
 * @param learningRate {@code η_t}
 * @param decay {@code ρ}
 * @param epsilon {@code ε}
 */
public record AdaDelta(Schedule learningRate, double decay, double epsilon)
    implements SeparableUpdateRule {

  /** Checks the settings. */
  public AdaDelta {
    Require.nonNull("learningRate", learningRate);
    Check.factor("decay", decay);
    Require.positive("epsilon", epsilon);
  }

  /** As in the source: without a learning rate. */
  public static AdaDelta withoutLearningRate() {
    return withSchedule(Schedule.constant(1));
  }

  /** With a factor by a schedule. */
  public static AdaDelta withSchedule(Schedule schedule) {
    return new AdaDelta(schedule, 0.95, 1e-6);
  }

  /** The same with another decay. */
  public AdaDelta withDecay(double decay) {
    return new AdaDelta(learningRate, decay, epsilon);
  }

  /** The same with another {@code ε}. */
  public AdaDelta withEpsilon(double epsilon) {
    return new AdaDelta(learningRate, decay, epsilon);
  }

  @Override
  public String name() {
    return "AdaDelta";
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
    double[] v = memory[0];
    double[] w = memory[1];
    for (int i = from; i < to; i++) {
      double g = gradient[i];
      double second = decay * v[i] + (1 - decay) * (g * g);
      v[i] = second;
      double d = g * (Math.sqrt(w[i] + epsilon) / Math.sqrt(second + epsilon));
      w[i] = decay * w[i] + (1 - decay) * (d * d);
      x[i] -= learningRate * d;
    }
  }
}
