package descent.playground;

import descent.argument.Require;
import descent.evolution.GeneticAlgorithm;
import descent.evolution.differential.DifferentialEvolution;
import descent.evolution.genome.BoundedVectors;
import descent.evolution.operator.BlendCrossover;
import descent.evolution.operator.GaussianMutation;
import descent.evolution.strategy.CmaEs;
import descent.firstorder.Sgd;
import descent.function.Differentiable;
import descent.function.gallery.Box;
import descent.function.gallery.Gallery;
import descent.function.gallery.TestFunction;
import java.util.List;
import org.teavm.jso.JSExport;

/**
 * The functions that the page on evolution calls, as {@code DescentPopulations.evolve(…)}: a script
 * of its own, so that no page loads more than it needs. Arguments and errors are as in {@link
 * Playground}. The objectives are rugged functions of two variables, in the box where a population
 * may be.
 */
public final class Populations {
  private static final int MOST_EVALUATIONS = 20_000;
  private static final int MOST_INDIVIDUALS = 1_000;
  private static final double CROSSOVER_RATE = 0.9;
  private static final double MUTATION_RATE = 0.5;

  private static final List<Ground> ALL =
      List.of(
          in(5.12, Gallery.rastrigin(), 3.3, 3.3),
          in(6, Gallery.ackley(), 4.3, 3.3),
          in(20, Gallery.griewank(), 14, 12),
          in(5, Gallery.styblinskiTang(), 3.5, 3.5),
          in(5, Gallery.himmelblau(), -0.3, -0.8),
          in(10, Gallery.easom(), -2, -3),
          in(2.048, Gallery.rosenbrock(), -1.2, 1));

  private Populations() {}

  private static Ground in(double reach, TestFunction f, double... start) {
    return new Ground(f.name(), f, Box.cube(2, -reach, reach), start, f.minimizers());
  }

  /** The names of all objectives. */
  @JSExport
  public static String[] objectives() {
    return Ground.names(ALL);
  }

  /** The names of all methods: three populations, and descent beside them. */
  @JSExport
  public static String[] methods() {
    return new String[] {
      "gradient descent", "genetic algorithm", "differential evolution", "CMA-ES"
    };
  }

  /** What the numbers of a method are called, in the order in which {@link #evolve} takes them. */
  @JSExport
  public static String[] settings(String method) {
    return switch (Require.nonNull("method", method)) {
      case "gradient descent" -> new String[] {"step size"};
      case "genetic algorithm" -> new String[] {"population", "mutation σ", "seed"};
      case "differential evolution" -> new String[] {"population", "F", "seed"};
      case "CMA-ES" -> new String[] {"population", "first σ", "seed"};
      default -> throw Grid.unknown("method", method, methods());
    };
  }

  /** The box in which a population stays: {@code left, right, bottom, top}. */
  @JSExport
  public static double[] domain(String objective) {
    return Grid.edges(Ground.named(ALL, objective).domain());
  }

  /** The minimizers in the domain, one after another. */
  @JSExport
  public static double[] minimizers(String objective) {
    return Grid.flat(Ground.named(ALL, objective).minimizers());
  }

  /** The usual start. */
  @JSExport
  public static double[] start(String objective) {
    return Ground.named(ALL, objective).start().clone();
  }

  /** {@code f(x)}. */
  @JSExport
  public static double value(String objective, double[] x) {
    return Ground.named(ALL, objective).f().value(Require.length("x", x, 2));
  }

  /** As {@link Playground#field}. */
  @JSExport
  public static double[] field(
      String objective,
      double left,
      double right,
      double bottom,
      double top,
      int columns,
      int rows) {
    return Grid.field(Ground.named(ALL, objective).f(), left, right, bottom, top, columns, rows);
  }

  /**
   * Lets a population evolve in the objective's domain, or descends, until the search ends or the
   * evaluations are used up.
   *
   * @param start where descent and the mean of CMA-ES begin; one of the others' first individuals
   * @param settings the method's numbers, in the order of {@link #settings}
   * @param evaluations at least 1 and at most 20,000; the generation that reaches them is the last
   */
  @JSExport
  public static Generations evolve(
      String method, String objective, double[] start, double[] settings, int evaluations) {
    Ground ground = Ground.named(ALL, objective);
    Differentiable f = ground.f();
    Grid.checkSettings(method, settings, settings(method));
    Require.length("start", start, 2);
    Grid.checkCount("evaluations", evaluations, 1, MOST_EVALUATIONS);
    if (settings.length == 1) {
      // With the full gradient it is gradient descent, without the bookkeeping of a solver.
      return Generations.of(Sgd.withLearningRate(settings[0]), f, start, evaluations);
    }
    Box box = ground.domain();
    int size = (int) settings[0];
    Grid.checkCount("population", size, 4, MOST_INDIVIDUALS);
    long seed = (long) settings[2];
    return Generations.of(
        switch (method) {
          case "genetic algorithm" ->
              GeneticAlgorithm.over(
                      new BoundedVectors(box),
                      new BlendCrossover(0.5),
                      new GaussianMutation(MUTATION_RATE, settings[1]),
                      seed)
                  .withPopulation(size)
                  .startFrom(List.of(start));
          case "differential evolution" ->
              DifferentialEvolution.within(box, seed)
                  .withPopulation(size)
                  .withRates(settings[1], CROSSOVER_RATE)
                  .startFrom(start);
          default ->
              CmaEs.withStepSize(settings[1], seed).withChildren(size).within(box).startFrom(start);
        },
        f,
        evaluations);
  }
}
