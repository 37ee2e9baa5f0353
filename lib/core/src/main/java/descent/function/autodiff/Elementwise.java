package descent.function.autodiff;

/** A function of numbers, applied to each element. */
final class Elementwise {
  private Elementwise() {}

  /** {@code yⱼ = f(aⱼ)}. */
  interface OfOne extends ArrayOperation {

    double value(double a, double c);

    double slope(double a, double c, double y);

    double curvature(double a, double c, double y);

    @Override
    default void forward(Tensor<?> y) {
      double[] a = y.left.values;
      for (int j = 0; j < a.length; j++) {
        y.values[j] = value(a[j], y.constant);
      }
    }

    @Override
    default void pushTangent(Tensor<?> y) {
      double[] a = y.left.values;
      double[] tangents = y.left.tangents;
      for (int j = 0; j < a.length; j++) {
        y.tangents[j] = tangents == null ? 0 : slope(a[j], y.constant, y.values[j]) * tangents[j];
      }
    }

    @Override
    default void pullBack(Tensor<?> y) {
      double[] a = y.left.values;
      double[] adjoints = y.left.adjoints;
      if (adjoints == null) {
        return;
      }
      for (int j = 0; j < a.length; j++) {
        // As on the tape: where nothing depends on y, an infinite slope does not matter.
        if (y.adjoints[j] != 0) {
          adjoints[j] += slope(a[j], y.constant, y.values[j]) * y.adjoints[j];
        }
      }
    }

    @Override
    default void pullBackTangent(Tensor<?> y) {
      if (y.left.adjoints == null) {
        return;
      }
      pullBack(y);
      double[] a = y.left.values;
      for (int j = 0; j < a.length; j++) {
        if (y.adjoints[j] == 0 && y.adjointTangents[j] == 0) {
          continue;
        }
        double slope = slope(a[j], y.constant, y.values[j]);
        double bend = curvature(a[j], y.constant, y.values[j]) * y.left.tangents[j];
        y.left.adjointTangents[j] += slope * y.adjointTangents[j] + bend * y.adjoints[j];
      }
    }
  }

  /** {@code yⱼ = f(aⱼ, bⱼ)}. */
  interface OfTwo extends ArrayOperation {

    double value(double a, double b);

    double left(double a, double b, double y);

    double right(double a, double b, double y);

    double leftLeft(double a, double b, double y);

    double leftRight(double a, double b, double y);

    double rightRight(double a, double b, double y);

    @Override
    default void forward(Tensor<?> y) {
      double[] a = y.left.values;
      double[] b = y.right.values;
      for (int j = 0; j < a.length; j++) {
        y.values[j] = value(a[j], b[j]);
      }
    }

    @Override
    default void pushTangent(Tensor<?> y) {
      double[] a = y.left.values;
      double[] b = y.right.values;
      for (int j = 0; j < a.length; j++) {
        double v = y.values[j];
        y.tangents[j] =
            (y.left.tangents == null ? 0 : left(a[j], b[j], v) * y.left.tangents[j])
                + (y.right.tangents == null ? 0 : right(a[j], b[j], v) * y.right.tangents[j]);
      }
    }

    @Override
    default void pullBack(Tensor<?> y) {
      double[] a = y.left.values;
      double[] b = y.right.values;
      if (y.left.adjoints != null) {
        for (int j = 0; j < a.length; j++) {
          if (y.adjoints[j] != 0) {
            y.left.adjoints[j] += left(a[j], b[j], y.values[j]) * y.adjoints[j];
          }
        }
      }
      if (y.right.adjoints != null) {
        for (int j = 0; j < a.length; j++) {
          if (y.adjoints[j] != 0) {
            y.right.adjoints[j] += right(a[j], b[j], y.values[j]) * y.adjoints[j];
          }
        }
      }
    }

    @Override
    default void pullBackTangent(Tensor<?> y) {
      pullBack(y);
      double[] a = y.left.values;
      double[] b = y.right.values;
      for (int j = 0; j < a.length; j++) {
        if (y.adjoints[j] == 0 && y.adjointTangents[j] == 0) {
          continue;
        }
        double v = y.values[j];
        double leftTangent = y.left.tangents == null ? 0 : y.left.tangents[j];
        double rightTangent = y.right.tangents == null ? 0 : y.right.tangents[j];
        double mixed = leftRight(a[j], b[j], v);
        if (y.left.adjoints != null) {
          double bend = leftLeft(a[j], b[j], v) * leftTangent + mixed * rightTangent;
          y.left.adjointTangents[j] +=
              left(a[j], b[j], v) * y.adjointTangents[j] + bend * y.adjoints[j];
        }
        if (y.right.adjoints != null) {
          double bend = mixed * leftTangent + rightRight(a[j], b[j], v) * rightTangent;
          y.right.adjointTangents[j] +=
              right(a[j], b[j], v) * y.adjointTangents[j] + bend * y.adjoints[j];
        }
      }
    }
  }
}
