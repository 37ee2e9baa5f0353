package descent.function;

/**
 * The smallest and the largest eigenvalue of a symmetric matrix.
 *
 * @param smallest {@code λ_min}
 * @param largest {@code λ_max}
 */
public record EigenvalueRange(double smallest, double largest) {}
