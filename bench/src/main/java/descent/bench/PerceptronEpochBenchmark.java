package descent.bench;

import descent.firstorder.Sgd;
import descent.firstorder.UpdateRule;
import descent.firstorder.training.Training;
import descent.firstorder.training.TrainingResult;
import descent.function.Batch;
import descent.function.model.MultilayerPerceptron;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One epoch of mini-batch stochastic gradient descent for the network 64–128–10 on the digits. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PerceptronEpochBenchmark {
  private static final int EPOCHS = 10;

  private MultilayerPerceptron f;
  private double[] start;

  /** Reads the data. */
  @Setup
  public void read() {
    f = Inputs.given().perceptron();
    start = Inputs.given().doubles("digits.theta");
  }

  /** The library's loop. */
  @Benchmark
  @OperationsPerInvocation(EPOCHS)
  public TrainingResult training() {
    return Training.of(f)
        .rule(Sgd.withLearningRate(Inputs.LEARNING_RATE))
        .batchSize(Inputs.BATCH)
        .seed(5)
        .run(start, EPOCHS);
  }

  /** The objective after training in the given orders, which the peer must reach too. */
  static double trained(MultilayerPerceptron f, double[] start, int[] orders) {
    double[] theta = start.clone();
    double[] gradient = new double[theta.length];
    UpdateRule.State state = Sgd.withLearningRate(Inputs.LEARNING_RATE).start(theta.length);
    int n = f.terms();
    for (int epoch = 0; epoch < orders.length; epoch += n) {
      for (int from = 0; from < n; from += Inputs.BATCH) {
        int size = Math.min(Inputs.BATCH, n - from);
        Batch batch = new Batch(size);
        for (int k = from; k < from + size; k++) {
          batch.add(orders[epoch + k], 1.0 / size);
        }
        f.batch(batch, theta, gradient);
        state.step(theta, gradient);
      }
    }
    return f.value(theta);
  }
}
