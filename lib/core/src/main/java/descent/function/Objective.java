package descent.function;

import descent.function.autodiff.Expression;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * A function of {@link #dimension()} variables to be minimized. A maximization is written as the
 * negated objective.
 *
 * <p>Objectives hold no state that evaluation changes, so that one object may be evaluated by
 * several threads; a wrapper that counts says so. They do not check their argument in every
 * evaluation: solvers check the start once.
 */
public interface Objective {

  /** The number of variables, at least 1. */
  int dimension();

  /** {@code f(x)}, for an {@code x} of length {@link #dimension()}, which is not changed. */
  double value(double[] x);

  /** An objective from its value: {@code Objective.of(2, x -> x[0] * x[0] + x[1] * x[1])}. */
  static Objective of(int dimension, ToDoubleFunction<double[]> value) {
    return new LambdaObjectives.WithValue(dimension, value);
  }

  /**
   * An objective from its value and gradient. The gradient's lambda writes into the array it is
   * given: {@code (x, g) -> { g[0] = 2 * x[0]; g[1] = 2 * x[1]; }}.
   */
  static Differentiable of(int dimension, ToDoubleFunction<double[]> value, Gradient gradient) {
    return new LambdaObjectives.WithGradient(dimension, value, gradient);
  }

  /** An objective from its value, gradient and Hessian. */
  static TwiceDifferentiable of(
      int dimension, ToDoubleFunction<double[]> value, Gradient gradient, Hessian hessian) {
    return new LambdaObjectives.WithHessian(dimension, value, gradient, hessian);
  }

  /** An objective of one variable: {@code Objective.of(t -> t * t, t -> 2 * t)}. */
  static Differentiable of(DoubleUnaryOperator value, DoubleUnaryOperator derivative) {
    return new LambdaObjectives.WithGradient(
        1, x -> value.applyAsDouble(x[0]), (x, g) -> g[0] = derivative.applyAsDouble(x[0]));
  }

  /**
   * An objective from an expression of its value, which finds its derivatives itself: {@code
   * Objective.autodiff(2, x -> x.at(0).square().plus(x.at(1).exp()))}. With vectors and matrices:
   * {@code Objective.autodiff(n, w -> w.constant(data).times(w).minus(targets).squaredNorm())}.
   */
  static AutodiffObjective autodiff(int dimension, Expression expression) {
    return new AutodiffObjective(dimension, expression);
  }
}
