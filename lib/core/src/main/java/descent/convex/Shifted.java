package descent.convex;

import descent.function.Differentiable;
import descent.function.HessianProduct;
import descent.function.TwiceDifferentiable;
import org.ejml.data.DMatrixRMaj;

/** {@code g(x) − t}, with whatever derivatives {@code g} has. */
class Shifted implements Differentiable {
  private final double t;
  private final Differentiable g;

  private Shifted(double t, Differentiable g) {
    this.t = t;
    this.g = g;
  }

  static Differentiable by(double t, Differentiable g) {
    if (g instanceof TwiceDifferentiable twice) {
      return new WithHessian(t, twice);
    }
    return g instanceof HessianProduct product ? new WithProduct(t, product) : new Shifted(t, g);
  }

  @Override
  public int dimension() {
    return g.dimension();
  }

  @Override
  public double value(double[] x) {
    return g.value(x) - t;
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    return g.valueAndGradient(x, gradient) - t;
  }

  private static class WithProduct extends Shifted implements HessianProduct {
    private final HessianProduct g;

    WithProduct(double t, HessianProduct g) {
      super(t, g);
      this.g = g;
    }

    @Override
    public void hessianProduct(double[] x, double[] v, double[] product) {
      g.hessianProduct(x, v, product);
    }
  }

  private static final class WithHessian extends WithProduct implements TwiceDifferentiable {
    private final TwiceDifferentiable g;

    WithHessian(double t, TwiceDifferentiable g) {
      super(t, g);
      this.g = g;
    }

    @Override
    public void hessian(double[] x, DMatrixRMaj hessian) {
      g.hessian(x, hessian);
    }

    @Override
    public void hessianProduct(double[] x, double[] v, double[] product) {
      super.hessianProduct(x, v, product);
    }
  }
}
