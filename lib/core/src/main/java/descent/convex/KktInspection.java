package descent.convex;

import descent.convex.ActiveGradients.Entry;
import descent.convex.Constraint.Kind;
import descent.linalg.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Computes the parts of a {@link KktReport}. */
final class KktInspection {
  private final ActiveGradients active;
  private final ConstrainedProblem p;
  private final double[] x;
  private final Multipliers m;

  private KktInspection(ActiveGradients active, Multipliers multipliers) {
    this.active = active;
    p = active.problem;
    x = active.x;
    m = multipliers;
  }

  static KktReport report(ActiveGradients active, Multipliers multipliers, boolean estimated) {
    KktInspection inspection = new KktInspection(active, multipliers);
    List<ActiveConstraint> named = inspection.named();
    Qualification qualification = inspection.qualification();
    KktReport firstOrder =
        new KktReport(
            active.x,
            active.value,
            multipliers,
            estimated,
            active.tolerance,
            inspection.stationarity(),
            inspection.primalFeasibility(),
            inspection.dualFeasibility(),
            inspection.complementarity(),
            named,
            qualification,
            SecondOrder.without(
                SecondOrder.Kind.NO_KKT_POINT, "the first-order conditions fail already"));
    return firstOrder.holds(active.tolerance.residual())
        ? firstOrder.with(
            CriticalCone.test(active, multipliers, named, qualification.linearIndependence()))
        : firstOrder;
  }

  private Residual stationarity() {
    double[] gradient = new double[x.length];
    new Lagrangian(p, m).valueAndGradient(x, gradient);
    Residual.Search worst = new Residual.Search();
    for (int k = 0; k < x.length; k++) {
      worst.offer(Math.abs(gradient[k]), "x[" + k + "]");
    }
    return worst.found();
  }

  private Residual primalFeasibility() {
    Residual.Search worst = new Residual.Search();
    for (int i = 0; i < active.equalityValues.length; i++) {
      Constraint equality = p.equalities().get(i);
      worst.offer(equality.violation(active.equalityValues[i]), equality.name());
    }
    for (int j = 0; j < active.inequalityValues.length; j++) {
      Constraint inequality = p.inequalities().get(j);
      worst.offer(inequality.violation(active.inequalityValues[j]), inequality.name());
    }
    for (int k = 0; k < x.length; k++) {
      worst.offer(p.lower(k) - x[k], p.lowerName(k));
      worst.offer(x[k] - p.upper(k), p.upperName(k));
    }
    return worst.found();
  }

  private Residual dualFeasibility() {
    Residual.Search worst = new Residual.Search();
    for (int j = 0; j < active.inequalityValues.length; j++) {
      worst.offer(-m.inequality(j), p.inequalities().get(j).name());
    }
    for (int k = 0; k < x.length; k++) {
      worst.offer(-m.lower(k), p.lowerName(k));
      worst.offer(-m.upper(k), p.upperName(k));
    }
    return worst.found();
  }

  private Residual complementarity() {
    Residual.Search worst = new Residual.Search();
    for (int j = 0; j < active.inequalityValues.length; j++) {
      worst.offer(
          product(m.inequality(j), active.inequalityValues[j]), p.inequalities().get(j).name());
    }
    for (int k = 0; k < x.length; k++) {
      worst.offer(product(m.lower(k), p.lower(k) - x[k]), p.lowerName(k));
      worst.offer(product(m.upper(k), x[k] - p.upper(k)), p.upperName(k));
    }
    return worst.found();
  }

  /** An infinite bound has multiplier 0, and 0·∞ is no number. */
  private static double product(double multiplier, double value) {
    return multiplier == 0 ? 0 : Math.abs(multiplier * value);
  }

