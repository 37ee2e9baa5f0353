package descent.function.autodiff;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Operations that are linear in each operand. For them all derivatives come from two kernels, one
 * forwards and one backwards, because a derivative of {@code f(a, b)} is {@code f(ȧ, b) + f(a, ḃ)}.
 * Each kernel adds to what is there.
 */
enum Multilinear implements ArrayOperation {
  /** {@code y = Σ aⱼ}. */
  SUM("sum") {
    @Override
    void add(Tensor<?> y, double[] a, double[] b, double[] out) {
      out[0] += Products.sum(a);
    }

    @Override
    void pullBack(
        Tensor<?> y, double[] a, double[] b, double[] adjoints, double[] toA, double[] toB) {
      for (int j = 0; j < toA.length; j++) {
        toA[j] += adjoints[0];
      }
    }
  },
  /** {@code yⱼ = a_{first + j}}: a part of {@code a}, perhaps in another shape. */
  SLICE("part") {
    @Override
    void add(Tensor<?> y, double[] a, double[] b, double[] out) {
      for (int j = 0; j < out.length; j++) {
        out[j] += a[y.first + j];
      }
    }

    @Override
    void pullBack(
        Tensor<?> y, double[] a, double[] b, double[] adjoints, double[] toA, double[] toB) {
      for (int j = 0; j < adjoints.length; j++) {
        toA[y.first + j] += adjoints[j];
      }
    }
  },
  /** {@code Y = Aᵀ}. */
  TRANSPOSE("transpose") {
    @Override
    void add(Tensor<?> y, double[] a, double[] b, double[] out) {
      for (int i = 0; i < y.rows; i++) {
        for (int j = 0; j < y.columns; j++) {
          out[i * y.columns + j] += a[j * y.rows + i];
        }
      }
    }

    @Override
    void pullBack(
        Tensor<?> y, double[] a, double[] b, double[] adjoints, double[] toA, double[] toB) {
      for (int i = 0; i < y.rows; i++) {
        for (int j = 0; j < y.columns; j++) {
          toA[j * y.rows + i] += adjoints[i * y.columns + j];
        }
      }
    }
  },
  /** Every row of {@code Y} is {@code a}. */
  ROWS("rows") {
    @Override
    void add(Tensor<?> y, double[] a, double[] b, double[] out) {
      for (int i = 0; i < y.rows; i++) {
        for (int j = 0; j < y.columns; j++) {
          out[i * y.columns + j] += a[j];
        }
      }
    }

    @Override
    void pullBack(
        Tensor<?> y, double[] a, double[] b, double[] adjoints, double[] toA, double[] toB) {
      for (int i = 0; i < y.rows; i++) {
        for (int j = 0; j < y.columns; j++) {
          toA[j] += adjoints[i * y.columns + j];
        }
      }
    }
  },
  /** {@code y = b a} with a number {@code b}. */
  SCALE("multiple") {
    @Override
    void add(Tensor<?> y, double[] a, double[] b, double[] out) {
      Products.addScaled(b[0], a, out);
    }

    @Override
    void pullBack(
        Tensor<?> y, double[] a, double[] b, double[] adjoints, double[] toA, double[] toB) {
      if (toA != null && b != null) {
        Products.addScaled(b[0], adjoints, toA);
      }
      if (toB != null && a != null) {
        toB[0] += Products.dot(a, 0, adjoints, a.length);
      }
    }
  },
  /** {@code y = aᵀb}. */
  DOT("dot") {
    @Override
    void add(Tensor<?> y, double[] a, double[] b, double[] out) {
      out[0] += Products.dot(a, 0, b, a.length);
    }

    @Override
    void pullBack(
        Tensor<?> y, double[] a, double[] b, double[] adjoints, double[] toA, double[] toB) {
      if (toA != null && b != null) {
        Products.addScaled(adjoints[0], b, toA);
      }
      if (toB != null && a != null) {
        Products.addScaled(adjoints[0], a, toB);
      }
    }
  },
  /** {@code y = A b}. */
  MATRIX_VECTOR("product") {
    @Override
    void add(Tensor<?> y, double[] a, double[] b, double[] out) {
      Products.addMatrixVector(a, b, out);
    }

    @Override
    void pullBack(
        Tensor<?> y, double[] a, double[] b, double[] adjoints, double[] toA, double[] toB) {
      if (toA != null && b != null) {
        Products.addOuter(adjoints, b, toA);
      }
      if (toB != null && a != null) {
        Products.addTransposedMatrixVector(a, adjoints, toB);
      }
    }
  },
  /** {@code y = Aᵀ b}. */
  TRANSPOSED_MATRIX_VECTOR("product") {
    @Override
    void add(Tensor<?> y, double[] a, double[] b, double[] out) {
      Products.addTransposedMatrixVector(a, b, out);
    }

    @Override
    void pullBack(
        Tensor<?> y, double[] a, double[] b, double[] adjoints, double[] toA, double[] toB) {
      if (toA != null && b != null) {
        Products.addOuter(b, adjoints, toA);
      }
      if (toB != null && a != null) {
        Products.addMatrixVector(a, adjoints, toB);
      }
    }
  },
  /** {@code Y = A B}. */
  MATRIX_MATRIX("product") {
    @Override
    void add(Tensor<?> y, double[] a, double[] b, double[] out) {
      CommonOps_DDRM.multAdd(
          y.header(0, a, y.rows, y.left.columns),
          y.header(1, b, y.left.columns, y.columns),
          y.header(2, out, y.rows, y.columns));
    }

    @Override
    void pullBack(
        Tensor<?> y, double[] a, double[] b, double[] adjoints, double[] toA, double[] toB) {
      DMatrixRMaj of = y.header(2, adjoints, y.rows, y.columns);
      int inner = y.left.columns;
      if (toA != null && b != null) {
        CommonOps_DDRM.multAddTransB(
            of, y.header(0, b, inner, y.columns), y.header(1, toA, y.rows, inner));
      }
      if (toB != null && a != null) {
        CommonOps_DDRM.multAddTransA(
            y.header(0, a, y.rows, inner), of, y.header(1, toB, inner, y.columns));
      }
    }
  };

