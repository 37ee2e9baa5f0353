package descent.firstorder.rule;

import descent.argument.Require;
import descent.firstorder.SeparableUpdateRule;
import descent.schedule.Constant;
import descent.schedule.Schedule;

/**
 * Gradient descent with momentum, in each of the conventions that sources write it in.
 *
 * <pre>{@code
 * HEAVY_BALL        x_t = x_{t−1} − η_t g_t + β (x_{t−1} − x_{t−2}),   x_{−1} = x_0
 * SUTSKEVER         v_t = β v_{t−1} − η_t g_t,                         x_t = x_{t−1} + v_t
 * RATE_IN_VELOCITY  v_t = β v_{t−1} + η_t g_t,                         x_t = x_{t−1} − v_t
 * SUM               v_t = β v_{t−1} + g_t,                             x_t = x_{t−1} − η_t v_t
 * AVERAGE           v_t = β v_{t−1} + (1 − β) g_t,                     x_t = x_{t−1} − η_t v_t
 * }</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code η_t}</td><td>the learning rate, in units of x² / f</td><td>none: it depends on the objective's scale</td></tr>
 * <tr><td>{@code β}</td><td>the momentum, in [0, 1)</td><td>0.9</td></tr>
 * <tr><td></td><td>the convention</td><td>{@code SUM}</td></tr>
 * </table>
 *
 * <p>The first three are one method at any learning rates. So are the last two, with {@code
 * η^AVERAGE = η^SUM / (1 − β)}: a sum of gradients with weights {@code β^k} is {@code 1/(1 − β)}
 * times their average. Between the two families the conversion is exact for a constant learning
 * rate only: when the rate falls, {@code SUM} and {@code AVERAGE} shorten at once the whole step,
 * the others only what the new gradient adds to it. {@link #in} converts.
 *
 * <p>Guarantees. On a quadratic with eigenvalues in {@code [μ, L]}, {@code η = 4/(√L + √μ)²} and
 * {@code β = ((√L − √μ)/(√L + √μ))²} reach the rate {@code √β}, the best of any first-order method
 * ({@link #forQuadratic}). On other strongly convex functions these values can cycle for ever: use
 * {@link Nesterov} there.
 *
 * <p>Cost per step: {@code O(n)}; memory: 1 vector. Sources: Polyak, Some methods of speeding up
 * the convergence of iteration methods, USSR Comput. Math. Math. Phys. 4 (1964), eq. 9; Sutskever,
 * Martens, Dahl & Hinton, On the importance of initialization and momentum in deep learning (ICML
 * 2013), eqs. 1–2; Lessard, Recht & Packard, Analysis and design of optimization algorithms via
 * integral quadratic constraints, SIAM J. Optim. 26 (2016), Sec. 4.6 for the cycle.
 *
 * @param learningRate {@code η_t}, in the convention's meaning
 * @param beta {@code β}
 * @param convention how it is written
 */
