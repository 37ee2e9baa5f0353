package descent.linesearch;

import descent.function.Differentiable;
import descent.function.Objective;

/** The six test functions of Moré & Thuente (1994), Section 5. */
final class MoreThuenteFunctions {
  private MoreThuenteFunctions() {}

  static Differentiable ofTable(int table) {
    return switch (table) {
      case 1 -> rational(2);
      case 2 -> polynomial(0.004);
      case 3 -> waves(0.01, 39);
      case 4 -> roots(0.001, 0.001);
      case 5 -> roots(0.01, 0.001);
      case 6 -> roots(0.001, 0.01);
      default -> throw new IllegalArgumentException("no table " + table);
    };
  }

  private static Differentiable rational(double b) {
    return Objective.of(a -> -a / (a * a + b), a -> (a * a - b) / ((a * a + b) * (a * a + b)));
  }

  private static Differentiable polynomial(double b) {
    return Objective.of(
        a -> Math.pow(a + b, 5) - 2 * Math.pow(a + b, 4),
        a -> 5 * Math.pow(a + b, 4) - 8 * Math.pow(a + b, 3));
  }

  private static Differentiable waves(double b, int l) {
    double frequency = l * Math.PI / 2;
    return Objective.of(
        a -> tent(a, b) + (1 - b) / frequency * Math.sin(frequency * a),
        a -> tentSlope(a, b) + (1 - b) * Math.cos(frequency * a));
  }

  private static double tent(double a, double b) {
    return Math.abs(a - 1) >= b ? Math.abs(a - 1) : (a - 1) * (a - 1) / (2 * b) + b / 2;
  }

  private static double tentSlope(double a, double b) {
    return Math.max(-1, Math.min(1, (a - 1) / b));
  }

  private static Differentiable roots(double b1, double b2) {
    double c1 = Math.sqrt(1 + b1 * b1) - b1;
    double c2 = Math.sqrt(1 + b2 * b2) - b2;
    return Objective.of(
        a -> c1 * Math.hypot(1 - a, b2) + c2 * Math.hypot(a, b1),
        a -> -c1 * (1 - a) / Math.hypot(1 - a, b2) + c2 * a / Math.hypot(a, b1));
  }
}
