package descent.function.check;

import descent.function.Differentiable;
import descent.linalg.Vectors;
import java.util.ArrayList;
import java.util.List;

/** Central differences of gradients along a direction, {@code (∇f(x + hv) − ∇f(x − hv)) / 2h}. */
final class GradientDifferences {
  /** Evaluations of the gradient in one comparison: two steps, two sides. */
  static final long EVALUATIONS = 4;

  private static final double ROUNDINGS = 100;

  private GradientDifferences() {}

  /** Compares what is given as {@code ∇²f(x)·v}, element by element. */
  static List<CheckedEntry> compare(
      Differentiable f, double[] x, double[] v, double[] given, double tolerance) {
    double largest = Vectors.maxNorm(v);
    double step =
        Math.cbrt(FiniteDifferences.EPSILON)
            * Math.max(1, Vectors.maxNorm(x))
            / (largest > 0 ? largest : 1);
    double[] size = new double[x.length];
    double[] near = difference(f, x, v, step, size);
    double[] far = difference(f, x, v, 2 * step, size);
    List<CheckedEntry> entries = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      double rounding = ROUNDINGS * FiniteDifferences.EPSILON * size[i] / step;
      double resolution = Math.abs(far[i] - near[i]) + rounding;
      Outcome outcome = CheckedEntry.compare(given[i], near[i], resolution, tolerance);
      entries.add(new CheckedEntry("[" + i + "]", given[i], near[i], resolution, outcome));
    }
    return entries;
  }

  private static double[] difference(
      Differentiable f, double[] x, double[] v, double step, double[] size) {
    double[] point = x.clone();
    Vectors.axpy(step, v, point);
    double[] ahead = f.gradient(point);
    point = x.clone();
    Vectors.axpy(-step, v, point);
    double[] behind = f.gradient(point);
    double[] difference = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      difference[i] = (ahead[i] - behind[i]) / (2 * step);
      size[i] = Math.max(size[i], Math.max(Math.abs(ahead[i]), Math.abs(behind[i])));
    }
    return difference;
  }
}
