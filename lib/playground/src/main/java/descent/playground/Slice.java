package descent.playground;

import descent.function.Differentiable;
import descent.linalg.Vectors;

/**
 * An objective along a line, as a function of the step: {@code φ(α) = f(x + αd)}, with {@code φ'(α)
 * = ∇f(x + αd)ᵀd}.
 *
 * @param f the objective
 * @param x where the line begins
 * @param direction {@code d}
 */
record Slice(Differentiable f, double[] x, double[] direction) implements Differentiable {

  /** Along {@code −∇f(x)/‖∇f(x)‖}, so that steps are distances. */
  static Slice down(Differentiable f, double... x) {
    double[] direction = f.gradient(x);
    double norm = Vectors.norm(direction);
    for (int i = 0; i < direction.length; i++) {
      direction[i] /= -norm;
    }
    return new Slice(f, x, direction);
  }

  @Override
  public int dimension() {
    return 1;
  }

  private double[] point(double step) {
    double[] point = x.clone();
    Vectors.axpy(step, direction, point);
    return point;
  }

  @Override
  public double value(double[] step) {
    return f.value(point(step[0]));
  }

  @Override
  public double valueAndGradient(double[] step, double[] slope) {
    double[] gradient = new double[x.length];
    double value = f.valueAndGradient(point(step[0]), gradient);
    slope[0] = Vectors.dot(gradient, direction);
    return value;
  }
}
