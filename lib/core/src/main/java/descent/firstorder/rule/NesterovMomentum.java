package descent.firstorder.rule;

import descent.argument.Require;
import descent.firstorder.SeparableUpdateRule;
import descent.schedule.Schedule;

/**
 * Nesterov's momentum in the look-ahead form of deep learning: the gradient is taken where the
 * velocity is about to lead.
 *
 * <pre>{@code
 * RATE_IN_VELOCITY   v_t = β v_{t−1} − η_t ∇f(x_{t−1} + β v_{t−1}),   x_t = x_{t−1} + v_t
 * SUM                v_t = β v_{t−1} + g_t,   y_t = y_{t−1} − η_t (g_t + β v_t)
 * }</pre>
 *
 * <p>The array of parameters holds the look-ahead points {@code y_t = x_t + β v_t}, because there
 * the next gradient is taken; {@code y_0 = x_0}. In them the first form reads {@code y_t = y_{t−1}
 * + β v_t − η_t g_t}. At a constant learning rate both are the same points, and those of {@link
 * Nesterov} with a constant coefficient; the first form is that method at any rates.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code η_t}</td><td>the learning rate, in units of x² / f</td><td>none: it depends on the objective's scale</td></tr>
 * <tr><td>{@code β}</td><td>the momentum, in [0, 1)</td><td>0.9</td></tr>
 * <tr><td></td><td>where the rate enters</td><td>{@code RATE_IN_VELOCITY}, as in the source</td></tr>
 * </table>
 *
 * <p>Guarantees: those of {@link Nesterov#stronglyConvex} for its constants. None is claimed for
 * stochastic gradients.
 *
 * <p>Cost per step: {@code O(n)}; memory: 1 vector. Source: Sutskever, Martens, Dahl & Hinton, On
 * the importance of initialization and momentum in deep learning (ICML 2013), eqs. 3–4. {@code SUM}
 * is what PyTorch and Optax compute.
 *
 * @param learningRate {@code η_t}
 * @param beta {@code β}
 * @param convention where the rate enters
 */
public record NesterovMomentum(Schedule learningRate, double beta, Convention convention)
    implements SeparableUpdateRule {

  /** Where the learning rate enters. */
  public enum Convention {
    /** It multiplies the gradient that enters the velocity. */
    RATE_IN_VELOCITY,
    /** It multiplies a sum of gradients. */
    SUM
  }

  /** Checks the settings. */
  public NesterovMomentum {
    Require.nonNull("learningRate", learningRate);
    Check.factor("beta", beta);
    Require.nonNull("convention", convention);
  }

  /** With {@code β = 0.9} and a constant learning rate, positive and finite. */
  public static NesterovMomentum withLearningRate(double learningRate) {
    return withSchedule(Schedule.constant(Require.positive("learningRate", learningRate)));
  }

  /** With {@code β = 0.9} and learning rates by a schedule. */
  public static NesterovMomentum withSchedule(Schedule schedule) {
    return new NesterovMomentum(schedule, 0.9, Convention.RATE_IN_VELOCITY);
  }

  /** The same with another momentum. */
  public NesterovMomentum withBeta(double beta) {
    return new NesterovMomentum(learningRate, beta, convention);
  }

  /** The same in another convention: the same method at constant learning rates only. */
  public NesterovMomentum withConvention(Convention convention) {
    return new NesterovMomentum(learningRate, beta, convention);
  }

  @Override
  public String name() {
    return "Nesterov momentum";
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
    boolean inVelocity = convention == Convention.RATE_IN_VELOCITY;
    // v ← βv + in·g, y ← y + out·(βv + in·g): one loop for both.
    double in = inVelocity ? -learningRate : 1;
    double out = inVelocity ? 1 : -learningRate;
    double[] v = memory[0];
    for (int i = from; i < to; i++) {
      double added = in * gradient[i];
      double next = beta * v[i] + added;
      v[i] = next;
      x[i] += out * (beta * next + added);
    }
  }
}
