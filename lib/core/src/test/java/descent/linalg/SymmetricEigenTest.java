package descent.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.Allocation;
import descent.random.Xoshiro256PlusPlus;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.Test;

class SymmetricEigenTest {
  private final Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(81);

  /** {@code Σ 10^{sk} y yᵀ}: from well to badly conditioned, some of them of lower rank. */
  private double[] symmetric(int n, int terms, double spread) {
    double[] a = new double[n * n];
    for (int k = 0; k < terms; k++) {
      double[] y = random.doubles(n, -1, 1).toArray();
      double scale = Math.pow(10, spread * k / terms);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          a[i * n + j] += scale * (y[i] * y[j]);
        }
      }
    }
    return a;
  }

  @Test
  void vectorsAreOrthonormalAndDiagonalizeTheMatrix() {
    for (int n : new int[] {1, 2, 3, 5, 10, 20, 41}) {
      SymmetricEigen eigen = new SymmetricEigen(n);
      for (double spread : new double[] {0, 6, 14}) {
        for (int terms : new int[] {n, n / 2, 2 * n}) {
          double[] a = symmetric(n, terms, spread);
          assertThat(eigen.decompose(a)).isTrue();
          double largest = Arrays.stream(eigen.values()).map(Math::abs).max().orElseThrow();
          for (int p = 0; p < n; p++) {
            for (int q = 0; q < n; q++) {
              double dot = 0;
              double form = 0;
              for (int i = 0; i < n; i++) {
                dot += eigen.vectors()[p * n + i] * eigen.vectors()[q * n + i];
                for (int j = 0; j < n; j++) {
                  form += eigen.vectors()[p * n + i] * a[i * n + j] * eigen.vectors()[q * n + j];
                }
              }
              // n roundings, and some more.
              assertThat(dot).isCloseTo(p == q ? 1 : 0, within(1e-14 * (n + 5)));
              assertThat(form)
                  .isCloseTo(p == q ? eigen.values()[p] : 0, within(1e-14 * (n + 5) * largest));
            }
          }
        }
      }
    }
  }

  @Test
  void valuesAreThoseOfEjml() {
    int n = 12;
    SymmetricEigen eigen = new SymmetricEigen(n);
    for (int k = 0; k < 20; k++) {
      double[] a = symmetric(n, 2 * n, k / 2.0);
      assertThat(eigen.decompose(a)).isTrue();
      EigenDecomposition_F64<DMatrixRMaj> ejml = DecompositionFactory_DDRM.eig(n, false, true);
      assertThat(ejml.decompose(new DMatrixRMaj(n, n, true, a.clone()))).isTrue();
      double[] expected = new double[n];
      Arrays.setAll(expected, j -> ejml.getEigenvalue(j).getReal());
      double[] values = eigen.values().clone();
      Arrays.sort(values);
      Arrays.sort(expected);
      assertThat(values).containsExactly(expected, within(1e-13 * expected[n - 1]));
    }
  }

  @Test
  void knowsDiagonalsSignsAndWhatItCannotDo() {
    SymmetricEigen eigen = new SymmetricEigen(3);
    assertThat(eigen.decompose(new double[] {2, 0, 0, 0, -1, 0, 0, 0, 5})).isTrue();
    assertThat(eigen.values()).containsExactly(2, -1, 5);
    assertThat(eigen.vectors()).containsExactly(1, 0, 0, 0, 1, 0, 0, 0, 1);
    assertThat(eigen.decompose(new double[] {0, 1, 0, 1, 0, 0, 0, 0, 0})).isTrue();
    double[] values = eigen.values().clone();
    Arrays.sort(values);
    assertThat(values).containsExactly(new double[] {-1, 0, 1}, within(1e-15));
    double[] nan = {1, Double.NaN, 0, Double.NaN, 1, 0, 0, 0, 1};
    assertThat(eigen.decompose(nan)).isFalse();
  }

  @Test
  void allocatesNothing() {
    SymmetricEigen eigen = new SymmetricEigen(20);
    double[] a = symmetric(20, 40, 3);
    assertThat(Allocation.of(() -> eigen.decompose(a))).as("bytes for one decomposition").isZero();
  }
}
