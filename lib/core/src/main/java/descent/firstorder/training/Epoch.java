package descent.firstorder.training;

import descent.argument.Require;
import java.util.OptionalDouble;

/**
 * What is known after an epoch. Number 0 is the start: it is there if something is evaluated at the
 * end of epochs.
 *
 * @param number the epoch's number, counted from 1; 0 for the start
 * @param steps steps so far
 * @param termGradients term gradients so far
 * @param learningRate the learning rate of the epoch's last step; 0 at the start
 * @param runningValue the mean over the epoch of the batches' values, each at the parameters of its
 *     moment, weighted by size: it costs nothing, and lags behind; absent at the start
 * @param trainingValue {@code f} at the epoch's end over all terms, if it was asked for
 * @param validationValue the validation objective at the epoch's end, if there is one
 */
public record Epoch(
    int number,
    int steps,
    long termGradients,
    double learningRate,
    OptionalDouble runningValue,
    OptionalDouble trainingValue,
    OptionalDouble validationValue) {

  /** Checks that one value is there. */
  public Epoch {
    Require.atLeast("number", number, 0);
    if (runningValue.isEmpty() && trainingValue.isEmpty() && validationValue.isEmpty()) {
      throw new IllegalArgumentException("an epoch must have a value, got none");
    }
  }

  /**
   * The value by which epochs are compared: the validation value if there is one, else the training
   * value if it was asked for, else the running value.
   */
  public double value() {
    return validationValue.orElseGet(
        () -> trainingValue.orElseGet(() -> runningValue.orElseThrow()));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("epoch ").append(number);
    append(text, "running value", runningValue);
    append(text, "training value", trainingValue);
    append(text, "validation value", validationValue);
    return text.append(", learning rate ").append(learningRate).toString();
  }

  private static void append(StringBuilder text, String what, OptionalDouble value) {
    value.ifPresent(v -> text.append(", ").append(what).append(' ').append(v));
  }
}
