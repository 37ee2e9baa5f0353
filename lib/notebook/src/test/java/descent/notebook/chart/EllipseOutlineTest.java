package descent.notebook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EllipseOutlineTest {
  private static final double[][] CENTRES = {{1, 2}, {-3, 0}};
  private static final double[][][] SHAPES = {{{4, 1}, {1, 9}}, {{1e-6, 0}, {0, 1e4}}};

  @Test
  void eachPointIsOneDeviationAwayAndLinesAreClosed() {
    double[][] outline = EllipseOutline.of(CENTRES, SHAPES);
    int half = outline[0].length / 2;
    for (int k = 0; k < 2; k++) {
      double[][] c = SHAPES[k];
      double determinant = c[0][0] * c[1][1] - c[0][1] * c[1][0];
      double top = Double.NEGATIVE_INFINITY;
      for (int i = k * half; i < (k + 1) * half - 1; i++) {
        double dx = outline[0][i] - CENTRES[k][0];
        double dy = outline[1][i] - CENTRES[k][1];
        // (x − m)ᵀ C⁻¹ (x − m), the inverse written out.
        double distance =
            (c[1][1] * dx * dx - (c[0][1] + c[1][0]) * dx * dy + c[0][0] * dy * dy) / determinant;
        assertThat(distance).isCloseTo(1, within(1e-9));
        top = Math.max(top, dy);
      }
      // The highest point lies √C₂₂ above the centre; between two corners a little is lost.
      assertThat(top).isCloseTo(Math.sqrt(c[1][1]), within(1e-3 * Math.sqrt(c[1][1])));
      int end = (k + 1) * half - 1;
      assertThat(outline[0][end]).isNaN();
      assertThat(outline[1][end]).isNaN();
      assertThat(outline[0][end - 1]).isCloseTo(outline[0][k * half], within(1e-12));
      assertThat(outline[1][end - 1]).isCloseTo(outline[1][k * half], within(1e-9));
    }
  }

  @Test
  void refusesWhatIsNoEllipse() {
    refused(new double[0][], new double[0][][], "centres must not be empty");
    refused(
        CENTRES,
        new double[][][] {SHAPES[0]},
        "covariances must have one matrix for each centre, got 1 for 2");
    for (double[][] bad :
        new double[][][] {
          {{1, 2}, {2, 1}},
          {{1, 0.5}, {0, 1}},
          {{0, 0}, {0, 1}},
          {{1, Double.NaN}, {Double.NaN, 1}},
          {{1, 0, 0}, {0, 1, 0}}
        }) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EllipseOutline.of(new double[][] {{0, 0}}, new double[][][] {bad}))
          .withMessageStartingWith(
              "covariances[0] must be symmetric and positive definite, 2 × 2, got [[");
    }
  }

  private static void refused(double[][] centres, double[][][] covariances, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EllipseOutline.of(centres, covariances))
        .withMessage(message);
  }
}
