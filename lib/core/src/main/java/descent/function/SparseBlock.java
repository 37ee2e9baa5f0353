package descent.function;

/** Sparse rows of a batch: where their entries are. */
final class SparseBlock extends RowBlock {
  private final SparseRows rows;
  private final int[] from = new int[CAPACITY];
  private final int[] to = new int[CAPACITY];

  /** Kept only so that the reads are not left out by the compiler. */
  double fetched;

  SparseBlock(SparseRows rows) {
    this.rows = rows;
  }

  /** Reads the ends of all rows, so that the memory fetches them at once, not one by one. */
  @Override
  void takeRows() {
    for (int k = 0; k < size(); k++) {
      from[k] = rows.start(term(k));
      to[k] = rows.start(term(k) + 1);
    }
    int[] column = rows.column();
    double[] value = rows.value();
    double ends = 0;
    for (int k = 0; k < size(); k++) {
      if (from[k] < to[k]) {
        ends += column[from[k]] + value[from[k]] + value[to[k] - 1];
      }
    }
    fetched = ends;
  }

  @Override
  void multiply(double[] vector, int offset) {
    int[] column = rows.column();
    double[] value = rows.value();
    for (int k = 0; k < size(); k++) {
      double sum = 0;
      for (int e = from[k]; e < to[k]; e++) {
        sum += value[e] * vector[offset + column[e]];
      }
      products[k] = sum;
    }
  }

  @Override
  void addSlopesTo(double[] vector, int offset) {
    int[] column = rows.column();
    double[] value = rows.value();
    for (int k = 0; k < size(); k++) {
      double slope = slopes[k];
      for (int e = from[k]; e < to[k]; e++) {
        vector[offset + column[e]] += slope * value[e];
      }
    }
  }

  @Override
  void addSlopesTo(double[] vector, int offset, Support support) {
    int[] column = rows.column();
    double[] value = rows.value();
    for (int k = 0; k < size(); k++) {
      double slope = slopes[k];
      for (int e = from[k]; e < to[k] && slope != 0; e++) {
        int j = offset + column[e];
        support.add(j);
        vector[j] += slope * value[e];
      }
    }
  }
}
