package descent.firstorder.diagnosis;

import descent.argument.Require;

/**
 * Something that is wrong with a layer.
 *
 * @param fault what
 * @param layer where
 * @param evidence the number that shows it; what it is of, {@link Fault} says
 */
public record Finding(Fault fault, int layer, double evidence) {

  /** What can be wrong. The thresholds are rules of thumb. */
  public enum Fault {

    /** A weight, slope, update or activation is NaN or infinite; the evidence is NaN. */
    NOT_FINITE("a number is not finite"),

    /** At least half of the units of a hidden layer give 0 for every row: the share of them. */
    DEAD_UNITS("share of dead units"),

    /**
     * The gradient is at most a 1000th of the output layer's: their ratio, both as root mean
     * squares.
     */
    VANISHING_GRADIENT("gradient beside the output layer's"),

    /** The gradient is at least 1000 times the output layer's: their ratio. */
    EXPLODING_GRADIENT("gradient beside the output layer's"),

    /** A step moves the layer by 10 % of its size or more: the ratio of update to weights. */
    LARGE_UPDATE("update beside the weights"),

    /** A step moves the layer by a millionth of its size or less: the ratio. */
    SMALL_UPDATE("update beside the weights");

    private final String evidence;

    Fault(String evidence) {
      this.evidence = evidence;
    }
  }

  /** Checks. */
  public Finding {
    Require.nonNull("fault", fault);
    Require.atLeast("layer", layer, 1);
  }

  @Override
  public String toString() {
    return fault + " in layer " + layer + ": " + fault.evidence + " " + Digits.three(evidence);
  }
}
