package descent.bench;

import descent.evolution.differential.DifferentialEvolution;
import descent.evolution.differential.DifferentialEvolution.Crossing;
import descent.evolution.differential.DifferentialEvolution.Mutant;
import descent.evolution.strategy.CmaEs;
import descent.function.Objective;
import descent.function.gallery.Box;
import descent.function.gallery.Ellipse;
import descent.function.gallery.Gallery;
import descent.function.gallery.Rosenbrock;
import descent.optimize.Result;
import descent.optimize.Stopping;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Differential evolution beside SciPy, and CMA-ES beside pycma. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class EvolutionBenchmark {
  /** Stands for {@link #medianEvaluations} where rows name what is measured. */
  static final String EVALUATIONS = "EvolutionBenchmark.medianEvaluations";

  static final int DIFFERENTIAL_DIMENSION = 10;
  static final int CMA_DIMENSION = 20;

  /** SciPy's: 15 points for each variable, and its rates but for one weight instead of any. */
  private static final int POINTS = 15 * DIFFERENTIAL_DIMENSION;

  private static final int DIFFERENTIAL_GENERATIONS = 200;
  private static final int THOUSANDS = POINTS * (DIFFERENTIAL_GENERATIONS + 1) / 1000;
  private static final double WEIGHT = 0.75;
  private static final double CROSSOVER_RATE = 0.7;

  private static final int CMA_GENERATIONS = 300;
  private static final double CMA_START = 0.5;
  private static final double CMA_STEP_SIZE = 0.5;
  private static final double TARGET = 1e-8;
  private static final int SEEDS = 25;

  private long seed;

  /** The functions of 20 variables, by the names that the peers' script gives them. */
  static Objective objective(String name) {
    return switch (name) {
      case "sphere" -> Gallery.sphere(CMA_DIMENSION);
      case "ellipsoid" -> new Ellipse(CMA_DIMENSION, 1e6);
      case "rosenbrock" -> new Rosenbrock(CMA_DIMENSION);
      default -> throw new IllegalArgumentException("no function " + name);
    };
  }

  /** Two hundred generations of differential evolution on Rastrigin's function, by evaluations. */
  @Benchmark
  @OperationsPerInvocation(THOUSANDS)
  public Result differential() {
    return DifferentialEvolution.within(Box.cube(DIFFERENTIAL_DIMENSION, -5.12, 5.12), ++seed)
        .withPopulation(POINTS)
        .withRates(WEIGHT, CROSSOVER_RATE)
        .withVariant(Mutant.BEST_1, Crossing.BINOMIAL)
        .minimize(
            Gallery.rastrigin(DIFFERENTIAL_DIMENSION),
            new double[DIFFERENTIAL_DIMENSION],
            Stopping.iterations(DIFFERENTIAL_GENERATIONS));
  }

  /** Three hundred generations of CMA-ES on the ellipsoid. */
  @Benchmark
  @OperationsPerInvocation(CMA_GENERATIONS)
  public Result covariance() {
    return CmaEs.withStepSize(CMA_STEP_SIZE, ++seed)
        .minimize(objective("ellipsoid"), start(), Stopping.iterations(CMA_GENERATIONS));
  }

  private static double[] start() {
    double[] x = new double[CMA_DIMENSION];
    Arrays.fill(x, CMA_START);
    return x;
  }

  /**
   * The median of CMA-ES's evaluations to 10⁻⁸; a run that ends before counts as infinitely many.
   */
  static double medianEvaluations(String name) {
    double[] counts = new double[SEEDS];
    for (int k = 0; k < SEEDS; k++) {
      Result r =
          CmaEs.withStepSize(CMA_STEP_SIZE, k + 1L)
              .minimize(objective(name), start(), Stopping.valueBelow(TARGET));
      counts[k] = r.minimum() <= TARGET ? r.evaluations().values() : Double.POSITIVE_INFINITY;
    }
    Arrays.sort(counts);
    return counts[SEEDS / 2];
  }
}
