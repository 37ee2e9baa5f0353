package descent.convex.quadratic;

import descent.linalg.MatrixProduct;
import descent.linalg.Vectors;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * {@code M = ZᵀQZ}, the Hessian on the null space of a working set, factored as {@code UᵀU} with
 * the largest pivot first. Where {@code M} is singular, {@code UᵀU = ⎡U₁ U₂⎤ᵀ⎡U₁ U₂⎤}, and the
 * columns of {@code N = (−U₁⁻¹U₂; I)} span the directions without curvature.
 *
 * <p>Forming costs {@code n²k + nk²} multiplications for {@code k} vectors in {@code Z}, factoring
 * {@code k³/6}. Nothing allocates but the constructor.
 */
final class ReducedHessian {
  /** A pivot, beside the largest entry of {@code Q}, that is rounding only. */
  private static final double ROUNDING = 1e-12;

  private final int n;
  private final double[][] q;
  private final double smallest;
  private final boolean isZero;
  private final double[][] product;
  private final double[][] transposed;
  private final double[][] z;
  private final double[][] u;
  private final int[] order;
  private final double[] flat;
  private final double[] step;
  private int size;
  private int rank;

  ReducedHessian(double[][] q) {
    this.q = q;
    n = q.length;
    double largest = 0;
    for (double[] row : q) {
      largest = Math.max(largest, Vectors.maxNorm(row));
    }
    isZero = largest == 0;
    smallest = n * ROUNDING * largest;
    product = new double[n][n];
    transposed = new double[n][n];
    z = new double[n][];
    u = new double[n][n];
    order = new int[n];
    flat = new double[n];
    step = new double[n];
  }

  /** {@code ZᵀQZ} as a matrix of its own. */
  static DMatrixRMaj form(NullSpaceBasis basis, double[][] q) {
    ReducedHessian reduced = new ReducedHessian(q);
    reduced.form(basis.vectors(), basis.rank());
    DMatrixRMaj m = new DMatrixRMaj(reduced.size, reduced.size);
    for (int i = 0; i < reduced.size; i++) {
      for (int j = 0; j < reduced.size; j++) {
        m.set(i, j, 0.5 * (reduced.u[i][j] + reduced.u[j][i]));
      }
    }
    return m;
  }

  /** Forms and factors the matrix for the vectors {@code basis[first …]}. */
  void factor(double[][] basis, int first) {
    form(basis, first);
    rank = 0;
    while (rank < size && pivot()) {
      rank++;
    }
  }

  private void form(double[][] basis, int first) {
    size = n - first;
    System.arraycopy(basis, first, z, 0, size);
    for (int i = 0; i < size; i++) {
      order[i] = i;
      Arrays.fill(u[i], 0, size, 0);
    }
    if (isZero) {
      return;
    }
    for (int i = 0; i < size; i++) {
      Arrays.fill(product[i], 0);
      for (int k = 0; k < n; k++) {
        transposed[k][i] = z[i][k];
      }
    }
    MatrixProduct.add(z, q, product, size, n, n);
    MatrixProduct.add(product, transposed, u, size, n, size);
  }

  private boolean pivot() {
    int largest = rank;
    for (int i = rank; i < size; i++) {
      largest = u[i][i] > u[largest][largest] ? i : largest;
    }
    if (!(u[largest][largest] > smallest)) {
      return false;
    }
    swap(rank, largest);
    double[] row = u[rank];
    double root = Math.sqrt(row[rank]);
    for (int j = rank; j < size; j++) {
      row[j] /= root;
    }
    for (int i = rank + 1; i < size; i++) {
      Vectors.axpy(-row[i], row, rank + 1, u[i], rank + 1, size - rank - 1);
    }
    return true;
  }

  /** Exchanges two rows and columns of what is left, and the columns above. */
  private void swap(int i, int j) {
    double[] row = u[i];
    u[i] = u[j];
    u[j] = row;
    for (int k = 0; k < size; k++) {
      double entry = u[k][i];
      u[k][i] = u[k][j];
      u[k][j] = entry;
    }
    int index = order[i];
    order[i] = order[j];
    order[j] = index;
  }

  /** The dimension of {@code Z}. */
  int size() {
    return size;
  }

  /** The number of positive pivots. */
  int rank() {
    return rank;
  }

  /**
   * Writes {@code p = −Z N Nᵀ Zᵀg}, along which the objective falls without curvature, and returns
   * {@code ‖NᵀZᵀg‖}.
   */
  double flatDirection(double[] g, double[] p) {
    for (int i = 0; i < size; i++) {
      flat[i] = Vectors.dot(z[order[i]], g);
    }
    // NᵀZᵀg = g₂ − U₂ᵀ U₁⁻ᵀ g₁
    for (int i = 0; i < rank; i++) {
      flat[i] /= u[i][i];
      Vectors.axpy(-flat[i], u[i], i + 1, flat, i + 1, size - i - 1);
    }
    double norm = Vectors.norm(flat, rank, size - rank);
    for (int i = rank; i < size; i++) {
      step[i] = -flat[i];
    }
    for (int i = rank - 1; i >= 0; i--) {
      step[i] = -Vectors.dot(u[i], i + 1, step, i + 1, size - i - 1) / u[i][i];
    }
    expand(p);
    return norm;
  }

  /** Writes {@code p = −Z M⁺Zᵀg}, with no part in the directions without curvature beyond it. */
  void newtonDirection(double[] g, double[] p) {
    for (int i = 0; i < size; i++) {
      step[i] = i < rank ? -Vectors.dot(z[order[i]], g) : 0;
    }
    for (int i = 0; i < rank; i++) {
      step[i] /= u[i][i];
      Vectors.axpy(-step[i], u[i], i + 1, step, i + 1, rank - i - 1);
    }
    for (int i = rank - 1; i >= 0; i--) {
      step[i] = (step[i] - Vectors.dot(u[i], i + 1, step, i + 1, rank - i - 1)) / u[i][i];
    }
    expand(p);
  }

  private void expand(double[] p) {
    Arrays.fill(p, 0);
    for (int i = 0; i < size; i++) {
      Vectors.axpy(step[i], z[order[i]], p);
    }
  }
}