  private final String form;

  Multilinear(String form) {
    this.form = form;
  }

  /** {@code out ← out + f(a, b)}. */
  abstract void add(Tensor<?> y, double[] a, double[] b, double[] out);

  /**
   * Adds the adjoints' shares to {@code toA} and {@code toB}. The share of one operand needs the
   * other; what is not wanted or not there is null.
   */
  abstract void pullBack(
      Tensor<?> y, double[] a, double[] b, double[] adjoints, double[] toA, double[] toB);

  @Override
  public void forward(Tensor<?> y) {
    Arrays.fill(y.values, 0);
    add(y, y.left.values, y.right == null ? null : y.right.values, y.values);
  }

  @Override
  public void pushTangent(Tensor<?> y) {
    Arrays.fill(y.tangents, 0);
    if (y.left.tangents != null) {
      add(y, y.left.tangents, y.right == null ? null : y.right.values, y.tangents);
    }
    if (y.right != null && y.right.tangents != null) {
      add(y, y.left.values, y.right.tangents, y.tangents);
    }
  }

  @Override
  public void pullBack(Tensor<?> y) {
    if (y.right == null) {
      if (y.left.adjoints != null) {
        pullBack(y, y.left.values, null, y.adjoints, y.left.adjoints, null);
      }
    } else {
      pullBack(y, y.left.values, y.right.values, y.adjoints, y.left.adjoints, y.right.adjoints);
    }
  }

  @Override
  public void pullBackTangent(Tensor<?> y) {
    pullBack(y);
    if (y.right == null) {
      if (y.left.adjoints != null) {
        pullBack(y, y.left.values, null, y.adjointTangents, y.left.adjointTangents, null);
      }
    } else {
      double[] toA = y.left.adjointTangents;
      double[] toB = y.right.adjointTangents;
      pullBack(y, y.left.values, y.right.values, y.adjointTangents, toA, toB);
      pullBack(y, y.left.tangents, y.right.tangents, y.adjoints, toA, toB);
    }
  }

  @Override
  public String form() {
    return form;
  }
}
