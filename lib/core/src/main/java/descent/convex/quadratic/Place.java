package descent.convex.quadratic;

/** A point of a run with what is known there: room that is written again and again. */
final class Place {
  final double[] x;

  /** Multipliers of all equalities. */
  final double[] y;

  /** Multipliers of all inequalities. */
  final double[] z;

  double value;

  /** {@code ‖∇_x L‖₂}. */
  double stationarity;

  double violation = Double.POSITIVE_INFINITY;

  /** The largest residual of the KKT conditions. */
  double residual;

  Place(int n, int equalities, int inequalities) {
    x = new double[n];
    y = new double[equalities];
    z = new double[inequalities];
  }

  void copy(Place other) {
    System.arraycopy(other.x, 0, x, 0, x.length);
    System.arraycopy(other.y, 0, y, 0, y.length);
    System.arraycopy(other.z, 0, z, 0, z.length);
    value = other.value;
    stationarity = other.stationarity;
    violation = other.violation;
    residual = other.residual;
  }
}
