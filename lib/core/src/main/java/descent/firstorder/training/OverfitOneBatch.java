package descent.firstorder.training;

import descent.argument.Require;
import descent.firstorder.UpdateRule;
import descent.firstorder.clipping.Clipping;
import descent.function.Batch;
import descent.linalg.Vectors;
import descent.optimize.StopReason;
import descent.schedule.Schedule;
import java.util.Arrays;

/**
 * Overfit-one-batch test: a model, a loss, a gradient and an update rule that are right can learn a
 * single batch by heart. If the value does not fall to a small part of where it began, there is a
 * bug or the learning rate is far off, and no amount of data will help.
 *
 * <pre>{@code
 * B ← the sampler's first batch;   for t = 1, 2, …, T:
 *   v_t ← the batch's value at x_{t−1},    stops with success if v_t ≤ c v_1
 *   x_t ← rule(x_{t−1}, clip(∇), η_t)
 * }</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td></td><td>the training: sum, rule, schedule, batch size, sampling, seed and clipping are taken</td><td>none</td></tr>
 * <tr><td>{@code T}</td><td>the number of steps, at least 1</td><td>1000</td></tr>
 * <tr><td>{@code c}</td><td>the part of the first value to fall to, above 0 and below 1</td><td>0.01</td></tr>
 * </table>
 *
 * <p>It needs more parameters than the batch has terms, a loss that can be 0, and no regularizer to
 * speak of: a right model without these fails too. Passing does not show that the model
 * generalizes. Cost: {@code T} batches at most. The start is not changed.
 */
public final class OverfitOneBatch {
  private final Training training;
  private final int steps;
  private final double part;

  private OverfitOneBatch(Training training, int steps, double part) {
    this.training = training;
    this.steps = steps;
    this.part = part;
  }

  /**
   * What the test found.
   *
   * @param values {@code v_1, v_2, …}, finite
   * @param stopReason {@link StopReason#TARGET_REACHED} if it passed, else the limit of iterations,
   *     a value that is not finite, or an interrupt
   */
  public record Outcome(double[] values, StopReason stopReason) {

    /** Copies. */
    public Outcome {
      values = Require.finite("values", values).clone();
      Require.nonNull("stopReason", stopReason);
    }

    @Override
    public double[] values() {
      return values.clone();
    }

    /** Whether the batch was learned. */
    public boolean passed() {
      return stopReason == StopReason.TARGET_REACHED;
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder(passed() ? "passed: " : "failed: ");
      text.append(stopReason.description());
      if (values.length > 0) {
        text.append("; the batch's value went from ").append(values[0]);
        text.append(" to ").append(values[values.length - 1]);
      }
      return text.toString();
    }
  }

  /** With the defaults. */
  public static OverfitOneBatch of(Training training) {
    return new OverfitOneBatch(Require.nonNull("training", training), 1000, 0.01);
  }

  /** The same with another number of steps. */
  public OverfitOneBatch steps(int steps) {
    return new OverfitOneBatch(training, Require.atLeast("steps", steps, 1), part);
  }

  /** The same with another part {@code c} of the first value. */
  public OverfitOneBatch fallingTo(double part) {
    return new OverfitOneBatch(training, steps, Require.between("part", part, 0, 1));
  }

  /**
   * Makes the test.
   *
   * @param x0 the start, finite, of the sum's dimension; not changed
   * @throws IllegalStateException if the training has no rule
   */
  public Outcome run(double[] x0) {
    Require.length("x0", x0, training.sum.dimension());
    Require.finite("x0", x0);
    Schedule rates = training.learningRates();
    UpdateRule.State rule = training.requireRule().start(x0.length);
    Clipping clipping = training.clipping.orElseGet(Clipping::none);
    Batch batch = new Batch(training.batchSize);
    training.sampling.start(training.sum.terms(), training.batchSize, training.seed).next(batch);
    double[] x = x0.clone();
    double[] gradient = new double[x.length];
    double[] values = new double[steps];
    for (int t = 1; t <= steps; t++) {
      double value = training.sum.batch(batch, x, gradient);
      if (!Double.isFinite(value) || !Double.isFinite(Vectors.norm(gradient))) {
        return outcome(values, t - 1, StopReason.NON_FINITE_VALUE);
      }
      values[t - 1] = value;
      if (value <= part * values[0]) {
        return outcome(values, t, StopReason.TARGET_REACHED);
      }
      if (Thread.currentThread().isInterrupted()) {
        return outcome(values, t, StopReason.INTERRUPTED);
      }
      clipping.clip(x, gradient);
      rule.step(x, gradient, rates.at(t));
    }
    return outcome(values, steps, StopReason.ITERATION_LIMIT);
  }

  private static Outcome outcome(double[] values, int count, StopReason reason) {
    return new Outcome(Arrays.copyOf(values, count), reason);
  }
}
