package descent.convex;

import descent.convex.Constraint.Kind;

/**
 * A constraint that is active at a point: an equality, or an inequality or bound that holds with
 * equality or is violated.
 *
 * @param name its name; a bound is called {@code x[0] ≥ 1.0}, a fixed variable {@code x[0] = 1.0}
 * @param kind an equality, which a fixed variable is too, or an inequality
 * @param value {@code h(x)}, {@code g(x)}, {@code l_k − x_k} or {@code x_k − u_k}
 * @param multiplier its multiplier; for a fixed variable {@code ν⁺ − ν⁻}
 * @param weak whether it is an inequality whose multiplier counts as zero: strict complementarity
 *     then fails
 */
public record ActiveConstraint(
    String name, Kind kind, double value, double multiplier, boolean weak) {

  @Override
  public String toString() {
    return name
        + " (multiplier "
        + Digits.of(multiplier)
        + (weak ? ", so active without being needed)" : ")");
  }
}
