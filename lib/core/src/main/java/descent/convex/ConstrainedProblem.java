package descent.convex;

import descent.argument.Require;
import descent.convex.Constraint.Kind;
import descent.function.Differentiable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Minimize {@code f(x)} subject to {@code h_i(x) = 0}, {@code g_j(x) ≤ 0} and {@code l ≤ x ≤ u}.
 *
 * <pre>{@code
 * ConstrainedProblem p =
 *     ConstrainedProblem.minimize(f)
 *         .equality("sum", Affine.of(new double[] {1, 1}, 10))
 *         .inequality("disc", disc)
 *         .lowerBounds(0, 0);
 * }</pre>
 *
 * <p>Problems are immutable: each method returns a new one. Second-order methods and tests ask the
 * functions for products with their Hessians, and say so where a function has none.
 */
public final class ConstrainedProblem {
  private final Differentiable objective;
  private final List<Constraint> equalities;
  private final List<Constraint> inequalities;
  private final double[] lower;
  private final double[] upper;

  private ConstrainedProblem(
      Differentiable objective,
      List<Constraint> equalities,
      List<Constraint> inequalities,
      double[] lower,
      double[] upper) {
    this.objective = objective;
    this.equalities = List.copyOf(equalities);
    this.inequalities = List.copyOf(inequalities);
    this.lower = lower;
    this.upper = upper;
  }

  /** Minimizes {@code f}, without constraints as yet. */
  public static ConstrainedProblem minimize(Differentiable f) {
    int n = Require.nonNull("f", f).dimension();
    double[] lower = new double[n];
    double[] upper = new double[n];
    Arrays.fill(lower, Double.NEGATIVE_INFINITY);
    Arrays.fill(upper, Double.POSITIVE_INFINITY);
    return new ConstrainedProblem(f, List.of(), List.of(), lower, upper);
  }

  /** The same with {@code h(x) = 0} too. */
  public ConstrainedProblem equality(String name, Differentiable h) {
    return with(new Constraint(name, Kind.EQUALITY, h));
  }

  /** The same with {@code g(x) ≤ 0} too. */
  public ConstrainedProblem inequality(String name, Differentiable g) {
    return with(new Constraint(name, Kind.INEQUALITY, g));
  }

  /** The same with another constraint, whose name no other has. */
  public ConstrainedProblem with(Constraint constraint) {
    Require.nonNull("constraint", constraint);
    String name = constraint.name();
    if (constraint.function().dimension() != dimension()) {
      throw new IllegalArgumentException(
          "constraint \""
              + name
              + "\" has dimension "
              + constraint.function().dimension()
              + " but the objective expects "
              + dimension());
    }
    if (names(equalities).contains(name) || names(inequalities).contains(name)) {
      throw new IllegalArgumentException(
          "names of constraints must differ, got \"" + name + "\" twice");
    }
    boolean isEquality = constraint.kind() == Kind.EQUALITY;
    return new ConstrainedProblem(
        objective,
        isEquality ? append(equalities, constraint) : equalities,
        isEquality ? inequalities : append(inequalities, constraint),
        lower,
        upper);
  }

  private static List<String> names(List<Constraint> constraints) {
    return constraints.stream().map(Constraint::name).toList();
  }

  private static List<Constraint> append(List<Constraint> constraints, Constraint last) {
    List<Constraint> longer = new ArrayList<>(constraints);
    longer.add(last);
    return longer;
  }

  /** The same with {@code x ≥ l}; −∞ is no bound. */
  public ConstrainedProblem lowerBounds(double... l) {
    return new ConstrainedProblem(
            objective, equalities, inequalities, bounds("lower bounds", l.clone()), upper)
        .checked();
  }

  /** The same with {@code x ≤ u}; ∞ is no bound. */
  public ConstrainedProblem upperBounds(double... u) {
    return new ConstrainedProblem(
            objective, equalities, inequalities, lower, bounds("upper bounds", u.clone()))
        .checked();
  }

  private double[] bounds(String name, double[] bounds) {
    Require.length(name, bounds, dimension());
    double nowhere = name.startsWith("lower") ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    for (int k = 0; k < bounds.length; k++) {
      if (Double.isNaN(bounds[k]) || bounds[k] == nowhere) {
        throw new IllegalArgumentException(
            name + " must leave room, got " + bounds[k] + " for x[" + k + "]");
      }
    }
    return bounds;
  }

  private ConstrainedProblem checked() {
    for (int k = 0; k < lower.length; k++) {
      if (lower[k] > upper[k]) {
        throw new IllegalArgumentException(
            "the lower bound of x["
                + k
                + "] must be at most its upper bound "
                + upper[k]
                + ", got "
                + lower[k]);
      }
    }
    return this;
  }

  /** {@code n}, the number of variables. */
  public int dimension() {
    return lower.length;
  }

  /** {@code f}. */
  public Differentiable objective() {
    return objective;
  }

  /** {@code h_i(x) = 0}, in the order in which they were given. */
  public List<Constraint> equalities() {
    return equalities;
  }

  /** {@code g_j(x) ≤ 0}, in the order in which they were given. */
  public List<Constraint> inequalities() {
    return inequalities;
  }

  /** {@code l}, with −∞ where there is no bound; a copy. */
  public double[] lower() {
    return lower.clone();
  }

  /** {@code u}, with ∞ where there is no bound; a copy. */
  public double[] upper() {
    return upper.clone();
  }

  /** {@code l_k}, or −∞. */
  public double lower(int k) {
    return lower[k];
  }

  /** {@code u_k}, or ∞. */
  public double upper(int k) {
    return upper[k];
  }

  /** How messages call a lower bound: {@code x[0] ≥ 1.0}. */
  public String lowerName(int k) {
    return "x[" + k + "] ≥ " + lower[k];
  }

  /** How messages call an upper bound: {@code x[0] ≤ 1.0}. */
  public String upperName(int k) {
    return "x[" + k + "] ≤ " + upper[k];
  }

  /**
   * How far {@code x} is from being feasible: the largest of all {@code |h_i|}, {@code g_j}, {@code
   * l_k − x_k}, {@code x_k − u_k} and 0; NaN if one of them is.
   */
  public double violation(double[] x) {
    Require.length("x", x, dimension());
    double largest = 0;
    for (Constraint equality : equalities) {
      largest = Math.max(largest, equality.violation(x));
    }
    for (Constraint inequality : inequalities) {
      largest = Math.max(largest, inequality.violation(x));
    }
    for (int k = 0; k < lower.length; k++) {
      largest = Math.max(largest, Math.max(lower[k] - x[k], x[k] - upper[k]));
    }
    return largest;
  }

  @Override
  public String toString() {
    long bounded = 0;
    for (int k = 0; k < lower.length; k++) {
      bounded += Double.isInfinite(lower[k]) ? 0 : 1;
      bounded += Double.isInfinite(upper[k]) ? 0 : 1;
    }
    return "minimize over "
        + lower.length
        + (lower.length == 1 ? " variable" : " variables")
        + ", equalities "
        + names(equalities)
        + ", inequalities "
        + names(inequalities)
        + ", bounds: "
        + bounded;
  }
}
