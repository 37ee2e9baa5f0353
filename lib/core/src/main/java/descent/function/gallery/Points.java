package descent.function.gallery;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/** Points and matrices that several test functions make. */
final class Points {
  private Points() {}

  /** {@code (value, …, value)}. */
  static double[] constant(int dimension, double value) {
    double[] point = new double[dimension];
    Arrays.fill(point, value);
    return point;
  }

  /** One point of the plane. */
  static List<double[]> one(double x, double y) {
    return List.of(new double[] {x, y});
  }

  /** Fills the Hessian of a function of two variables. */
  static void fill(DMatrixRMaj hessian, double xx, double xy, double yy) {
    hessian.set(0, 0, xx);
    hessian.set(0, 1, xy);
    hessian.set(1, 0, xy);
    hessian.set(1, 1, yy);
  }
}
