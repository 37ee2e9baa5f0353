package descent.evolution.strategy;

import descent.linalg.Vectors;
import descent.optimize.StopReason;
import descent.random.Xoshiro256PlusPlus;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;

/** A (μ/μ, λ) strategy under way. Its population are the children. */
final class StepSizeSearch extends Offspring {
  private final Xoshiro256PlusPlus random;
  private final int parents;
  private final double memory;
  private final double damping;
  private final double expectedLength;
  private final double[] mean;
  private final double[] path;
  private final double[] step;
  private final double[][] steps;
  private double stepSize;

  StepSizeSearch(StepSizeAdaptation settings, double[] x0) {
    super(x0, settings.bounds(), settings.children());
    int n = x0.length;
    parents = settings.parents();
    random = Xoshiro256PlusPlus.ofSeed(settings.seed());
    memory = Math.sqrt(parents / (double) (n + parents));
    damping = 1 + Math.sqrt(parents / (double) n);
    expectedLength = Chi.mean(n);
    stepSize = settings.stepSize();
    mean = x0.clone();
    path = new double[n];
    step = new double[n];
    steps = new double[settings.children()][n];
  }

  @Override
  void sample(List<double[]> x) {
    for (int k = 0; k < steps.length; k++) {
      double[] z = steps[k];
      double[] point = x.get(k);
      for (int i = 0; i < z.length; i++) {
        z[i] = random.nextGaussian();
        point[i] = mean[i] + stepSize * z[i];
      }
    }
  }

  @Override
  void adapt(int[] order, double[] values) {
    Arrays.fill(step, 0);
    for (int k = 0; k < parents; k++) {
      Vectors.axpy(1.0 / parents, steps[order[k]], step);
    }
    Vectors.axpy(stepSize, step, mean);
    double weight = Math.sqrt(memory * (2 - memory) * parents);
    for (int i = 0; i < path.length; i++) {
      path[i] = (1 - memory) * path[i] + weight * step[i];
    }
    stepSize *= Math.exp(memory / damping * (Vectors.norm(path) / expectedLength - 1));
  }

  @Override
  public double[] mean() {
    return mean.clone();
  }

  @Override
  public DMatrixRMaj covariance() {
    DMatrixRMaj round = new DMatrixRMaj(mean.length, mean.length);
    for (int i = 0; i < mean.length; i++) {
      round.set(i, i, stepSize * stepSize);
    }
    return round;
  }

  @Override
  public double stepSize() {
    return stepSize;
  }

  /** The steps have become too small for the mean to change, or infinite. */
  @Override
  public Optional<StopReason> ended() {
    for (double coordinate : mean) {
      if (coordinate + stepSize != coordinate && stepSize < Double.POSITIVE_INFINITY) {
        return Optional.empty();
      }
    }
    return Optional.of(StopReason.NO_PROGRESS);
  }
}
