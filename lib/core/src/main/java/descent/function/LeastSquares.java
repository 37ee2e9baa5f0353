package descent.function;

import descent.argument.Require;
import descent.function.loss.SquaredLoss;
import descent.linalg.MatrixVector;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * Linear least squares, with a ridge if wanted:
 *
 * <pre>{@code f(θ) = (s/2) ‖Xθ − y‖² + ½ Σⱼ λⱼ θⱼ²
 * ∇f(θ) = s Xᵀ(Xθ − y) + λ∘θ
 * ∇²f   = s XᵀX + diag(λ)}</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code X}</td><td>the data, {@code m × n}, one observation a row</td><td></td></tr>
 * <tr><td>{@code y}</td><td>the targets, {@code m}</td><td></td></tr>
 * <tr><td>{@code s}</td><td>the scale of the squares: 1 for {@link #sumOfSquares}, {@code 2/m} for
 * {@link #meanOfSquares}</td><td>none: sources disagree</td></tr>
 * <tr><td>{@code λ}</td><td>the ridge, for all weights or one for each</td><td>0</td></tr>
 * </table>
 *
 * <p>The ridge is not scaled with the data: {@code sumOfSquares(x, y).withRidge(λ)} and {@code
 * meanOfSquares(x, y).withRidge(2λ/m)} have the same minimizer, which is scikit-learn's {@code
 * Ridge(alpha=λ, fit_intercept=False)}.
 *
 * <p>As a finite sum it has {@code m} terms, {@code fᵢ = (sm/2)(xᵢᵀθ − yᵢ)²}, and the ridge is
 * {@code r}. Value and gradient take one pass over {@code X}, row by row: {@code O(mn)}, without a
 * vector of residuals. Convex; strongly convex if {@code X} has full column rank or every {@code λⱼ
 * > 0}. Source: Boyd & Vandenberghe, Convex Optimization (2004), Sections 1.2.1 and 6.3.2.
 */
public final class LeastSquares implements Quadratic, SmoothTerms {
  private final DMatrixRMaj x;
  private final double[] y;
  private final double scale;
  private final double[] ridge;
  private final SmoothRisk risk;

  private LeastSquares(DMatrixRMaj x, double[] y, double scale, double[] ridge) {
    this.x = x;
    this.y = y;
    this.scale = scale;
    this.ridge = ridge;
    risk =
        new SmoothRisk(
            new SquaredLoss(scale), new DenseRows(x), y, false, Ridge.of(ridge), y.length);
  }

  private static LeastSquares of(DMatrixRMaj checked, double[] y) {
    return new LeastSquares(
        checked, DesignMatrix.targets("y", y, checked.numRows), 1, new double[checked.numCols]);
  }

  /** {@code f(θ) = ½‖Xθ − y‖²}, the convention of numerical linear algebra. */
  public static LeastSquares sumOfSquares(double[][] x, double[] y) {
    return of(DesignMatrix.of("x", x), y);
  }

  /** {@code f(θ) = ½‖Xθ − y‖²}; the matrix is copied. */
  public static LeastSquares sumOfSquares(DMatrixRMaj x, double[] y) {
    return of(DesignMatrix.of("x", x), y);
  }

  /**
   * {@code f(θ) = (1/m)‖Xθ − y‖²}, the mean squared error of machine learning, with the gradient
   * {@code (2/m) Xᵀ(Xθ − y)}.
   */
  public static LeastSquares meanOfSquares(double[][] x, double[] y) {
    LeastSquares sum = sumOfSquares(x, y);
    return sum.withScale(2.0 / sum.y.length);
  }

  /** {@code f(θ) = (1/m)‖Xθ − y‖²}; the matrix is copied. */
  public static LeastSquares meanOfSquares(DMatrixRMaj x, double[] y) {
    LeastSquares sum = sumOfSquares(x, y);
    return sum.withScale(2.0 / sum.y.length);
  }

  /** The same data and ridge with another {@code s}, positive. */
  public LeastSquares withScale(double scale) {
    return new LeastSquares(x, y, Require.positive("scale", scale), ridge);
  }

  /** The same with {@code (λ/2)‖θ‖²} as its ridge, {@code λ ≥ 0}, in place of any other. */
  public LeastSquares withRidge(double lambda) {
    double[] all = new double[dimension()];
    Arrays.fill(all, Require.nonNegative("lambda", lambda));
    return new LeastSquares(x, y, scale, all);
  }

  /**
   * The same with {@code ½ Σ λⱼθⱼ²} as its ridge: a zero leaves a weight, as that of the intercept,
   * without penalty.
   */
  public LeastSquares withRidge(double[] lambdas) {
    Require.length("lambdas", lambdas, dimension());
    for (int j = 0; j < lambdas.length; j++) {
      Require.nonNegative("lambdas[" + j + "]", lambdas[j]);
    }
    return new LeastSquares(x, y, scale, lambdas.clone());
  }

  @Override
  public int dimension() {
    return x.numCols;
  }

  /** {@code m}, the number of observations. */
  public int observations() {
    return y.length;
  }

  @Override
  public int terms() {
    return y.length;
  }

  @Override
  public double value(double[] theta) {
    return risk.value(theta);
  }

  @Override
  public double valueAndGradient(double[] theta, double[] gradient) {
    return risk.valueAndGradient(theta, gradient);
  }

  @Override
  public double batch(Batch batch, double[] theta, double[] gradient) {
    return risk.batch(batch, theta, gradient);
  }

  /** {@code ms‖xᵢ‖² + max λⱼ}. */
  @Override
  public double termSmoothness(int i) {
    return risk.termSmoothness(i);
  }

  @Override
  public void hessian(double[] theta, DMatrixRMaj hessian) {
    NormalEquations.gram(x, scale, hessian);
    for (int j = 0; j < ridge.length; j++) {
      hessian.data[j * x.numCols + j] += ridge[j];
    }
  }

  /** {@code s Xᵀ(Xv) + λ∘v}, in {@code O(mn)}: {@code XᵀX} is not formed. */
  @Override
  public void hessianProduct(double[] theta, double[] v, double[] product) {
    risk.hessianProduct(theta, v, product);
  }

  private DMatrixRMaj constantHessian() {
    double[] anywhere = new double[dimension()];
    return hessian(anywhere);
  }

  /** {@code s‖Xd‖² + Σ λⱼdⱼ²}, in {@code O(mn)}: {@code XᵀX} is not formed. */
  @Override
  public double curvature(double[] direction) {
    double squares = 0;
    for (int i = 0; i < y.length; i++) {
      double product = MatrixVector.row(x, i, direction);
      squares += product * product;
    }
    double curvature = scale * squares;
    for (int j = 0; j < ridge.length; j++) {
      curvature += ridge[j] * direction[j] * direction[j];
    }
    return curvature;
  }

  @Override
  public EigenvalueRange eigenvalues() {
    return Quadratic.of(constantHessian(), new double[dimension()], 0).eigenvalues();
  }

  /**
   * The solution of the normal equations {@code (sXᵀX + diag(λ)) θ = sXᵀy} by Cholesky's
   * factorization. Cost {@code O(mn² + n³)}. Forming {@code XᵀX} squares the condition number of
   * {@code X}: {@link #minimizerByQr} keeps twice the digits.
   *
   * @throws IllegalStateException if the columns of {@code X} are linearly dependent, exactly or to
   *     the working precision of {@code XᵀX}, and no ridge helps; the message gives the rank
   */
  @Override
  public double[] minimizer() {
    double[] rightSide = new double[dimension()];
    MatrixVector.multiplyTransposed(x, y, rightSide);
    for (int j = 0; j < rightSide.length; j++) {
      rightSide[j] *= scale;
    }
    return NormalEquations.solve(constantHessian(), rightSide, y.length)
        .orElseThrow(this::singular);
  }

  /**
   * The same point by Householder's QR factorization of {@code X} with the rows {@code
   * diag(√(λ/s))} stacked below. Cost {@code O(mn²)}, about twice that of {@link #minimizer}.
   * Source: Golub & Van Loan, Matrix Computations (4th edition, 2013), Sections 5.3.3 and 6.1.4.
   *
   * @throws IllegalStateException if the columns of {@code X} are linearly dependent to working
   *     precision, and no ridge helps; the message gives the rank
   */
  public double[] minimizerByQr() {
    return stacked().solveByQr().orElseThrow(this::singular);
  }

  /**
   * The shortest of all minimizers, which exists also where the columns of {@code X} are linearly
   * dependent, by the singular value decomposition. Cost {@code O(mn²)}, several times that of QR.
   */
  public double[] minimumNormMinimizer() {
    return stacked().solveWithMinimumNorm();
  }

  private StackedSystem stacked() {
    return new StackedSystem(x, y, scale, ridge);
  }

  private IllegalStateException singular() {
    int n = dimension();
    int rank = stacked().rank();
    return new IllegalStateException(
        rank < n
            ? "x has "
                + n
                + (n == 1 ? " column" : " columns")
                + " but rank "
                + rank
                + ", so the minimizer is not unique: drop the dependent columns, add a ridge, or"
                + " take minimumNormMinimizer()"
            : "the columns of x are too close to linearly dependent for the normal equations: take"
                + " minimizerByQr(), or add a ridge");
  }
}
