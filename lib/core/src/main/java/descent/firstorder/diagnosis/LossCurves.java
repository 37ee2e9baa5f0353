package descent.firstorder.diagnosis;

import descent.argument.Require;
import descent.firstorder.training.TrainingResult;
import descent.optimize.StopReason;
import java.util.Arrays;

/**
 * The loss after each epoch, in training and, if there is one, in validation; and a reader that
 * says what they look like, with the numbers that show it.
 *
 * <p>{@code w} is a fifth of the number of values, at least 3. {@code T} and {@code V} are means
 * over {@code w} values of the training and the validation curve: {@code T_end} over the last ones,
 * {@code T_best} the lowest there is; {@code T_0} is the first value. {@code σ} is the standard
 * deviation around the trend over the last {@code 2w} values, and {@code s = σ√(2/w)} that of the
 * difference of two means. {@code g} is the goal. The first line that holds is the diagnosis.
 *
 * <table>
 * <caption>The rules</caption>
 * <tr><th>diagnosis</th><th>when</th></tr>
 * <tr><td>{@code DIVERGENCE}</td><td>a value is NaN or infinite, or the run stopped because one was; or
 * {@code T_end − T_best > 4s} and {@code > ½(T_0 − T_best)}: half of the gain is lost; or {@code
 * T_end − T_0 > 4s} and {@code > 0.01(T_0 − g)}: it ends above its start</td></tr>
 * <tr><td>{@code TOO_SHORT}</td><td>fewer than 8 values</td></tr>
 * <tr><td>{@code OVERFITTING}</td><td>training gained, {@code T_0 − T_end > 0.1(T_0 − g)}, and either
 * validation rises again, {@code V_end − V_best > 4s} and {@code > 0.03(T_0 − g)}, while {@code T} fell; or
 * it gained less than half of what training gained, {@code V_0 − V_end < ½(T_0 − T_end)}, by more than
 * {@code 4s}</td></tr>
 * <tr><td>{@code NOISE_FLOOR}</td><td>flat, something is learned, {@code T_end − g < 0.9(T_0 − g)}, and {@code σ > 0.02(T_end − g)} and {@code > 10⁻⁶(T_0 − T_best)}</td></tr>
 * <tr><td>{@code UNDERFITTING}</td><td>{@code T_end − g > ½(T_0 − g)}</td></tr>
 * <tr><td>{@code PLATEAU}</td><td>flat, and {@code T_end − g > 0.1(T_0 − g)}</td></tr>
 * <tr><td>{@code HEALTHY}</td><td>otherwise</td></tr>
 * </table>
 *
 * <p>Flat means that the last {@code w} values are not below the {@code w} before by more than
 * {@code 4s} nor by more than {@code 0.01(T_0 − T_best)}. The thresholds are rules of thumb for
 * losses that begin well above their goal. What the least possible loss is, a curve does not tell:
 * give a {@link #withGoal goal} if it is known to be above 0. Nothing that curves hold makes the
 * reader throw.
 *
 * @param training a value for each epoch, the start's first if it was evaluated; at least one
 * @param validation as many values, or none
 * @param goal {@code g}, the least loss that can be hoped for; 0 unless it is given
 * @param stoppedNotFinite whether the run was stopped by a value that is not finite
 */
