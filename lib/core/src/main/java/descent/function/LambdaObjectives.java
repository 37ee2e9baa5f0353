package descent.function;

import descent.argument.Require;
import java.util.function.ToDoubleFunction;
import org.ejml.data.DMatrixRMaj;

/** The objectives that {@link Objective#of} makes from lambdas. */
final class LambdaObjectives {
  private LambdaObjectives() {}

  record WithValue(int dimension, ToDoubleFunction<double[]> value) implements Objective {
    WithValue {
      Require.atLeast("dimension", dimension, 1);
      Require.nonNull("value", value);
    }

    @Override
    public double value(double[] x) {
      return value.applyAsDouble(x);
    }
  }

  record WithGradient(int dimension, ToDoubleFunction<double[]> value, Gradient gradient)
      implements Differentiable {
    WithGradient {
      Require.atLeast("dimension", dimension, 1);
      Require.nonNull("value", value);
      Require.nonNull("gradient", gradient);
    }

    @Override
    public double value(double[] x) {
      return value.applyAsDouble(x);
    }

    @Override
    public double valueAndGradient(double[] x, double[] g) {
      gradient.at(x, g);
      return value.applyAsDouble(x);
    }
  }

  record WithHessian(
      int dimension, ToDoubleFunction<double[]> value, Gradient gradient, Hessian hessian)
      implements TwiceDifferentiable {
    WithHessian {
      Require.atLeast("dimension", dimension, 1);
      Require.nonNull("value", value);
      Require.nonNull("gradient", gradient);
      Require.nonNull("hessian", hessian);
    }

    @Override
    public double value(double[] x) {
      return value.applyAsDouble(x);
    }

    @Override
    public double valueAndGradient(double[] x, double[] g) {
      gradient.at(x, g);
      return value.applyAsDouble(x);
    }

    @Override
    public void hessian(double[] x, DMatrixRMaj h) {
      hessian.at(x, h);
    }
  }
}
