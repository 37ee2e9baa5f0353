package descent.evolution.genome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.function.gallery.Box;
import org.junit.jupiter.api.Test;

class BoundedVectorsTest {
  @Test
  void reflectsAsOftenAsNeeded() {
    // In [1, 3]: 3.5 → 2.5, 5.5 → 1.5 after two walls, 0.5 → 1.5, −2.5 → 1.5.
    double[][] pairs = {{2, 2}, {3.5, 2.5}, {5.5, 1.5}, {0.5, 1.5}, {-2.5, 1.5}, {7.25, 1 + 1.75}};
    for (double[] pair : pairs) {
      assertThat(BoundedVectors.reflected(pair[0], 1, 3)).isCloseTo(pair[1], within(1e-12));
    }
    assertThat(BoundedVectors.reflected(1e300, 1, 3)).isBetween(1.0, 3.0);
  }

  @Test
  void checksGivenVectors() {
    BoundedVectors vectors = new BoundedVectors(Box.cube(2, -1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> vectors.check("x", new double[] {0, Double.NaN}))
        .withMessage("x[1] must lie in [-1.0, 1.0], got NaN");
  }
}
