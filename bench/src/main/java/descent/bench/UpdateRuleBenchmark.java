package descent.bench;

import descent.firstorder.SeparableUpdateRule;
import descent.firstorder.Sgd;
import descent.firstorder.UpdateRule;
import descent.firstorder.rule.Adam;
import descent.firstorder.rule.AdamW;
import descent.firstorder.rule.InParallel;
import descent.firstorder.rule.Momentum;
import java.util.Arrays;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One step of an update rule on many parameters, beside a copy that moves as many bytes: what the
 * rule must read and write at least.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class UpdateRuleBenchmark {
  /** Rule, number of parameters, number of threads. */
  @Param("")
  public String data;

  private UpdateRule.State state;
  private int threads;
  private double[] x;
  private double[] gradient;
  private double[] from;
  private double[] to;

  static SeparableUpdateRule rule(String name) {
    return switch (name) {
      case "sgd" -> Sgd.withLearningRate(Inputs.LEARNING_RATE);
      case "momentum" ->
          Momentum.withLearningRate(Inputs.LEARNING_RATE).withConvention(Momentum.Convention.SUM);
      case "adam" -> Adam.withLearningRate(Inputs.LEARNING_RATE);
      case "adamw" -> AdamW.withLearningRate(Inputs.LEARNING_RATE);
      default -> throw new IllegalArgumentException("no rule " + name);
    };
  }

  /** Makes the arrays. A step reads gradient, parameters and memory, and writes the last two. */
  @Setup
  public void make() {
    String[] words = data.split(" ", 3);
    SeparableUpdateRule rule = rule(words[0]);
    int n = Integer.parseInt(words[1]);
    threads = Integer.parseInt(words[2]);
    state = new InParallel(rule, threads).start(n);
    x = new double[n];
    gradient = new double[n];
    Arrays.setAll(x, i -> Math.sin(i));
    Arrays.setAll(gradient, i -> Math.cos(3.0 * i));
    int moved = 3 + 2 * rule.memoryVectors();
    from = new double[n];
    to = new double[n];
    passes = moved / 2.0;
  }

  private double passes;

  /** The step. */
  @Benchmark
  public double[] step() {
    state.step(x, gradient);
    return x;
  }

  /** The copies: each reads and writes as many numbers as there are parameters. */
  @Benchmark
  public double[] copy() {
    double left = passes;
    while (left > 0) {
      copy((int) (Math.min(left, 1) * from.length));
      left -= 1;
    }
    return to;
  }

  private void copy(int length) {
    int half = threads == 2 ? length / 2 : 0;
    ForkJoinTask.invokeAll(copying(0, half), copying(half, length));
  }

  private RecursiveAction copying(int start, int end) {
    return new RecursiveAction() {
      @Override
      protected void compute() {
        System.arraycopy(from, start, to, start, end - start);
      }
    };
  }
}
