package descent.bench;

import descent.function.Differentiable;
import descent.function.EmpiricalRisk;
import descent.function.Objective;
import descent.function.Rows;
import descent.function.SmoothRisk;
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
 * Gradients that a tape finds, beside gradients written by hand: in 10,000 operations on scalars,
 * of the sum of Rosenbrock's function over the pairs of 1,251 variables, which is nothing but
 * additions and products, of {@code Σ e^{−x²} sin x} over 1,667 variables, and of where 1,667 steps
 * {@code y ← y + h(uᵢ − y³)} of a controlled system lead; and in operations on vectors, of logistic
 * regression on 1,000 rows of 100 features.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AutodiffBenchmark {
  private static final int VARIABLES = 1251;
  private static final int WAVES = 1667;
  private static final int TIMES = 1667;
  private static final double H = 0.01;
  private static final int ROWS = 1000;
  private static final int FEATURES = 100;

  private Differentiable scalarTape;
  private Differentiable waveTape;
  private Differentiable controlTape;
  private Differentiable vectorTape;
  private SmoothRisk vectorByHand;
  private final double[] x = new double[VARIABLES];
  private final double[] u = new double[WAVES];
  private final double[] w = new double[FEATURES];
  private final double[] xGradient = new double[VARIABLES];
  private final double[] uGradient = new double[WAVES];
  private final double[] y = new double[TIMES + 1];
  private final double[] wGradient = new double[FEATURES];

  /** Makes all pairs and asserts that their gradients agree. */
  @Setup
  public void make() {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(6);
    Arrays.setAll(u, i -> random.nextGaussian());
    Arrays.setAll(x, i -> random.nextGaussian());
    Arrays.setAll(w, i -> 0.1 * random.nextGaussian());
    DMatrixRMaj data = new DMatrixRMaj(ROWS, FEATURES);
    for (int k = 0; k < data.getNumElements(); k++) {
      data.data[k] = random.nextGaussian();
    }
    double[] labels = new double[ROWS];
    Arrays.setAll(labels, i -> random.nextBoolean() ? 1 : -1);
    double[] opposite = Arrays.stream(labels).map(label -> -label).toArray();

    scalarTape = Objective.autodiff(VARIABLES, AutodiffBenchmark::rosenbrock);
    vectorTape =
        Objective.autodiff(
            FEATURES, v -> v.constant(data).times(v).timesElementwise(opposite).softplus().mean());
    vectorByHand = EmpiricalRisk.logistic(Rows.of(data), labels).withoutIntercept();
    waveTape = Objective.autodiff(WAVES, AutodiffBenchmark::waves);
    rosenbrockAndGradient(x, xGradient);
    requireEqual(scalarTape.gradient(x), xGradient);
    wavesAndGradient(u, uGradient);
    requireEqual(waveTape.gradient(u), uGradient);
    controlTape = Objective.autodiff(TIMES, AutodiffBenchmark::control);
    controlAndGradient(u, y, uGradient);
    requireEqual(controlTape.gradient(u), uGradient);
    requireEqual(vectorTape.gradient(w), vectorByHand.gradient(w));
  }

  private static void requireEqual(double[] found, double[] written) {
    for (int j = 0; j < found.length; j++) {
      if (!(Math.abs(found[j] - written[j]) <= 1e-12 * Math.max(1, Math.abs(written[j])))) {
        throw new IllegalStateException(
            "gradients differ at " + j + ": " + found[j] + " and " + written[j]);
      }
    }
  }

  /** Eight operations for each pair. */
  private static Scalar rosenbrock(Vector x) {
    Scalar sum = x.constant(0);
    Scalar here = x.at(0);
    for (int i = 0; i + 1 < VARIABLES; i++) {
      Scalar next = x.at(i + 1);
      sum = sum.plus(next.minus(here.square()).square().times(100)).plus(here.minus(1).square());
      here = next;
    }
    return sum;
  }

  private static double rosenbrockAndGradient(double[] x, double[] g) {
    Arrays.fill(g, 0.0);
    double sum = 0;
    for (int i = 0; i + 1 < VARIABLES; i++) {
      double valley = x[i + 1] - x[i] * x[i];
      double miss = x[i] - 1;
      sum += 100 * valley * valley + miss * miss;
      g[i] += -400 * x[i] * valley + 2 * miss;
      g[i + 1] += 200 * valley;
    }
    return sum;
  }

  /** Six operations for each variable. */
  private static Scalar waves(Vector x) {
    Scalar sum = x.constant(0);
    for (int i = 0; i < WAVES; i++) {
      Scalar here = x.at(i);
      sum = sum.plus(here.square().negate().exp().times(here.sin()));
    }
    return sum;
  }

  private static double wavesAndGradient(double[] x, double[] g) {
    double sum = 0;
    for (int i = 0; i < WAVES; i++) {
      double bell = Math.exp(-x[i] * x[i]);
      double wave = Math.sin(x[i]);
      sum += bell * wave;
      g[i] = bell * (Math.cos(x[i]) - 2 * x[i] * wave);
    }
    return sum;
  }

  /** Six operations for each step. */
  private static Scalar control(Vector u) {
    Scalar y = u.constant(1);
    for (int i = 0; i < TIMES; i++) {
      y = y.plus(u.at(i).minus(y.square().times(y)).times(H));
    }
    return y.square();
  }

  private static double controlAndGradient(double[] u, double[] y, double[] g) {
    y[0] = 1;
    for (int i = 0; i < TIMES; i++) {
      y[i + 1] = y[i] + H * (u[i] - y[i] * y[i] * y[i]);
    }
    double adjoint = 2 * y[TIMES];
    for (int i = TIMES - 1; i >= 0; i--) {
      g[i] = H * adjoint;
      adjoint *= 1 - 3 * H * y[i] * y[i];
    }
    return y[TIMES] * y[TIMES];
  }

  /** The tape over scalars, sums and products. */
  @Benchmark
  public double scalarTape() {
    return scalarTape.valueAndGradient(x, xGradient);
  }

  /** The same by hand. */
  @Benchmark
  public double scalarByHand() {
    return rosenbrockAndGradient(x, xGradient);
  }

  /** The tape over scalars, with exp and sin. */
  @Benchmark
  public double waveTape() {
    return waveTape.valueAndGradient(u, uGradient);
  }

  /** The same by hand. */
  @Benchmark
  public double waveByHand() {
    return wavesAndGradient(u, uGradient);
  }

  /** The tape over scalars, each step on the one before. */
  @Benchmark
  public double controlTape() {
    return controlTape.valueAndGradient(u, uGradient);
  }

  /** The same by hand. */
  @Benchmark
  public double controlByHand() {
    return controlAndGradient(u, y, uGradient);
  }

  /** The tape over vectors. */
  @Benchmark
  public double vectorTape() {
    return vectorTape.valueAndGradient(w, wGradient);
  }

  /** The same by hand. */
  @Benchmark
  public double vectorByHand() {
    return vectorByHand.valueAndGradient(w, wGradient);
  }
}
