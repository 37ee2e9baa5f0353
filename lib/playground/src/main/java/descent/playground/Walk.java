package descent.playground;

import descent.firstorder.training.EarlyStopping;
import descent.firstorder.training.Epoch;
import descent.function.Differentiable;
import descent.function.FiniteSum;
import descent.function.Objective;
import descent.function.Ridge;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.Solver;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A method with its settings, ready to walk and to have its way written down.
 *
 * @param solver makes the steps
 * @param batchSize the number of terms that each step looks at; if there are fewer, all of them
 * @param lambda {@code λ} of the penalty {@code λ/2 ‖x‖²} that is minimized too
 * @param earlyStopping asked after each step by the error on the validation points
 */
record Walk(
    Solver<Differentiable> solver,
    int batchSize,
    double lambda,
    Optional<EarlyStopping> earlyStopping) {

  /** The walk of a solver that looks at every term. */
  static Walk by(Solver<Differentiable> solver) {
    return new Walk(solver, Integer.MAX_VALUE, 0, Optional.empty());
  }

  static Walk by(BatchDescent descent) {
    return new Walk(descent, descent.batchSize(), 0, Optional.empty());
  }

  /** The same on the objective with a penalty; the values of the path are those without. */
  Walk withPenalty(double lambda) {
    return new Walk(solver, batchSize, lambda, earlyStopping);
  }

  /** The same with early stopping, which keeps the best point. */
  Walk withEarlyStopping(EarlyStopping early) {
    return new Walk(solver, batchSize, lambda, Optional.of(early));
  }

  /**
   * Walks until the gradient's norm is at most {@link Path#TOLERANCE}, the steps are made, the
   * gradients are used up, or early stopping gives up.
   *
   * @param gradients counted by terms, where {@code f} is a sum; the step that reaches them is the
   *     last
   * @throws IllegalArgumentException if there is early stopping and nothing to validate on
   */
  Path from(Problem problem, int steps, int gradients) {
    Differentiable f = problem.f();
    int terms = f instanceof FiniteSum sum ? sum.terms() : 1;
    Path path = new Path(problem.validation());
    Observer writer =
        k -> {
          double[] point = k.point();
          double value = lambda > 0 ? f.value(point) : k.value();
          int used = used(k.number(), terms);
          path.add(new Path.Place(point, value, k.gradientNorm(), used, k.stepSize()));
          return Observer.Answer.CONTINUE;
        };
    Stopping budget =
        k ->
            used(k.number(), terms) >= gradients
                ? Optional.of(StopReason.EVALUATION_LIMIT)
                : Optional.empty();
    List<Epoch> history = new ArrayList<>();
    Observer validator = validator(problem, history);
    Stopping stopping =
        Stopping.gradientBelow(Path.TOLERANCE).or(Stopping.iterations(steps)).or(budget);
    path.endedBy(
        solver
            .minimize(penalized(f), problem.x0(), stopping, Recording.nothing(), writer, validator)
            .stopReason());
    if (!history.isEmpty()) {
      path.keep(best(history));
    }
    return path;
  }

  private Differentiable penalized(Differentiable f) {
    if (lambda == 0) {
      return f;
    }
    double[] lambdas = new double[f.dimension()];
    Arrays.fill(lambdas, lambda);
    return new Penalized(f, Ridge.of(lambdas));
  }

  /** Each step is an epoch here, since steps are what the page shows. */
  private Observer validator(Problem problem, List<Epoch> history) {
    if (earlyStopping.isEmpty()) {
      return k -> Observer.Answer.CONTINUE;
    }
    if (problem.validation().isEmpty()) {
      throw new IllegalArgumentException(
          "early stopping takes validation points, and this objective has none");
    }
    Objective validation = problem.validation().get();
    EarlyStopping early = earlyStopping.get();
    OptionalDouble none = OptionalDouble.empty();
    return k -> {
      OptionalDouble error = OptionalDouble.of(validation.value(k.point()));
      history.add(new Epoch(k.number(), k.number(), 0, k.stepSize(), none, none, error));
      return early.stopsAfter(history) ? Observer.Answer.STOP : Observer.Answer.CONTINUE;
    };
  }

  private static int best(List<Epoch> history) {
    int best = 0;
    for (int i = 1; i < history.size(); i++) {
      if (history.get(i).value() < history.get(best).value()) {
        best = i;
      }
    }
    return best;
  }

  /** An epoch takes one gradient of each term, and its last batch is what is left. */
  private int used(int steps, int terms) {
    int size = Math.min(batchSize, terms);
    int batches = (terms - 1) / size + 1;
    return steps / batches * terms + steps % batches * size;
  }
}
