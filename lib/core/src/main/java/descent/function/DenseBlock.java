package descent.function;

import descent.linalg.MatrixVector;
import descent.linalg.Vectors;
import java.util.Arrays;

/** Dense rows of a batch. */
final class DenseBlock extends RowBlock {
  private final DenseRows rows;
  private final double[][] copies;
  private final double[] sum;

  DenseBlock(DenseRows rows) {
    this.rows = rows;
    copies = new double[CAPACITY][rows.columns()];
    sum = new double[rows.columns()];
  }

  @Override
  void takeRows() {
    for (int k = 0; k < size(); k++) {
      rows.copyTo(term(k), copies[k], 0);
    }
  }

  @Override
  void multiply(double[] vector, int offset) {
    for (int k = 0; k < size(); k++) {
      products[k] = Vectors.dot(copies[k], 0, vector, offset, sum.length);
    }
  }

  @Override
  void addSlopesTo(double[] vector, int offset) {
    Arrays.fill(sum, 0.0);
    MatrixVector.addTransposed(copies, size(), slopes, sum);
    Vectors.axpy(1, sum, 0, vector, offset, sum.length);
  }

  @Override
  void addSlopesTo(double[] vector, int offset, Support support) {
    addSlopesTo(vector, offset);
    for (int j = offset; j < offset + sum.length; j++) {
      support.add(j);
    }
  }
}
