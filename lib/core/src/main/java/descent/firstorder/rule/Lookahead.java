package descent.firstorder.rule;

import descent.argument.Require;
import descent.firstorder.UpdateRule;

/**
 * Lookahead: every {@code k} steps of another rule, its fast weights go back part of the way to
 * slow ones.
 *
 * <pre>{@code
 * x_t = rule(x_{t−1}, g_t);   if k divides t:   z ← z + α (x_t − z),   x_t ← z;   z_0 = x_0
 * }</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td></td><td>the inner rule</td><td>none</td></tr>
 * <tr><td>{@code k}</td><td>the steps between synchronizations, at least 1</td><td>5</td></tr>
 * <tr><td>{@code α}</td><td>the slow step, in (0, 1]</td><td>0.5</td></tr>
 * </table>
 *
 * <p>The inner rule's memory is kept across synchronizations. The array of parameters holds the
 * fast weights; they are the slow ones after every {@code k}-th step.
 *
 * <p>Cost per step: the inner rule's, and {@code O(n)} every {@code k} steps; memory: 1 vector
 * more. Source: Zhang, Lucas, Hinton & Ba, Lookahead optimizer: k steps forward, 1 step back
 * (NeurIPS 2019), Algorithm 1.
 *
 * @param rule the inner rule
 * @param period {@code k}
 * @param slowStep {@code α}
 */
public record Lookahead(UpdateRule rule, int period, double slowStep) implements WrappingRule {

  /** Checks the settings. */
  public Lookahead {
    Require.nonNull("rule", rule);
    Require.atLeast("period", period, 1);
    Require.positive("slowStep", slowStep);
    if (slowStep > 1) {
      throw new IllegalArgumentException("slowStep must be at most 1, got " + slowStep);
    }
  }

  /** Around this rule, with {@code k = 5} and {@code α = 0.5}. */
  public static Lookahead around(UpdateRule rule) {
    return new Lookahead(rule, 5, 0.5);
  }

  /** The same with another period. */
  public Lookahead withPeriod(int period) {
    return new Lookahead(rule, period, slowStep);
  }

  /** The same with another slow step. */
  public Lookahead withSlowStep(double slowStep) {
    return new Lookahead(rule, period, slowStep);
  }

  @Override
  public String name() {
    return "Lookahead(" + rule.name() + ")";
  }

  @Override
  public void step(
      int step, double learningRate, double[] x, double[] gradient, double[][] memory) {
    double[] slow = own(memory);
    if (step == 1) {
      System.arraycopy(x, 0, slow, 0, x.length);
    }
    rule.step(step, learningRate, x, gradient, memory);
    if (step % period == 0) {
      for (int i = 0; i < x.length; i++) {
        double next = slow[i] + slowStep * (x[i] - slow[i]);
        slow[i] = next;
        x[i] = next;
      }
    }
  }
}
