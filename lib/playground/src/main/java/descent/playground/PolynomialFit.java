package descent.playground;

import descent.argument.Require;
import descent.function.Batch;
import descent.function.FiniteSum;
import descent.function.Objective;
import descent.function.gallery.Box;
import descent.random.Xoshiro256PlusPlus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What overfitting is shown on: the mean squared error of a polynomial of degree 11 through 12
 * training points, beside that on 40 validation points.
 *
 * <pre>{@code f(w) = (1/n) Σ (w·φ(uᵢ) − vᵢ)²,   φₖ(u) = 0.8ᵏ √(2k + 1) Pₖ(u),   k = 0 … 11
 * vᵢ = u(3 − 4u²) + noise,   noise uniform in ±0.8}</pre>
 *
 * <p>{@code Pₖ} are Legendre's polynomials. That the high degrees are small makes them what a run
 * learns last, and what a penalty on the weights takes away first. It is {@code
 * EmpiricalRisk.linear} on these features. One training point can be moved.
 */
final class PolynomialFit implements FiniteSum {
  private static final int TRAINING = 12;
  private static final int VALIDATION = 40;
  private static final int FEATURES = 12;
  private static final double SHRINKING = 0.8;
  private static final double NOISE = 0.8;
  private static final long SEED = 13;
  private static final int MOVABLE = 7;

  private final double[][] training;
  private final double[][] validation;
  private final double[][] features = new double[TRAINING][];
  private final Batch all = Batch.all(TRAINING);

  PolynomialFit() {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(SEED);
    training = points(TRAINING, random);
    validation = points(VALIDATION, random);
    findFeatures();
  }

  private PolynomialFit(PolynomialFit other, double[] place) {
    training = other.training.clone();
    validation = other.validation;
    training[MOVABLE] = place.clone();
    findFeatures();
  }

  private void findFeatures() {
    for (int i = 0; i < TRAINING; i++) {
      features[i] = features(training[i][0]);
    }
  }

  /** Places {@code (u, v)}, one in each of equal parts of {@code [−1, 1]}. */
  private static double[][] points(int count, Xoshiro256PlusPlus random) {
    double[][] points = new double[count][];
    for (int i = 0; i < count; i++) {
      double u = 2 * (i + random.nextDouble()) / count - 1;
      points[i] = new double[] {u, u * (3 - 4 * u * u) + NOISE * (2 * random.nextDouble() - 1)};
    }
    return points;
  }

  static Ground ground() {
    PolynomialFit fit = new PolynomialFit();
    Box view = new Box(new double[] {-1, -2.2}, new double[] {1, 2.2});
    return new Ground("polynomial fit", fit, view, fit.training[MOVABLE].clone(), List.of());
  }

  /** {@code φ(u)}, by Bonnet's recursion. */
  static double[] features(double u) {
    double[] features = new double[FEATURES];
    double before = 0;
    double legendre = 1;
    double shrinking = 1;
    for (int k = 0; k < FEATURES; k++) {
      features[k] = shrinking * Math.sqrt(2 * k + 1) * legendre;
      double next = ((2 * k + 1) * u * legendre - k * before) / (k + 1);
      before = legendre;
      legendre = next;
      shrinking *= SHRINKING;
    }
    return features;
  }

  /** The same with the movable training point at this place. */
  PolynomialFit withPoint(double[] place) {
    Require.length("start", place, 2);
    return new PolynomialFit(this, Require.finite("start", place));
  }

  /** From all weights 0, beside the error on the validation points. */
  Problem problem() {
    double[][] inputs = new double[VALIDATION][];
    for (int i = 0; i < VALIDATION; i++) {
      inputs[i] = features(validation[i][0]);
    }
    Objective error = Objective.of(FEATURES, w -> error(inputs, validation, w));
    return new Problem(this, new double[FEATURES], Optional.of(error));
  }

  /** The training points but for the movable one, each as {@code u, v}. */
  List<double[]> fixed() {
    List<double[]> fixed = new ArrayList<>(List.of(training));
    fixed.remove(MOVABLE);
    return fixed;
  }

  /** The validation points, each as {@code u, v}. */
  List<double[]> validation() {
    return List.of(validation);
  }

  /** {@code w·φ}. */
  static double predicted(double[] features, double[] w) {
    double sum = 0;
    for (int k = 0; k < FEATURES; k++) {
      sum += w[k] * features[k];
    }
    return sum;
  }

  private static double error(double[][] inputs, double[][] points, double[] w) {
    double sum = 0;
    for (int i = 0; i < inputs.length; i++) {
      double residual = predicted(inputs[i], w) - points[i][1];
      sum += residual * residual;
    }
    return sum / inputs.length;
  }

  @Override
  public int dimension() {
    return FEATURES;
  }

  @Override
  public int terms() {
    return TRAINING;
  }

  @Override
  public double value(double[] w) {
    return error(features, training, w);
  }

  @Override
  public double valueAndGradient(double[] w, double[] gradient) {
    return batch(all, w, gradient);
  }

  @Override
  public double batch(Batch batch, double[] w, double[] gradient) {
    double value = 0;
    for (int k = 0; k < FEATURES; k++) {
      gradient[k] = 0;
    }
    for (int j = 0; j < batch.size(); j++) {
      int i = batch.term(j);
      double residual = predicted(features[i], w) - training[i][1];
      double twice = 2 * batch.weight(j) * residual;
      value += batch.weight(j) * residual * residual;
      for (int k = 0; k < FEATURES; k++) {
        gradient[k] += twice * features[i][k];
      }
    }
    return value;
  }
}
