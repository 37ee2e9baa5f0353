package descent.bench;

import descent.firstorder.Sgd;
import descent.firstorder.UpdateRule;
import descent.firstorder.training.Training;
import descent.firstorder.training.TrainingResult;
import descent.function.Batch;
import descent.function.SmoothRisk;
import descent.random.Permutations;
import descent.random.Xoshiro256PlusPlus;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One epoch of mini-batch stochastic gradient descent for logistic regression. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LogisticEpochBenchmark {
  private static final int EPOCHS = 5;

  /** Which rows. */
  @Param({"dense", "sparse"})
  public String data;

  private final Sgd rule = Sgd.withLearningRate(Inputs.LEARNING_RATE);
  private final Batch batch = new Batch(Inputs.BATCH);
  private final Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(4);
  private SmoothRisk f;
  private double[] theta;
  private double[] gradient;
  private int[] order;
  private UpdateRule.State state;

  /** Reads the data. */
  @Setup
  public void read() {
    f = Inputs.given().logistic(data);
    theta = new double[f.dimension()];
    gradient = new double[f.dimension()];
    order = Permutations.random(f.terms(), random);
    state = rule.start(f.dimension());
  }

  /** What the mathematics needs and nothing else: shuffle, batch gradient, step. */
  @Benchmark
  public double[] plainLoop() {
    Permutations.shuffle(order, random);
    int n = f.terms();
    for (int from = 0; from < n; from += Inputs.BATCH) {
      int size = Math.min(Inputs.BATCH, n - from);
      batch.clear();
      for (int k = from; k < from + size; k++) {
        batch.add(order[k], 1.0 / size);
      }
      f.batch(batch, theta, gradient);
      state.step(theta, gradient);
    }
    return theta;
  }

  /** The library's loop, with all that it checks and can be asked for. */
  @Benchmark
  @OperationsPerInvocation(EPOCHS)
  public TrainingResult training() {
    return Training.of(f).rule(rule).batchSize(Inputs.BATCH).seed(5).run(theta, EPOCHS);
  }
}