public record Momentum(Schedule learningRate, double beta, Convention convention)
    implements SeparableUpdateRule {

  /** The ways to write momentum. */
  public enum Convention {
    /** Polyak's: two points and no velocity. */
    HEAVY_BALL,
    /** The velocity is the step, learning rate and sign included. */
    SUTSKEVER,
    /** The velocity is the step with its sign turned. */
    RATE_IN_VELOCITY,
    /** The velocity is a sum of gradients; the learning rate multiplies it. As in PyTorch. */
    SUM,
    /** The velocity is an exponential moving average (EMA) of gradients. */
    AVERAGE;

    /** Whether the rate multiplies the velocity, and not only the gradient that enters it. */
    boolean rateOutside() {
      return this == SUM || this == AVERAGE;
    }

    /** Whether both are one method at any learning rates, not at constant ones only. */
    public boolean isExactAtAnyRate(Convention other) {
      return rateOutside() == other.rateOutside();
    }
  }

  /** Checks the settings. */
  public Momentum {
    Require.nonNull("learningRate", learningRate);
    Check.factor("beta", beta);
    Require.nonNull("convention", convention);
  }

  /** {@code SUM} with {@code β = 0.9} and a constant learning rate, positive and finite. */
  public static Momentum withLearningRate(double learningRate) {
    return withSchedule(Schedule.constant(Require.positive("learningRate", learningRate)));
  }

  /** {@code SUM} with {@code β = 0.9} and learning rates by a schedule. */
  public static Momentum withSchedule(Schedule schedule) {
    return new Momentum(schedule, 0.9, Convention.SUM);
  }

  /**
   * Polyak's heavy ball with the best constants for quadratics with eigenvalues in {@code [μ, L]}.
   *
   * @param mu {@code μ}, the smallest eigenvalue, positive
   * @param smoothness {@code L}, the largest, at least {@code μ}
   */
  public static Momentum forQuadratic(double mu, double smoothness) {
    Nesterov.requireConditioning(mu, smoothness);
    double sum = Math.sqrt(smoothness) + Math.sqrt(mu);
    double ratio = (Math.sqrt(smoothness) - Math.sqrt(mu)) / sum;
    return new Momentum(Schedule.constant(4 / (sum * sum)), ratio * ratio, Convention.HEAVY_BALL);
  }

  /** The same with another momentum, and the learning rate as it is. */
  public Momentum withBeta(double beta) {
    return new Momentum(learningRate, beta, convention);
  }

  /** The same settings read in another convention: in general another method. See {@link #in}. */
  public Momentum withConvention(Convention convention) {
    return new Momentum(learningRate, beta, convention);
  }

  /**
   * The same method written in another convention, its learning rate converted.
   *
   * @throws IllegalArgumentException if the learning rate is not {@link Constant} and the two
   *     conventions are the same method at constant rates only
   */
  public Momentum in(Convention other) {
    Require.nonNull("other", other);
    if (!convention.isExactAtAnyRate(other) && !(learningRate instanceof Constant)) {
      throw new IllegalArgumentException(
          convention
              + " and "
              + other
              + " are the same method only at a constant learning rate, got "
              + learningRate);
    }
    Schedule rate = learningRate;
    if (convention == Convention.AVERAGE && other != Convention.AVERAGE) {
      rate = ScaledRate.of(rate, 1 - beta);
    } else if (convention != Convention.AVERAGE && other == Convention.AVERAGE) {
      rate = ScaledRate.of(rate, 1 / (1 - beta));
    }
    return new Momentum(rate, beta, other);
  }

  @Override
  public String name() {
    return convention == Convention.HEAVY_BALL ? "heavy ball" : "momentum";
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
    double[] v = memory[0];
    switch (convention) {
      case HEAVY_BALL -> heavyBall(step, learningRate, x, gradient, v, from, to);
      case SUTSKEVER -> velocity(-learningRate, 1, x, gradient, v, from, to);
      case RATE_IN_VELOCITY -> velocity(learningRate, -1, x, gradient, v, from, to);
      case SUM -> velocity(1, -learningRate, x, gradient, v, from, to);
      case AVERAGE -> velocity(1 - beta, -learningRate, x, gradient, v, from, to);
      default -> throw new IllegalStateException("no step for " + convention);
    }
  }

  /** {@code v ← βv + in·g, x ← x + out·v}. */
  private void velocity(
      double in, double out, double[] x, double[] gradient, double[] v, int from, int to) {
    for (int i = from; i < to; i++) {
      double next = beta * v[i] + in * gradient[i];
      v[i] = next;
      x[i] += out * next;
    }
  }

  private void heavyBall(
      int step, double rate, double[] x, double[] gradient, double[] previous, int from, int to) {
    if (step == 1) {
      System.arraycopy(x, from, previous, from, to - from);
    }
    for (int i = from; i < to; i++) {
      double here = x[i];
      x[i] = here - rate * gradient[i] + beta * (here - previous[i]);
      previous[i] = here;
    }
  }
}
