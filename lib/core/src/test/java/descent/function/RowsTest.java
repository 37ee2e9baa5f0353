package descent.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.linalg.Vectors;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.data.DMatrixSparseTriplet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RowsTest {
  private static final double[][] X = {{0, 2, 0, -1, 0}, {0, 0, 0, 0, 0}, {3, 0, 0.5, 0, 4}};

  /** The same rows in every form, the triplets from the last to the first. */
  static List<Rows> forms() {
    DMatrixSparseTriplet triplets = new DMatrixSparseTriplet(3, 5, 1);
    DMatrixSparseCSC columns = new DMatrixSparseCSC(3, 5, 1);
    for (int i = 2; i >= 0; i--) {
      for (int j = 4; j >= 0; j--) {
        if (X[i][j] != 0) {
          triplets.addItem(i, j, X[i][j]);
          columns.set(i, j, X[i][j]);
        }
      }
    }
    return List.of(Rows.of(X), Rows.of(new DMatrixRMaj(X)), Rows.of(triplets), Rows.of(columns));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyOperationStartsAtItsOffset(Rows rows) {
    assertThat(rows.count()).isEqualTo(3);
    assertThat(rows.columns()).isEqualTo(5);
    double[] vector = new Random(1).doubles(9, -1, 1).toArray();
    for (int i = 0; i < 3; i++) {
      double dot = 0;
      double[] sum = vector.clone();
      double[] copied = vector.clone();
      for (int j = 0; j < 5; j++) {
        dot += X[i][j] * vector[2 + j];
        sum[2 + j] += 0.7 * X[i][j];
        copied[2 + j] = X[i][j];
      }
      assertThat(rows.dot(i, vector, 2)).isCloseTo(dot, within(1e-15));
      assertThat(rows.squaredNorm(i)).isEqualTo(Vectors.dot(X[i], X[i]));
      double[] added = vector.clone();
      rows.addTo(i, 0.7, added, 2);
      assertThat(added).containsExactly(sum, within(1e-15));
      double[] copy = vector.clone();
      rows.copyTo(i, copy, 2);
      assertThat(copy).containsExactly(copied);
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void outerProductsFillTheUpperTriangleOfTheirBlock(Rows rows) {
    DMatrixRMaj matrix = new DMatrixRMaj(7, 7);
    rows.addOuterProduct(2, 2, matrix, 1);
    rows.addOuterProduct(0, 1, matrix, 1);
    for (int j = 0; j < 7; j++) {
      for (int k = 0; k < 7; k++) {
        boolean inside = j >= 1 && k >= j && k < 6;
        double expected = inside ? 2 * X[2][j - 1] * X[2][k - 1] + X[0][j - 1] * X[0][k - 1] : 0;
        assertThat(matrix.get(j, k)).isEqualTo(expected);
      }
    }
  }

  @Test
  void laterChangesOfTheSourceDoNotReachTheRows() {
    double[][] source = {{1, 2}};
    Rows rows = Rows.of(source);
    source[0][0] = 9;
    DMatrixSparseTriplet triplets = new DMatrixSparseTriplet(1, 2, 1);
    triplets.addItem(0, 1, 2);
    Rows sparse = Rows.of(triplets);
    triplets.nz_value.data[0] = 9;
    assertThat(rows.squaredNorm(0)).isEqualTo(5);
    assertThat(sparse.squaredNorm(0)).isEqualTo(4);
  }

  @Test
  void badInputIsNamedByRowAndColumn() {
    refused(() -> Rows.of(new double[0][]), "the number of rows of x must be at least 1, got 0");
    refused(() -> Rows.of(new double[][] {{1}, {1, 2}}), "x[1] has length 2 but x[0] has length 1");
    refused(
        () -> Rows.of(new double[][] {{1, 2}, {3, Double.NaN}}),
        "x[1] must be finite, got x[1][1] = NaN");
    refused(() -> Rows.of((double[][]) null), "x must not be null");
    refused(() -> Rows.of((DMatrixSparseTriplet) null), "x must not be null");
    refused(() -> Rows.of((DMatrixSparseCSC) null), "x must not be null");
    refused(
        () -> Rows.of(new DMatrixSparseTriplet(0, 3, 1)),
        "the number of rows of x must be at least 1, got 0");
    refused(
        () -> Rows.of(new DMatrixSparseTriplet(3, 0, 1)),
        "the number of columns of x must be at least 1, got 0");
    refused(
        () -> Rows.of(triplets(1, 5)), "x[1][5] is outside of x, which has 2 rows and 5 columns");
    refused(
        () -> Rows.of(triplets(2, 4)), "x[2][4] is outside of x, which has 2 rows and 5 columns");
    refused(
        () -> Rows.of(triplets(-1, 0)), "x[-1][0] is outside of x, which has 2 rows and 5 columns");
    DMatrixSparseTriplet infinite = triplets(0, 3);
    infinite.addItem(1, 2, Double.POSITIVE_INFINITY);
    refused(() -> Rows.of(infinite), "x[1][2] must be finite, got Infinity");
    DMatrixSparseTriplet twice = triplets(1, 3);
    twice.addItem(0, 3, 2);
    twice.addItem(1, 3, 2);
    refused(() -> Rows.of(twice), "x[1][3] is given twice");
  }

  private static DMatrixSparseTriplet triplets(int row, int column) {
    DMatrixSparseTriplet triplets = new DMatrixSparseTriplet(2, 5, 1);
    triplets.addItem(row, column, 1);
    return triplets;
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
