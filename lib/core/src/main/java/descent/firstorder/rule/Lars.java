package descent.firstorder.rule;

import descent.argument.Require;
import descent.firstorder.UpdateRule;
import descent.function.ParameterRange;
import descent.schedule.Schedule;

/**
 * LARS: momentum with a learning rate for each layer, in proportion to its weights' norm.
 *
 * <pre>{@code
 * u_t = g_t + λ x_{t−1},      in each layer:
 * SUM_OF_NORMS   r = c ‖x_{t−1}‖ / (‖g_t‖ + λ ‖x_{t−1}‖)
 * NORM_OF_SUM    r = c ‖x_{t−1}‖ / ‖u_t‖
 * v_t = β v_{t−1} + η_t r u_t,    x_t = x_{t−1} − v_t
 * }</pre>
 *
 * <p>Where one of the norms is zero, {@code r = 1}.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code η_t}</td><td>the global learning rate</td><td>none</td></tr>
 * <tr><td></td><td>the layers</td><td>none</td></tr>
 * <tr><td>{@code β}</td><td>the momentum, in [0, 1)</td><td>0.9</td></tr>
 * <tr><td>{@code c}</td><td>the trust coefficient, positive</td><td>0.001</td></tr>
 * <tr><td>{@code λ}</td><td>the weight decay, ≥ 0</td><td>0</td></tr>
 * <tr><td></td><td>what the weights' norm is divided by</td><td>{@code SUM_OF_NORMS}, as in the source</td></tr>
 * </table>
 *
 * <p>It is meant for large batches. Cost per step: {@code O(n)}, two passes; memory: 1 vector.
 * Source: You, Gitman & Ginsburg, Large batch training of convolutional networks, arXiv:1708.03888,
 * Algorithm 1. {@code NORM_OF_SUM} is what Optax computes.
 *
 * @param learningRate {@code η_t}
 * @param layers the layers
 * @param beta {@code β}
 * @param trust {@code c}
 * @param lambda {@code λ}
 * @param divisor what the weights' norm is divided by
 */
public record Lars(
    Schedule learningRate, Layers layers, double beta, double trust, double lambda, Divisor divisor)
    implements UpdateRule {

  /** What the norm of a layer's weights is divided by. */
  public enum Divisor {
    /** The gradient's norm plus the decay's. */
    SUM_OF_NORMS,
    /** The norm of gradient plus decay. */
    NORM_OF_SUM
  }

  /** Checks the settings. */
  public Lars {
    Require.nonNull("learningRate", learningRate);
    Require.nonNull("layers", layers);
    Check.factor("beta", beta);
    Require.positive("trust", trust);
    Require.nonNegative("lambda", lambda);
    Require.nonNull("divisor", divisor);
  }

  /** With a constant learning rate, positive and finite. */
  public static Lars withLearningRate(double learningRate, Layers layers) {
    return withSchedule(Schedule.constant(Require.positive("learningRate", learningRate)), layers);
  }

  /** With learning rates by a schedule. */
  public static Lars withSchedule(Schedule schedule, Layers layers) {
    return new Lars(schedule, layers, 0.9, 0.001, 0, Divisor.SUM_OF_NORMS);
  }

  /** The same with another momentum. */
  public Lars withBeta(double beta) {
    return new Lars(learningRate, layers, beta, trust, lambda, divisor);
  }

  /** The same with another trust coefficient. */
  public Lars withTrust(double trust) {
    return new Lars(learningRate, layers, beta, trust, lambda, divisor);
  }

  /** The same with weight decay. */
  public Lars withDecay(double lambda) {
    return new Lars(learningRate, layers, beta, trust, lambda, divisor);
  }

  /** The same with another divisor. */
  public Lars withDivisor(Divisor divisor) {
    return new Lars(learningRate, layers, beta, trust, lambda, divisor);
  }

  @Override
  public String name() {
    return "LARS";
  }

  @Override
  public int memoryVectors() {
    return 1;
  }

  @Override
  public State start(int dimension) {
    layers.requireDimension(dimension);
    return UpdateRule.super.start(dimension);
  }

  @Override
  public void step(
      int step, double learningRate, double[] x, double[] gradient, double[][] memory) {
    double[] v = memory[0];
    for (int k = 0; k < layers.ranges().size(); k++) {
      ParameterRange layer = layers.ranges().get(k);
      double rate = learningRate * ratio(layer, x, gradient);
      for (int i = layer.from(); i < layer.to(); i++) {
        double next = beta * v[i] + rate * (gradient[i] + lambda * x[i]);
        v[i] = next;
        x[i] -= next;
      }
    }
  }

  private double ratio(ParameterRange layer, double[] x, double[] gradient) {
    double weights = layer.norm(x);
    double divided =
        divisor == Divisor.SUM_OF_NORMS
            ? layer.norm(gradient) + lambda * weights
            : normOfSum(layer, x, gradient);
    return weights == 0 || divided == 0 ? 1 : trust * weights / divided;
  }

  private double normOfSum(ParameterRange layer, double[] x, double[] gradient) {
    double squares = 0;
    for (int i = layer.from(); i < layer.to(); i++) {
      double u = gradient[i] + lambda * x[i];
      squares += u * u;
    }
    return Math.sqrt(squares);
  }
}
