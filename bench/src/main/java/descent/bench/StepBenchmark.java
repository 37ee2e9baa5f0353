package descent.bench;

import descent.firstorder.GradientDescent;
import descent.function.Quadratic;
import descent.optimize.Result;
import descent.optimize.Stopping;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A step of gradient descent on a dense quadratic of 1,000 variables, beside the bare product
 * {@code Ax} of EJML.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StepBenchmark {
  private static final int DIMENSION = 1000;
  private static final int STEPS = 100;

  private final DMatrixRMaj x = new DMatrixRMaj(DIMENSION, 1);
  private final DMatrixRMaj product = new DMatrixRMaj(DIMENSION, 1);
  private DMatrixRMaj a;
  private Quadratic f;

  /** A positive definite matrix: the identity plus small symmetric noise. */
  @Setup
  public void matrix() {
    Random random = new Random(1);
    a = CommonOps_DDRM.identity(DIMENSION);
    for (int i = 0; i < DIMENSION; i++) {
      x.set(i, random.nextGaussian());
      for (int j = 0; j <= i; j++) {
        double noise = 0.01 * random.nextGaussian();
        a.add(i, j, noise);
        if (i != j) {
          a.add(j, i, noise);
        }
      }
    }
    f = Quadratic.of(a, new double[DIMENSION], 0);
  }

  /** The peer: one product of EJML per operation. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public double product() {
    for (int i = 0; i < STEPS; i++) {
      CommonOps_DDRM.mult(a, x, product);
    }
    return product.get(0);
  }

  /**
   * A whole step, with all of its bookkeeping: value, gradient, norms, best point, stopping rule.
   */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public Result step() {
    return GradientDescent.withStepSize(0.1).minimize(f, x.data, Stopping.iterations(STEPS));
  }
}
