package descent.firstorder.rule;

import descent.argument.Require;
import descent.firstorder.UpdateRule;
import descent.function.ParameterRange;
import descent.schedule.Schedule;

/**
 * LAMB: Adam's direction with weight decay, scaled in each layer to the norm of its weights.
 *
 * <pre>{@code
 * m_t, v_t, m̂_t, v̂_t as in Adam
 * u_t = m̂_t / (√v̂_t + ε) + λ x_{t−1}
 * x_t = x_{t−1} − η_t (‖x_{t−1}‖ / ‖u_t‖) u_t      in each layer
 * }</pre>
 *
 * <p>Where one of the norms is zero, the ratio is 1. The source bounds {@code ‖x‖} by a function
 * {@code φ}; here it is the identity, as in the source's experiments.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code η_t}</td><td>the learning rate, relative to the weights' norm</td><td>none</td></tr>
 * <tr><td></td><td>the layers</td><td>none</td></tr>
 * <tr><td>{@code β₁, β₂}</td><td>the decays of the means, in [0, 1)</td><td>0.9, 0.999</td></tr>
 * <tr><td>{@code ε}</td><td>in units of g; positive</td><td>1e-6</td></tr>
 * <tr><td>{@code λ}</td><td>the weight decay, ≥ 0</td><td>0</td></tr>
 * </table>
 *
 * <p>It is meant for large batches. Cost per step: {@code O(n)}, two passes, in which {@code u} is
 * computed twice so that it need not be stored; memory: 2 vectors. Source: You et al., Large batch
 * optimization for deep learning: training BERT in 76 minutes (ICLR 2020), Algorithm 2.
 *
 * @param learningRate {@code η_t}
 * @param layers the layers
 * @param beta1 {@code β₁}
 * @param beta2 {@code β₂}
 * @param epsilon {@code ε}
 * @param lambda {@code λ}
 */
public record Lamb(
    Schedule learningRate, Layers layers, double beta1, double beta2, double epsilon, double lambda)
    implements UpdateRule {

  /** Checks the settings. */
  public Lamb {
    Require.nonNull("learningRate", learningRate);
    Require.nonNull("layers", layers);
    Check.factor("beta1", beta1);
    Check.factor("beta2", beta2);
    Require.positive("epsilon", epsilon);
    Require.nonNegative("lambda", lambda);
  }

  /** With a constant learning rate, positive and finite. */
  public static Lamb withLearningRate(double learningRate, Layers layers) {
    return withSchedule(Schedule.constant(Require.positive("learningRate", learningRate)), layers);
  }

  /** With learning rates by a schedule. */
  public static Lamb withSchedule(Schedule schedule, Layers layers) {
    return new Lamb(schedule, layers, 0.9, 0.999, 1e-6, 0);
  }

  /** The same with other decays of the means. */
  public Lamb withBetas(double beta1, double beta2) {
    return new Lamb(learningRate, layers, beta1, beta2, epsilon, lambda);
  }

  /** The same with another {@code ε}. */
  public Lamb withEpsilon(double epsilon) {
    return new Lamb(learningRate, layers, beta1, beta2, epsilon, lambda);
  }

  /** The same with weight decay. */
  public Lamb withDecay(double lambda) {
    return new Lamb(learningRate, layers, beta1, beta2, epsilon, lambda);
  }

  @Override
  public String name() {
    return "LAMB";
  }

  @Override
  public int memoryVectors() {
    return 2;
  }

  @Override
  public State start(int dimension) {
    layers.requireDimension(dimension);
    return UpdateRule.super.start(dimension);
  }

  @Override
  public void step(
      int step, double learningRate, double[] x, double[] gradient, double[][] memory) {
    double[] m = memory[0];
    double[] v = memory[1];
    double scale1 = 1 / AdamStep.weight(beta1, step);
    double scale2 = 1 / Math.sqrt(AdamStep.weight(beta2, step));
    for (int k = 0; k < layers.ranges().size(); k++) {
      ParameterRange layer = layers.ranges().get(k);
      double weights = layer.norm(x);
      double update = update(layer, x, gradient, m, v, scale1, scale2);
      double ratio = weights == 0 || update == 0 ? 1 : weights / update;
      double rate = learningRate * ratio;
      for (int i = layer.from(); i < layer.to(); i++) {
        x[i] -= rate * (scale1 * m[i] / (scale2 * Math.sqrt(v[i]) + epsilon) + lambda * x[i]);
      }
    }
  }

  /** Brings the means up to date and answers {@code ‖u_t‖}. */
  private double update(
      ParameterRange layer,
      double[] x,
      double[] gradient,
      double[] m,
      double[] v,
      double scale1,
      double scale2) {
    double squares = 0;
    for (int i = layer.from(); i < layer.to(); i++) {
      double g = gradient[i];
      double first = beta1 * m[i] + (1 - beta1) * g;
      double second = beta2 * v[i] + (1 - beta2) * (g * g);
      m[i] = first;
      v[i] = second;
      double u = scale1 * first / (scale2 * Math.sqrt(second) + epsilon) + lambda * x[i];
      squares += u * u;
    }
    return Math.sqrt(squares);
  }
}
