package descent.evolution.program;

import descent.argument.Require;
import descent.evolution.strategy.CmaEs;
import descent.function.Objective;
import descent.optimize.Result;
import descent.optimize.Stopping;
import java.util.function.ToDoubleFunction;

/**
 * Tunes the constants of a program by CMA-ES, all together, from where they are. The first step
 * size is {@code 0.3 max(1, |c|)} for each.
 *
 * @param evaluations at most, for each program
 * @param seed of the steps
 */
public record ConstantTuning(int evaluations, long seed) {
  private static final double FIRST_STEP = 0.3;

  /** Checks. */
  public ConstantTuning {
    Require.atLeast("evaluations", evaluations, 1);
  }

  /** A copy with constants that make the error smaller, or an equal copy if none were found. */
  public Tree tune(Tree tree, ToDoubleFunction<Tree> error) {
    Require.nonNull("tree", tree);
    Require.nonNull("error", error);
    int[] places = places(tree);
    Tree tuned = tree.copy();
    if (places.length == 0) {
      return tuned;
    }
    Objective objective =
        Objective.of(
            places.length,
            x -> {
              move(tree, tuned, places, x);
              double value = error.applyAsDouble(tuned);
              return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
            });
    Result best =
        CmaEs.withStepSize(FIRST_STEP, seed)
            .minimize(objective, new double[places.length], Stopping.evaluations(evaluations));
    // The start was evaluated too, so that the best is never worse.
    move(tree, tuned, places, best.minimizer());
    return tuned;
  }

  private static int[] places(Tree tree) {
    int count = 0;
    for (int i = 0; i < tree.size(); i++) {
      count += tree.isConstant(i) ? 1 : 0;
    }
    int[] places = new int[count];
    int k = 0;
    for (int i = 0; i < tree.size(); i++) {
      if (tree.isConstant(i)) {
        places[k++] = i;
      }
    }
    return places;
  }

  private static void move(Tree from, Tree to, int[] places, double[] x) {
    for (int k = 0; k < places.length; k++) {
      double c = from.constant(places[k]);
      to.changeConstant(places[k], c + Math.max(1, Math.abs(c)) * x[k]);
    }
  }
}
