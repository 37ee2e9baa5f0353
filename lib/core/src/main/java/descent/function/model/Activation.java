package descent.function.model;

/**
 * What a unit of a network makes of the weighted sum {@code z} of its inputs. Each works on whole
 * rows, in the innermost loops of a network.
 */
public enum Activation {

  /** {@code tanh z}. */
  TANH {
    @Override
    public double value(double z) {
      return Math.tanh(z);
    }

    @Override
    public double derivative(double z) {
      double t = Math.tanh(z);
      return 1 - t * t;
    }

    @Override
    void multiplyByDerivative(double[] z, double[] a, double[] slopes, int n) {
      for (int j = 0; j < n; j++) {
        slopes[j] *= 1 - a[j] * a[j];
      }
    }
  },

  /** {@code max(0, z)}, the rectified linear unit; its derivative at 0 is 0 by convention. */
  RELU {
    @Override
    public double value(double z) {
      return Math.max(0, z);
    }

    @Override
    public double derivative(double z) {
      return z > 0 ? 1 : 0;
    }

    @Override
    void apply(double[] z, double[] a, int n) {
      for (int j = 0; j < n; j++) {
        a[j] = Math.max(0, z[j]);
      }
    }

    @Override
    void multiplyByDerivative(double[] z, double[] a, double[] slopes, int n) {
      for (int j = 0; j < n; j++) {
        // 1 for every a > 0 and 0 for 0, by vector instructions instead of a branch.
        slopes[j] *= Math.min(1, a[j] * 0x1p1000 * 0x1p1000);
      }
    }
  },

  /**
   * {@code z Φ(z)}, the Gaussian error linear unit, exact, with the normal distribution's {@code
   * Φ}. Source: Hendrycks & Gimpel, Gaussian Error Linear Units (2016), Section 2.
   */
  GELU {
    @Override
    public double value(double z) {
      return z * NormalDistribution.cumulative(z);
    }

    @Override
    public double derivative(double z) {
      return NormalDistribution.cumulative(z) + z * NormalDistribution.density(z);
    }
  },

  /**
   * {@code ½z(1 + tanh(√(2/π)(z + 0.044715z³)))}, the approximation of {@link #GELU} by tanh from
   * the same source, within {@code 5·10⁻⁴} of it. JAX takes this form by default, PyTorch the exact
   * one.
   */
  GELU_TANH {
    private static final double SCALE = 0.7978845608028654;
    private static final double CUBIC = 0.044715;

    @Override
    public double value(double z) {
      return 0.5 * z * (1 + Math.tanh(SCALE * (z + CUBIC * z * z * z)));
    }

    @Override
    public double derivative(double z) {
      double t = Math.tanh(SCALE * (z + CUBIC * z * z * z));
      return 0.5 * (1 + t) + 0.5 * z * (1 - t * t) * SCALE * (1 + 3 * CUBIC * z * z);
    }
  };

  /** {@code a(z)}. */
  public abstract double value(double z);

  /** {@code a′(z)}. */
  public abstract double derivative(double z);

  /** {@code a ← a(z)}, for the first {@code n} entries. */
  void apply(double[] z, double[] a, int n) {
    for (int j = 0; j < n; j++) {
      a[j] = value(z[j]);
    }
  }

  /** {@code slopes ← slopes·a′(z)}, where {@code a} are the values at {@code z}. */
  void multiplyByDerivative(double[] z, double[] a, double[] slopes, int n) {
    for (int j = 0; j < n; j++) {
      slopes[j] *= derivative(z[j]);
    }
  }
}
