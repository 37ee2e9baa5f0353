package descent.firstorder.training;

import descent.argument.Require;
import descent.optimize.Iteration;
import descent.optimize.Observer;
import descent.optimize.Observer.Answer;
import descent.optimize.StopReason;
import descent.schedule.Geometric;
import java.util.Arrays;

/**
 * Learning-rate range test: a short run whose learning rate grows exponentially from step to step,
 * until the value explodes.
 *
 * <pre>{@code
 * η_t = η_1 (η_T/η_1)^((t−1)/(T−1)),    v_t = the value of the batch after the step with η_t
 * stops when s_t > c · min_{i<t} s_i, where s_t is the mean of v_{t−w} … v_t
 * }</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td></td><td>the training: sum, rule, batches, seed and clipping are taken</td><td>none</td></tr>
 * <tr><td>{@code η_1, η_T}</td><td>the range, positive, {@code η_1 < η_T}</td><td>1e-7, 10</td></tr>
 * <tr><td>{@code T}</td><td>the number of rates, at least 2</td><td>100</td></tr>
 * <tr><td>{@code w}</td><td>the neighbours on each side that smooth a value, at least 0</td><td>5</td></tr>
 * <tr><td>{@code c}</td><td>by what factor an explosion exceeds the best, above 1; the values should be positive</td><td>4</td></tr>
 * </table>
 *
 * <p>The value that belongs to a rate is that of the next batch, after the step; many libraries
 * note the value before it, which moves the curve by one rate. Cost: {@code T + 1} batches at most.
 * The start is not changed, and nothing of the run is kept but its curve. Source: Smith, Cyclical
 * Learning Rates for Training Neural Networks (2017), Section 3.3, with straight lines in place of
 * the exponential.
 */
public final class LearningRateRangeTest {
  private final Training training;
  private final Geometric rates;
  private final int smoothing;
  private final double explosion;

  private LearningRateRangeTest(
      Training training, Geometric rates, int smoothing, double explosion) {
    this.training = training;
    this.rates = rates;
    this.smoothing = smoothing;
    this.explosion = explosion;
  }

  /** With the defaults. */
  public static LearningRateRangeTest of(Training training) {
    Require.nonNull("training", training);
    return new LearningRateRangeTest(training, new Geometric(1e-7, 10, 100), 5, 4);
  }

  /** The same over another range, of {@code 0 < lowest < highest < ∞}. */
  public LearningRateRangeTest range(double lowest, double highest) {
    Require.positive("lowest", lowest);
    Require.positive("highest", highest);
    if (highest <= lowest) {
      throw new IllegalArgumentException(
          "highest must be above lowest, " + lowest + ", got " + highest);
    }
    Geometric other = new Geometric(lowest, highest, rates.steps());
    return new LearningRateRangeTest(training, other, smoothing, explosion);
  }

  /** The same with another number of rates, at least 2. */
  public LearningRateRangeTest steps(int steps) {
    Geometric other = rates.over(Require.atLeast("steps", steps, 2));
    return new LearningRateRangeTest(training, other, smoothing, explosion);
  }

  /** The same with another number {@code w} of neighbours in the smoothing; 0 is none. */
  public LearningRateRangeTest smoothing(int neighbours) {
    Require.atLeast("neighbours", neighbours, 0);
    return new LearningRateRangeTest(training, rates, neighbours, explosion);
  }

  /** The same with another idea of an explosion: {@code c}, above 1 and finite. */
  public LearningRateRangeTest explosion(double factor) {
    if (!(factor > 1 && factor < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("factor must be above 1 and finite, got " + factor);
    }
    return new LearningRateRangeTest(training, rates, smoothing, factor);
  }

  /**
   * Makes the run.
   *
   * @param x0 the start, finite, of the sum's dimension; not changed
   * @throws IllegalStateException if the training has no rule
   */
  public LearningRateCurve run(double[] x0) {
    Recorder recorder = new Recorder();
    int epochs = rates.steps() / training.stepsPerEpoch() + 1;
    TrainingResult result =
        training.withoutWatchers().schedule(rates).observer(recorder).run(x0, epochs);
    boolean exploded = recorder.exploded || result.stopReason() == StopReason.NON_FINITE_VALUE;
    return recorder.curve(exploded);
  }

  /** Notes each value beside the rate of the step before. */
  private final class Recorder implements Observer {
    private final double[] tried = new double[rates.steps()];
    private final double[] values = new double[rates.steps()];
    private int count;
    private double best = Double.POSITIVE_INFINITY;
    private boolean exploded;

    @Override
    public Answer observe(Iteration step) {
      if (step.number() == 1) {
        return Answer.CONTINUE;
      }
      tried[count] = rates.at(step.number() - 1);
      values[count] = step.value();
      count++;
      double smoothed =
          LearningRateCurve.mean(values, count - 1 - Math.min(smoothing, count), count - 1);
      exploded = smoothed > explosion * best;
      best = Math.min(best, smoothed);
      return exploded || count == rates.steps() ? Answer.STOP : Answer.CONTINUE;
    }

    LearningRateCurve curve(boolean exploded) {
      return new LearningRateCurve(
          Arrays.copyOf(tried, count), Arrays.copyOf(values, count), smoothing, exploded);
    }
  }
}
