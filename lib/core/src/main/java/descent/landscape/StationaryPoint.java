package descent.landscape;

import descent.argument.Require;
import descent.function.Differentiable;
import descent.linalg.Vectors;
import java.util.Arrays;

/**
 * A point where the gradient vanishes, and what the second derivatives say of it.
 *
 * <table>
 * <caption>Which kind, by the eigenvalues of the Hessian</caption>
 * <tr><th>eigenvalues</th><th>kind</th></tr>
 * <tr><td>all positive</td><td>{@link Kind#MINIMIZER}</td></tr>
 * <tr><td>all negative</td><td>{@link Kind#MAXIMIZER}</td></tr>
 * <tr><td>some positive and some negative, whatever the others</td><td>{@link Kind#SADDLE}</td></tr>
 * <tr><td>some zero, and the others of one sign</td><td>{@link Kind#DEGENERATE}</td></tr>
 * </table>
 *
 * <p>An eigenvalue counts as zero if {@code |λ| ≤ τ·max|λ|}. The rule is relative, since the scale
 * of the objective is arbitrary: where the whole Hessian is rounding around zero, it takes the
 * rounding for curvature. Source: Nocedal & Wright (2006), Theorems 2.3 and 2.4.
 *
 * @param point where; a copy goes in and out
 * @param value {@code f} there
 * @param gradientNorm {@code ‖∇f‖₂} there
 * @param spectrum the eigenvalues of the Hessian, and their directions
 * @param kind what it is
 * @param index the number of negative eigenvalues: the directions down
 * @param flat the number of eigenvalues that count as zero
 */
public record StationaryPoint(
    double[] point,
    double value,
    double gradientNorm,
    Spectrum spectrum,
    Kind kind,
    int index,
    int flat) {

  /** What a stationary point is, as far as second derivatives tell. */
  public enum Kind {
    /** A local minimizer: every direction leads up. */
    MINIMIZER,
    /** A local maximizer: every direction leads down. */
    MAXIMIZER,
    /** Some directions lead up and some lead down. */
    SADDLE,
    /** Second derivatives do not decide. */
    DEGENERATE
  }

  /**
   * When a number counts as zero.
   *
   * @param gradient the largest {@code ‖∇f(x)‖₂} of a stationary point, in units of f / x; default
   *     10⁻⁶
   * @param curvature {@code τ}: the largest {@code |λ|} that counts as zero, relative to the
   *     largest one; default 10⁻⁸
   */
  public record Tolerance(double gradient, double curvature) {

    /** Checks both. */
    public Tolerance {
      Require.nonNegative("gradient", gradient);
      Require.nonNegative("curvature", curvature);
    }

    /** {@code ‖∇f‖ ≤ 10⁻⁶} and {@code |λ| ≤ 10⁻⁸ max|λ|}. */
    public static Tolerance usual() {
      return new Tolerance(1e-6, 1e-8);
    }
  }

  /** Copies the point. */
  public StationaryPoint {
    point = point.clone();
  }

  /** Classifies {@code x} with the usual tolerance. */
  public static StationaryPoint at(Differentiable f, double[] x) {
    return at(f, x, Tolerance.usual());
  }

  /**
   * Classifies {@code x}.
   *
   * @throws IllegalArgumentException if the gradient is not small there: the eigenvalues then say
   *     how the objective bends, not what kind of point it is
   */
  public static StationaryPoint at(Differentiable f, double[] x, Tolerance tolerance) {
    Hessians.requirePoint(f, x);
    Require.nonNull("tolerance", tolerance);
    double[] gradient = new double[x.length];
    double value = f.valueAndGradient(x, gradient);
    double norm = Vectors.norm(gradient);
    if (!(norm <= tolerance.gradient())) {
      throw new IllegalArgumentException(
          "x must be a stationary point, with a gradient norm of at most "
              + tolerance.gradient()
              + ", got "
              + norm);
    }
    Spectrum spectrum = Spectrum.ofHessian(f, x);
    int down = spectrum.negative(tolerance.curvature());
    int flat = spectrum.flat(tolerance.curvature());
    return new StationaryPoint(x, value, norm, spectrum, kind(x.length, down, flat), down, flat);
  }

  private static Kind kind(int dimension, int down, int flat) {
    int up = dimension - down - flat;
    if (up > 0 && down > 0) {
      return Kind.SADDLE;
    }
    if (flat > 0) {
      return Kind.DEGENERATE;
    }
    return down == 0 ? Kind.MINIMIZER : Kind.MAXIMIZER;
  }

  @Override
  public double[] point() {
    return point.clone();
  }

  @Override
  public String toString() {
    return switch (kind) {
          case MINIMIZER -> "minimizer";
          case MAXIMIZER -> "maximizer";
          case SADDLE -> "saddle of index " + index;
          case DEGENERATE -> "undecided by second derivatives (" + flat + " flat)";
        }
        + " at "
        + Arrays.toString(point)
        + ", value "
        + value
        + ", "
        + spectrum;
  }
}
