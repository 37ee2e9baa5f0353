package descent.evolution;

import descent.evolution.genome.Genome;
import descent.optimize.Recorder;
import descent.optimize.StopReason;
import java.util.List;

/** What a run shows of its generation, and what it remembers of those before. */
final class GenerationView<G> implements Generation<G> {
  private final AskAndTell<G> search;
  private final Genome<G> genome;
  private final long startNanos = System.nanoTime();
  private int number = -1;
  private G current;
  private G previous;
  private G minimizer;
  private double value;
  private double previousValue;
  private double minimum;
  private double stepLength;
  private long evaluations;
  private List<Fault> faults = List.of();

  GenerationView(AskAndTell<G> search) {
    this.search = search;
    this.genome = search.genome();
  }

  void advance(int evaluated, List<Fault> faults) {
    number++;
    evaluations += evaluated;
    this.faults = faults;
    int best = search.best();
    G point = search.population().get(best);
    if (number == 0) {
      current = genome.copy(point);
      previous = genome.copy(point);
      minimizer = genome.copy(point);
      value = search.value(best);
      previousValue = value;
      minimum = value;
      return;
    }
    G reused = previous;
    previous = current;
    current = reused;
    genome.assign(point, current);
    previousValue = value;
    value = search.value(best);
    stepLength = genome.distance(previous, current);
    if (value < minimum) {
      minimum = value;
      genome.assign(current, minimizer);
    }
  }

  /** Whether all individuals so far violated the constraints. */
  boolean nothingFeasible() {
    return FeasibleFirst.isInfeasible(minimum);
  }

  Evolved<G> evolved(StopReason reason, Recorder recorder, List<Fault> allFaults) {
    return new Evolved<>(
        minimizer,
        FeasibleFirst.value(minimum),
        current,
        value(),
        number,
        EvolutionRun.evaluations(evaluations),
        reason,
        recorder.trace(this),
        allFaults);
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public double[] point() {
    return genome.point(current);
  }

  @Override
  public double value() {
    return FeasibleFirst.value(value);
  }

  @Override
  public double previousValue() {
    return FeasibleFirst.value(previousValue);
  }

  @Override
  public double gradientNorm() {
    return Double.NaN;
  }

  @Override
  public double stepSize() {
    return number == 0 ? 0 : search.stepSize();
  }

  @Override
  public double stepLength() {
    return stepLength;
  }

  @Override
  public long evaluations() {
    return evaluations;
  }

  @Override
  public long elapsedNanos() {
    return System.nanoTime() - startNanos;
  }

  @Override
  public int size() {
    return search.population().size();
  }

  @Override
  public G individual(int i) {
    return genome.copy(search.population().get(i));
  }

  @Override
  public double value(int i) {
    return FeasibleFirst.value(search.value(i));
  }

  @Override
  public double violation(int i) {
    return FeasibleFirst.violation(search.value(i));
  }

  @Override
  public double meanValue() {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < size(); i++) {
      if (value(i) < Double.POSITIVE_INFINITY) {
        sum += value(i);
        count++;
      }
    }
    return sum / count;
  }

  @Override
  public double worstValue() {
    double worst = Double.NaN;
    for (int i = 0; i < size(); i++) {
      if (value(i) < Double.POSITIVE_INFINITY && !(value(i) <= worst)) {
        worst = value(i);
      }
    }
    return worst;
  }

  @Override
  public double diversity() {
    double sum = 0;
    for (G individual : search.population()) {
      sum += genome.distance(individual, current);
    }
    return sum / size();
  }

  @Override
  public List<Fault> faults() {
    return List.copyOf(faults);
  }
}
