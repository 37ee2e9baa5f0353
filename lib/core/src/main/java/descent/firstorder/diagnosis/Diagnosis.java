package descent.firstorder.diagnosis;

/** What loss curves look like; when each is named, {@link LossCurves} says. */
public enum Diagnosis {

  /** Values are not finite, or rise again for good. */
  DIVERGENCE(
      "a learning rate ten times smaller, a warm-up, clipping of gradients; if that does not help,"
          + " check the gradient"),

  /** Training goes on learning what validation does not confirm. */
  OVERFITTING(
      "early stopping, more data or augmentation, weight decay, a smaller model; check that"
          + " training and validation rows are of one kind"),

  /** Even the training data are not learned. */
  UNDERFITTING(
      "a larger learning rate if the loss creeps, a smaller one if units have died; more epochs, a"
          + " larger model, less regularization; test whether a single batch can be overfitted"),

  /** The values fluctuate around a level and do not fall any more. */
  NOISE_FLOOR("a smaller or falling learning rate, larger batches, an average of the weights"),

  /** The values stay at a level without noise to speak of. */
  PLATEAU(
      "a larger learning rate or momentum to leave flat ground, a smaller one if steps bounce, more"
          + " epochs, a larger model; if this is the least there can be, say so by a goal"),

  /** The values fall, or have come close to the goal. */
  HEALTHY("nothing; go on while the validation value falls"),

  /** There are too few values to say. */
  TOO_SHORT("more epochs");

  private final String advice;

  Diagnosis(String advice) {
    this.advice = advice;
  }

  /** What to try. */
  public String advice() {
    return advice;
  }
}
