package descent.landscape;

import descent.argument.Require;
import descent.function.Differentiable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The eigenvalues {@code λ₁ ≤ … ≤ λ_n} of a symmetric matrix, as a rule a Hessian, with the
 * directions that belong to them.
 *
 * <p>Cost: {@code O(n³)} and {@code 2n²} numbers, after a Hessian, which costs {@code n} products
 * if the objective gives no matrix. For more than about a thousand variables take {@link Lanczos}.
 * The error of each eigenvalue is near {@code ε·max|λ|}, plus that of the Hessian.
 *
 * @param eigenvalues in ascending order; a copy goes in and out
 * @param directions unit eigenvectors, in the same order, one a row; copied likewise
 */
public record Spectrum(double[] eigenvalues, double[][] directions) {

  /** Copies. */
  public Spectrum {
    eigenvalues = eigenvalues.clone();
    directions = copy(directions);
  }

  /**
   * Of a symmetric matrix, which is not changed.
   *
   * @throws IllegalArgumentException if it is not square or not finite
   */
  public static Spectrum of(DMatrixRMaj symmetric) {
    Require.nonNull("matrix", symmetric);
    int n = symmetric.numRows;
    if (symmetric.numCols != n) {
      throw new IllegalArgumentException(
          "matrix must be square, got " + n + " × " + symmetric.numCols);
    }
    Require.atLeast("the number of rows of the matrix", n, 1);
    for (int k = 0; k < n * n; k++) {
      if (!Double.isFinite(symmetric.data[k])) {
        throw new IllegalArgumentException(
            "matrix must be finite, got matrix["
                + k / n
                + "]["
                + k % n
                + "] = "
                + symmetric.data[k]);
      }
    }
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
    if (!eigen.decompose(symmetric.copy())) {
      throw new IllegalStateException("the eigenvalues of the matrix could not be computed");
    }
    int[] ascending =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> eigen.getEigenvalue(i).real))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] values = new double[n];
    double[][] directions = new double[n][];
    for (int k = 0; k < n; k++) {
      values[k] = eigen.getEigenvalue(ascending[k]).real;
      directions[k] = Arrays.copyOf(eigen.getEigenVector(ascending[k]).data, n);
    }
    return new Spectrum(values, directions);
  }

  /** Of the Hessian at {@code x}, which is made of products or of differences if need be. */
  public static Spectrum ofHessian(Differentiable f, double[] x) {
    Hessians.requirePoint(f, x);
    return of(Hessians.matrix(f, x));
  }

  @Override
  public double[] eigenvalues() {
    return eigenvalues.clone();
  }

  @Override
  public double[][] directions() {
    return copy(directions);
  }

  /** {@code n}. */
  public int size() {
    return eigenvalues.length;
  }

  /** {@code λ₁}. */
  public double smallest() {
    return eigenvalues[0];
  }

  /** {@code λ_n}. */
  public double largest() {
    return eigenvalues[eigenvalues.length - 1];
  }

  /** {@code max |λ|}, the scale against which an eigenvalue counts as zero. */
  public double scale() {
    return Math.max(Math.abs(smallest()), Math.abs(largest()));
  }

  /** How many eigenvalues are below {@code −tolerance·max|λ|}. */
  public int negative(double tolerance) {
    double zero = Require.nonNegative("tolerance", tolerance) * scale();
    return (int) Arrays.stream(eigenvalues).filter(value -> value < -zero).count();
  }

  /** How many eigenvalues lie within {@code tolerance·max|λ|} of zero. */
  public int flat(double tolerance) {
    double zero = Require.nonNegative("tolerance", tolerance) * scale();
    return (int) Arrays.stream(eigenvalues).filter(value -> Math.abs(value) <= zero).count();
  }

  /** {@code Σ λᵢ}. */
  public double trace() {
    return Arrays.stream(eigenvalues).sum();
  }

  /** {@code κ = λ_n/λ₁} if all eigenvalues are positive, else infinite. */
  public double conditionNumber() {
    return smallest() > 0 ? largest() / smallest() : Double.POSITIVE_INFINITY;
  }

  @Override
  public String toString() {
    return size() + " eigenvalues from " + smallest() + " to " + largest();
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }
}
