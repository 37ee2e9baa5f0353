package descent.firstorder.rule;

import descent.argument.Require;
import descent.firstorder.SeparableUpdateRule;
import descent.schedule.Schedule;

/**
 * RMSProp: steps divided by the root of a running mean of squared gradients.
 *
 * <pre>{@code
 * v_t = ρ v_{t−1} + (1 − ρ) g_t²
 * m_t = ρ m_{t−1} + (1 − ρ) g_t                       CENTRED; else m_t = 0
 * u_t = g_t / (√(v_t − m_t²) + ε)      or      g_t / √(v_t − m_t² + ε)
 * d_t = β d_{t−1} + η_t u_t,           x_t = x_{t−1} − d_t
 * }</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code η_t}</td><td>the learning rate, in units of x</td><td>none</td></tr>
 * <tr><td>{@code ρ}</td><td>the decay of the means, in [0, 1)</td><td>0.9</td></tr>
 * <tr><td>{@code ε}</td><td>in units of g outside the root, of g² inside; positive</td><td>1e-8</td></tr>
 * <tr><td></td><td>the place of {@code ε}</td><td>inside the root</td></tr>
 * <tr><td></td><td>the second moment, about zero or about the mean</td><td>about zero</td></tr>
 * <tr><td>{@code β}</td><td>the momentum, in [0, 1)</td><td>0: none</td></tr>
 * </table>
 *
 * <p>Without bias correction the first step is {@code η/√(1 − ρ)} long: 3.2 η at 0.9, 32 η at
 * 0.999. A constant rate does not settle: near a minimum the steps stay about {@code η}. The
 * momentum holds the learning rate inside its velocity, as in the second source; PyTorch multiplies
 * the velocity by it, which is the same at constant rates. No general guarantee of convergence.
 *
 * <p>Cost per step: {@code O(n)}; memory: 1 vector, one more when centred, one more with momentum.
 * Sources: Hinton, Neural Networks for Machine Learning, lecture 6e (2012); Graves, Generating
 * sequences with recurrent neural networks, arXiv:1308.0850, eqs. 38–45 for the centred one.
 *
 * @param learningRate {@code η_t}
 * @param decay {@code ρ}
 * @param epsilon {@code ε}
 * @param place where {@code ε} stands
 * @param moment the second moment
 * @param beta {@code β}
 */
public record RmsProp(
    Schedule learningRate,
    double decay,
    double epsilon,
    EpsilonPlace place,
    Moment moment,
    double beta)
    implements SeparableUpdateRule {

  /** What the mean of squares is of. */
  public enum Moment {
    /** Of the gradient. */
    PLAIN,
    /** Of the gradient's deviation from its running mean: the variance. */
    CENTRED
  }

  /** Checks the settings. */
  public RmsProp {
    Require.nonNull("learningRate", learningRate);
    Check.factor("decay", decay);
    Require.positive("epsilon", epsilon);
    Require.nonNull("place", place);
    Require.nonNull("moment", moment);
    Check.factor("beta", beta);
  }

  /** With a constant learning rate, positive and finite. */
  public static RmsProp withLearningRate(double learningRate) {
    return withSchedule(Schedule.constant(Require.positive("learningRate", learningRate)));
  }

  /** With learning rates by a schedule. */
  public static RmsProp withSchedule(Schedule schedule) {
    return new RmsProp(schedule, 0.9, 1e-8, EpsilonPlace.INSIDE_ROOT, Moment.PLAIN, 0);
  }

  /** The same with another decay. */
  public RmsProp withDecay(double decay) {
    return new RmsProp(learningRate, decay, epsilon, place, moment, beta);
  }

  /** The same with this {@code ε} at this place. */
  public RmsProp withEpsilon(double epsilon, EpsilonPlace place) {
    return new RmsProp(learningRate, decay, epsilon, place, moment, beta);
  }

  /** The same divided by the root of the variance. */
  public RmsProp centred() {
    return new RmsProp(learningRate, decay, epsilon, place, Moment.CENTRED, beta);
  }

  /** The same with momentum. */
  public RmsProp withMomentum(double beta) {
    return new RmsProp(learningRate, decay, epsilon, place, moment, beta);
  }

  @Override
  public String name() {
    return "RMSProp";
  }

  @Override
  public int memoryVectors() {
    return 1 + (moment == Moment.CENTRED ? 1 : 0) + (beta > 0 ? 1 : 0);
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
    if (moment == Moment.PLAIN && beta == 0) {
      plain(learningRate, x, gradient, memory[0], from, to);
    } else if (moment == Moment.PLAIN) {
      withVelocity(learningRate, x, gradient, memory[0], memory[1], from, to);
    } else if (beta == 0) {
      centred(learningRate, x, gradient, memory[0], memory[1], from, to);
    } else {
      centredWithVelocity(learningRate, x, gradient, memory, from, to);
    }
  }

  private void plain(double rate, double[] x, double[] gradient, double[] v, int from, int to) {
    double inside = place.inside(epsilon);
    double outside = place.outside(epsilon);
    for (int i = from; i < to; i++) {
      double g = gradient[i];
      double second = decay * v[i] + (1 - decay) * (g * g);
      v[i] = second;
      x[i] -= rate * g / (Math.sqrt(second + inside) + outside);
    }
  }

  private void withVelocity(
      double rate, double[] x, double[] gradient, double[] v, double[] d, int from, int to) {
    double inside = place.inside(epsilon);
    double outside = place.outside(epsilon);
    for (int i = from; i < to; i++) {
      double g = gradient[i];
      double second = decay * v[i] + (1 - decay) * (g * g);
      v[i] = second;
      double velocity = beta * d[i] + rate * g / (Math.sqrt(second + inside) + outside);
      d[i] = velocity;
      x[i] -= velocity;
    }
  }

  // A variance is not negative, but its difference of two rounded means may be.
  private void centred(
      double rate, double[] x, double[] gradient, double[] v, double[] m, int from, int to) {
    double inside = place.inside(epsilon);
    double outside = place.outside(epsilon);
    for (int i = from; i < to; i++) {
      double g = gradient[i];
      double second = decay * v[i] + (1 - decay) * (g * g);
      double mean = decay * m[i] + (1 - decay) * g;
      v[i] = second;
      m[i] = mean;
      double variance = Math.max(second - mean * mean, 0);
      x[i] -= rate * g / (Math.sqrt(variance + inside) + outside);
    }
  }

  private void centredWithVelocity(
      double rate, double[] x, double[] gradient, double[][] memory, int from, int to) {
    double[] v = memory[0];
    double[] m = memory[1];
    double[] d = memory[2];
    double inside = place.inside(epsilon);
    double outside = place.outside(epsilon);
    for (int i = from; i < to; i++) {
      double g = gradient[i];
      double second = decay * v[i] + (1 - decay) * (g * g);
      double mean = decay * m[i] + (1 - decay) * g;
      v[i] = second;
      m[i] = mean;
      double variance = Math.max(second - mean * mean, 0);
      double velocity = beta * d[i] + rate * g / (Math.sqrt(variance + inside) + outside);
      d[i] = velocity;
      x[i] -= velocity;
    }
  }
}
