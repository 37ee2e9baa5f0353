package descent.convex;

import descent.convex.ActiveGradients.Entry;
import descent.convex.SecondOrder.Kind;
import descent.function.Differentiable;
import descent.function.HessianProduct;
import descent.linalg.SymmetricEigen;
import descent.linalg.Vectors;
import java.util.ArrayList;
import java.util.List;

/**
 * The second-order test. With strict complementarity the critical cone is a subspace, and the
 * eigenvalues of the reduced Hessian {@code Zᵀ∇²L Z} decide. Otherwise the least and the largest
 * curvature over the cone are taken in the inside of one of its faces, where they are eigenvalues
 * of the Hessian reduced to that face with an eigenvector in the cone: with {@code w} weakly active
 * constraints the {@code 2^w} faces are gone through, which is exact.
 */
final class CriticalCone {
  /** The most that {@code 2^w n³} may be. */
  private static final double MOST_WORK = 1e9;

  private final ActiveGradients active;
  private final Lagrangian lagrangian;
  private final List<double[]> held = new ArrayList<>();
  private final List<double[]> weak = new ArrayList<>();
  private boolean strict;
  private int dimension;
  private double least = Double.POSITIVE_INFINITY;
  private double greatest = Double.NEGATIVE_INFINITY;
  private double leastWithoutWeak = Double.POSITIVE_INFINITY;
  private double scale;
  private double[] direction = {};

  private CriticalCone(
      ActiveGradients active, Multipliers multipliers, List<ActiveConstraint> named) {
    this.active = active;
    lagrangian = new Lagrangian(active.problem, multipliers);
    for (int i = 0; i < named.size(); i++) {
      Entry entry = active.entries.get(i);
      (named.get(i).weak() ? weak : held).add(entry.gradient());
      strict |= !entry.source().isEquality() && !named.get(i).weak();
    }
  }

  /** The test at a KKT point. */
  static SecondOrder test(
      ActiveGradients active,
      Multipliers multipliers,
      List<ActiveConstraint> named,
      boolean independent) {
    if (!knowsCurvature(active.problem, multipliers)) {
      return SecondOrder.without(Kind.UNDECIDED, "a function has no Hessian product");
    }
    CriticalCone cone = new CriticalCone(active, multipliers, named);
    cone.visit(0);
    if (cone.isTooMuch()) {
      return cone.withoutFaces();
    }
    for (int face = 1; face < 1 << cone.weak.size(); face++) {
      cone.visit(face);
    }
    return cone.verdict(independent);
  }

  private boolean isTooMuch() {
    return Math.pow(2, weak.size()) * Math.pow(active.x.length, 3) > MOST_WORK && !weak.isEmpty();
  }

  /** The weak constraints only make the cone smaller: what is positive without them stays so. */
  private SecondOrder withoutFaces() {
    String count = weak.size() + " active constraints have multiplier zero";
    boolean positive = leastWithoutWeak > active.tolerance.curvature() * scale;
    return SecondOrder.without(
        positive ? Kind.MINIMIZER : Kind.UNDECIDED,
        positive
            ? "the curvature is at least " + Digits.of(leastWithoutWeak) + ", though " + count
            : count + ", too many to go through");
  }

  private static boolean knowsCurvature(ConstrainedProblem p, Multipliers m) {
    boolean knows = isCurved(p.objective());
    for (int i = 0; i < p.equalities().size(); i++) {
      knows &= m.equality(i) == 0 || isCurved(p.equalities().get(i).function());
    }
    for (int j = 0; j < p.inequalities().size(); j++) {
      knows &= m.inequality(j) == 0 || isCurved(p.inequalities().get(j).function());
    }
    return knows;
  }

  private static boolean isCurved(Differentiable function) {
    return function instanceof HessianProduct;
  }

