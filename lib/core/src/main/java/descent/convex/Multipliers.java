package descent.convex;

import descent.argument.Require;
import java.util.Arrays;

/**
 * The multipliers of a problem's constraints, in the order of the constraints. In {@code L = f + Σ
 * λ_i h_i + Σ μ_j g_j + Σ ν⁻_k (l_k − x_k) + Σ ν⁺_k (x_k − u_k)} those of inequalities and bounds
 * are non-negative at a minimizer, and a bound that does not exist has 0. They are not checked
 * here: a report says what is wrong with them.
 *
 * @param equalities {@code λ}; a copy goes in and out, as for the others
 * @param inequalities {@code μ}
 * @param lower {@code ν⁻}, one for each variable
 * @param upper {@code ν⁺}, one for each variable
 */
public record Multipliers(
    double[] equalities, double[] inequalities, double[] lower, double[] upper) {

  /** Copies. */
  public Multipliers {
    equalities = Require.nonNull("equalities", equalities).clone();
    inequalities = Require.nonNull("inequalities", inequalities).clone();
    lower = Require.nonNull("lower", lower).clone();
    upper = Require.nonNull("upper", upper).clone();
  }

  /** All zero, for a problem; what is not zero follows: {@code zero(p).withEqualities(5)}. */
  public static Multipliers zero(ConstrainedProblem p) {
    int n = Require.nonNull("p", p).dimension();
    return new Multipliers(
        new double[p.equalities().size()],
        new double[p.inequalities().size()],
        new double[n],
        new double[n]);
  }

  /** The same with other {@code λ}, as many as before. */
  public Multipliers withEqualities(double... values) {
    return new Multipliers(as("equalities", values, equalities), inequalities, lower, upper);
  }

  /** The same with other {@code μ}, as many as before. */
  public Multipliers withInequalities(double... values) {
    return new Multipliers(equalities, as("inequalities", values, inequalities), lower, upper);
  }

  /** The same with other {@code ν⁻}, one for each variable. */
  public Multipliers withLower(double... values) {
    return new Multipliers(equalities, inequalities, as("lower bounds", values, lower), upper);
  }

  /** The same with other {@code ν⁺}, one for each variable. */
  public Multipliers withUpper(double... values) {
    return new Multipliers(equalities, inequalities, lower, as("upper bounds", values, upper));
  }

  /**
   * Itself, if there is one for each constraint of the problem.
   *
   * @throws IllegalArgumentException if not; the message names the kind
   */
  public Multipliers requireOf(ConstrainedProblem p) {
    Multipliers shape = zero(p);
    as("equalities", equalities, shape.equalities);
    as("inequalities", inequalities, shape.inequalities);
    as("lower bounds", lower, shape.lower);
    as("upper bounds", upper, shape.upper);
    return this;
  }

  private static double[] as(String kind, double[] multipliers, double[] expected) {
    Require.nonNull("multipliers of the " + kind, multipliers);
    if (multipliers.length != expected.length) {
      throw new IllegalArgumentException(
          "there must be one multiplier for each of the "
              + expected.length
              + " "
              + kind
              + ", got "
              + multipliers.length);
    }
    return multipliers;
  }

  @Override
  public double[] equalities() {
    return equalities.clone();
  }

  @Override
  public double[] inequalities() {
    return inequalities.clone();
  }

  @Override
  public double[] lower() {
    return lower.clone();
  }

  @Override
  public double[] upper() {
    return upper.clone();
  }

  /** {@code λ_i}. */
  public double equality(int i) {
    return equalities[i];
  }

  /** {@code μ_j}. */
  public double inequality(int j) {
    return inequalities[j];
  }

  /** {@code ν⁻_k}. */
  public double lower(int k) {
    return lower[k];
  }

  /** {@code ν⁺_k}. */
  public double upper(int k) {
    return upper[k];
  }

  @Override
  public String toString() {
    return "λ = "
        + Arrays.toString(equalities)
        + ", μ = "
        + Arrays.toString(inequalities)
        + ", ν⁻ = "
        + Arrays.toString(lower)
        + ", ν⁺ = "
        + Arrays.toString(upper);
  }
}
