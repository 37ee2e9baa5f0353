package descent.bench;

import descent.function.Differentiable;
import descent.function.EmpiricalRisk;
import descent.function.Objective;
import descent.function.Rows;
import descent.function.autodiff.Scalar;
import descent.function.autodiff.Vector;
import descent.random.Xoshiro256PlusPlus;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.ejml.data.DMatrixRMaj;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Gradients that a tape finds, beside gradients written by hand: of the sum of Rosenbrock's
 * function over the pairs of 1,251 variables, in 10,000 operations on scalars, and of logistic
 * regression on 1,000 rows of 100 features, in operations on vectors.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AutodiffBenchmark {
  private static final int VARIABLES = 1251;
  private static final int ROWS = 1000;
  private static final int FEATURES = 100;

  private Differentiable scalarTape;
  private Differentiable scalarByHand;
  private Differentiable vectorTape;
  private Differentiable vectorByHand;
  private double[] x;
  private double[] w;
  private double[] gradient;

  /** Makes both pairs and asserts that their gradients agree. */
  @Setup
  public void make() {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(6);
    x = new double[VARIABLES];
    Arrays.setAll(x, i -> random.nextGaussian());
    w = new double[FEATURES];
    Arrays.setAll(w, i -> 0.1 * random.nextGaussian());
    DMatrixRMaj data = new DMatrixRMaj(ROWS, FEATURES);
    for (int k = 0; k < data.getNumElements(); k++) {
      data.data[k] = random.nextGaussian();
    }
    double[] labels = new double[ROWS];
    Arrays.setAll(labels, i -> random.nextBoolean() ? 1 : -1);
    double[] opposite = Arrays.stream(labels).map(label -> -label).toArray();

    scalarTape = Objective.autodiff(VARIABLES, AutodiffBenchmark::rosenbrock);
    scalarByHand =
        Objective.of(
            VARIABLES, AutodiffBenchmark::rosenbrock, AutodiffBenchmark::rosenbrockGradient);
    vectorTape =
        Objective.autodiff(
            FEATURES, v -> v.constant(data).times(v).timesElementwise(opposite).softplus().mean());
    vectorByHand = EmpiricalRisk.logistic(Rows.of(data), labels).withoutIntercept();
    gradient = new double[VARIABLES];
    requireEqual(scalarTape, scalarByHand, x);
    requireEqual(vectorTape, vectorByHand, w);
  }

  private static void requireEqual(Differentiable tape, Differentiable byHand, double[] at) {
    double[] found = tape.gradient(at);
    double[] written = byHand.gradient(at);
    for (int j = 0; j < at.length; j++) {
      if (!(Math.abs(found[j] - written[j]) <= 1e-12 * Math.max(1, Math.abs(written[j])))) {
        throw new IllegalStateException(
            "gradients differ at " + j + ": " + found[j] + " and " + written[j]);
      }
    }
  }

  /** Eight operations for each pair. */
  private static Scalar rosenbrock(Vector x) {
    Scalar sum = x.constant(0);
    for (int i = 0; i + 1 < VARIABLES; i++) {
      Scalar valley = x.at(i + 1).minus(x.at(i).square()).square().times(100);
      sum = sum.plus(valley.plus(x.at(i).minus(1).square()));
    }
    return sum;
  }

  private static double rosenbrock(double[] x) {
    double sum = 0;
    for (int i = 0; i + 1 < VARIABLES; i++) {
      double valley = x[i + 1] - x[i] * x[i];
      sum += 100 * valley * valley + (x[i] - 1) * (x[i] - 1);
    }
    return sum;
  }

  private static void rosenbrockGradient(double[] x, double[] g) {
    Arrays.fill(g, 0.0);
    for (int i = 0; i + 1 < VARIABLES; i++) {
      double valley = x[i + 1] - x[i] * x[i];
      g[i] += -400 * x[i] * valley + 2 * (x[i] - 1);
      g[i + 1] += 200 * valley;
    }
  }

  /** The tape over scalars. */
  @Benchmark
  public double scalarTape() {
    return scalarTape.valueAndGradient(x, gradient);
  }

  /** The same by hand. */
  @Benchmark
  public double scalarByHand() {
    return scalarByHand.valueAndGradient(x, gradient);
  }

  /** The tape over vectors. */
  @Benchmark
  public double vectorTape() {
    return vectorTape.valueAndGradient(w, gradient);
  }

  /** The same by hand. */
  @Benchmark
  public double vectorByHand() {
    return vectorByHand.valueAndGradient(w, gradient);
  }
}
