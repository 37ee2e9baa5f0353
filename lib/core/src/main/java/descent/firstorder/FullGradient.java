package descent.firstorder;

import descent.argument.Require;
import descent.function.Differentiable;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.Result;
import descent.optimize.Run;
import descent.optimize.Solver;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import java.util.Arrays;
import java.util.List;

/**
 * Any update rule as a deterministic solver: each step is made of the full gradient.
 *
 * <pre>{@code x_t = step of the rule from x_{t−1} with ∇f(x_{t−1})}</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td></td><td>the rule, with its learning rates</td><td>none</td></tr>
 * </table>
 *
 * <p>The points of the run are those where the rule takes its gradients, which for {@link
 * descent.firstorder.rule.Nesterov} and {@link descent.firstorder.rule.NesterovMomentum} are the
 * look-ahead points. The result has the best of them: momentum may pass a low point and come back.
 * For sums of many terms, and for rules that are meant for noise, there is {@link
 * descent.firstorder.training.Training}.
 *
 * <p>A rule that remembers may rest for a step and move on. Its run stops with {@link
 * StopReason#NO_PROGRESS} when for two steps neither the point nor the memory has changed.
 *
 * <p>Guarantees: those of the rule for exact gradients; with {@link Sgd} it is {@link
 * GradientDescent}, bit for bit. Cost per iteration: one gradient and the rule's step; memory: four
 * vectors and the rule's.
 *
 * @param rule makes the steps
 */
public record FullGradient(UpdateRule rule) implements Solver<Differentiable> {

  /** Checks that there is a rule. */
  public FullGradient {
    Require.nonNull("rule", rule);
  }

  /** This rule, on full gradients. */
  public static FullGradient of(UpdateRule rule) {
    return new FullGradient(rule);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException also if the rule's schedule gives a learning rate that is
   *     negative or not finite
   */
  @Override
  public Result minimize(
      Differentiable f,
      double[] x0,
      Stopping stopping,
      Recording recording,
      Observer... observers) {
    Run run = new Run(Require.nonNull("f", f), x0, stopping, recording, observers);
    UpdateRule.State state = rule.start(x0.length);
    boolean remembers = rule.memoryVectors() > 0 || rule.memoryScalars() > 0;
    List<double[]> atRest = List.of();
    while (run.goesOn()) {
      if (remembers && run.isAtRest()) {
        List<double[]> memory = state.memory().vectors();
        if (isSame(memory, atRest)) {
          run.stop(StopReason.NO_PROGRESS);
          break;
        }
        atRest = memory;
      } else {
        atRest = List.of();
      }
      double learningRate = learningRate(run.nextStep());
      state.step(run.point(), run.gradient(), learningRate);
      if (remembers) {
        run.steppedFromMemory(learningRate);
      } else {
        run.stepped(learningRate);
      }
    }
    return run.result();
  }

  private double learningRate(int step) {
    double learningRate = rule.learningRate().at(step);
    if (!(learningRate >= 0 && learningRate < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the schedule's learning rate must be non-negative and finite, got "
              + learningRate
              + " at step "
              + step);
    }
    return learningRate;
  }

  private static boolean isSame(List<double[]> memory, List<double[]> before) {
    if (memory.size() != before.size()) {
      return false;
    }
    for (int k = 0; k < memory.size(); k++) {
      if (!Arrays.equals(memory.get(k), before.get(k))) {
        return false;
      }
    }
    return true;
  }
}
