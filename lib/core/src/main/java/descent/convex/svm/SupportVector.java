package descent.convex.svm;

/**
 * A row whose multiplier is not zero: without it the boundary might be another.
 *
 * @param index the row of data
 * @param multiplier {@code αᵢ}, from above 0 to {@code C}
 * @param margin {@code yᵢf(xᵢ)}: 1 on the margin, less inside of it, negative on the wrong side of
 *     the boundary
 * @param place where it lies
 */
public record SupportVector(int index, double multiplier, double margin, Place place) {

  /** Where a support vector lies. */
  public enum Place {
    /**
     * {@code 0 < αᵢ < C}: on the margin, {@code yᵢf(xᵢ) = 1} up to the tolerance. These rows fix
     * the intercept.
     */
    ON_MARGIN,
    /** {@code αᵢ = C} and {@code yᵢf(xᵢ) ≥ 0}: on the right side, but as a rule not by 1. */
    INSIDE_MARGIN,
    /** {@code αᵢ = C} and {@code yᵢf(xᵢ) < 0}: misclassified. */
    BEYOND_BOUNDARY
  }
}
