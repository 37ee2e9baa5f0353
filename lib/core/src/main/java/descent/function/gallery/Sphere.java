package descent.function.gallery;

import descent.argument.Require;
import descent.function.EigenvalueRange;
import descent.function.Quadratic;
import descent.linalg.Vectors;
import java.util.List;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;

/**
 * {@code f(x) = Σ xᵢ²}: the best a method can hope for. Quadratic with the Hessian {@code 2I}, so
 * that steepest descent with the step size ½ arrives at once.
 *
 * @param dimension the number of variables, at least 1
 */
public record Sphere(int dimension) implements TestFunction, Quadratic {

  /** Checks the dimension. */
  public Sphere {
    Require.atLeast("dimension", dimension, 1);
  }

  @Override
  public String name() {
    return "sphere";
  }

  @Override
  public double value(double[] x) {
    return Vectors.dot(x, x);
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    for (int i = 0; i < dimension; i++) {
      gradient[i] = 2 * x[i];
    }
    return Vectors.dot(x, x);
  }

  @Override
  public void hessian(double[] x, DMatrixRMaj hessian) {
    hessian.zero();
    for (int i = 0; i < dimension; i++) {
      hessian.set(i, i, 2);
    }
  }

  @Override
  public double curvature(double[] direction) {
    return 2 * Vectors.dot(direction, direction);
  }

  @Override
  public EigenvalueRange eigenvalues() {
    return new EigenvalueRange(2, 2);
  }

  @Override
  public double[] minimizer() {
    return new double[dimension];
  }

  @Override
  public Box domain() {
    return Box.cube(dimension, -5.12, 5.12);
  }

  @Override
  public List<double[]> minimizers() {
    return List.of(minimizer());
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
    return "De Jong, An analysis of the behavior of a class of genetic adaptive systems, PhD"
        + " thesis, University of Michigan (1975); "
        + Sources.SURJANOVIC_BINGHAM;
  }
}
