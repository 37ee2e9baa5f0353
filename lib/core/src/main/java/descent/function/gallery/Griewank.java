package descent.function.gallery;

import descent.argument.Require;
import java.util.List;
import java.util.OptionalDouble;

/**
 * {@code f(x) = 1 + Σ xᵢ²/4000 − Π cos(xᵢ/√i)}: a wide bowl with ripples, thousands of local
 * minimizers in the domain; with more variables the product fades and the bowl remains.
 *
 * @param dimension the number of variables, at least 1
 */
public record Griewank(int dimension) implements TestFunction {

  /** Checks the dimension. */
  public Griewank {
    Require.atLeast("dimension", dimension, 1);
  }

  @Override
  public String name() {
    return "Griewank";
  }

  @Override
  public double value(double[] x) {
    double squares = 0;
    double product = 1;
    for (int i = 0; i < dimension; i++) {
      squares += x[i] * x[i];
      product *= Math.cos(x[i] / Math.sqrt(i + 1));
    }
    return squares / 4000 + (1 - product);
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    double squares = 0;
    double product = 1;
    for (int i = 0; i < dimension; i++) {
      squares += x[i] * x[i];
      product *= Math.cos(x[i] / Math.sqrt(i + 1));
    }
    for (int i = 0; i < dimension; i++) {
      double root = Math.sqrt(i + 1);
      // The product with one cosine replaced by a sine: no double has a cosine of exactly 0.
      gradient[i] = x[i] / 2000 + product * Math.tan(x[i] / root) / root;
    }
    return squares / 4000 + (1 - product);
  }

  @Override
  public Box domain() {
    return Box.cube(dimension, -600, 600);
  }

  @Override
  public List<double[]> minimizers() {
    return List.of(new double[dimension]);
  }

  @Override
  public OptionalDouble minimum() {
    return OptionalDouble.of(0);
  }

  @Override
  public Landscape landscape() {
    return Landscape.MULTIMODAL;
  }

  @Override
  public String source() {
    return "Griewank, Generalized descent for global optimization, Journal of Optimization Theory"
        + " and Applications 34 (1981); "
        + Sources.SURJANOVIC_BINGHAM;
  }
}
