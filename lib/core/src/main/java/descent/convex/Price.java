package descent.convex;

/**
 * What a constraint costs: how fast the minimum changes with its right side.
 *
 * @param constraint its name
 * @param rate change of the minimum per unit: {@code −λ_i} for {@code h_i(x) = t}, {@code −μ_j} for
 *     {@code g_j(x) ≤ t}, {@code ν⁻_k} for {@code x_k ≥ l_k + t}, {@code −ν⁺_k} for {@code x_k ≤
 *     u_k + t}
 * @param oneSided whether the constraint is active with multiplier zero: tightening it may then
 *     cost something while relaxing it gains nothing
 */
public record Price(String constraint, double rate, boolean oneSided) {

  /** The change of the minimum that the rate predicts for {@code t} more on the right side. */
  public double predictedChange(double t) {
    return rate * t;
  }

  @Override
  public String toString() {
    return "one unit more on the right side of “"
        + constraint
        + "” changes the minimum by about "
        + Digits.of(rate)
        + (oneSided ? " (active with multiplier zero: the sides may differ)" : "");
  }
}
