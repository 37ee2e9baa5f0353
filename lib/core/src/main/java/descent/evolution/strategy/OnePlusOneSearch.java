package descent.evolution.strategy;

import descent.argument.Require;
import descent.evolution.Answers;
import descent.evolution.AskAndTell;
import descent.evolution.genome.BoundedVectors;
import descent.evolution.genome.Genome;
import descent.evolution.genome.RealVectors;
import descent.optimize.StopReason;
import descent.random.Xoshiro256PlusPlus;
import java.util.List;
import java.util.Optional;

/** A (1+1) strategy under way. Its population is the parent. */
public final class OnePlusOneSearch implements AskAndTell<double[]> {
  private static final double TARGET_RATE = 0.2;

  private final Genome<double[]> genome;
  private final Xoshiro256PlusPlus random;
  private final Answers answers = new Answers();
  private final double damping;
  private List<double[]> parent;
  private List<double[]> child;
  private double value;
  private double stepSize;
  private boolean started;

  OnePlusOneSearch(OnePlusOne settings, double[] x0) {
    Require.finite("x0", x0);
    genome =
        settings.bounds().isPresent()
            ? new BoundedVectors(settings.bounds().get())
            : new RealVectors(x0.length);
    genome.check("x0", x0);
    random = Xoshiro256PlusPlus.ofSeed(settings.seed());
    damping = Math.sqrt(x0.length + 1.0);
    stepSize = settings.stepSize();
    parent = List.of(x0.clone());
    child = List.of(x0.clone());
  }

  @Override
  public List<double[]> ask() {
    answers.ask();
    if (!started) {
      return parent;
    }
    double[] x = parent.get(0);
    double[] y = child.get(0);
    for (int i = 0; i < x.length; i++) {
      y[i] = x[i] + stepSize * random.nextGaussian();
    }
    genome.repair(y);
    return child;
  }

  @Override
  public void tell(double[] told) {
    answers.tell(told, 1);
    if (!started) {
      started = true;
      value = told[0];
      return;
    }
    boolean success = told[0] <= value;
    stepSize *= Math.exp(((success ? 1 : 0) - TARGET_RATE) / damping);
    if (success) {
      value = told[0];
      List<double[]> reused = parent;
      parent = child;
      child = reused;
    }
  }

  @Override
  public List<double[]> population() {
    return parent;
  }

  @Override
  public double value(int i) {
    return value;
  }

  @Override
  public int best() {
    return 0;
  }

  @Override
  public Genome<double[]> genome() {
    return genome;
  }

  @Override
  public double stepSize() {
    return stepSize;
  }

  /** The steps have become too small for the point to change, or infinite. */
  @Override
  public Optional<StopReason> ended() {
    double[] x = parent.get(0);
    for (double coordinate : x) {
      if (coordinate + stepSize != coordinate && stepSize < Double.POSITIVE_INFINITY) {
        return Optional.empty();
      }
    }
    return Optional.of(StopReason.NO_PROGRESS);
  }
}
