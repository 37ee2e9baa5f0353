package descent.evolution.differential;

import descent.evolution.Answers;
import descent.evolution.AskAndTell;
import descent.evolution.differential.DifferentialEvolution.Crossing;
import descent.evolution.differential.DifferentialEvolution.Mutant;
import descent.evolution.genome.BoundedVectors;
import descent.evolution.genome.Genome;
import descent.optimize.StopReason;
import descent.random.Xoshiro256PlusPlus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Differential evolution under way. */
final class DifferentialSearch implements AskAndTell<double[]> {
  /** Four units in the last place, or eight. */
  private static final double ROUNDING = 0x1p-50;

  private final DifferentialEvolution settings;
  private final BoundedVectors genome;
  private final Xoshiro256PlusPlus random;
  private final Answers answers = new Answers();
  private final List<double[]> points = new ArrayList<>();
  private final List<double[]> trials = new ArrayList<>();
  private final List<double[]> askedTrials = Collections.unmodifiableList(trials);
  private final double[] values;
  private boolean started;
  private int best;

  DifferentialSearch(DifferentialEvolution settings, double[] x0) {
    this.settings = settings;
    genome = new BoundedVectors(settings.bounds());
    genome.check("x0", x0);
    random = Xoshiro256PlusPlus.ofSeed(settings.seed());
    int size = settings.populationSize();
    for (int i = 0; i < size; i++) {
      points.add(i == 0 ? x0.clone() : genome.random(random));
      trials.add(x0.clone());
    }
    values = new double[size];
  }

  @Override
  public List<double[]> ask() {
    answers.ask();
    if (!started) {
      return Collections.unmodifiableList(points);
    }
    for (int i = 0; i < values.length; i++) {
      makeTrial(i);
    }
    return askedTrials;
  }

  private void makeTrial(int i) {
    int size = values.length;
    int b = other(size, i, i, i);
    int c = other(size, i, b, b);
    double[] x = points.get(i);
    double[] xb = points.get(b);
    double[] xc = points.get(c);
    double[] base =
        switch (settings.mutant()) {
          case RAND_1 -> points.get(other(size, i, b, c));
          case BEST_1 -> points.get(best);
          case CURRENT_TO_BEST_1 -> x;
        };
    double pull = settings.mutant() == Mutant.CURRENT_TO_BEST_1 ? settings.weight() : 0;
    double[] leader = points.get(best);
    double[] trial = trials.get(i);
    genome.assign(x, trial);
    int n = x.length;
    int j = random.nextInt(n);
    boolean binomial = settings.crossover() == Crossing.BINOMIAL;
    for (int k = 0; k < n; k++) {
      if (k == 0 || random.nextDouble() < settings.crossoverRate()) {
        trial[j] = base[j] + settings.weight() * (xb[j] - xc[j]) + pull * (leader[j] - x[j]);
      } else if (!binomial) {
        break;
      }
      j = j + 1 == n ? 0 : j + 1;
    }
    genome.repair(trial);
  }

  /** A number below {@code size}, each as likely, that is none of the three. */
  private int other(int size, int first, int second, int third) {
    int number = random.nextInt(size);
    while (number == first || number == second || number == third) {
      number = random.nextInt(size);
    }
    return number;
  }

  @Override
  public void tell(double[] told) {
    answers.tell(told, values.length);
    for (int i = 0; i < values.length; i++) {
      if (!started) {
        values[i] = told[i];
      } else if (told[i] <= values[i]) {
        values[i] = told[i];
        double[] reused = points.get(i);
        points.set(i, trials.get(i));
        trials.set(i, reused);
      }
    }
    started = true;
    best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] < values[best] ? i : best;
    }
  }

  @Override
  public List<double[]> population() {
    return points;
  }

  @Override
  public double value(int i) {
    return values[i];
  }

  @Override
  public int best() {
    return best;
  }

  @Override
  public Genome<double[]> genome() {
    return genome;
  }

  @Override
  public double stepSize() {
    return settings.weight();
  }

  /** No two points differ by more than rounding: no difference is left to step by. */
  @Override
  public Optional<StopReason> ended() {
    if (!started) {
      return Optional.empty();
    }
    double[] first = points.get(0);
    for (int i = 1; i < values.length; i++) {
      double[] x = points.get(i);
      for (int j = 0; j < x.length; j++) {
        if (Math.abs(x[j] - first[j]) > ROUNDING * Math.abs(first[j])) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(StopReason.NO_PROGRESS);
  }
}
