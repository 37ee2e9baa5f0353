package descent.linalg;

/**
 * Vectors as plain arrays. Sums run over several accumulators, because the compiler may not reorder
 * a strict sum of doubles and a single accumulator would wait for every addition; the order is
 * fixed, so results are the same on every machine. Arrays must have the same length; nothing checks
 * that here, in the innermost loops.
 */
public final class Vectors {
  private Vectors() {}

  /** {@code xᵀy}. */
  public static double dot(double[] x, double[] y) {
    return dot(x, 0, y, 0, x.length);
  }

  /**
   * The dot product of the {@code n} entries of {@code x} from {@code xOffset} on with those of
   * {@code y} from {@code yOffset} on.
   */
  public static double dot(double[] x, int xOffset, double[] y, int yOffset, int n) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < n; i += 4) {
      s0 += x[xOffset + i] * y[yOffset + i];
      s1 += x[xOffset + i + 1] * y[yOffset + i + 1];
      s2 += x[xOffset + i + 2] * y[yOffset + i + 2];
      s3 += x[xOffset + i + 3] * y[yOffset + i + 3];
    }
    for (; i < n; i++) {
      s0 += x[xOffset + i] * y[yOffset + i];
    }
    return (s0 + s1) + (s2 + s3);
  }

  /**
   * {@code Σ xᵢ²} over the {@code n} entries from {@code offset} on. Each number is read once, so
   * that eight accumulators can be kept busy.
   */
  public static double sumOfSquares(double[] x, int offset, int n) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double s5 = 0;
    double s6 = 0;
    double s7 = 0;
    int i = offset;
    int end = offset + n;
    for (; i + 7 < end; i += 8) {
      s0 += x[i] * x[i];
      s1 += x[i + 1] * x[i + 1];
      s2 += x[i + 2] * x[i + 2];
      s3 += x[i + 3] * x[i + 3];
      s4 += x[i + 4] * x[i + 4];
      s5 += x[i + 5] * x[i + 5];
      s6 += x[i + 6] * x[i + 6];
      s7 += x[i + 7] * x[i + 7];
    }
    for (; i < end; i++) {
      s0 += x[i] * x[i];
    }
    return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
  }

  /** {@code ‖x‖₂ = √(xᵀx)}, without overflow or underflow where the norm itself is a double. */
  public static double norm(double[] x) {
    return norm(x, 0, x.length);
  }

  /** The norm of the {@code n} entries from {@code offset} on, with the same care. */
  public static double norm(double[] x, int offset, int n) {
    double squares = sumOfSquares(x, offset, n);
    if (squares > 0x1p-900 && squares < 0x1p1000) {
      return Math.sqrt(squares);
    }
    double largest = maxNorm(x, offset, n);
    if (largest == 0 || !Double.isFinite(largest)) {
      return largest;
    }
    double scaled = 0;
    for (int i = offset; i < offset + n; i++) {
      scaled += (x[i] / largest) * (x[i] / largest);
    }
    return largest * Math.sqrt(scaled);
  }

  /** {@code ‖x‖_∞ = max |xᵢ|}; NaN if an entry is NaN. */
  public static double maxNorm(double[] x) {
    return maxNorm(x, 0, x.length);
  }

  private static double maxNorm(double[] x, int offset, int n) {
    double largest = 0;
    for (int i = offset; i < offset + n; i++) {
      largest = Math.max(largest, Math.abs(x[i]));
    }
    return largest;
  }

  /** {@code ‖x − y‖₂}. */
  public static double distance(double[] x, double[] y) {
    double squares = 0;
    double largest = 0;
    for (int i = 0; i < x.length; i++) {
      double difference = x[i] - y[i];
      squares += difference * difference;
      largest = Math.max(largest, Math.abs(difference));
    }
    if (squares > 0x1p-900 && squares < 0x1p1000) {
      return Math.sqrt(squares);
    }
    // Too small or too large to square: √n ‖·‖_∞ bounds the distance, and is zero or infinite
    // exactly when it is.
    return largest * Math.sqrt(x.length);
  }

  /** {@code y ← y + a·x}. */
  public static void axpy(double a, double[] x, double[] y) {
    for (int i = 0; i < y.length; i++) {
      y[i] += a * x[i];
    }
  }

  /**
   * {@code y ← y + a·x} for the {@code n} entries of {@code x} from {@code xOffset} on and those of
   * {@code y} from {@code yOffset} on.
   */
  public static void axpy(double a, double[] x, int xOffset, double[] y, int yOffset, int n) {
    for (int i = 0; i < n; i++) {
      y[yOffset + i] += a * x[xOffset + i];
    }
  }
}
