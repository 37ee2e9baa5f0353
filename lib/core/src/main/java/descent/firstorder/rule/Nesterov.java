package descent.firstorder.rule;

import descent.argument.Require;
import descent.firstorder.UpdateRule;
import descent.schedule.Schedule;

/**
 * Nesterov's accelerated gradient in its two sequences.
 *
 * <pre>{@code
 * x_t = y_{t−1} − η_t ∇f(y_{t−1}),   y_t = x_t + β_t (x_t − x_{t−1}),   y_0 = x_0
 *
 * ORIGINAL   β_t = (a_t − 1) / a_{t+1},   a_1 = 1,   a_{t+1} = (1 + √(1 + 4a_t²)) / 2
 * RATIONAL   β_t = (t − 1) / (t + 2)
 * CONSTANT   β_t = β
 * }</pre>
 *
 * <p>The array of parameters holds {@code y_t}, where the next gradient is taken; the method's
 * point {@code x_t}, which the rates are about, is the one vector of the memory.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code η_t}</td><td>the learning rate; {@code 1/L} for the rates below</td><td>none</td></tr>
 * <tr><td></td><td>the coefficients</td><td>{@code ORIGINAL}</td></tr>
 * <tr><td>{@code β}</td><td>in [0, 1), used by {@code CONSTANT} only</td><td>none</td></tr>
 * </table>
 *
 * <p>Guarantees, with full gradients of an {@code L}-smooth convex function and {@code η = 1/L}:
 * the growing coefficients give {@code f(x_t) − f* ≤ 2L‖x_0 − x*‖²/(t + 1)²}; on a {@code
 * μ}-strongly convex one, {@code β = (√κ − 1)/(√κ + 1)} with {@code κ = L/μ} gives {@code f(x_t) −
 * f* ≤ (1 − 1/√κ)^t (f(x_0) − f* + μ/2 ‖x_0 − x*‖²)}. Neither holds for stochastic gradients.
 *
 * <p>Cost per step: {@code O(n)}; memory: 1 vector and, for {@code ORIGINAL}, the number {@code
 * a_t}. Sources: Nesterov, A method for solving the convex programming problem with convergence
 * rate O(1/k²), Soviet Math. Dokl. 27 (1983); Nesterov, Introductory Lectures on Convex
 * Optimization (2004), scheme 2.2.11 for the constant; Beck & Teboulle, SIAM J. Imaging Sci. 2
 * (2009), Theorem 4.4.
 *
 * @param learningRate {@code η_t}
 * @param coefficients which {@code β_t}
 * @param beta {@code β} of {@code CONSTANT}; 0 for the others
 */
public record Nesterov(Schedule learningRate, Coefficients coefficients, double beta)
    implements UpdateRule {

  /** The coefficients {@code β_t}. */
  public enum Coefficients {
    /** By the recursion of 1983. */
    ORIGINAL,
    /** {@code (t − 1)/(t + 2)}, which the recursion tends to. */
    RATIONAL,
    /** The same at every step, for strongly convex functions. */
    CONSTANT
  }

  /** Checks the settings. */
  public Nesterov {
    Require.nonNull("learningRate", learningRate);
    Require.nonNull("coefficients", coefficients);
    Check.factor("beta", beta);
  }

  /** The original sequence with a constant learning rate, positive and finite. */
  public static Nesterov withLearningRate(double learningRate) {
    return withSchedule(Schedule.constant(Require.positive("learningRate", learningRate)));
  }

  /** The original sequence with learning rates by a schedule. */
  public static Nesterov withSchedule(Schedule schedule) {
    return new Nesterov(schedule, Coefficients.ORIGINAL, 0);
  }

  /**
   * With {@code η = 1/L} and {@code β = (√κ − 1)/(√κ + 1)}, {@code κ = L/μ}.
   *
   * @param mu {@code μ}, positive
   * @param smoothness {@code L}, at least {@code μ}
   */
  public static Nesterov stronglyConvex(double mu, double smoothness) {
    requireConditioning(mu, smoothness);
    double root = Math.sqrt(smoothness / mu);
    return withLearningRate(1 / smoothness).withConstantBeta((root - 1) / (root + 1));
  }

  static void requireConditioning(double mu, double smoothness) {
    Require.positive("mu", mu);
    Require.positive("smoothness", smoothness);
    if (!(smoothness >= mu)) {
      throw new IllegalArgumentException(
          "smoothness must be at least mu = " + mu + ", got " + smoothness);
    }
  }

  /** The same with {@code β_t = (t − 1)/(t + 2)}. */
  public Nesterov withRationalCoefficients() {
    return new Nesterov(learningRate, Coefficients.RATIONAL, 0);
  }

  /** The same with one coefficient at every step. */
  public Nesterov withConstantBeta(double beta) {
    return new Nesterov(learningRate, Coefficients.CONSTANT, beta);
  }

  @Override
  public String name() {
    return "Nesterov";
  }

  @Override
  public int memoryVectors() {
    return 1;
  }

  @Override
  public int memoryScalars() {
    return coefficients == Coefficients.ORIGINAL ? 1 : 0;
  }

  @Override
  public void step(
      int step, double learningRate, double[] x, double[] gradient, double[][] memory) {
    double[] point = memory[0];
    if (step == 1) {
      System.arraycopy(x, 0, point, 0, x.length);
    }
    double coefficient = coefficient(step, memory);
    for (int i = 0; i < x.length; i++) {
      double next = x[i] - learningRate * gradient[i];
      x[i] = next + coefficient * (next - point[i]);
      point[i] = next;
    }
  }

  private double coefficient(int step, double[][] memory) {
    return switch (coefficients) {
      case CONSTANT -> beta;
      case RATIONAL -> (step - 1.0) / (step + 2.0);
      case ORIGINAL -> {
        double[] scalars = memory[memory.length - 1];
        double a = step == 1 ? 1 : scalars[0];
        double next = (1 + Math.sqrt(1 + 4 * a * a)) / 2;
        scalars[0] = next;
        yield (a - 1) / next;
      }
    };
  }
}
