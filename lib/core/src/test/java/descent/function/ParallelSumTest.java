package descent.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.Allocation;
import descent.optimize.Result;
import descent.optimize.Stopping;
import descent.random.Xoshiro256PlusPlus;
import descent.secondorder.Lbfgs;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.DMatrixSparseTriplet;
import org.junit.jupiter.api.Test;

/** The sum of the parts is the sum, and the same bits whoever adds them up. */
class ParallelSumTest {
  private static final int COLUMNS = 7;

  private static double[] labels(int n) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(3);
    return IntStream.range(0, n).mapToDouble(i -> random.nextBoolean() ? 1 : -1).toArray();
  }

  private static Rows dense(int n) {
    double[] data = Xoshiro256PlusPlus.ofSeed(4).doubles((long) n * COLUMNS, -1, 1).toArray();
    return Rows.of(DMatrixRMaj.wrap(n, COLUMNS, data));
  }

  private static Rows sparse(int n) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(5);
    DMatrixSparseTriplet triplets = new DMatrixSparseTriplet(n, COLUMNS, n);
    for (int i = 0; i < n; i++) {
      triplets.addItem(i, random.nextInt(COLUMNS), random.nextGaussian());
    }
    return Rows.of(triplets);
  }

  /** Numbers of terms that make one part and many, whole blocks and remainders. */
  private static List<FiniteSum> sums() {
    return List.of(
        EmpiricalRisk.logistic(dense(3), labels(3)),
        EmpiricalRisk.logistic(dense(300), labels(300)).withRidge(0.1),
        EmpiricalRisk.logistic(dense(4096), labels(4096)).withoutIntercept(),
        EmpiricalRisk.huber(dense(5001), labels(5001), 0.5).withRidge(0.1),
        EmpiricalRisk.supportVectorMachine(dense(777), labels(777), 0.1),
        EmpiricalRisk.logistic(sparse(1500), labels(1500)).withRidge(0.1));
  }

  @Test
  void isTheSum() {
    for (FiniteSum f : sums()) {
      ParallelSum parts = ParallelSum.of(f, 2);
      assertThat(parts.dimension()).isEqualTo(f.dimension());
      assertThat(parts.terms()).isEqualTo(f.terms());
      for (long seed = 0; seed < 5; seed++) {
        double[] x = Xoshiro256PlusPlus.ofSeed(seed).doubles(f.dimension(), -2, 2).toArray();
        // Rounding of some thousand terms of order one.
        double value = f.value(x);
        assertThat(parts.value(x)).isCloseTo(value, within(1e-13 * (1 + value)));
        assertThat(parts.gradient(x)).containsExactly(f.gradient(x), within(1e-13));
      }
    }
  }

  @Test
  void givesTheSameBitsForAnyNumberOfThreads() {
    for (FiniteSum f : sums()) {
      double[] x = Xoshiro256PlusPlus.ofSeed(9).doubles(f.dimension(), -2, 2).toArray();
      double[] expected = new double[f.dimension()];
      double value = ParallelSum.of(f, 1).valueAndGradient(x, expected);
      for (int threads : new int[] {2, 3, 4, 50}) {
        ParallelSum parts = ParallelSum.of(f, threads);
        for (int repetition = 0; repetition < 20; repetition++) {
          double[] gradient = new double[f.dimension()];
          assertThat(parts.valueAndGradient(x, gradient)).isEqualTo(value);
          assertThat(gradient).isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void minimizesLikeTheSum() {
    SmoothRisk f = EmpiricalRisk.logistic(dense(5000), labels(5000)).withRidge(0.01);
    Stopping small = Stopping.gradientBelow(1e-9);
    double[] x0 = new double[f.dimension()];
    Result serial = Lbfgs.standard().minimize(f, x0, small);
    Result parallel = Lbfgs.standard().minimize(ParallelSum.of(f, 2), x0, small);
    // The smallest curvature is above 0.01.
    assertThat(parallel.minimizer()).containsExactly(serial.minimizer(), within(1e-6));
    assertThat(parallel.evaluations()).isEqualTo(serial.evaluations());
  }

  @Test
  void handsNaNOn() {
    FiniteSum f = EmpiricalRisk.logistic(dense(600), labels(600));
    double[] x = new double[f.dimension()];
    x[2] = Double.NaN;
    assertThat(ParallelSum.of(f, 2).value(x)).isNaN();
  }

  @Test
  void leavesBatchesToTheSum() {
    FiniteSum f = EmpiricalRisk.logistic(dense(600), labels(600));
    double[] x = Xoshiro256PlusPlus.ofSeed(1).doubles(f.dimension(), -1, 1).toArray();
    double[] expected = new double[f.dimension()];
    double[] gradient = new double[f.dimension()];
    int[] terms = {3, 500, 3};
    assertThat(ParallelSum.of(f, 2).batch(terms, x, gradient))
        .isEqualTo(f.batch(terms, x, expected));
    assertThat(gradient).isEqualTo(expected);
  }

  @Test
  void allocatesNothing() {
    FiniteSum f = EmpiricalRisk.logistic(dense(3000), labels(3000));
    ParallelSum one = ParallelSum.of(f, 1);
    double[] x = new double[f.dimension()];
    double[] gradient = new double[f.dimension()];
    assertThat(Allocation.of(() -> one.valueAndGradient(x, gradient))).isZero();
  }

  @Test
  void hasNoMoreThreadsThanParts() {
    FiniteSum f = EmpiricalRisk.logistic(dense(600), labels(600));
    assertThat(ParallelSum.of(f, 50).threads()).isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ParallelSum.of(f, 0))
        .withMessage("threads must be at least 1, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ParallelSum.of(null, 1))
        .withMessage("f must not be null");
  }
}
