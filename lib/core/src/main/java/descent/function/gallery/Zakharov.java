package descent.function.gallery;

import descent.argument.Require;
import descent.function.TwiceDifferentiable;
import java.util.List;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;

/**
 * {@code f(x) = Σ xᵢ² + s² + s⁴} with {@code s = ½ Σ i·xᵢ}: a plate that one direction bends ever
 * more steeply. A sum of even powers of linear functions, hence convex, and 2-strongly convex by
 * its first term; not smooth.
 *
 * @param dimension the number of variables, at least 1
 */
public record Zakharov(int dimension) implements TestFunction, TwiceDifferentiable {

  /** Checks the dimension. */
  public Zakharov {
    Require.atLeast("dimension", dimension, 1);
  }

  @Override
  public String name() {
    return "Zakharov";
  }

  @Override
  public double value(double[] x) {
    double squares = 0;
    double s = 0;
    for (int i = 0; i < dimension; i++) {
      squares += x[i] * x[i];
      s += 0.5 * (i + 1) * x[i];
    }
    return squares + s * s * (1 + s * s);
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    double squares = 0;
    double s = 0;
    for (int i = 0; i < dimension; i++) {
      squares += x[i] * x[i];
      s += 0.5 * (i + 1) * x[i];
    }
    double slope = s + 2 * s * s * s;
    for (int i = 0; i < dimension; i++) {
      gradient[i] = 2 * x[i] + slope * (i + 1);
    }
    return squares + s * s * (1 + s * s);
  }

  @Override
  public void hessian(double[] x, DMatrixRMaj hessian) {
    double s = 0;
    for (int i = 0; i < dimension; i++) {
      s += 0.5 * (i + 1) * x[i];
    }
    double bend = 0.5 + 3 * s * s;
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j < dimension; j++) {
        hessian.set(i, j, bend * ((i + 1) * (j + 1)) + (i == j ? 2 : 0));
      }
    }
  }

  @Override
  public Box domain() {
    return Box.cube(dimension, -5, 10);
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
    return Landscape.CONVEX;
  }

  @Override
  public String source() {
    return Sources.SURJANOVIC_BINGHAM;
  }
}
