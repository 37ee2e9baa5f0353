package descent.convex;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What the KKT conditions say of a point; {@link Kkt} makes it. {@link #toString()} says it in
 * words.
 *
 * @param point {@code x}; a copy goes in and out
 * @param value {@code f(x)}
 * @param multipliers given or estimated
 * @param estimated whether they were estimated at the point
 * @param tolerance what counts as zero
 * @param stationarity {@code ‖∇_x L‖_∞}, and in which variable
 * @param primalFeasibility the largest violation of a constraint
 * @param dualFeasibility the most negative multiplier of an inequality or bound, as a positive
 *     number
 * @param complementarity the largest {@code |μ_j g_j(x)|}, bounds included
 * @param active the active constraints: equalities, fixed variables, inequalities, bounds
 * @param qualification whether their gradients are independent
 * @param secondOrder what the curvature says, where the four conditions hold
 */
public record KktReport(
    double[] point,
    double value,
    Multipliers multipliers,
    boolean estimated,
    KktTolerance tolerance,
    Residual stationarity,
    Residual primalFeasibility,
    Residual dualFeasibility,
    Residual complementarity,
    List<ActiveConstraint> active,
    Qualification qualification,
    SecondOrder secondOrder) {

  /** Copies. */
  public KktReport {
    point = point.clone();
    active = List.copyOf(active);
  }

  @Override
  public double[] point() {
    return point.clone();
  }

  KktReport with(SecondOrder test) {
    return new KktReport(
        point,
        value,
        multipliers,
        estimated,
        tolerance,
        stationarity,
        primalFeasibility,
        dualFeasibility,
        complementarity,
        active,
        qualification,
        test);
  }

  /** Whether all four residuals are at most this; NaN is not. */
  public boolean holds(double tolerance) {
    return stationarity.value() <= tolerance
        && primalFeasibility.value() <= tolerance
        && dualFeasibility.value() <= tolerance
        && complementarity.value() <= tolerance;
  }

  /** Active inequalities and bounds whose multiplier counts as zero, by name. */
  public List<String> weaklyActive() {
    return active.stream().filter(ActiveConstraint::weak).map(ActiveConstraint::name).toList();
  }

  @Override
  public String toString() {
    String activeNames =
        active.isEmpty()
            ? "none"
            : active.stream().map(ActiveConstraint::toString).collect(Collectors.joining(", "));
    return "KKT conditions at x = "
        + Digits.of(point)
        + ", f(x) = "
        + Digits.of(value)
        + (estimated ? ", multipliers by least squares" : "")
        + line("stationarity", stationarity, "the gradients balance", "do not balance in ")
        + line("primal feasibility", primalFeasibility, "x is feasible", "x violates ")
        + line("dual feasibility", dualFeasibility, "no sign is wrong", "negative multiplier: ")
        + line(
            "complementarity",
            complementarity,
            "each multiplier or value is zero",
            "multiplier and value are both non-zero: ")
        + "\n  active: "
        + activeNames
        + "\n  "
        + qualification
        + "\n  second order: "
        + secondOrder;
  }

  private String line(String condition, Residual residual, String holds, String fails) {
    boolean isSmall = residual.value() <= tolerance.residual();
    return "\n  "
        + condition
        + ": "
        + Digits.of(residual.value())
        + ", "
        + (isSmall ? holds : fails + residual.worst().map(w -> "“" + w + "”").orElse(""));
  }
}
