package descent.convex;

import descent.function.Differentiable;
import descent.function.HessianProduct;
import descent.function.TwiceDifferentiable;
import org.ejml.data.DMatrixRMaj;

/** {@code g(x) − t}, with whatever derivatives {@code g} has. */
final class Shifted {
  private Shifted() {}

  static Differentiable by(double t, Differentiable g) {
    if (g instanceof TwiceDifferentiable twice) {
      return new WithHessian(t, twice);
    }
    return g instanceof HessianProduct product ? new WithProduct(t, product) : new Plain(t, g);
  }

  private record Plain(double t, Differentiable g) implements Differentiable {
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
  }

  private record WithProduct(double t, HessianProduct g) implements HessianProduct {
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

    @Override
    public void hessianProduct(double[] x, double[] v, double[] product) {
      g.hessianProduct(x, v, product);
    }
  }

  private record WithHessian(double t, TwiceDifferentiable g) implements TwiceDifferentiable {
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

    @Override
    public void hessian(double[] x, DMatrixRMaj hessian) {
      g.hessian(x, hessian);
    }

    @Override
    public void hessianProduct(double[] x, double[] v, double[] product) {
      g.hessianProduct(x, v, product);
    }
  }
}
