package descent.landscape;

import descent.argument.Require;
import descent.function.Differentiable;
import descent.function.HessianProduct;
import descent.linalg.Vectors;
import java.util.Arrays;

/**
 * Hessian–vector products from gradients alone, by a central difference along the vector:
 *
 * <pre>{@code ∇²f(x)v ≈ (∇f(x + hv) − ∇f(x − hv)) / (2h),   h = s·max(1, ‖x‖) / ‖v‖}</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code s}</td><td>how far the two points lie from {@code x}, relative to {@code max(1,
 * ‖x‖)}</td><td>{@code ε^{1/3} ≈ 6.1e-6}</td></tr>
 * </table>
 *
 * <p>The error relative to {@code ‖v‖} is at most {@code (d²/6)·M + (ε/d)·G} with {@code d =
 * s·max(1, ‖x‖)}, {@code M} a bound of the fourth derivatives of {@code f} near {@code x} and
 * {@code G} the size of what is added up in the gradient: with the default about {@code 10⁻¹⁰} of
 * the two, so that an eigenvalue below {@code 10⁻⁹} of the largest cannot be told from 0. The
 * operator is symmetric up to that error only. At a kink it differences across the kink, and the
 * answer means nothing.
 *
 * <p>Cost: two gradients a product, and three vectors.
 *
 * @param f the objective
 * @param relativeStep {@code s}, positive
 */
public record DifferencedHessian(Differentiable f, double relativeStep) implements HessianProduct {
  private static final double CUBE_ROOT_OF_EPSILON = Math.cbrt(Math.ulp(1.0));

  /** Checks the arguments. */
  public DifferencedHessian {
    Require.nonNull("f", f);
    Require.positive("relativeStep", relativeStep);
  }

  /** The products of this objective's Hessian, with the default step. */
  public static DifferencedHessian of(Differentiable f) {
    return new DifferencedHessian(f, CUBE_ROOT_OF_EPSILON);
  }

  @Override
  public int dimension() {
    return f.dimension();
  }

  @Override
  public double value(double[] x) {
    return f.value(x);
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    return f.valueAndGradient(x, gradient);
  }

  @Override
  public void hessianProduct(double[] x, double[] v, double[] product) {
    double length = Vectors.norm(v);
    if (length == 0) {
      Arrays.fill(product, 0);
      return;
    }
    double step = relativeStep * Math.max(1, Vectors.norm(x)) / length;
    double[] there = x.clone();
    double[] behind = new double[x.length];
    Vectors.axpy(-step, v, there);
    f.valueAndGradient(there, behind);
    System.arraycopy(x, 0, there, 0, x.length);
    Vectors.axpy(step, v, there);
    f.valueAndGradient(there, product);
    for (int i = 0; i < product.length; i++) {
      product[i] = (product[i] - behind[i]) / (2 * step);
    }
  }
}
