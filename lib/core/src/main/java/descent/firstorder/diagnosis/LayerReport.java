package descent.firstorder.diagnosis;

import descent.argument.Require;

/**
 * The numbers of one layer of a network around one step of training.
 *
 * @param layer its index, from 1, the first hidden one, to the output layer
 * @param weights its parameters before the step: weights, biases, and scales if it is normalized
 * @param gradient the slopes of the loss by them
 * @param update what the step added to them
 * @param activations what its units gave, for all rows; of the output layer the outputs
 * @param deadUnits the share of its units that gave 0 for every row
 */
public record LayerReport(
    int layer,
    Distribution weights,
    Distribution gradient,
    Distribution update,
    Distribution activations,
    double deadUnits) {

  /** Checks. */
  public LayerReport {
    Require.atLeast("layer", layer, 1);
    Require.nonNull("weights", weights);
    Require.nonNull("gradient", gradient);
    Require.nonNull("update", update);
    Require.nonNull("activations", activations);
    Require.nonNegative("deadUnits", deadUnits);
  }

  /**
   * {@code ‖Δw‖/‖w‖}, by how much of its size the layer moves in a step; 0 for a layer of zeros
   * that stays, infinite for one that moves.
   */
  public double updateToWeights() {
    double step = update.norm();
    return step == 0 ? 0 : step / weights.norm();
  }

  @Override
  public String toString() {
    return "layer "
        + layer
        + ": weights "
        + Digits.three(weights.rootMeanSquare())
        + ", gradient "
        + Digits.three(gradient.rootMeanSquare())
        + ", update/weights "
        + Digits.three(updateToWeights())
        + ", activations "
        + Digits.three(activations.rootMeanSquare())
        + ", "
        + Digits.percent(activations.zeros())
        + " of them 0, dead units "
        + Digits.percent(deadUnits);
  }
}
