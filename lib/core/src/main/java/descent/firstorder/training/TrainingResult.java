package descent.firstorder.training;

import descent.optimize.StopReason;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What a training run found. The best parameters are those at the end of the epoch with the lowest
 * {@link Epoch#value()}: the validation value if there is one, else the training value if it was
 * asked for, else the running value. Until an epoch is complete they are the start.
 *
 * @param checkpoint the whole state at the end, from which the run can go on
 * @param stopReason why the run stopped
 */
public record TrainingResult(Checkpoint checkpoint, StopReason stopReason) {

  /** The best parameters. */
  public double[] bestParameters() {
    return checkpoint.best().parameters();
  }

  /** The value that makes them best; absent if the run stopped before anything was evaluated. */
  public OptionalDouble bestValue() {
    return checkpoint.best().value();
  }

  /** The epoch at whose end they stood; 0 is the start. */
  public int bestEpoch() {
    return checkpoint.best().epoch();
  }

  /** The parameters where the run stopped. */
  public double[] lastParameters() {
    return checkpoint.parameters();
  }

  /** The epochs, with the start if it was evaluated. */
  public List<Epoch> history() {
    return checkpoint.history();
  }

  /** The epochs completed. */
  public int epochs() {
    return checkpoint.epoch();
  }

  /** The steps made. */
  public int steps() {
    return checkpoint.step();
  }

  /** The gradients of single terms evaluated, the unit in which methods are compared. */
  public long termGradients() {
    return checkpoint.termGradients();
  }

  /** The values of single terms evaluated beside them, at the end of epochs. */
  public long termValues() {
    return checkpoint.termValues();
  }

  /** The running values of the epochs. */
  public double[] runningValues() {
    return values(Epoch::runningValue);
  }

  /** The training values, that of the start first; empty unless they were asked for. */
  public double[] trainingValues() {
    return values(Epoch::trainingValue);
  }

  /** The validation values, that of the start first; empty without validation. */
  public double[] validationValues() {
    return values(Epoch::validationValue);
  }

  private double[] values(Function<Epoch, OptionalDouble> of) {
    return history().stream()
        .map(of)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .toArray();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("stopped: ").append(stopReason.description());
    text.append(" after ").append(epochs()).append(epochs() == 1 ? " epoch, " : " epochs, ");
    text.append(steps()).append(steps() == 1 ? " step" : " steps");
    bestValue()
        .ifPresent(
            v -> text.append("; best value ").append(v).append(" at epoch ").append(bestEpoch()));
    return text.append("; term gradients: ").append(termGradients()).toString();
  }
}
