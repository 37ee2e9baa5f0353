package descent.function.gallery;

import descent.argument.Require;
import java.util.List;
import java.util.OptionalDouble;

/**
 * {@code f(x) = −20 exp(−0.2 √(Σxᵢ²/n)) − exp(Σ cos(2πxᵢ)/n) + 20 + e}: a nearly flat, pitted plain
 * around a funnel with a sharp tip. At the minimizer the function has a kink, like a cone: the
 * gradient there is 0 by convention, and nearby its length is about {@code 4/√n}, not small.
 *
 * @param dimension the number of variables, at least 1
 */
public record Ackley(int dimension) implements TestFunction {

  /** Checks the dimension. */
  public Ackley {
    Require.atLeast("dimension", dimension, 1);
  }

  @Override
  public String name() {
    return "Ackley";
  }

  @Override
  public double value(double[] x) {
    double squares = 0;
    double sines = 0;
    for (int i = 0; i < dimension; i++) {
      double sin = Math.sin(Math.PI * x[i]);
      squares += x[i] * x[i];
      sines += sin * sin;
    }
    return funnel(Math.sqrt(squares / dimension)) + pits(sines / dimension);
  }

  private static double funnel(double radius) {
    return -20 * Math.expm1(-0.2 * radius);
  }

  // e − exp(mean cos 2πxᵢ), where 1 − mean cos 2πxᵢ = 2 · mean sin² πxᵢ: exactly 0 at the
  // minimizer.
  private static double pits(double meanSquaredSine) {
    return -Math.E * Math.expm1(-2 * meanSquaredSine);
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    double squares = 0;
    double sines = 0;
    for (int i = 0; i < dimension; i++) {
      double sin = Math.sin(Math.PI * x[i]);
      squares += x[i] * x[i];
      sines += sin * sin;
    }
    double radius = Math.sqrt(squares / dimension);
    double pits = pits(sines / dimension);
    double towardsTip = radius == 0 ? 0 : 4 * Math.exp(-0.2 * radius) / (dimension * radius);
    double towardsPit = 2 * Math.PI * (Math.E - pits) / dimension;
    for (int i = 0; i < dimension; i++) {
      gradient[i] = towardsTip * x[i] + towardsPit * Math.sin(2 * Math.PI * x[i]);
    }
    return funnel(radius) + pits;
  }

  @Override
  public Box domain() {
    return Box.cube(dimension, -32.768, 32.768);
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
    return "Ackley, A Connectionist Machine for Genetic Hillclimbing, Kluwer (1987); "
        + Sources.SURJANOVIC_BINGHAM;
  }
}
