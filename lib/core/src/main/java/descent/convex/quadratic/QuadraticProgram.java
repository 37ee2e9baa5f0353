package descent.convex.quadratic;

import descent.argument.Require;
import descent.convex.Affine;
import descent.convex.ConstrainedProblem;
import descent.function.Quadratic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/**
 * Minimize {@code ½xᵀQx + cᵀx} subject to {@code Ax = b}, {@code Gx ≤ h} and {@code l ≤ x ≤ u}.
 *
 * <pre>{@code
 * QuadraticProgram q =
 *     QuadraticProgram.minimize(new double[][] {{2, 0}, {0, 2}}, new double[] {-2, -5})
 *         .inequalities(new double[][] {{1, 2}}, new double[] {6}, "budget")
 *         .lowerBounds(0, 0);
 * ConstrainedResult r = InteriorPoint.standard().minimize(q);
 * }</pre>
 *
 * <p>Programs are immutable: each method returns a new one. Constraints without names are called
 * {@code equality 0}, {@code inequality 0}, … {@code Q} must be symmetric to rounding, and its
 * symmetric part is what counts; whether it must be positive semidefinite, each method says. With
 * {@code Q = 0} it is a linear program.
 */
public final class QuadraticProgram {
  private final double[][] q;
  private final double[] c;
  private final double constant;
  private final LinearRows equalities;
  private final LinearRows inequalities;
  private final double[] lower;
  private final double[] upper;

  private QuadraticProgram(
      double[][] q,
      double[] c,
      double constant,
      LinearRows equalities,
      LinearRows inequalities,
      double[] lower,
      double[] upper) {
    this.q = q;
    this.c = c;
    this.constant = constant;
    this.equalities = equalities;
    this.inequalities = inequalities;
    this.lower = lower;
    this.upper = upper;
  }

  /**
   * Minimizes {@code ½xᵀQx + cᵀx}, without constraints as yet.
   *
   * @param q symmetric, {@code n × n}, row by row; copied
   * @param c of length {@code n}; copied
   */
  public static QuadraticProgram minimize(double[][] q, double[] c) {
    Require.finite("c", c);
    int n = Require.atLeast("the length of c", c.length, 1);
    double[] lower = new double[n];
    double[] upper = new double[n];
    Arrays.fill(lower, Double.NEGATIVE_INFINITY);
    Arrays.fill(upper, Double.POSITIVE_INFINITY);
    return new QuadraticProgram(
        symmetric(LinearRows.copy("Q", q, n), n),
        c.clone(),
        0,
        LinearRows.none("equality"),
        LinearRows.none("inequality"),
        lower,
        upper);
  }

  /** The same for matrices of EJML. */
  public static QuadraticProgram minimize(DMatrixRMaj q, double[] c) {
    return minimize(LinearRows.of("Q", q), c);
  }

  /** Minimizes {@code cᵀx}: a linear program. */
  public static QuadraticProgram minimize(double[] c) {
    Require.nonNull("c", c);
    return minimize(new double[c.length][c.length], c);
  }

  private static double[][] symmetric(double[][] q, int n) {
    if (q.length != n) {
      throw new IllegalArgumentException("Q must have " + n + " rows, got " + q.length);
    }
    double largest = 0;
    for (double[] row : q) {
      for (double entry : row) {
        largest = Math.max(largest, Math.abs(entry));
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        if (Math.abs(q[i][j] - q[j][i]) > 1e-12 * largest) {
          throw new IllegalArgumentException(
              "Q must be symmetric, got Q[%d][%d] = %s and Q[%d][%d] = %s"
                  .formatted(i, j, q[i][j], j, i, q[j][i]));
        }
        q[i][j] = 0.5 * (q[i][j] + q[j][i]);
        q[j][i] = q[i][j];
      }
    }
    return q;
  }

  /** The same with a constant added to the objective. */
  public QuadraticProgram plus(double constant) {
    return new QuadraticProgram(
        q,
        c,
        this.constant + Require.finite("constant", constant),
        equalities,
        inequalities,
        lower,
        upper);
  }

