package descent.function.gallery;

import descent.argument.Require;
import java.util.List;
import java.util.OptionalDouble;

/**
 * With {@code uᵢ = (xᵢ − 1)/4},
 *
 * <pre>{@code f(x) = sin²(πu₁) + Σ_{i<n} uᵢ² (1 + 10 sin²(πuᵢ + 1)) + uₙ² (1 + sin²(2πuₙ))}</pre>
 *
 * a bowl with waves of different length in the first, the inner and the last variables. Sources
 * write {@code wᵢ = 1 + uᵢ}.
 *
 * @param dimension the number of variables, at least 1
 */
public record Levy(int dimension) implements TestFunction {

  /** Checks the dimension. */
  public Levy {
    Require.atLeast("dimension", dimension, 1);
  }

  @Override
  public String name() {
    return "Levy";
  }

  @Override
  public double value(double[] x) {
    double first = Math.sin(Math.PI * u(x[0]));
    double value = first * first;
    for (int i = 0; i < dimension - 1; i++) {
      double u = u(x[i]);
      double sin = Math.sin(Math.PI * u + 1);
      value += u * u * (1 + 10 * sin * sin);
    }
    double last = u(x[dimension - 1]);
    double sin = Math.sin(2 * Math.PI * last);
    return value + last * last * (1 + sin * sin);
  }

  private static double u(double x) {
    return (x - 1) / 4;
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    for (int i = 0; i < dimension - 1; i++) {
      double u = u(x[i]);
      double sin = Math.sin(Math.PI * u + 1);
      double waves = 1 + 10 * sin * sin;
      gradient[i] = (2 * u * waves + 10 * Math.PI * u * u * Math.sin(2 * (Math.PI * u + 1))) / 4;
    }
    double last = u(x[dimension - 1]);
    double sin = Math.sin(2 * Math.PI * last);
    gradient[dimension - 1] =
        (2 * last * (1 + sin * sin) + 2 * Math.PI * last * last * Math.sin(4 * Math.PI * last)) / 4;
    gradient[0] += Math.PI * Math.sin(2 * Math.PI * u(x[0])) / 4;
    return value(x);
  }

  @Override
  public Box domain() {
    return Box.cube(dimension, -10, 10);
  }

  @Override
  public List<double[]> minimizers() {
    return List.of(Points.constant(dimension, 1));
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
    return "Levy & Montalvo, The tunneling algorithm for the global minimization of functions, SIAM"
        + " Journal on Scientific and Statistical Computing 6 (1985); "
        + Sources.SURJANOVIC_BINGHAM;
  }
}
