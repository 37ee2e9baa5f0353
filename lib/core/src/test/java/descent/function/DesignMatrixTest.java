package descent.function;

import static org.assertj.core.api.Assertions.assertThat;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

/** Bad input is tested where it enters, with {@link LeastSquares}. */
class DesignMatrixTest {

  @Test
  void keepsTheOrderOfRowsAndColumns() {
    DMatrixRMaj x = DesignMatrix.of("x", new double[][] {{1, 2, 3}, {4, 5, 6}});
    assertThat(x.numRows).isEqualTo(2);
    assertThat(x.numCols).isEqualTo(3);
    assertThat(x.data).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void setsOnesBeforeTheOtherColumns() {
    DMatrixRMaj x = DesignMatrix.withOnes(new DMatrixRMaj(new double[][] {{1, 2}, {3, 4}}));
    assertThat(x.numCols).isEqualTo(3);
    assertThat(x.data).containsExactly(1, 1, 2, 1, 3, 4);
  }
}
