package descent.bench;

import descent.linalg.MatrixProduct;
import descent.random.Xoshiro256PlusPlus;
import java.util.concurrent.TimeUnit;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A layer of a network at work on a batch: the product of 32 × 64 by 64 × 128, without zeros. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MatrixProductBenchmark {
  private static final int ROWS = 32;
  private static final int TERMS = 64;
  private static final int COLUMNS = 128;

  /** Multiplications and additions of one product. */
  static final double OPERATIONS = 2.0 * ROWS * TERMS * COLUMNS;

  private final double[][] a = new double[ROWS][TERMS];
  private final double[][] b = new double[TERMS][COLUMNS];
  private final double[][] c = new double[ROWS][COLUMNS];
  private DMatrixRMaj ejmlA;
  private DMatrixRMaj ejmlB;
  private final DMatrixRMaj ejmlC = new DMatrixRMaj(ROWS, COLUMNS);

  /** The same numbers for both. */
  @Setup
  public void fill() {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(7);
    for (double[][] matrix : new double[][][] {a, b}) {
      for (double[] row : matrix) {
        for (int j = 0; j < row.length; j++) {
          row[j] = 1e-9 * random.nextGaussian();
        }
      }
    }
    ejmlA = new DMatrixRMaj(a);
    ejmlB = new DMatrixRMaj(b);
  }

  /** {@code C ← C + AB} on rows. */
  @Benchmark
  public double[][] rows() {
    MatrixProduct.add(a, b, c, ROWS, TERMS, COLUMNS);
    return c;
  }

  /** The same by EJML. */
  @Benchmark
  public DMatrixRMaj ejml() {
    CommonOps_DDRM.multAdd(ejmlA, ejmlB, ejmlC);
    return ejmlC;
  }
}
