package descent.function.autodiff;

import descent.function.loss.Sigmoid;

/**
 * The functions of one number that a tape knows, each with its first two derivatives. {@code c} is
 * a constant that some of them take, {@code y} the value that was computed before. A NaN goes
 * through all of them: nothing hides it.
 */
enum Unary implements Elementwise.OfOne {
  PLUS_CONSTANT(0, "#0 + #c", "") {
    @Override
    public double value(double x, double c) {
      return x + c;
    }

    @Override
    public double slope(double x, double c, double y) {
      return 1;
    }

    @Override
    public double curvature(double x, double c, double y) {
      return 0;
    }
  },
  MINUS_CONSTANT(19, "#0 − #c", "") {
    @Override
    public double value(double x, double c) {
      return x - c;
    }

    @Override
    public double slope(double x, double c, double y) {
      return 1;
    }

    @Override
    public double curvature(double x, double c, double y) {
      return 0;
    }
  },
  TIMES_CONSTANT(1, "#0 · #c", "") {
    @Override
    public double value(double x, double c) {
      return x * c;
    }

    @Override
    public double slope(double x, double c, double y) {
      return c;
    }

    @Override
    public double curvature(double x, double c, double y) {
      return 0;
    }
  },
  DIVIDED_BY_CONSTANT(2, "#0 / #c", "the divisor must not be 0") {
    @Override
    public double value(double x, double c) {
      return x / c;
    }

    @Override
    public double slope(double x, double c, double y) {
      return 1 / c;
    }

    @Override
    public double curvature(double x, double c, double y) {
      return 0;
    }
  },
  POWER_CONSTANT(3, "#0 ^ #c", "a power needs a positive base, unless the exponent is an integer") {
    @Override
    public double value(double x, double c) {
      return Math.pow(x, c);
    }

    @Override
    public double slope(double x, double c, double y) {
      // 0·x⁻¹ would be NaN at x = 0.
      return c == 0 ? 0 : c * Math.pow(x, c - 1);
    }

    @Override
    public double curvature(double x, double c, double y) {
      return c == 0 || c == 1 ? 0 : c * (c - 1) * Math.pow(x, c - 2);
    }
  },
  NEGATE(4, "−#0", "") {
    @Override
    public double value(double x, double c) {
      return -x;
    }

    @Override
    public double slope(double x, double c, double y) {
      return -1;
    }

    @Override
    public double curvature(double x, double c, double y) {
      return 0;
    }
  },
  SQUARE(5, "#0²", "") {
    @Override
    public double value(double x, double c) {
      return x * x;
    }

    @Override
    public double slope(double x, double c, double y) {
      return 2 * x;
    }

    @Override
    public double curvature(double x, double c, double y) {
      return 2;
    }
  },
  RECIPROCAL(6, "1 / #0", "the divisor must not be 0") {
    @Override
    public double value(double x, double c) {
      return 1 / x;
    }

    @Override
    public double slope(double x, double c, double y) {
      return -y * y;
    }

    @Override
    public double curvature(double x, double c, double y) {
      return 2 * y * y * y;
    }
  },
  SQUARE_ROOT(7, "sqrt(#0)", "sqrt needs an argument ≥ 0, and > 0 for its slope") {
    @Override
    public double value(double x, double c) {
      return Math.sqrt(x);
    }

    @Override
    public double slope(double x, double c, double y) {
      return 0.5 / y;
    }

    @Override
    public double curvature(double x, double c, double y) {
      return -0.25 / (x * y);
    }
  },
  EXP(8, "exp(#0)", "exp overflows above 709.78") {
    @Override
    public double value(double x, double c) {
      return Math.exp(x);
    }

    @Override
    public double slope(double x, double c, double y) {
      return y;
    }

    @Override
    public double curvature(double x, double c, double y) {
      return y;
    }
  },
  LOG(9, "log(#0)", "log needs an argument > 0") {
    @Override
    public double value(double x, double c) {
      return Math.log(x);
    }

    @Override
    public double slope(double x, double c, double y) {
      return 1 / x;
    }

    @Override
    public double curvature(double x, double c, double y) {
      return -1 / (x * x);
    }
  },
  LOG_OF_ONE_PLUS(10, "log1p(#0)", "log1p needs an argument > −1") {
    @Override
    public double value(double x, double c) {
      return Math.log1p(x);
    }

    @Override
    public double slope(double x, double c, double y) {
      return 1 / (1 + x);
    }

    @Override
    public double curvature(double x, double c, double y) {
      return -1 / ((1 + x) * (1 + x));
    }
  },
  SIN(11, "sin(#0)", "sin needs a finite argument") {
    @Override
    public double value(double x, double c) {
      return Math.sin(x);
    }

    @Override
    public double slope(double x, double c, double y) {
      return Math.cos(x);
    }

    @Override
    public double curvature(double x, double c, double y) {
      return -y;
    }
  },
  COS(12, "cos(#0)", "cos needs a finite argument") {
    @Override
    public double value(double x, double c) {
      return Math.cos(x);
    }

    @Override
    public double slope(double x, double c, double y) {
      return -Math.sin(x);
    }

    @Override
    public double curvature(double x, double c, double y) {
      return -y;
    }
  },
  TANH(13, "tanh(#0)", "") {
    @Override
    public double value(double x, double c) {
      return Math.tanh(x);
    }

    @Override
    public double slope(double x, double c, double y) {
      return 1 - y * y;
    }

    @Override
    public double curvature(double x, double c, double y) {
      return -2 * y * (1 - y * y);
    }
  },
  SIGMOID(14, "sigmoid(#0)", "") {
    @Override
    public double value(double x, double c) {
      return Sigmoid.of(x);
    }

    @Override
    public double slope(double x, double c, double y) {
      return Sigmoid.derivative(x);
    }

    @Override
    public double curvature(double x, double c, double y) {
      return Sigmoid.derivative(x) * (1 - 2 * y);
    }
  },
  SOFTPLUS(15, "softplus(#0)", "") {
    @Override
    public double value(double x, double c) {
      return Sigmoid.softplus(x);
    }

    @Override
    public double slope(double x, double c, double y) {
      return Sigmoid.of(x);
    }

    @Override
    public double curvature(double x, double c, double y) {
      return Sigmoid.derivative(x);
    }
  },
  /** With the slope 0 at the kink. */
  RELU(16, "relu(#0)", "") {
    @Override
    public double value(double x, double c) {
      return Math.max(x, 0);
    }

    @Override
    public double slope(double x, double c, double y) {
      return x > 0 ? 1 : 0;
    }

    @Override
    public double curvature(double x, double c, double y) {
      return 0;
    }
  },
  /**
   * {@code ½x(1 + tanh u)} with {@code u = √(2/π)(x + 0.044715x³)}. Source: Hendrycks & Gimpel,
   * Gaussian Error Linear Units, arXiv:1606.08415 (2016), Section 2.
   */
  GELU(17, "gelu(#0)", "") {
    @Override
    public double value(double x, double c) {
      return 0.5 * x * (1 + Math.tanh(inner(x)));
    }

    @Override
    public double slope(double x, double c, double y) {
      double t = Math.tanh(inner(x));
      return 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * innerSlope(x);
    }

    @Override
    public double curvature(double x, double c, double y) {
      double t = Math.tanh(inner(x));
      double u1 = innerSlope(x);
      double u2 = ROOT * 6 * CUBIC * x;
      return (1 - t * t) * (u1 + 0.5 * x * (u2 - 2 * t * u1 * u1));
    }

    private double inner(double x) {
      return ROOT * (x + CUBIC * x * x * x);
    }

    private double innerSlope(double x) {
      return ROOT * (1 + 3 * CUBIC * x * x);
    }
  },
  /** With the slope 0 at the kink. */
  ABS(18, "|#0|", "") {
    @Override
    public double value(double x, double c) {
      return Math.abs(x);
    }

    @Override
    public double slope(double x, double c, double y) {
      return Math.signum(x);
    }

    @Override
    public double curvature(double x, double c, double y) {
      return 0;
    }
  };

  private static final double ROOT = Math.sqrt(2 / Math.PI);
  private static final double CUBIC = 0.044715;

  /** Stands for it on the tape. */
  final byte code;

  private final String form;

  /** What its argument must be; empty if every finite one will do. */
  final String rule;

  Unary(int code, String form, String rule) {
    this.code = (byte) code;
    this.form = form;
    this.rule = rule;
  }

  @Override
  public String form() {
    return form;
  }
}