  /**
   * The same with {@code Ax = b} too, beside the equalities that are there.
   *
   * @param a one row for each equality
   * @param b their right sides
   * @param names none, or one for each
   */
  public QuadraticProgram equalities(double[][] a, double[] b, String... names) {
    return new QuadraticProgram(
        q,
        c,
        constant,
        equalities.and("A", a, "b", b, dimension(), names).differentFrom(inequalities),
        inequalities,
        lower,
        upper);
  }

  /** The same for matrices of EJML. */
  public QuadraticProgram equalities(DMatrixRMaj a, double[] b, String... names) {
    return equalities(LinearRows.of("A", a), b, names);
  }

  /**
   * The same with {@code Gx ≤ h} too, beside the inequalities that are there.
   *
   * @param g one row for each inequality
   * @param h their right sides
   * @param names none, or one for each
   */
  public QuadraticProgram inequalities(double[][] g, double[] h, String... names) {
    return new QuadraticProgram(
        q,
        c,
        constant,
        equalities,
        inequalities.and("G", g, "h", h, dimension(), names).differentFrom(equalities),
        lower,
        upper);
  }

  /** The same for matrices of EJML. */
  public QuadraticProgram inequalities(DMatrixRMaj g, double[] h, String... names) {
    return inequalities(LinearRows.of("G", g), h, names);
  }

  /** The same with {@code x ≥ l}; −∞ is no bound. */
  public QuadraticProgram lowerBounds(double... l) {
    return bounds(Require.nonNull("lower bounds", l).clone(), upper);
  }

  /** The same with {@code x ≤ u}; ∞ is no bound. */
  public QuadraticProgram upperBounds(double... u) {
    return bounds(lower, Require.nonNull("upper bounds", u).clone());
  }

  private QuadraticProgram bounds(double[] l, double[] u) {
    // The model of all constrained problems checks them.
    ConstrainedProblem.minimize(Affine.of(new double[dimension()], 0))
        .lowerBounds(l)
        .upperBounds(u);
    return new QuadraticProgram(q, c, constant, equalities, inequalities, l, u);
  }

  /** {@code n}, the number of variables. */
  public int dimension() {
    return c.length;
  }

  /** {@code ½xᵀQx + cᵀx}, with the constant. */
  public Quadratic objective() {
    double[] opposite = new double[c.length];
    Arrays.setAll(opposite, i -> -c[i]);
    return Quadratic.of(q, opposite, constant);
  }

  /** The same problem in the form that {@link descent.convex.ConstrainedProblem} gives to all. */
  public ConstrainedProblem problem() {
    ConstrainedProblem p = ConstrainedProblem.minimize(objective());
    for (int i = 0; i < equalities.size(); i++) {
      p = p.equality(equalities.name(i), equalities.affine(i));
    }
    for (int j = 0; j < inequalities.size(); j++) {
      p = p.inequality(inequalities.name(j), inequalities.affine(j));
    }
    return p.lowerBounds(lower).upperBounds(upper);
  }

  /**
   * The names of equalities that follow from those before them, so that leaving them out changes
   * nothing. Fixed variables, {@code l_k = u_k}, count as equalities that come first.
   */
  public List<String> redundantEqualities() {
    ConstraintRows rows = new ConstraintRows(this);
    List<String> names = new ArrayList<>();
    for (int i : EqualityRank.of(rows).redundant()) {
      names.add(rows.equalityName(i));
    }
    return names;
  }

  double[][] q() {
    return q;
  }

  double[] c() {
    return c;
  }

  double constant() {
    return constant;
  }

  LinearRows equalities() {
    return equalities;
  }

  LinearRows inequalities() {
    return inequalities;
  }

  double[] lower() {
    return lower;
  }

  double[] upper() {
    return upper;
  }

  @Override
  public String toString() {
    return "quadratic program in "
        + dimension()
        + " variables with "
        + equalities.size()
        + " equalities and "
        + inequalities.size()
        + " inequalities";
  }
}
