package descent.function.autodiff;

/**
 * Products of plain arrays, matrices row by row, that add to what is there; EJML's would need
 * matrices and start from zero. Sums run over four accumulators, and rows are taken four at a time,
 * because the compiler may not reorder a strict sum.
 */
final class Products {
  private Products() {}

  /** {@code Σ xⱼ}. */
  static double sum(double[] x) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int j = 0;
    for (; j + 3 < x.length; j += 4) {
      s0 += x[j];
      s1 += x[j + 1];
      s2 += x[j + 2];
      s3 += x[j + 3];
    }
    for (; j < x.length; j++) {
      s0 += x[j];
    }
    return (s0 + s1) + (s2 + s3);
  }

  /** The dot product of {@code y} with the {@code n} entries of {@code x} from {@code first} on. */
  static double dot(double[] x, int first, double[] y, int n) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int j = 0;
    for (; j + 3 < n; j += 4) {
      s0 += x[first + j] * y[j];
      s1 += x[first + j + 1] * y[j + 1];
      s2 += x[first + j + 2] * y[j + 2];
      s3 += x[first + j + 3] * y[j + 3];
    }
    for (; j < n; j++) {
      s0 += x[first + j] * y[j];
    }
    return (s0 + s1) + (s2 + s3);
  }

  /** {@code out ← out + c x}. */
  static void addScaled(double c, double[] x, double[] out) {
    for (int j = 0; j < x.length; j++) {
      out[j] += c * x[j];
    }
  }

  /** {@code out ← out + A x}. */
  static void addMatrixVector(double[] a, double[] x, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] += dot(a, i * x.length, x, x.length);
    }
  }

  /** {@code out ← out + Aᵀ x}. */
  static void addTransposedMatrixVector(double[] a, double[] x, double[] out) {
    int n = out.length;
    int i = 0;
    for (; i + 3 < x.length; i += 4) {
      int row = i * n;
      double x0 = x[i];
      double x1 = x[i + 1];
      double x2 = x[i + 2];
      double x3 = x[i + 3];
      for (int j = 0; j < n; j++) {
        out[j] +=
            (x0 * a[row + j] + x1 * a[row + n + j])
                + (x2 * a[row + 2 * n + j] + x3 * a[row + 3 * n + j]);
      }
    }
    for (; i < x.length; i++) {
      for (int j = 0; j < n; j++) {
        out[j] += x[i] * a[i * n + j];
      }
    }
  }

  /** {@code out ← out + x yᵀ}. */
  static void addOuter(double[] x, double[] y, double[] out) {
    int n = y.length;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < n; j++) {
        out[i * n + j] += x[i] * y[j];
      }
    }
  }
}
