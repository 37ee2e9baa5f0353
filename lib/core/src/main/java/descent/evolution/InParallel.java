package descent.evolution;

import descent.argument.Require;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import java.util.function.ToDoubleFunction;

/**
 * Several threads evaluate a generation, each its range of the individuals. Results are those of
 * one thread, bit for bit, since evaluation draws no random numbers. The objective must stand being
 * called by several threads at once.
 *
 * <p>Worth it where an evaluation takes more than some microseconds. Memory: one small task a
 * thread for each generation. The threads are those of {@link
 * java.util.concurrent.ForkJoinPool#commonPool}.
 *
 * @param threads how many, at least 1
 */
public record InParallel(int threads) implements Evaluator {

  /** Checks the number. */
  public InParallel {
    Require.atLeast("threads", threads, 1);
  }

  @Override
  public <G> void evaluate(
      List<G> individuals,
      ToDoubleFunction<G> objective,
      double[] values,
      RuntimeException[] thrown) {
    int count = individuals.size();
    int parts = Math.min(threads, count);
    RecursiveAction[] actions = new RecursiveAction[parts];
    for (int k = 0; k < parts; k++) {
      int from = (int) ((long) count * k / parts);
      int to = (int) ((long) count * (k + 1) / parts);
      actions[k] =
          new RecursiveAction() {
            @Override
            protected void compute() {
              Evaluator.evaluate(individuals, objective, values, thrown, from, to);
            }
          };
    }
    ForkJoinTask.invokeAll(actions);
  }
}
