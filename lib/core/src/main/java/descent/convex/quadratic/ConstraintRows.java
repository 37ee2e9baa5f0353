package descent.convex.quadratic;

import descent.convex.Multipliers;
import descent.linalg.MatrixVector;
import descent.linalg.Vectors;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The constraints of a program as the methods see them: equalities {@code Ex = e}, which are the
 * fixed variables and {@code Ax = b}, and inequalities {@code Cx ≤ d}, which are {@code Gx ≤ h} and
 * the bounds of the other variables, one row {@code ∓x_k ≤ ∓bound} for each.
 */
final class ConstraintRows {
  private final QuadraticProgram program;
  private final int[] fixed;
  private final int general;
  private final int[] boundVariable;
  private final boolean[] isUpper;
  private final double[][] e;
  private final double[] eRight;
  private final double[] d;

  ConstraintRows(QuadraticProgram program) {
    this.program = program;
    int n = program.dimension();
    double[] lower = program.lower();
    double[] upper = program.upper();
    fixed = IntStream.range(0, n).filter(k -> lower[k] == upper[k]).toArray();
    LinearRows equalities = program.equalities();
    e = new double[fixed.length + equalities.size()][];
    eRight = new double[e.length];
    for (int i = 0; i < fixed.length; i++) {
      e[i] = new double[n];
      e[i][fixed[i]] = 1;
      eRight[i] = lower[fixed[i]];
    }
    System.arraycopy(equalities.rows(), 0, e, fixed.length, equalities.size());
    System.arraycopy(equalities.rightSides(), 0, eRight, fixed.length, equalities.size());

    general = program.inequalities().size();
    int bounds = 0;
    for (int k = 0; k < n; k++) {
      bounds += lower[k] == upper[k] || Double.isInfinite(lower[k]) ? 0 : 1;
      bounds += lower[k] == upper[k] || Double.isInfinite(upper[k]) ? 0 : 1;
    }
    boundVariable = new int[bounds];
    isUpper = new boolean[bounds];
    d = Arrays.copyOf(program.inequalities().rightSides(), general + bounds);
    int next = 0;
    for (int k = 0; k < n; k++) {
      if (lower[k] != upper[k] && !Double.isInfinite(lower[k])) {
        boundVariable[next] = k;
        d[general + next++] = -lower[k];
      }
      if (lower[k] != upper[k] && !Double.isInfinite(upper[k])) {
        boundVariable[next] = k;
        isUpper[next] = true;
        d[general + next++] = upper[k];
      }
    }
  }

  int variables() {
    return program.dimension();
  }

  /** The rows of {@code E}, not to be changed. */
  double[][] equalities() {
    return e;
  }

  /** {@code e}, not to be changed. */
  double[] equalityRightSides() {
    return eRight;
  }

  /** The number of inequalities, bounds included. */
  int inequalities() {
    return d.length;
  }

  /** The number of inequalities that are rows of {@code G}; bounds come after them. */
  int general() {
    return general;
  }

  /** The rows of {@code G}, not to be changed. */
  double[][] generalRows() {
    return program.inequalities().rows();
  }

  /** {@code d}, not to be changed. */
  double[] rightSides() {
    return d;
  }

  /** Of which variable inequality {@code general() + i} is a bound. */
  int boundVariable(int i) {
    return boundVariable[i];
  }

  /** Row {@code j} of {@code Cx}. */
  double row(int j, double[] x) {
    if (j < general) {
      return Vectors.dot(generalRows()[j], x);
    }
    double entry = x[boundVariable[j - general]];
    return isUpper[j - general] ? entry : -entry;
  }

  /** {@code out ← Cx}. */
  void multiply(double[] x, double[] out) {
    for (int j = 0; j < d.length; j++) {
      out[j] = row(j, x);
    }
  }

  /** {@code out ← out + Cᵀz}. */
  void addTransposed(double[] z, double[] out) {
    MatrixVector.addTransposed(generalRows(), general, z, out);
    for (int i = 0; i < boundVariable.length; i++) {
      out[boundVariable[i]] += isUpper[i] ? z[general + i] : -z[general + i];
    }
  }

  /** {@code out ← row j of C}. */
  void copyRow(int j, double[] out) {
    if (j < general) {
      System.arraycopy(generalRows()[j], 0, out, 0, out.length);
      return;
    }
    Arrays.fill(out, 0);
    out[boundVariable[j - general]] = isUpper[j - general] ? 1 : -1;
  }

  /** How far {@code x} is from being feasible. */
  double violation(double[] x) {
    double largest = 0;
    for (int i = 0; i < e.length; i++) {
      largest = Math.max(largest, Math.abs(Vectors.dot(e[i], x) - eRight[i]));
    }
    for (int j = 0; j < d.length; j++) {
      largest = Math.max(largest, row(j, x) - d[j]);
    }
    return largest;
  }

  String equalityName(int i) {
    return i < fixed.length
        ? "x[" + fixed[i] + "] = " + eRight[i]
        : program.equalities().name(i - fixed.length);
  }

  String inequalityName(int j) {
    if (j < general) {
      return program.inequalities().name(j);
    }
    int k = boundVariable[j - general];
    return isUpper[j - general]
        ? "x[" + k + "] ≤ " + program.upper()[k]
        : "x[" + k + "] ≥ " + program.lower()[k];
  }

  /**
   * The multipliers {@code y} of {@code Ex = e} and {@code z} of {@code Cx ≤ d}, by their kinds.
   */
  Multipliers multipliers(double[] y, double[] z) {
    double[] lower = new double[variables()];
    double[] upper = new double[variables()];
    for (int i = 0; i < fixed.length; i++) {
      lower[fixed[i]] = Math.max(0, -y[i]);
      upper[fixed[i]] = Math.max(0, y[i]);
    }
    for (int i = 0; i < boundVariable.length; i++) {
      (isUpper[i] ? upper : lower)[boundVariable[i]] = z[general + i];
    }
    return new Multipliers(
        Arrays.copyOfRange(y, fixed.length, y.length), Arrays.copyOf(z, general), lower, upper);
  }

  /** Whether inequality {@code j} is in a working set. */
  boolean isIn(WorkingSet workingSet, int j) {
    if (j < general) {
      return workingSet.inequalities().contains(j);
    }
    int k = boundVariable[j - general];
    return (isUpper[j - general] ? workingSet.upper() : workingSet.lower()).contains(k);
  }

  /** The working set of these inequalities. */
  WorkingSet workingSet(int[] members) {
    Set<Integer> inequalities = new TreeSet<>();
    Set<Integer> lower = new TreeSet<>();
    Set<Integer> upper = new TreeSet<>();
    for (int j : members) {
      if (j < general) {
        inequalities.add(j);
      } else {
        (isUpper[j - general] ? upper : lower).add(boundVariable[j - general]);
      }
    }
    return new WorkingSet(inequalities, lower, upper);
  }

  /** Refuses a working set with constraints that cannot exist here. */
  void requireMembers(WorkingSet workingSet) {
    require("inequalities", workingSet.inequalities(), general);
    require("lower", workingSet.lower(), variables());
    require("upper", workingSet.upper(), variables());
  }

  private static void require(String kind, Set<Integer> numbers, int end) {
    for (int number : numbers) {
      if (number < 0 || number >= end) {
        throw new IllegalArgumentException(
            kind + " of the working set must be numbers below " + end + ", got " + number);
      }
    }
  }
}
