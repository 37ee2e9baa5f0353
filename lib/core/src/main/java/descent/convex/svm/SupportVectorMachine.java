package descent.convex.svm;

import descent.argument.Require;
import descent.convex.quadratic.QuadraticProgram;
import descent.function.Rows;
import descent.function.loss.Labels;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * The problem of a support vector machine for labels {@code y ∈ {−1, +1}}: among all boundaries
 * {@code f(x) = wᵀφ(x) + b = 0} the one with the widest margin, {@code 2/‖w‖}.
 *
 * <pre>{@code
 * hard:  minimize ½‖w‖²            subject to yᵢf(xᵢ) ≥ 1
 * soft:  minimize ½‖w‖² + C Σ ξᵢ   subject to yᵢf(xᵢ) ≥ 1 − ξᵢ, ξᵢ ≥ 0
 * dual:  minimize ½ Σᵢⱼ αᵢαⱼyᵢyⱼ k(xᵢ, xⱼ) − Σᵢ αᵢ   subject to Σᵢ αᵢyᵢ = 0, 0 ≤ αᵢ ≤ C
 * }</pre>
 *
 * <p>{@code w = Σ αᵢyᵢφ(xᵢ)}, so that {@code f(x) = Σ αᵢyᵢ k(xᵢ, x) + b} needs the kernel {@code
 * k(x, z) = φ(x)ᵀφ(z)} only.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code X, y}</td><td>the data: {@code n} rows of {@code d} features, {@code n} labels of
 * both classes; labels 0 and 1 are converted by {@link Labels#signsFromBits}</td><td></td></tr>
 * <tr><td>{@code k}</td><td>the kernel</td><td>linear</td></tr>
 * <tr><td>{@code C}</td><td>the price of a unit that a row lacks of its margin; none for the hard
 * margin</td><td>1</td></tr>
 * </table>
 *
 * <p>Both problems are convex, and their optimal values are equal up to the sign. {@code w} is
 * unique; {@code b} and {@code α} need not be. It holds the problem and no solution: {@link Smo}
 * solves it, and so does any solver of quadratic programs, from its {@link #dual()}. Sources:
 * Cortes and Vapnik, Support-vector networks, Machine Learning 20 (1995); Boyd and Vandenberghe,
 * Convex Optimization (2004), Section 8.6.
 */
public final class SupportVectorMachine {
  private final Rows x;
  private final double[] labels;
  private final Kernel kernel;
  private final Margin margin;

  private SupportVectorMachine(Rows x, double[] labels, Kernel kernel, Margin margin) {
    this.x = x;
    this.labels = labels;
    this.kernel = kernel;
    this.margin = margin;
  }

  /**
   * A soft margin with {@code C = 1} and the linear kernel.
   *
   * @throws IllegalArgumentException if there are not as many labels as rows, if a label is not −1
   *     or +1, or if all are the same
   */
  public static SupportVectorMachine of(Rows x, double[] labels) {
    Require.nonNull("x", x);
    double[] signs = Labels.signs("labels", labels);
    if (signs.length != x.count()) {
      throw new IllegalArgumentException(
          "labels has length " + signs.length + " but there are " + x.count() + " rows");
    }
    for (double sign : signs) {
      if (sign != signs[0]) {
        return new SupportVectorMachine(x, signs, Kernel.linear(), Margin.soft(1));
      }
    }
    throw new IllegalArgumentException(
        "labels must hold both classes, got " + (signs[0] > 0 ? "+1" : "-1") + " only");
  }

  /** The same of rows, which are copied. */
  public static SupportVectorMachine of(double[][] x, double[] labels) {
    return of(Rows.of(x), labels);
  }

  /** The same of a matrix, which is copied. */
  public static SupportVectorMachine of(DMatrixRMaj x, double[] labels) {
    return of(Rows.of(x), labels);
  }

  /** The same with another kernel. */
  public SupportVectorMachine withKernel(Kernel other) {
    return new SupportVectorMachine(x, labels, Require.nonNull("kernel", other), margin);
  }

  /** The same with a soft margin at the price {@code c}. */
  public SupportVectorMachine withSoftMargin(double c) {
    return new SupportVectorMachine(x, labels, kernel, Margin.soft(c));
  }

  /** The same with a hard margin, which has a solution only if the classes can be separated. */
  public SupportVectorMachine withHardMargin() {
    return new SupportVectorMachine(x, labels, kernel, Margin.hard());
  }

  /** The data. */
  public Rows rows() {
    return x;
  }

  /** A copy of the labels. */
  public double[] labels() {
    return labels.clone();
  }

  /** The kernel. */
  public Kernel kernel() {
    return kernel;
  }

  /** The margin. */
  public Margin margin() {
    return margin;
  }

  /** The matrix {@code Q} of the dual problem, {@code Qᵢⱼ = yᵢyⱼ k(xᵢ, xⱼ)}: {@code n²} numbers. */
  public DMatrixRMaj dualHessian() {
    int n = labels.length;
    KernelRows rows = KernelRows.of(kernel, x);
    DMatrixRMaj q = new DMatrixRMaj(n, n);
    double[] row = new double[n];
    for (int i = 0; i < n; i++) {
      rows.compute(i, row, 0, n);
      for (int j = 0; j < n; j++) {
        q.data[i * n + j] = labels[i] * labels[j] * row[j];
      }
    }
    return q;
  }

  /**
   * The dual problem as a quadratic program of {@code n} variables, for solvers of those: {@code
   * n²} numbers. The multiplier of its equality, {@code balance}, is the intercept {@code b}.
   */
  public QuadraticProgram dual() {
    int n = labels.length;
    double[] linear = new double[n];
    Arrays.fill(linear, -1);
    QuadraticProgram nonNegative =
        QuadraticProgram.minimize(dualHessian(), linear)
            .equalities(new double[][] {labels}, new double[] {0}, "balance")
            .lowerBounds(new double[n]);
    if (margin instanceof Margin.Hard) {
      return nonNegative;
    }
    double[] bounds = new double[n];
    Arrays.fill(bounds, margin.bound());
    return nonNegative.upperBounds(bounds);
  }

  /**
   * The classifier with these multipliers, wherever they come from.
   *
   * @param alpha from 0 to {@code C}; a solver's rounding is forgiven, up to 10⁻⁶ of the largest
   * @throws IllegalArgumentException if there are not as many as rows, or if one is outside
   */
  public SupportVectorClassifier classifier(double[] alpha) {
    return SupportVectorClassifier.of(this, alpha);
  }
}
