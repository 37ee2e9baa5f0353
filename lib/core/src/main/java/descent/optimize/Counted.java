package descent.optimize;

import descent.function.Differentiable;
import descent.function.HessianProduct;
import descent.function.Objective;
import descent.function.Quadratic;
import descent.function.TwiceDifferentiable;
import org.ejml.data.DMatrixRMaj;

/**
 * The one wrapper that counts evaluations. It can be asked for whatever the objective inside it can
 * answer. Unlike the objective it has state, so each run makes its own.
 */
public final class Counted implements TwiceDifferentiable {
  private final Objective f;
  private long values;
  private long gradients;
  private long hessians;
  private long hessianProducts;

  /** Counts the evaluations of {@code f} from zero. */
  public Counted(Objective f) {
    this.f = f;
  }

  @Override
  public int dimension() {
    return f.dimension();
  }

  @Override
  public double value(double[] x) {
    values++;
    return f.value(x);
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    values++;
    gradients++;
    return ((Differentiable) f).valueAndGradient(x, gradient);
  }

  @Override
  public void hessian(double[] x, DMatrixRMaj hessian) {
    hessians++;
    ((TwiceDifferentiable) f).hessian(x, hessian);
  }

  @Override
  public void hessianProduct(double[] x, double[] v, double[] product) {
    hessianProducts++;
    ((HessianProduct) f).hessianProduct(x, v, product);
  }

  /** Whether the objective is quadratic, so that {@link #curvature} has an answer. */
  public boolean isQuadratic() {
    return f instanceof Quadratic;
  }

  /** {@code dᵀH d} of a quadratic. */
  public double curvature(double[] direction) {
    hessianProducts++;
    return ((Quadratic) f).curvature(direction);
  }

  /** The counts so far. */
  public Evaluations evaluations() {
    return new Evaluations(values, gradients, hessians, hessianProducts);
  }

  /** The number of evaluations of any kind so far, without making a record. */
  long total() {
    return values + gradients + hessians + hessianProducts;
  }
}
