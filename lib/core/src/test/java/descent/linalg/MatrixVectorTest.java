package descent.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.junit.jupiter.api.Test;

class MatrixVectorTest {
  private final DMatrixRMaj a = RandomMatrices_DDRM.rectangle(7, 5, -1, 1, new Random(1));

  // Sums of at most 7 terms of size 1 in another order: a few ulp.
  private static final double ROUNDING = 1e-14;

  @Test
  void multiplyAgreesWithEjml() {
    double[] x = new Random(2).doubles(5).toArray();
    DMatrixRMaj expected = new DMatrixRMaj(7, 1);
    CommonOps_DDRM.mult(a, DMatrixRMaj.wrap(5, 1, x), expected);

    double[] out = new double[7];
    MatrixVector.multiply(a, x, out);

    assertThat(out).containsExactly(expected.data, within(ROUNDING));
    assertThat(MatrixVector.row(a, 3, x)).isEqualTo(out[3]);
  }

  @Test
  void multiplyTransposedAgreesWithEjml() {
    double[] x = new Random(3).doubles(7).toArray();
    DMatrixRMaj expected = new DMatrixRMaj(5, 1);
    CommonOps_DDRM.multTransA(a, DMatrixRMaj.wrap(7, 1, x), expected);

    double[] out = new double[5];
    Arrays.fill(out, Double.NaN);
    MatrixVector.multiplyTransposed(a, x, out);

    assertThat(out).containsExactly(expected.data, within(ROUNDING));
  }

  /** 4 rows are taken at a time, so 7 and the first 3 of them cover the rest too. */
  @Test
  void addTransposedAddsWeightedRows() {
    double[][] rows = new double[7][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Arrays.copyOfRange(a.data, 5 * i, 5 * i + 5);
    }
    double[] x = new Random(4).doubles(7).toArray();
    for (int m : new int[] {3, 4, 7}) {
      double[] expected = {1, 2, 3, 4, 5};
      for (int i = 0; i < m; i++) {
        Vectors.axpy(x[i], rows[i], expected);
      }
      double[] out = {1, 2, 3, 4, 5};
      MatrixVector.addTransposed(rows, m, x, out);
      assertThat(out).containsExactly(expected, within(ROUNDING));
    }
  }
}