  private List<ActiveConstraint> named() {
    double largest = 1;
    for (Entry entry : active.entries) {
      double multiplier = Math.abs(entry.multiplier(m));
      // NaN compares as false, and stays out.
      largest = multiplier > largest ? multiplier : largest;
    }
    List<ActiveConstraint> named = new ArrayList<>();
    for (Entry entry : active.entries) {
      double multiplier = entry.multiplier(m);
      boolean equality = entry.source().isEquality();
      named.add(
          new ActiveConstraint(
              entry.name(),
              equality ? Kind.EQUALITY : Kind.INEQUALITY,
              entry.value(),
              multiplier,
              !equality && multiplier <= active.tolerance.multiplier() * largest));
    }
    return named;
  }

  private Qualification qualification() {
    double[][] gradients = ActiveGradients.gradients(active.entries);
    double largest = 1;
    for (double[] gradient : gradients) {
      double norm = Vectors.norm(gradient);
      largest = norm > largest ? norm : largest;
    }
    for (int i = 0; i < gradients.length; i++) {
      if (Vectors.norm(gradients[i]) <= active.tolerance.rank() * largest) {
        gradients[i] = new double[x.length];
      }
    }
    OrthogonalFactors factors = OrthogonalFactors.of(x.length, gradients, active.tolerance.rank());
    return new Qualification(
        gradients.length,
        factors.rank(),
        dependences(factors, gradients),
        isMangasarianFromovitz(gradients));
  }

  private List<Dependence> dependences(OrthogonalFactors factors, double[][] gradients) {
    int[] dependent = new int[gradients.length - factors.rank()];
    String[][] on = new String[gradients.length][];
    double[] coefficients = new double[gradients.length];
    for (int k = 0; k < dependent.length; k++) {
      dependent[k] = factors.column(factors.rank() + k);
      factors.combination(factors.rank() + k, coefficients);
      on[dependent[k]] = involved(coefficients, gradients, gradients[dependent[k]]);
    }
    Arrays.sort(dependent);
    List<Dependence> dependences = new ArrayList<>();
    for (int i : dependent) {
      dependences.add(
          new Dependence(active.entries.get(i).name(), Vectors.norm(gradients[i]), List.of(on[i])));
    }
    return dependences;
  }

  /** The constraints that contribute more than rounding to the dependent gradient. */
  private String[] involved(double[] coefficients, double[][] gradients, double[] dependent) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < coefficients.length; i++) {
      double part = Math.abs(coefficients[i]) * Vectors.norm(gradients[i]);
      if (part > active.tolerance.rank() * Vectors.norm(dependent)) {
        names.add(active.entries.get(i).name());
      }
    }
    return names.toArray(String[]::new);
  }

  /**
   * By Gordan's theorem MFCQ fails for independent equalities exactly if a convex combination of
   * the inequalities' gradients vanishes in their complement. Non-negative least squares looks for
   * weights {@code w ≥ 0} with {@code Σ w_j a_j = 0} and {@code Σ w_j = 1}.
   */
  private boolean isMangasarianFromovitz(double[][] gradients) {
    int equalities = active.entries(true).size();
    if (!active.isFinite()) {
      return false;
    }
    // The entries begin with the equalities and the fixed variables.
    double[][] first = Arrays.copyOf(gradients, equalities);
    OrthogonalFactors factors = OrthogonalFactors.of(x.length, first, active.tolerance.rank());
    if (factors.rank() < equalities) {
      return false;
    }
    double[][] columns = new double[gradients.length - equalities][];
    for (int j = 0; j < columns.length; j++) {
      double[] a = gradients[equalities + j].clone();
      double length = Vectors.norm(a);
      factors.project(a);
      columns[j] = new double[x.length + 1];
      for (int i = 0; i < x.length; i++) {
        columns[j][i] = length > 0 ? a[i] / length : 0;
      }
      columns[j][x.length] = 1;
    }
    double[] target = new double[x.length + 1];
    target[x.length] = 1;
    double[] weights = NonNegativeLeastSquares.solve(columns, target);
    for (int j = 0; j < columns.length; j++) {
      Vectors.axpy(-weights[j], columns[j], target);
    }
    return Vectors.norm(target) > active.tolerance.rank();
  }
}
