package descent.firstorder.rule;

import descent.argument.Require;
import descent.firstorder.SeparableUpdateRule;
import descent.firstorder.UpdateRule;
import descent.schedule.Schedule;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;

/**
 * A rule whose steps several threads make, each on its range of the parameters. The step is, bit
 * for bit, that of one thread.
 *
 * <p>A step does little work for each number that it moves, so it is as fast as memory is; a second
 * thread helps as far as one alone does not use the memory up, and not at all below some ten
 * thousand parameters, where one thread makes the whole step.
 *
 * <p>Cost per step: {@code O(n)} work; memory: the rule's vectors, and one small task a thread for
 * each step. The threads are those of {@link java.util.concurrent.ForkJoinPool#commonPool}.
 *
 * @param rule what the threads step with; of the update rules, those that remember only vectors
 * @param threads how many, at least 1
 */
public record InParallel(SeparableUpdateRule rule, int threads) implements UpdateRule {
  /** Fewer parameters than that for each thread are not worth the hand-over. */
  private static final int LEAST = 1 << 13;

  /** Ranges end at multiples of that, so that no two threads write to one line of the cache. */
  private static final int LINE = 8;

  /** Checks. */
  public InParallel {
    Require.nonNull("rule", rule);
    Require.atLeast("threads", threads, 1);
    if (rule.memoryScalars() > 0) {
      throw new IllegalArgumentException(
          "rule must remember vectors only, but " + rule.name() + " remembers a number");
    }
  }

  /** As many threads as the machine has processors. */
  public static InParallel of(SeparableUpdateRule rule) {
    return new InParallel(rule, Runtime.getRuntime().availableProcessors());
  }

  @Override
  public String name() {
    return rule.name();
  }

  @Override
  public Schedule learningRate() {
    return rule.learningRate();
  }

  @Override
  public int memoryVectors() {
    return rule.memoryVectors();
  }

  @Override
  public void step(
      int step, double learningRate, double[] x, double[] gradient, double[][] memory) {
    int parts = Math.min(threads, x.length / LEAST);
    if (parts <= 1) {
      rule.step(step, learningRate, x, gradient, memory);
      return;
    }
    RecursiveAction[] actions = new RecursiveAction[parts];
    for (int k = 0; k < parts; k++) {
      int from = end(k, parts, x.length);
      int to = end(k + 1, parts, x.length);
      actions[k] =
          new RecursiveAction() {
            @Override
            protected void compute() {
              rule.step(step, learningRate, x, gradient, memory, from, to);
            }
          };
    }
    ForkJoinTask.invokeAll(actions);
  }

  private static int end(int part, int parts, int length) {
    return part == parts ? length : (int) ((long) length * part / parts) / LINE * LINE;
  }
}
