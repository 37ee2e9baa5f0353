package descent.function.autodiff;

import java.util.Arrays;

/**
 * What is made of the exponentials of a row, {@code pⱼ = e^{aⱼ}/Σₖ e^{aₖ}}. Exponentials are taken
 * of non-positive numbers only, so that none overflows.
 */
enum Softmax implements ArrayOperation {
  /** Each row of {@code Y} is {@code p}. */
  PROBABILITIES("softmax") {
    @Override
    public void forward(Tensor<?> y) {
      for (int i = 0; i < y.rows; i++) {
        probabilities(y.left.values, i * y.columns, y.columns, y.values);
      }
    }

    @Override
    public void pushTangent(Tensor<?> y) {
      for (int i = 0; i < y.rows; i++) {
        addBend(y.values, y.left.tangents, i * y.columns, y.columns, 1, cleared(y.tangents, i, y));
      }
    }

    /** {@code ā ← ā + p∘(ȳ − pᵀȳ)}. */
    @Override
    public void pullBack(Tensor<?> y) {
      for (int i = 0; i < y.rows; i++) {
        addBend(y.values, y.adjoints, i * y.columns, y.columns, 1, y.left.adjoints);
      }
    }

    @Override
    public void pullBackTangent(Tensor<?> y) {
      pullBack(y);
      int n = y.columns;
      for (int i = 0; i < y.rows && y.left.adjoints != null; i++) {
        int row = i * n;
        addBend(y.values, y.adjointTangents, row, n, 1, y.left.adjointTangents);
        double mean = 0;
        double meanTangent = 0;
        for (int j = row; j < row + n; j++) {
          mean += y.values[j] * y.adjoints[j];
          meanTangent += y.tangents[j] * y.adjoints[j];
        }
        for (int j = row; j < row + n; j++) {
          y.left.adjointTangents[j] +=
              y.tangents[j] * (y.adjoints[j] - mean) - y.values[j] * meanTangent;
        }
      }
    }
  },
  /**
   * {@code yᵢ = log Σⱼ e^{aᵢⱼ}} for each row, less the logit of the right class where classes are
   * given: then it is the cross-entropy {@code −log p_c}. Its gradient is {@code p}, or {@code p −
   * e_c}.
   */
  LOG_SUM_EXP("logSumExp") {
    @Override
    public void forward(Tensor<?> y) {
      int n = y.left.columns;
      double[] a = y.left.values;
      for (int i = 0; i < y.left.rows; i++) {
        int row = i * n;
        int top = largest(a, row, n);
        double beside = probabilities(a, row, n, y.work);
        y.values[i] =
            Math.log1p(beside) + (y.classes == null ? a[top] : a[top] - a[row + y.classes[i]]);
        if (y.classes != null) {
          // p_c − 1 as the sum of the others: near certainty the subtraction would leave no digits.
          int right = row + y.classes[i];
          double others = 0;
          for (int j = row; j < row + n; j++) {
            others += j == right ? 0 : y.work[j];
          }
          y.slopeAtRight[i] = -others;
        }
      }
    }

    private double slope(Tensor<?> y, int i, int j) {
      return y.classes != null && j == y.classes[i]
          ? y.slopeAtRight[i]
          : y.work[i * y.left.columns + j];
    }

    @Override
    public void pushTangent(Tensor<?> y) {
      int n = y.left.columns;
      for (int i = 0; i < y.left.rows; i++) {
        double tangent = 0;
        for (int j = 0; j < n && y.left.tangents != null; j++) {
          tangent += slope(y, i, j) * y.left.tangents[i * n + j];
        }
        y.tangents[i] = tangent;
      }
    }

    @Override
    public void pullBack(Tensor<?> y) {
      addSlopes(y, y.adjoints, y.left.adjoints);
    }

    @Override
    public void pullBackTangent(Tensor<?> y) {
      pullBack(y);
      addSlopes(y, y.adjointTangents, y.left.adjointTangents);
      int n = y.left.columns;
      for (int i = 0; i < y.left.rows; i++) {
        addBend(y.work, y.left.tangents, i * n, n, y.adjoints[i], y.left.adjointTangents);
      }
    }

    private void addSlopes(Tensor<?> y, double[] factors, double[] out) {
      int n = y.left.columns;
      for (int i = 0; i < y.left.rows && out != null; i++) {
        for (int j = 0; j < n; j++) {
          out[i * n + j] += factors[i] * slope(y, i, j);
        }
      }
    }
  };

  private final String form;

  Softmax(String form) {
    this.form = form;
  }

  @Override
  public String form() {
    return form;
  }

  /** Writes {@code p} for one row; returns the sum of the exponentials beside the largest's 1. */
  private static double probabilities(double[] a, int row, int n, double[] p) {
    int top = largest(a, row, n);
    double beside = 0;
    for (int j = row; j < row + n; j++) {
      p[j] = Math.exp(a[j] - a[top]);
      beside += j == top ? 0 : p[j];
    }
    for (int j = row; j < row + n; j++) {
      p[j] /= 1 + beside;
    }
    return beside;
  }

  private static int largest(double[] a, int row, int n) {
    int top = row;
    for (int j = row + 1; j < row + n; j++) {
      // Not a[j] > a[top], so that a NaN is found and passed on.
      if (!(a[j] <= a[top])) {
        top = j;
      }
    }
    return top;
  }

  /** {@code out ← out + c (diag(p) − ppᵀ) v} for one row; nothing where an array is null. */
  private static void addBend(double[] p, double[] v, int row, int n, double c, double[] out) {
    if (v == null || out == null) {
      return;
    }
    double mean = 0;
    for (int j = row; j < row + n; j++) {
      mean += p[j] * v[j];
    }
    for (int j = row; j < row + n; j++) {
      out[j] += c * p[j] * (v[j] - mean);
    }
  }

  private static double[] cleared(double[] out, int i, Tensor<?> y) {
    Arrays.fill(out, i * y.columns, (i + 1) * y.columns, 0);
    return out;
  }
}
