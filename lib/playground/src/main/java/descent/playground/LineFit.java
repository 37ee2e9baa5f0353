package descent.playground;

import descent.function.Batch;
import descent.function.FiniteSum;
import descent.function.gallery.Box;
import descent.random.Xoshiro256PlusPlus;
import java.util.List;

/**
 * The sum that stochastic methods are shown on: the mean squared error of a line with intercept
 * {@code b} and slope {@code w} through 64 seeded points.
 *
 * <pre>{@code f(b, w) = (1/n) Σ (b + w·uᵢ − vᵢ)² = f* + (b − b*)² + q(w − w*)²,   q = (1/n) Σ uᵢ²
 * uᵢ evenly in ±reach,   vᵢ = b₀ + w₀uᵢ + noise,   noise uniform in ±1.5}</pre>
 *
 * <p>It is {@code EmpiricalRisk.linear} on these points. That the mean of the {@code uᵢ} is 0 gives
 * the second form, by which a map of 173,000 values and a path of thousands cost no time that a
 * reader would notice; batches are summed term by term.
 */
final class LineFit implements FiniteSum {
  private static final int POINTS = 64;
  private static final double NOISE = 1.5;
  private static final long SEED = 4;

  private final double[] u = new double[POINTS];
  private final double[] v = new double[POINTS];
  private final double intercept;
  private final double slope;
  private final double meanSquare;
  private final double lowest;

  /** The line {@code 1 + 2u} on {@code [−1, 1]}. */
  LineFit() {
    this(1, 1, 2);
  }

  private LineFit(double reach, double intercept0, double slope0) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(SEED);
    double sum = 0;
    double products = 0;
    double squares = 0;
    for (int i = 0; i < POINTS; i++) {
      u[i] = reach * (2.0 * i / (POINTS - 1) - 1);
      v[i] = intercept0 + slope0 * u[i] + NOISE * (2 * random.nextDouble() - 1);
      sum += v[i];
      products += u[i] * v[i];
      squares += u[i] * u[i];
    }
    intercept = sum / POINTS;
    slope = products / squares;
    meanSquare = squares / POINTS;
    lowest = batch(Batch.all(POINTS), minimizer(), new double[2]);
  }

  static Ground ground() {
    LineFit fit = new LineFit();
    double[] start = {-1.5, -1.25};
    return new Ground("line fit", fit, Box.cube(2, -2, 4), start, List.of(fit.minimizer()));
  }

  /**
   * The line {@code 2 + 2u} on {@code [−6, 6]}: the slope's gradients are several times as large as
   * the intercept's.
   */
  static LineFit wide() {
    return new LineFit(6, 2, 2);
  }

  static Ground wideGround() {
    LineFit fit = wide();
    Box domain = new Box(new double[] {-0.5, -0.5}, new double[] {3.5, 2.5});
    return new Ground("wide line fit", fit, domain, new double[] {0, 0}, List.of(fit.minimizer()));
  }

  /** Where the points are: the {@code uᵢ}. */
  double[] inputs() {
    return u.clone();
  }

  /** How high the points are: the {@code vᵢ}. */
  double[] targets() {
    return v.clone();
  }

  double[] minimizer() {
    return new double[] {intercept, slope};
  }

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public int terms() {
    return POINTS;
  }

  @Override
  public double value(double[] x) {
    double across = x[0] - intercept;
    double along = x[1] - slope;
    return lowest + across * across + meanSquare * along * along;
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    gradient[0] = 2 * (x[0] - intercept);
    gradient[1] = 2 * meanSquare * (x[1] - slope);
    return value(x);
  }

  @Override
  public double batch(Batch batch, double[] x, double[] gradient) {
    double value = 0;
    gradient[0] = 0;
    gradient[1] = 0;
    for (int k = 0; k < batch.size(); k++) {
      int i = batch.term(k);
      double residual = x[0] + x[1] * u[i] - v[i];
      double twice = 2 * batch.weight(k) * residual;
      value += batch.weight(k) * residual * residual;
      gradient[0] += twice;
      gradient[1] += twice * u[i];
    }
    return value;
  }
}
