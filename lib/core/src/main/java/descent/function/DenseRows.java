package descent.function;

import descent.linalg.Vectors;
import org.ejml.data.DMatrixRMaj;

/** The rows of a dense matrix, one after another in one array. */
final class DenseRows implements Rows {
  private final double[] data;
  private final int count;
  private final int columns;

  /** Takes the matrix as it is: it has been checked, and nobody else changes it. */
  DenseRows(DMatrixRMaj checked) {
    data = checked.data;
    count = checked.numRows;
    columns = checked.numCols;
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public double dot(int i, double[] vector, int offset) {
    return Vectors.dot(data, i * columns, vector, offset, columns);
  }

  @Override
  public void addTo(int i, double a, double[] vector, int offset) {
    Vectors.axpy(a, data, i * columns, vector, offset, columns);
  }

  @Override
  public void addOuterProduct(int i, double a, DMatrixRMaj matrix, int offset) {
    int row = i * columns;
    for (int j = 0; j < columns; j++) {
      int diagonal = (offset + j) * matrix.numCols + offset + j;
      Vectors.axpy(a * data[row + j], data, row + j, matrix.data, diagonal, columns - j);
    }
  }

  @Override
  public double squaredNorm(int i) {
    return Vectors.dot(data, i * columns, data, i * columns, columns);
  }

  @Override
  public void copyTo(int i, double[] vector, int offset) {
    System.arraycopy(data, i * columns, vector, offset, columns);
  }
}
