package descent.bench;

import descent.evolution.Evolved;
import descent.evolution.GeneticAlgorithm;
import descent.evolution.genome.BitString;
import descent.evolution.genome.BitStrings;
import descent.evolution.operator.BitFlip;
import descent.evolution.operator.Exchange;
import descent.evolution.operator.OnePoint;
import descent.evolution.operator.Replacement;
import descent.evolution.operator.Tournament;
import descent.optimize.Stopping;
import io.jenetics.BitChromosome;
import io.jenetics.BitGene;
import io.jenetics.EliteSelector;
import io.jenetics.Genotype;
import io.jenetics.Mutator;
import io.jenetics.Phenotype;
import io.jenetics.SinglePointCrossover;
import io.jenetics.TournamentSelector;
import io.jenetics.engine.Engine;
import io.jenetics.engine.EvolutionResult;
import io.jenetics.engine.Limits;
import io.jenetics.util.RandomRegistry;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A generation of the genetic algorithm on one-max of 1,000 bits, beside Jenetics: population 500,
 * an elite of 1, tournaments of 3, one-point crossover of 45 % of the parents each with another
 * one, every bit turned over with probability 1/1,000; one thread.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GeneticAlgorithmBenchmark {
  private static final int BITS = 1000;
  private static final int POPULATION = 500;
  private static final int GENERATIONS = 50;

  /** The share of pairs. Jenetics wants that of individuals which look for a partner: half. */
  private static final double CROSSOVER_RATE = 0.9;

  /** The number of runs that are compared before anything is timed. */
  private static final int COMPARED = 5;

  /**
   * Jenetics turns over as many bits, but many of few individuals: each is mutated with probability
   * p^(1/3), its only chromosome with p^(1/3), and then each bit. It climbs a little slower for it.
   */
  private static final double DIFFERENCE = 0.05;

  private long seed;

  /** Both sides are to climb alike. */
  @Setup
  public void compare() {
    double ours = 0;
    double theirs = 0;
    for (int k = 0; k < COMPARED; k++) {
      ours += descent() / COMPARED;
      theirs += jenetics() / COMPARED;
    }
    if (!(Math.abs(ours - theirs) <= DIFFERENCE * ours)) {
      throw new IllegalStateException(
          "after " + GENERATIONS + " generations " + ours + " ones here and " + theirs + " there");
    }
  }

  /** The best number of ones after fifty generations of ours. */
  @Benchmark
  @OperationsPerInvocation(GENERATIONS)
  public double descent() {
    Evolved<BitString> evolved =
        GeneticAlgorithm.over(
                new BitStrings(BITS), new OnePoint<>(Exchange.BITS), BitFlip.oneOf(BITS), ++seed)
            .withPopulation(POPULATION)
            .withSelection(new Tournament(3))
            .withCrossoverRate(CROSSOVER_RATE)
            .withReplacement(new Replacement.Generational(1))
            .minimize(bits -> BITS - bits.ones(), Stopping.iterations(GENERATIONS));
    return BITS - evolved.minimum();
  }

  /** The same of Jenetics. */
  @Benchmark
  @OperationsPerInvocation(GENERATIONS)
  public double jenetics() {
    Engine<BitGene, Integer> engine =
        Engine.builder(GeneticAlgorithmBenchmark::ones, BitChromosome.of(BITS, 0.5))
            .populationSize(POPULATION)
            .offspringFraction((POPULATION - 1.0) / POPULATION)
            .survivorsSelector(new EliteSelector<>(1))
            .offspringSelector(new TournamentSelector<>(3))
            .alterers(new SinglePointCrossover<>(CROSSOVER_RATE / 2), new Mutator<>(1.0 / BITS))
            .maximalPhenotypeAge(Long.MAX_VALUE)
            .executor(Runnable::run)
            .build();
    Phenotype<BitGene, Integer> best =
        RandomRegistry.with(
            new Random(++seed),
            random ->
                engine.stream()
                    .limit(Limits.byFixedGeneration(GENERATIONS))
                    .collect(EvolutionResult.toBestPhenotype()));
    return best.fitness();
  }

  private static Integer ones(Genotype<BitGene> genotype) {
    return genotype.chromosome().as(BitChromosome.class).bitCount();
  }
}
