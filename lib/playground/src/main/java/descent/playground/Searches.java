package descent.playground;

import descent.argument.Require;
import descent.evolution.GeneticAlgorithm;
import descent.evolution.differential.DifferentialEvolution;
import descent.evolution.genome.BoundedVectors;
import descent.evolution.operator.BlendCrossover;
import descent.evolution.operator.GaussianMutation;
import descent.evolution.strategy.CmaEs;
import descent.firstorder.GradientDescent;
import descent.function.Differentiable;
import descent.function.gallery.Box;
import descent.linesearch.Backtracking;
import descent.linesearch.Line;
import descent.linesearch.StrongWolfe;
import java.util.List;
import org.teavm.jso.JSExport;

/**
 * The functions that the pages on line searches, constraints and populations call, as {@code
 * DescentSearches.evolve(…)}: a script of its own, so that no page loads more than it needs.
 * Arguments and errors are as in {@link Playground}.
 */
public final class Searches {
  private static final int MOST_EVALUATIONS = 20_000;
  private static final int MOST_INDIVIDUALS = 1_000;
  private static final double SHARED_MUTATIONS = 0.5;

  private Searches() {}

  /** The names of all objectives, of the plane and of a line. */
  @JSExport
  public static String[] objectives() {
    return SearchGrounds.names().toArray(new String[0]);
  }

  /** The names of the methods of {@link #evolve}, then those of {@link #search}. */
  @JSExport
  public static String[] methods() {
    return new String[] {
      "gradient descent",
      "genetic algorithm",
      "differential evolution",
      "CMA-ES",
      "backtracking",
      "strong Wolfe"
    };
  }

  /** What the numbers of a method are called, in the order in which it takes them. */
  @JSExport
  public static String[] settings(String method) {
    return switch (Require.nonNull("method", method)) {
      case "gradient descent" -> new String[] {"step size"};
      case "genetic algorithm" -> new String[] {"population", "mutation", "seed"};
      case "differential evolution" -> new String[] {"population", "F", "seed"};
      case "CMA-ES" -> new String[] {"population", "first step size", "seed"};
      case "backtracking" -> new String[] {"first step", "c₁"};
      case "strong Wolfe" -> new String[] {"first step", "c₁", "c₂"};
      default ->
          throw new IllegalArgumentException(
              "no method is named " + method + "; known: " + String.join(", ", methods()));
    };
  }

  private static void check(String method, double[] numbers) {
    int expected = settings(method).length;
    if (numbers.length != expected) {
      throw new IllegalArgumentException(
          method + " takes " + expected + " settings, got " + numbers.length);
    }
  }

  /** Where the objective is drawn; a population stays inside. */
  @JSExport
  public static double[] domain(String objective) {
    return Grid.edges(SearchGrounds.named(objective).domain());
  }

  /** The minimizers in the domain, one after another; empty for lines. */
  @JSExport
  public static double[] minimizers(String objective) {
    return Grid.flat(SearchGrounds.named(objective).minimizers());
  }

  /** Where the reader's handle usually is: the start in the plane, or the step on a line. */
  @JSExport
  public static double[] start(String objective) {
    return SearchGrounds.named(objective).start().clone();
  }

  /** {@code f(x)}. */
  @JSExport
  public static double value(String objective, double[] x) {
    Differentiable f = SearchGrounds.named(objective).f();
    return f.value(Require.length("x", x, f.dimension()));
  }

  /** {@code ∇f(x)}. */
  @JSExport
  public static double[] gradient(String objective, double[] x) {
    Differentiable f = SearchGrounds.named(objective).f();
    return f.gradient(Require.length("x", x, f.dimension()));
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
    return Grid.field(
        SearchGrounds.named(objective).f(), left, right, bottom, top, columns, rows);
  }

  /** As {@link Playground#curve}. */
  @JSExport
  public static double[] curve(String objective, double left, double right, int columns) {
    return Grid.curve(SearchGrounds.named(objective).f(), left, right, columns);
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
    Ground ground = SearchGrounds.named(objective);
    Differentiable f = ground.f();
    Box box = ground.domain();
    check(method, settings);
    Require.length("start", start, f.dimension());
    Grid.checkCount("evaluations", evaluations, 1, MOST_EVALUATIONS);
    if (method.equals("gradient descent")) {
      return Generations.of(
          GradientDescent.withStepSize(settings[0]), f, start, evaluations);
    }
    int size = (int) settings[0];
    Grid.checkCount("population", size, 4, MOST_INDIVIDUALS);
    long seed = (long) settings[2];
    return Generations.of(
        switch (method) {
          case "genetic algorithm" ->
              GeneticAlgorithm.over(
                      new BoundedVectors(box),
                      new BlendCrossover(0.5),
                      new GaussianMutation(SHARED_MUTATIONS, settings[1]),
                      seed)
                  .withPopulation(size)
                  .startFrom(List.of(start));
          case "differential evolution" ->
              DifferentialEvolution.within(box, seed)
                  .withPopulation(size)
                  .withRates(settings[1], 0.9)
                  .startFrom(start);
          case "CMA-ES" ->
              CmaEs.withStepSize(settings[1], seed).withChildren(size).within(box).startFrom(start);
          default -> throw new IllegalArgumentException(method + " has no population");
        },
        f,
        evaluations);
  }

  /**
   * Searches a line.
   *
   * @param line an objective of the step, which begins at 0
   * @param settings the method's numbers, in the order of {@link #settings}
   */
  @JSExport
  public static Trials search(String method, String line, double[] settings) {
    Differentiable phi = SearchGrounds.named(line).f();
    check(method, settings);
    return Trials.of(
        switch (method) {
          case "backtracking" -> Backtracking.with(settings[1], 0.5);
          case "strong Wolfe" -> StrongWolfe.with(settings[1], settings[2]);
          default -> throw new IllegalArgumentException(method + " searches no line");
        },
        phi,
        settings[0]);
  }

  /**
   * Which conditions steps of a line satisfy: 1 for enough decrease, {@code φ(α) ≤ φ(0) + c₁αφ'(0)},
   * and 2 more for a slope small enough, {@code |φ'(α)| ≤ c₂|φ'(0)|}.
   */
  @JSExport
  public static double[] conditions(String line, double[] steps, double c1, double c2) {
    Differentiable phi = SearchGrounds.named(line).f();
    Line walked = new Line(phi);
    double[] origin = new double[1];
    double[] slope = new double[1];
    double value = phi.valueAndGradient(origin, slope);
    walked.start(origin, value, slope, new double[] {1});
    double[] conditions = new double[steps.length];
    for (int i = 0; i < steps.length; i++) {
      walked.tryStep(steps[i]);
      conditions[i] =
          (walked.decreasesEnough(c1) ? 1 : 0)
              + (Math.abs(walked.slope()) <= -c2 * walked.startSlope() ? 2 : 0);
    }
    return conditions;
  }
}
