package descent.playground;

import descent.function.Differentiable;
import descent.function.FiniteSum;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.Solver;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import java.util.Optional;

/**
 * A method with its settings, ready to walk and to have its way written down.
 *
 * @param solver makes the steps
 * @param batchSize the number of terms that each step looks at; if there are fewer, all of them
 */
record Walk(Solver<Differentiable> solver, int batchSize) {

  /** The walk of a solver that looks at every term. */
  static Walk by(Solver<Differentiable> solver) {
    return new Walk(solver, Integer.MAX_VALUE);
  }

  static Walk by(BatchDescent descent) {
    return new Walk(descent, descent.batchSize());
  }

  /**
   * Walks until the gradient's norm is at most {@link Path#TOLERANCE}, the steps are made or the
   * gradients are used up.
   *
   * @param gradients counted by terms, where {@code f} is a sum; the step that reaches them is the
   *     last
   */
  Path from(Differentiable f, double[] start, int steps, int gradients) {
    int terms = f instanceof FiniteSum sum ? sum.terms() : 1;
    Path path = new Path();
    Observer writer =
        k -> {
          path.add(k.point(), k.value(), k.gradientNorm(), used(k.number(), terms));
          return Observer.Answer.CONTINUE;
        };
    Stopping budget =
        k ->
            used(k.number(), terms) >= gradients
                ? Optional.of(StopReason.EVALUATION_LIMIT)
                : Optional.empty();
    Stopping stopping =
        Stopping.gradientBelow(Path.TOLERANCE).or(Stopping.iterations(steps)).or(budget);
    return path.endedBy(
        solver.minimize(f, start, stopping, Recording.nothing(), writer).stopReason());
  }

  /** An epoch takes one gradient of each term, and its last batch is what is left. */
  private int used(int steps, int terms) {
    int size = Math.min(batchSize, terms);
    int batches = (terms - 1) / size + 1;
    return steps / batches * terms + steps % batches * size;
  }
}
