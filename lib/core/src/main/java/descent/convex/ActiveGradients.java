package descent.convex;

import descent.function.Differentiable;
import descent.linalg.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The values of all constraints at a point, and the gradients of those that are active there. */
final class ActiveGradients {

  /** Where an active constraint comes from, and so where its multiplier stands. */
  enum Source {
    EQUALITY,
    FIXED,
    INEQUALITY,
    LOWER,
    UPPER;

    /** Whether its multiplier may have either sign. */
    boolean isEquality() {
      return this == EQUALITY || this == FIXED;
    }
  }

  /** One active constraint: the {@code index}-th of its source. */
  record Entry(String name, Source source, int index, double value, double[] gradient) {

    double multiplier(Multipliers m) {
      return switch (source) {
        case EQUALITY -> m.equality(index);
        case INEQUALITY -> m.inequality(index);
        case LOWER -> m.lower(index);
        case UPPER -> m.upper(index);
        case FIXED -> m.upper(index) - m.lower(index);
      };
    }
  }

  final ConstrainedProblem problem;
  final double[] x;
  final KktTolerance tolerance;
  final double value;
  final double[] objectiveGradient;
  final double[] equalityValues;
  final double[] inequalityValues;
  final List<Entry> entries = new ArrayList<>();

  ActiveGradients(ConstrainedProblem problem, double[] x, KktTolerance tolerance) {
    this.problem = problem;
    this.x = x;
    this.tolerance = tolerance;
    objectiveGradient = new double[x.length];
    value = problem.objective().valueAndGradient(x, objectiveGradient);
    equalityValues = values(problem.equalities(), Source.EQUALITY);
    addFixed();
    inequalityValues = values(problem.inequalities(), Source.INEQUALITY);
    addBounds();
  }

  private double[] values(List<Constraint> constraints, Source source) {
    double[] values = new double[constraints.size()];
    for (int i = 0; i < values.length; i++) {
      Differentiable function = constraints.get(i).function();
      double[] gradient = new double[x.length];
      values[i] = function.valueAndGradient(x, gradient);
      if (source.isEquality() || !isSlack(values[i])) {
        entries.add(new Entry(constraints.get(i).name(), source, i, values[i], gradient));
      }
    }
    return values;
  }

  /** NaN is not slack: what has no value is reported. */
  private boolean isSlack(double value) {
    return value < -tolerance.active();
  }

  private boolean isFixed(int k) {
    return problem.lower(k) == problem.upper(k);
  }

  private void addFixed() {
    for (int k = 0; k < x.length; k++) {
      if (isFixed(k)) {
        String name = "x[" + k + "] = " + problem.upper(k);
        addBound(name, Source.FIXED, k, x[k] - problem.upper(k), 1);
      }
    }
  }

  private void addBounds() {
    for (int k = 0; k < x.length; k++) {
      if (!isFixed(k)) {
        addBound(problem.lowerName(k), Source.LOWER, k, problem.lower(k) - x[k], -1);
        addBound(problem.upperName(k), Source.UPPER, k, x[k] - problem.upper(k), 1);
      }
    }
  }

  private void addBound(String name, Source source, int k, double value, double slope) {
    if (source == Source.FIXED || !isSlack(value)) {
      double[] gradient = new double[x.length];
      gradient[k] = slope;
      entries.add(new Entry(name, source, k, value, gradient));
    }
  }

  /** Those whose multipliers may have either sign, or the others. */
  List<Entry> entries(boolean equalities) {
    return entries.stream().filter(e -> e.source().isEquality() == equalities).toList();
  }

  static double[][] gradients(List<Entry> entries) {
    return entries.stream().map(Entry::gradient).toArray(double[][]::new);
  }

  /** Whether the gradients are numbers. */
  boolean isFinite() {
    boolean finite = Double.isFinite(Vectors.maxNorm(objectiveGradient));
    for (Entry entry : entries) {
      finite &= Double.isFinite(Vectors.maxNorm(entry.gradient()));
    }
    return finite;
  }

  /**
   * Multipliers of least squares: NNLS for inequalities and bounds in the complement of the
   * equalities' gradients, then least squares for the equalities. NaN where gradients are none.
   */
  Multipliers estimate() {
    List<Entry> equalities = entries(true);
    List<Entry> others = entries(false);
    double[] freely = new double[equalities.size()];
    double[] signed = new double[others.size()];
    if (isFinite()) {
      estimate(gradients(equalities), freely, gradients(others), signed);
    } else {
      Arrays.fill(freely, Double.NaN);
      Arrays.fill(signed, Double.NaN);
    }
    return multipliers(equalities, freely, others, signed);
  }

  private void estimate(
      double[][] equalities, double[] freely, double[][] others, double[] signed) {
    OrthogonalFactors factors = OrthogonalFactors.of(x.length, equalities, tolerance.rank());
    double[] rest = new double[x.length];
    Vectors.axpy(-1, objectiveGradient, rest);
    double[] projected = rest.clone();
    factors.project(projected);
    double[][] complements = new double[others.length][];
    for (int j = 0; j < others.length; j++) {
      complements[j] = others[j].clone();
      factors.project(complements[j]);
      if (Vectors.norm(complements[j]) <= tolerance.rank() * Vectors.norm(others[j])) {
        Arrays.fill(complements[j], 0);
      }
    }
    double[] solution = NonNegativeLeastSquares.solve(complements, projected);
    System.arraycopy(solution, 0, signed, 0, signed.length);
    for (int j = 0; j < others.length; j++) {
      Vectors.axpy(-signed[j], others[j], rest);
    }
    factors.leastSquares(rest, freely);
  }

  private Multipliers multipliers(
      List<Entry> equalities, double[] freely, List<Entry> others, double[] signed) {
    double[] equality = new double[equalityValues.length];
    double[] inequality = new double[inequalityValues.length];
    double[] lower = new double[x.length];
    double[] upper = new double[x.length];
    for (int i = 0; i < freely.length; i++) {
      Entry entry = equalities.get(i);
      if (entry.source() == Source.EQUALITY) {
        equality[entry.index()] = freely[i];
      } else {
        upper[entry.index()] = Math.max(0, freely[i]);
        lower[entry.index()] = Math.max(0, -freely[i]);
      }
    }
    for (int j = 0; j < signed.length; j++) {
      Entry entry = others.get(j);
      double[] place =
          entry.source() == Source.INEQUALITY
              ? inequality
              : entry.source() == Source.LOWER ? lower : upper;
      place[entry.index()] = signed[j];
    }
    return new Multipliers(equality, inequality, lower, upper);
  }
}
