package descent.evolution.program;

import descent.argument.Require;
import descent.evolution.Evaluation;
import descent.evolution.Evolved;
import descent.evolution.Generation;
import descent.evolution.GeneticAlgorithm;
import descent.evolution.operator.Replacement;
import descent.evolution.operator.Tournament;
import descent.evolution.program.RegressionError.Line;
import descent.optimize.Iteration;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import java.util.List;
import java.util.Optional;

/**
 * Symbolic regression: genetic programming looks for the formula behind data.
 *
 * <pre>{@code minimize e(program) + c · size(program) over programs,  then tune, scale, simplify}
 * </pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>parameter</th><th>default of {@link #over}</th></tr>
 * <tr><td>population size</td><td>500</td></tr>
 * <tr><td>depth limit</td><td>6</td></tr>
 * <tr><td>parsimony, the price {@code c} of a node</td><td>0.001</td></tr>
 * <tr><td>linear scaling</td><td>yes</td></tr>
 * <tr><td>selection</td><td>{@link Tournament} of 5</td></tr>
 * <tr><td>variation</td><td>{@link SubtreeCrossover} with rate 0.9; then {@link SubtreeMutation}
 * 0.1, {@link PointMutation} 0.02 a node, {@link HoistMutation} 0.05, {@link ConstantMutation} 0.2
 * a constant with σ = 0.1</td></tr>
 * <tr><td>replacement</td><td>generational with an elite of 1</td></tr>
 * </table>
 *
 * <p>The price of nodes is that of the line too: an intercept or a slope that does not pay for the
 * two nodes it adds is left out of the formula.
 *
 * <p>Guarantees. None that a law is found, nor that a formula which fits is the law: check it on
 * data that the search has not seen. The best value never rises; equal seeds give equal runs on any
 * number of threads. Cost per generation: an evaluation a program, each nodes times rows. Source:
 * Koza, Genetic Programming (1992), chapters 6 and 10; {@link RegressionError} for the error.
 *
 * @param primitives what formulas are made of; its variables are the columns of the data
 * @param populationSize at least 2
 * @param depthLimit of the programs
 * @param parsimony {@code c}, non-negative; 0 for no pressure
 * @param scaled whether programs are scaled to the targets by a line
 * @param tuning of the constants of the best program, when the run is over
 * @param evaluation how programs are evaluated
 * @param seed of all random numbers
 */
public record SymbolicRegression(
    PrimitiveSet primitives,
    int populationSize,
    int depthLimit,
    double parsimony,
    boolean scaled,
    ConstantTuning tuning,
    Evaluation evaluation,
    long seed) {
  /** Checks. */
  public SymbolicRegression {
    Trees.ofReals(Require.nonNull("primitives", primitives), depthLimit);
    Require.atLeast("populationSize", populationSize, 2);
    Require.nonNegative("parsimony", parsimony);
    Require.nonNull("tuning", tuning);
    Require.nonNull("evaluation", evaluation);
  }

  /** With the defaults above. */
  public static SymbolicRegression over(PrimitiveSet primitives, long seed) {
    return new SymbolicRegression(
        primitives, 500, 6, 0.001, true, new ConstantTuning(5000, seed), Evaluation.inTurn(), seed);
  }

  /** The same with another size of the population. */
  public SymbolicRegression withPopulation(int size) {
    return new SymbolicRegression(
        primitives, size, depthLimit, parsimony, scaled, tuning, evaluation, seed);
  }

  /** The same with other bounds on the programs' growth. */
  public SymbolicRegression withBloatControl(int newDepthLimit, double price) {
    return new SymbolicRegression(
        primitives, populationSize, newDepthLimit, price, scaled, tuning, evaluation, seed);
  }

  /** The same without linear scaling: the program itself must meet the targets. */
  public SymbolicRegression unscaled() {
    return new SymbolicRegression(
        primitives, populationSize, depthLimit, parsimony, false, tuning, evaluation, seed);
  }

  /** The same with another way of evaluation. */
  public SymbolicRegression withEvaluation(Evaluation other) {
    return new SymbolicRegression(
        primitives, populationSize, depthLimit, parsimony, scaled, tuning, other, seed);
  }

  /** The genetic algorithm that it runs. */
  public GeneticAlgorithm<Tree> algorithm() {
    Trees trees = Trees.ofReals(primitives, depthLimit);
    return new GeneticAlgorithm<>(
        trees,
        trees,
        populationSize,
        new Tournament(5),
        SubtreeCrossover.of(trees),
        0.9,
        new SubtreeMutation(0.1, 3, depthLimit)
            .then(new PointMutation(0.02))
            .then(new HoistMutation(0.05))
            .then(new ConstantMutation(0.2, 0.1)),
        new Replacement.Generational(1),
        evaluation,
        seed);
  }

  /** Stops when the error of the best program, without the price of its nodes, is that small. */
  public Stopping errorBelow(double tolerance) {
    Require.nonNegative("tolerance", tolerance);
    return k -> error(k) <= tolerance ? Optional.of(StopReason.TARGET_REACHED) : Optional.empty();
  }

  private double error(Iteration iteration) {
    if (!(iteration instanceof Generation<?> generation)) {
      return Double.NaN;
    }
    int best = 0;
    for (int i = 1; i < generation.size(); i++) {
      best = generation.value(i) < generation.value(best) ? i : best;
    }
    return generation.individual(best) instanceof Tree tree
        ? generation.value(best) - parsimony * tree.size()
        : Double.NaN;
  }

  /**
   * Looks for the law behind data.
   *
   * @param inputs a column for each variable
   * @param targets what the law is to give, a number for each row
   */
  public Law fit(Columns inputs, double[] targets, Stopping stopping, Observer... observers) {
    Require.nonNull("inputs", inputs);
    if (inputs.columns() != primitives.variables().size()) {
      throw new IllegalArgumentException(
          "inputs must have a column for each variable of "
              + primitives.variables().stream().map(Primitive.Variable::name).toList()
              + ", got "
              + inputs.columns());
    }
    RegressionError error = new RegressionError(inputs, targets, scaled);
    Evolved<Tree> run =
        algorithm()
            .minimize(new Parsimony(parsimony, error), stopping, Recording.nothing(), observers);
    Tree tuned = tuning.tune(run.minimizer(), error);
    Line line = simplest(tuned, error);
    Expression formula = scaled(tuned.expression(), line).simplified();
    return new Law(formula, error.error(tuned, line), run.minimizer(), run);
  }

  /** Intercept and slope pay for the nodes that they add: two each. */
  private Line simplest(Tree tree, RegressionError error) {
    Line best = error.line(tree);
    if (!scaled) {
      return best;
    }
    Line throughOrigin = new Line(0, error.slopeThroughOrigin(tree));
    Line identity = new Line(0, 1);
    double value = error.error(tree, best) + 4 * parsimony;
    if (error.error(tree, throughOrigin) + 2 * parsimony <= value) {
      best = throughOrigin;
      value = error.error(tree, best) + 2 * parsimony;
    }
    return error.error(tree, identity) <= value ? identity : best;
  }

  private static Expression scaled(Expression expression, Line line) {
    Expression product =
        new Expression.Call(
            Numbers.MULTIPLY, List.of(new Expression.Numeral(line.slope(), Type.REAL), expression));
    return new Expression.Call(
        Numbers.ADD, List.of(product, new Expression.Numeral(line.intercept(), Type.REAL)));
  }
}
