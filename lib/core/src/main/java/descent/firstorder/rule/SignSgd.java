package descent.firstorder.rule;

import descent.argument.Require;
import descent.firstorder.SeparableUpdateRule;
import descent.schedule.Schedule;

/**
 * Sign descent: every coordinate moves by the learning rate against its gradient's sign.
 *
 * <pre>{@code x_t = x_{t−1} − η_t sign(g_t),   sign(0) = 0}</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code η_t}</td><td>the learning rate, in units of x</td><td>none</td></tr>
 * </table>
 *
 * <p>It is steepest descent in the maximum norm without the factor {@code ‖g‖₁}. A constant rate
 * does not settle. With stochastic gradients it needs batches in which the sign is more often right
 * than wrong in every coordinate.
 *
 * <p>Cost per step: {@code O(n)}; memory: none. Source: Bernstein, Wang, Azizzadenesheli &
 * Anandkumar, signSGD: compressed optimisation for non-convex problems (ICML 2018), Algorithm 1.
 *
 * @param learningRate {@code η_t}
 */
public record SignSgd(Schedule learningRate) implements SeparableUpdateRule {

  /** Checks that there is a schedule. */
  public SignSgd {
    Require.nonNull("learningRate", learningRate);
  }

  /** With a constant learning rate, positive and finite. */
  public static SignSgd withLearningRate(double learningRate) {
    return withSchedule(Schedule.constant(Require.positive("learningRate", learningRate)));
  }

  /** With learning rates by a schedule. */
  public static SignSgd withSchedule(Schedule schedule) {
    return new SignSgd(schedule);
  }

  @Override
  public String name() {
    return "signSGD";
  }

  @Override
  public int memoryVectors() {
    return 0;
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
    for (int i = from; i < to; i++) {
      x[i] -= learningRate * Math.signum(gradient[i]);
    }
  }
}