  /** The face where the weak constraints of this bit set hold with equality. */
  private void visit(int face) {
    List<double[]> rows = new ArrayList<>(held);
    for (int j = 0; j < weak.size(); j++) {
      if ((face >> j & 1) == 1) {
        rows.add(weak.get(j));
      }
    }
    int n = active.x.length;
    OrthogonalFactors factors =
        OrthogonalFactors.of(n, rows.toArray(double[][]::new), active.tolerance.rank());
    double[][] basis = new double[n - factors.rank()][n];
    for (int k = 0; k < basis.length; k++) {
      factors.complement(k, basis[k]);
    }
    dimension = Math.max(dimension, basis.length);
    SymmetricEigen eigen = new SymmetricEigen(basis.length);
    if (!eigen.decompose(reducedHessian(basis))) {
      scale = Double.NaN;
      return;
    }
    for (int k = 0; k < basis.length; k++) {
      double[] d = new double[n];
      for (int i = 0; i < basis.length; i++) {
        Vectors.axpy(eigen.vectors()[k * basis.length + i], basis[i], d);
      }
      double curvature = eigen.values()[k];
      leastWithoutWeak = face == 0 ? Math.min(leastWithoutWeak, curvature) : leastWithoutWeak;
      consider(curvature, d);
    }
  }

  private double[] reducedHessian(double[][] basis) {
    int m = basis.length;
    double[] reduced = new double[m * m];
    double[] product = new double[active.x.length];
    for (int i = 0; i < m; i++) {
      lagrangian.hessianProduct(active.x, basis[i], product);
      scale = Math.max(scale, Vectors.norm(product));
      for (int j = 0; j < m; j++) {
        reduced[i * m + j] += 0.5 * Vectors.dot(product, basis[j]);
        reduced[j * m + i] += 0.5 * Vectors.dot(product, basis[j]);
      }
    }
    return reduced;
  }

  /**
   * Takes the curvature into account if {@code d} or {@code −d} lies in the cone; of both, the one
   * whose first entry is positive is shown.
   */
  private void consider(double curvature, double[] d) {
    int first = 0;
    while (first < d.length - 1 && Math.abs(d[first]) < 1e-9) {
      first++;
    }
    if (d[first] < 0) {
      turn(d);
    }
    if (!isInCone(d)) {
      turn(d);
      if (!isInCone(d)) {
        return;
      }
    }
    if (curvature < least) {
      least = curvature;
      direction = d;
    }
    greatest = Math.max(greatest, curvature);
  }

  private static void turn(double[] d) {
    for (int i = 0; i < d.length; i++) {
      // Not −0.
      d[i] = 0 - d[i];
    }
  }

  private boolean isInCone(double[] d) {
    for (double[] gradient : weak) {
      if (Vectors.dot(gradient, d) > 1e-9 * Vectors.norm(gradient)) {
        return false;
      }
    }
    return true;
  }

  private SecondOrder verdict(boolean independent) {
    if (!Double.isFinite(scale)) {
      return SecondOrder.without(Kind.UNDECIDED, "the Hessian is not finite");
    }
    if (direction.length == 0) {
      return SecondOrder.without(
          Kind.MINIMIZER, "no feasible direction is left along which the objective does not rise");
    }
    double zero = active.tolerance.curvature() * scale;
    Kind kind = kind(zero, independent);
    return new SecondOrder(kind, dimension, least, direction, reason(kind, zero));
  }

  private Kind kind(double zero, boolean independent) {
    if (least > zero) {
      return Kind.MINIMIZER;
    }
    if (!(least < -zero) || !independent) {
      return Kind.UNDECIDED;
    }
    return greatest < -zero && !strict ? Kind.MAXIMIZER : Kind.SADDLE;
  }

  private String reason(Kind kind, double zero) {
    String where = " along " + Digits.of(direction);
    String cone =
        weak.isEmpty()
            ? " over the " + dimension + "-dimensional tangent space"
            : " over the critical cone";
    String curvature = Digits.of(least);
    return switch (kind) {
      case MINIMIZER -> "the curvature is at least " + curvature + cone + ", least" + where;
      case MAXIMIZER -> "the curvature is negative" + cone + ", " + curvature + where;
      case SADDLE -> "the curvature is " + curvature + where;
      default ->
          least < -zero
              ? "the curvature is "
                  + curvature
                  + where
                  + ", but without LICQ other multipliers may give another"
              : "the least curvature" + cone + " is zero," + where;
    };
  }
}
