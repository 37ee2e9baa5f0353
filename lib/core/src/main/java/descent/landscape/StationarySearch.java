package descent.landscape;

import descent.argument.Require;
import descent.function.TwiceDifferentiable;
import descent.function.gallery.Box;
import descent.linalg.MatrixVector;
import descent.linalg.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Finds stationary points of every kind, saddles and maximizers too, by minimizing the squared
 * gradient with damped Newton steps:
 *
 * <pre>{@code x ← x + s,   (H² + μI) s = −H g}</pre>
 *
 * <p>This is Levenberg and Marquardt's method on the equations {@code ∇f(x) = 0}, whose Jacobian is
 * the symmetric Hessian {@code H}. A step that lowers {@code ‖g‖} is taken and {@code μ} divided by
 * ten; else {@code μ} is multiplied by ten. Near a stationary point with an invertible Hessian it
 * is Newton's method and converges quadratically. {@code ‖∇f‖²} has minimizers of its own where the
 * gradient does not vanish, at points with {@code Hg = 0}: a search that ends in one finds nothing.
 *
 * <p>A search finds a stationary point the more often the larger the region is that leads to it, so
 * the points found from random starts are no uniform sample; searching a box until nothing new
 * turns up is.
 *
 * <p>Cost: one Hessian and {@code O(n³)} an iteration. Source: Dauphin et al., Identifying and
 * attacking the saddle point problem (NeurIPS 2014), for the experiment; Nocedal & Wright (2006),
 * Section 10.3, for the method.
 *
 * @param gradientTolerance the search ends at {@code ‖∇f(x)‖₂ ≤ gradientTolerance}
 * @param iterations the most steps tried from one start
 */
public record StationarySearch(double gradientTolerance, int iterations) {
  private static final double FIRST_DAMPING = 1e-2;

  /** Checks the settings. */
  public StationarySearch {
    Require.positive("gradientTolerance", gradientTolerance);
    Require.atLeast("iterations", iterations, 1);
  }

  /** Down to a gradient norm of 10⁻⁹, in at most 200 steps. */
  public static StationarySearch usual() {
    return new StationarySearch(1e-9, 200);
  }

  /** The stationary point to which the search from {@code x0} leads, or nothing. */
  public Optional<double[]> from(TwiceDifferentiable f, double[] x0) {
    Hessians.requirePoint(f, x0);
    int n = x0.length;
    double[] x = x0.clone();
    double[] g = f.gradient(x);
    double[] next = new double[n];
    double[] nextGradient = new double[n];
    DMatrixRMaj h = new DMatrixRMaj(n, n);
    f.hessian(x, h);
    double damping = FIRST_DAMPING * Math.max(squaredScale(h), Double.MIN_NORMAL);
    for (int k = 0; k < iterations; k++) {
      if (Vectors.norm(g) <= gradientTolerance) {
        return Optional.of(x);
      }
      Optional<double[]> step = step(h, g, damping);
      if (step.isPresent()) {
        System.arraycopy(x, 0, next, 0, n);
        Vectors.axpy(1, step.get(), next);
        f.valueAndGradient(next, nextGradient);
        // Written so that a gradient of NaN is no improvement.
        if (Vectors.norm(nextGradient) < Vectors.norm(g)) {
          System.arraycopy(next, 0, x, 0, n);
          System.arraycopy(nextGradient, 0, g, 0, n);
          f.hessian(x, h);
          damping /= 10;
          continue;
        }
      }
      damping *= 10;
    }
    return Vectors.norm(g) <= gradientTolerance ? Optional.of(x) : Optional.empty();
  }

  /**
   * The distinct stationary points inside a box that searches from {@code starts} random points of
   * it lead to, in the order of their discovery. Two points closer than {@code 10⁻⁴} of the box's
   * shortest side count as one.
   */
  public List<StationaryPoint> inside(
      TwiceDifferentiable f, Box box, int starts, RandomGenerator random) {
    Require.nonNull("f", f);
    Require.nonNull("box", box);
    Require.atLeast("starts", starts, 1);
    Require.nonNull("random", random);
    double[] lower = Require.length("the corner of the box", box.lower(), f.dimension());
    double[] upper = box.upper();
    double same = Double.POSITIVE_INFINITY;
    for (int i = 0; i < lower.length; i++) {
      same = Math.min(same, 1e-4 * (upper[i] - lower[i]));
    }
    StationaryPoint.Tolerance tolerance =
        new StationaryPoint.Tolerance(
            gradientTolerance, StationaryPoint.Tolerance.usual().curvature());
    List<StationaryPoint> found = new ArrayList<>();
    double[] x0 = new double[lower.length];
    for (int start = 0; start < starts; start++) {
      for (int i = 0; i < x0.length; i++) {
        x0[i] = lower[i] + random.nextDouble() * (upper[i] - lower[i]);
      }
      Optional<double[]> point = from(f, x0).filter(box::contains);
      if (point.isPresent() && isNew(found, point.get(), same)) {
        found.add(StationaryPoint.at(f, point.get(), tolerance));
      }
    }
    return List.copyOf(found);
  }

  private static boolean isNew(List<StationaryPoint> found, double[] point, double same) {
    return found.stream().noneMatch(p -> Vectors.distance(p.point(), point) < same);
  }

  private static Optional<double[]> step(DMatrixRMaj h, double[] g, double damping) {
    int n = g.length;
    DMatrixRMaj a = new DMatrixRMaj(n, n);
    CommonOps_DDRM.multTransA(h, h, a);
    for (int i = 0; i < n; i++) {
      a.add(i, i, damping);
    }
    LinearSolverDense<DMatrixRMaj> cholesky = LinearSolverFactory_DDRM.chol(n);
    if (!cholesky.setA(a)) {
      return Optional.empty();
    }
    double[] right = new double[n];
    MatrixVector.multiply(h, g, right);
    DMatrixRMaj s = new DMatrixRMaj(n, 1);
    cholesky.solve(DMatrixRMaj.wrap(n, 1, right), s);
    CommonOps_DDRM.changeSign(s);
    return Optional.of(s.data);
  }

  /** The largest diagonal entry of {@code H²}: the scale of the damping. */
  private static double squaredScale(DMatrixRMaj h) {
    double largest = 0;
    for (int i = 0; i < h.numRows; i++) {
      double squares = 0;
      for (int j = 0; j < h.numCols; j++) {
        squares += h.get(i, j) * h.get(i, j);
      }
      largest = Math.max(largest, squares);
    }
    return largest;
  }
}