public record LossCurves(
    double[] training, double[] validation, double goal, boolean stoppedNotFinite) {
  private static final int LEAST = 8;
  private static final double SURE = 4;
  private static final double FLAT_PART = 0.01;
  private static final double LOST = 0.5;
  private static final double GAINED = 0.1;
  private static final double RISEN = 0.03;
  private static final double NOISY = 0.02;
  private static final double VISIBLE = 1e-6;
  private static final double HIGH = 0.5;
  private static final double LOW = 0.1;

  /** Checks and copies. */
  public LossCurves {
    training = Require.nonNull("training", training).clone();
    validation = Require.nonNull("validation", validation).clone();
    Require.atLeast("the number of training values", training.length, 1);
    Require.finite("goal", goal);
    if (validation.length > 0 && validation.length != training.length) {
      throw new IllegalArgumentException(
          "validation has length "
              + validation.length
              + " but training has length "
              + training.length);
    }
  }

  /** A training curve alone; overfitting does not show in it. */
  public static LossCurves of(double[] training) {
    return new LossCurves(training, new double[0], 0, false);
  }

  /** Both curves, over the same epochs. */
  public static LossCurves of(double[] training, double[] validation) {
    Require.atLeast("the number of validation values", validation.length, 1);
    return new LossCurves(training, validation, 0, false);
  }

  /**
   * The curves of a run: the training values if they were asked for, else the running ones, and the
   * validation values if there are any.
   *
   * @throws IllegalArgumentException if no epoch was evaluated
   */
  public static LossCurves of(TrainingResult result) {
    double[] training = Require.nonNull("result", result).trainingValues();
    double[] validation = result.validationValues();
    if (training.length == 0) {
      training = result.runningValues();
      // The start has a validation value but no running one.
      int extra = Math.max(0, validation.length - training.length);
      validation = Arrays.copyOfRange(validation, extra, validation.length);
    }
    boolean notFinite = result.stopReason() == StopReason.NON_FINITE_VALUE;
    if (training.length == 0 && notFinite) {
      training = new double[] {Double.NaN};
      validation = new double[0];
    }
    return new LossCurves(training, validation, 0, notFinite);
  }

  /** The same with another goal: the least loss that can be hoped for. */
  public LossCurves withGoal(double goal) {
    return new LossCurves(training, validation, goal, stoppedNotFinite);
  }

  @Override
  public double[] training() {
    return training.clone();
  }

  @Override
  public double[] validation() {
    return validation.clone();
  }

  /**
   * What the curves look like.
   *
   * @param diagnosis in a word
   * @param evidence the numbers that show it, in a sentence
   */
  public record Reading(Diagnosis diagnosis, String evidence) {

    /** Checks. */
    public Reading {
      Require.nonNull("diagnosis", diagnosis);
      Require.nonNull("evidence", evidence);
    }

    @Override
    public String toString() {
      return diagnosis + ": " + evidence + ". Try: " + diagnosis.advice() + ".";
    }
  }

  /** Reads the curves. */
  public Reading read() {
    int bad = firstNotFinite(training);
    if (bad >= 0) {
      return diverged("the training value " + bad + " is " + training[bad]);
    }
    bad = firstNotFinite(validation);
    if (bad >= 0) {
      return diverged("the validation value " + bad + " is " + validation[bad]);
    }
    if (stoppedNotFinite) {
      return diverged("a batch's value or gradient was not finite");
    }
    if (training.length < LEAST) {
      return new Reading(
          Diagnosis.TOO_SHORT, "there are " + training.length + " values of " + LEAST);
    }
    return new Reader(new Curve(training)).read();
  }

  private static int firstNotFinite(double[] values) {
    for (int k = 0; k < values.length; k++) {
      if (!Double.isFinite(values[k])) {
        return k;
      }
    }
    return -1;
  }

  private static Reading diverged(String evidence) {
    return new Reading(Diagnosis.DIVERGENCE, evidence);
  }

  /** The rules for finite curves that are long enough, in the order of the table. */
  private final class Reader {
    private final Curve t;
    private final double end;
    private final double gain;

    Reader(Curve t) {
      this.t = t;
      end = t.end();
      gain = t.start() - t.best();
    }

    Reading read() {
      double lost = end - t.best();
      double above = end - t.start();
      boolean relapse = lost > SURE * t.noiseOfDifference() && lost > LOST * gain;
      boolean risen =
          above > SURE * t.noiseOfDifference() && above > FLAT_PART * (t.start() - goal);
      if (relapse || risen) {
        return diverged(
            "training went from "
                + Digits.three(t.start())
                + " to "
                + Digits.three(t.best())
                + " and ends at "
                + Digits.three(end));
      }
      boolean gained = t.start() - end > GAINED * (t.start() - goal);
      if (gained && validation.length > 0) {
        Curve v = new Curve(validation);
        if (risesAgain(v) || lagsBehind(v)) {
          return overfitted(v);
        }
      }
      return withoutValidation();
    }

    private boolean risesAgain(Curve v) {
      double risen = v.end() - v.best();
      return risen > SURE * v.noiseOfDifference()
          && risen > RISEN * (t.start() - goal)
          && end < t.mean(v.bestEnd());
    }

    private boolean lagsBehind(Curve v) {
      double missing = LOST * (t.start() - end) - (v.start() - v.end());
      return missing > SURE * Math.max(t.noiseOfDifference(), v.noiseOfDifference());
    }

    private Reading overfitted(Curve v) {
      int lowest = v.lowest();
      return new Reading(
          Diagnosis.OVERFITTING,
          "validation was "
              + Digits.three(v.value(lowest))
              + " at value "
              + lowest
              + " and ends at "
              + Digits.three(v.end())
              + ", training ends at "
              + Digits.three(end));
    }

    private Reading withoutValidation() {
      double fall = t.lastFall();
      boolean flat = fall <= Math.max(FLAT_PART * gain, SURE * t.noiseOfDifference());
      double left = end - goal;
      double part = left / (t.start() - goal);
      String ends = "training went from " + Digits.three(t.start()) + " to " + Digits.three(end);
      boolean learned = left < (1 - GAINED) * (t.start() - goal);
      if (flat && learned && t.noise() > Math.max(NOISY * left, VISIBLE * gain)) {
        return new Reading(
            Diagnosis.NOISE_FLOOR,
            ends + " and fluctuates by " + Digits.three(t.noise()) + " without falling");
      }
      if (left > HIGH * (t.start() - goal)) {
        return new Reading(
            Diagnosis.UNDERFITTING, ends + ", " + Digits.percent(part) + " of the way is left");
      }
      if (flat && left > LOW * (t.start() - goal)) {
        return new Reading(
            Diagnosis.PLATEAU,
            ends
                + " and fell by only "
                + Digits.three(fall)
                + " over the last window, with "
                + Digits.percent(part)
                + " of the way left");
      }
      return new Reading(
          Diagnosis.HEALTHY, ends + (flat ? ", close to the goal" : ", and is still falling"));
    }
  }
}
