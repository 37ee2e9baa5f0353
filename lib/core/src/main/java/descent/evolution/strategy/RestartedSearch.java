package descent.evolution.strategy;

import descent.evolution.genome.BoundedVectors;
import descent.evolution.genome.Genome;
import descent.optimize.StopReason;
import descent.random.Xoshiro256PlusPlus;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;

/** Runs of CMA-ES, one after the other, as one search. */
final class RestartedSearch implements NormalSearch {
  private final CmaEs settings;
  private final double[] x0;
  private final Xoshiro256PlusPlus random;
  private CovarianceSearch run;
  private int restarts;
  private int doublings;
  private boolean small;
  private long evaluations;
  private long smallTotal;
  private long largeTotal;
  private long lastLarge;

  RestartedSearch(CmaEs settings, double[] x0) {
    this.settings = settings;
    this.x0 = x0.clone();
    random = Xoshiro256PlusPlus.ofIndex(settings.seed(), 0);
    run =
        new CovarianceSearch(
            x0,
            settings.stepSize(),
            settings.childrenIn(x0.length),
            settings.bounds(),
            settings.seed());
  }

  @Override
  public List<double[]> ask() {
    if (runIsOver() && restarts < settings.restarts().limit()) {
      restart();
    }
    return run.ask();
  }

  @Override
  public void tell(double[] values) {
    run.tell(values);
    evaluations += values.length;
  }

  private boolean runIsOver() {
    return run.ended().isPresent() || (small && evaluations > lastLarge / 2);
  }

  private void restart() {
    if (small) {
      smallTotal += evaluations;
    } else {
      lastLarge = evaluations;
      // The first run of all belongs to neither account.
      largeTotal += restarts == 0 ? 0 : evaluations;
    }
    evaluations = 0;
    restarts++;
    small =
        settings.restarts().kind() == Restarts.Kind.TWO_POPULATIONS
            && restarts > 1
            && smallTotal < largeTotal;
    int first = settings.childrenIn(x0.length);
    double stepSize = settings.stepSize();
    int children;
    if (small) {
      double u = random.nextDouble();
      double ratio = Math.pow(2, doublings) / 2;
      children = Math.max(4, (int) (first * Math.pow(ratio, u * u)));
      stepSize *= Math.pow(10, -2 * random.nextDouble());
    } else {
      doublings++;
      children = (int) Math.min(first * Math.pow(2, doublings), Integer.MAX_VALUE / 2.0);
    }
    run =
        new CovarianceSearch(
            startingPoint(), stepSize, children, settings.bounds(), random.nextLong());
  }

  private double[] startingPoint() {
    if (settings.bounds().isPresent()) {
      return new BoundedVectors(settings.bounds().get()).random(random);
    }
    double[] start = x0.clone();
    for (int i = 0; i < start.length; i++) {
      start[i] += settings.stepSize() * random.nextGaussian();
    }
    return start;
  }

  @Override
  public List<double[]> population() {
    return run.population();
  }

  @Override
  public double value(int i) {
    return run.value(i);
  }

  @Override
  public int best() {
    return run.best();
  }

  @Override
  public Genome<double[]> genome() {
    return run.genome();
  }

  @Override
  public double[] mean() {
    return run.mean();
  }

  @Override
  public DMatrixRMaj covariance() {
    return run.covariance();
  }

  @Override
  public double stepSize() {
    return run.stepSize();
  }

  /** The last run's reason, when no restart is left. */
  @Override
  public Optional<StopReason> ended() {
    return restarts < settings.restarts().limit() ? Optional.empty() : run.ended();
  }
}
