package descent.playground;

import descent.function.Differentiable;
import descent.function.Ridge;
import descent.linalg.Vectors;

/**
 * An objective with a penalty on its variables: {@code f(x) + r(x)}.
 *
 * @param f the objective
 * @param ridge {@code r}
 */
record Penalized(Differentiable f, Ridge ridge) implements Differentiable {

  @Override
  public int dimension() {
    return f.dimension();
  }

  @Override
  public double value(double[] x) {
    return f.value(x) + ridge.value(x);
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    double[] pull = new double[x.length];
    double penalty = ridge.valueAndGradient(x, pull);
    double value = f.valueAndGradient(x, gradient);
    Vectors.axpy(1, pull, gradient);
    return value + penalty;
  }
}
