package descent.function.autodiff;

/**
 * The functions of two numbers that a tape knows, each with its first and second partial
 * derivatives. {@code y} is the value that was computed before.
 */
enum Binary implements Elementwise.OfTwo {
  PLUS(64, "#0 + #1", "") {
    @Override
    public double value(double a, double b) {
      return a + b;
    }

    @Override
    public double left(double a, double b, double y) {
      return 1;
    }

    @Override
    public double right(double a, double b, double y) {
      return 1;
    }
  },
  MINUS(65, "#0 − #1", "") {
    @Override
    public double value(double a, double b) {
      return a - b;
    }

    @Override
    public double left(double a, double b, double y) {
      return 1;
    }

    @Override
    public double right(double a, double b, double y) {
      return -1;
    }
  },
  TIMES(66, "#0 · #1", "") {
    @Override
    public double value(double a, double b) {
      return a * b;
    }

    @Override
    public double left(double a, double b, double y) {
      return b;
    }

    @Override
    public double right(double a, double b, double y) {
      return a;
    }

    @Override
    public double leftRight(double a, double b, double y) {
      return 1;
    }
  },
  DIVIDED_BY(67, "#0 / #1", "the divisor must not be 0") {
    @Override
    public double value(double a, double b) {
      return a / b;
    }

    @Override
    public double left(double a, double b, double y) {
      return 1 / b;
    }

    @Override
    public double right(double a, double b, double y) {
      return -y / b;
    }

    @Override
    public double leftRight(double a, double b, double y) {
      return -1 / (b * b);
    }

    @Override
    public double rightRight(double a, double b, double y) {
      return 2 * y / (b * b);
    }
  },
  POWER(68, "#0 ^ #1", "a power with a variable exponent needs a base > 0") {
    @Override
    public double value(double a, double b) {
      return Math.pow(a, b);
    }

    @Override
    public double left(double a, double b, double y) {
      return b * Math.pow(a, b - 1);
    }

    @Override
    public double right(double a, double b, double y) {
      return y * Math.log(a);
    }

    @Override
    public double leftLeft(double a, double b, double y) {
      return b * (b - 1) * Math.pow(a, b - 2);
    }

    @Override
    public double leftRight(double a, double b, double y) {
      return Math.pow(a, b - 1) * (1 + b * Math.log(a));
    }

    @Override
    public double rightRight(double a, double b, double y) {
      return y * Math.log(a) * Math.log(a);
    }
  },
  /** A tie goes to the first. */
  MAX(69, "max(#0, #1)", "") {
    @Override
    public double value(double a, double b) {
      return Math.max(a, b);
    }

    @Override
    public double left(double a, double b, double y) {
      return a >= b ? 1 : 0;
    }

    @Override
    public double right(double a, double b, double y) {
      return a >= b ? 0 : 1;
    }
  },
  /** A tie goes to the first. */
  MIN(70, "min(#0, #1)", "") {
    @Override
    public double value(double a, double b) {
      return Math.min(a, b);
    }

    @Override
    public double left(double a, double b, double y) {
      return a <= b ? 1 : 0;
    }

    @Override
    public double right(double a, double b, double y) {
      return a <= b ? 0 : 1;
    }
  };

  /** Stands for it on the tape. */
  final byte code;

  private final String form;

  /** What its arguments must be; empty if all finite ones will do. */
  final String rule;

  Binary(int code, String form, String rule) {
    this.code = (byte) code;
    this.form = form;
    this.rule = rule;
  }

  @Override
  public String form() {
    return form;
  }

  @Override
  public double leftLeft(double a, double b, double y) {
    return 0;
  }

  @Override
  public double leftRight(double a, double b, double y) {
    return 0;
  }

  @Override
  public double rightRight(double a, double b, double y) {
    return 0;
  }
}
