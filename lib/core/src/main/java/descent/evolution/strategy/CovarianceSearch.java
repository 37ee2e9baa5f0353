package descent.evolution.strategy;

import descent.function.gallery.Box;
import descent.linalg.Vectors;
import descent.optimize.StopReason;
import descent.random.Xoshiro256PlusPlus;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.ejml.data.DMatrixRMaj;

/** One run of CMA-ES under way. Its population are the children. */
final class CovarianceSearch extends Offspring {
  private final int n;
  private final int lambda;
  private final CmaConstants constants;
  private final RandomGenerator random;
  private final CmaStopping stopping;
  private final double expectedLength;
  private final int eigenInterval;
  private final double[] mean;
  private final double[] stepPath;
  private final double[] covariancePath;
  private final double[] step;
  private final double[] white;
  private final double[] z;
  private final double[][] steps;

  /** {@code C}, as the generations so far have made it. */
  final Covariance covariance;

  private double stepSize;
  private int generation;
  private Optional<StopReason> ended = Optional.empty();

  CovarianceSearch(double[] x0, double stepSize, int lambda, Optional<Box> bounds, long seed) {
    this(x0, stepSize, lambda, bounds, Xoshiro256PlusPlus.ofSeed(seed));
  }

  CovarianceSearch(
      double[] x0, double stepSize, int lambda, Optional<Box> bounds, RandomGenerator random) {
    super(x0, bounds, lambda);
    this.n = x0.length;
    this.lambda = lambda;
    this.stepSize = stepSize;
    constants = CmaConstants.of(n, lambda);
    this.random = random;
    covariance = new Covariance(n);
    stopping = new CmaStopping(n, lambda, stepSize);
    expectedLength = Chi.mean(n);
    eigenInterval =
        Math.max(1, (int) (1 / (10 * n * (constants.rankOneRate() + constants.rankManyRate()))));
    mean = x0.clone();
    stepPath = new double[n];
    covariancePath = new double[n];
    step = new double[n];
    white = new double[n];
    z = new double[n];
    steps = new double[lambda][n];
  }

  @Override
  void sample(List<double[]> x) {
    for (int k = 0; k < lambda; k++) {
      for (int i = 0; i < n; i++) {
        z[i] = random.nextGaussian();
      }
      covariance.sample(z, steps[k]);
      double[] point = x.get(k);
      for (int i = 0; i < n; i++) {
        point[i] = mean[i] + stepSize * steps[k][i];
      }
    }
  }

  @Override
  void adapt(int[] order, double[] values) {
    generation++;
    Arrays.fill(step, 0);
    for (int k = 0; k < constants.parents(); k++) {
      Vectors.axpy(constants.weights()[k], steps[order[k]], step);
    }
    Vectors.axpy(stepSize, step, mean);
    boolean moderate = advancePaths();
    adaptCovariance(order, moderate);
    double rate = constants.pathRate() / constants.damping();
    stepSize *= Math.exp(Math.min(1, rate * (Vectors.norm(stepPath) / expectedLength - 1)));
    if (generation % eigenInterval == 0 && !covariance.decompose()) {
      ended = Optional.of(StopReason.NO_PROGRESS);
      return;
    }
    ended = stopping.reached(generation, order, values, mean, stepSize, covariance, covariancePath);
  }

  /** Advances both evolution paths; {@code h_σ}: whether the step path is not too long. */
  private boolean advancePaths() {
    double cSigma = constants.pathRate();
    double muEff = constants.effectiveParents();
    covariance.whiten(step, white);
    double weight = Math.sqrt(cSigma * (2 - cSigma) * muEff);
    for (int i = 0; i < n; i++) {
      stepPath[i] = (1 - cSigma) * stepPath[i] + weight * white[i];
    }
    double length = Vectors.norm(stepPath) / Math.sqrt(1 - Math.pow(1 - cSigma, 2.0 * generation));
    boolean moderate = length < (1.4 + 2.0 / (n + 1)) * expectedLength;
    double cc = constants.covariancePathRate();
    double pull = moderate ? Math.sqrt(cc * (2 - cc) * muEff) : 0;
    for (int i = 0; i < n; i++) {
      covariancePath[i] = (1 - cc) * covariancePath[i] + pull * step[i];
    }
    return moderate;
  }

  private void adaptCovariance(int[] order, boolean moderate) {
    double c1 = constants.rankOneRate();
    double cMu = constants.rankManyRate();
    double cc = constants.covariancePathRate();
    double total = 0;
    for (double weight : constants.weights()) {
      total += weight;
    }
    // What the path lacks while it stands still, δ(h_σ) of the tutorial.
    double lacking = moderate ? 0 : cc * (2 - cc);
    covariance.scale(1 + c1 * lacking - c1 - cMu * total);
    covariance.add(c1, covariancePath);
    for (int k = 0; k < lambda; k++) {
      double[] y = steps[order[k]];
      double weight = constants.weights()[k];
      if (weight < 0) {
        covariance.whiten(y, white);
        weight *= n / Math.max(Vectors.dot(white, white), Double.MIN_NORMAL);
      }
      covariance.add(cMu * weight, y);
    }
  }

  @Override
  public double[] mean() {
    return mean.clone();
  }

  @Override
  public DMatrixRMaj covariance() {
    return covariance.sampled(stepSize);
  }

  @Override
  public double stepSize() {
    return stepSize;
  }

  @Override
  public Optional<StopReason> ended() {
    return ended;
  }
}
