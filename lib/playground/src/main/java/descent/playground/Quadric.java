package descent.playground;

import descent.function.TwiceDifferentiable;
import org.ejml.data.DMatrixRMaj;

/**
 * A quadratic function of the plane: what the demo on constraints minimizes, and its discs and
 * lines.
 *
 * <pre>{@code f(x, y) = ½(a x² + c y²) + bxy + dx + ey + k}</pre>
 *
 * @param a the curvature in x
 * @param b the mixed one
 * @param c the curvature in y
 * @param d the slope in x at 0
 * @param e the slope in y at 0
 * @param k the value at 0
 */
record Quadric(double a, double b, double c, double d, double e, double k)
    implements TwiceDifferentiable {

  /** {@code dx + ey − limit}. */
  static Quadric line(double d, double e, double limit) {
    return new Quadric(0, 0, 0, d, e, -limit);
  }

  /** {@code ‖(x, y) − centre‖² − k}. */
  static Quadric square(double x, double y, double k) {
    return new Quadric(2, 0, 2, -2 * x, -2 * y, x * x + y * y - k);
  }

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public double value(double[] x) {
    return 0.5 * (a * x[0] * x[0] + c * x[1] * x[1]) + b * x[0] * x[1] + d * x[0] + e * x[1] + k;
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    gradient[0] = a * x[0] + b * x[1] + d;
    gradient[1] = b * x[0] + c * x[1] + e;
    return value(x);
  }

  @Override
  public void hessian(double[] x, DMatrixRMaj hessian) {
    hessian.data[0] = a;
    hessian.data[1] = b;
    hessian.data[2] = b;
    hessian.data[3] = c;
  }

  @Override
  public void hessianProduct(double[] x, double[] v, double[] product) {
    product[0] = a * v[0] + b * v[1];
    product[1] = b * v[0] + c * v[1];
  }
}
