package descent.notebook.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
  private static final List<String> BOOK = Palette.methods();

  /**
   * Linear-light matrices for a complete lack of one receptor: Viénot, Brettel and Mollon, "Digital
   * video colourmaps for checking the legibility of displays by dichromats" (1999), as tabulated in
   * linear RGB.
   */
  private enum Vision {
    NORMAL,
    PROTANOPIA,
    DEUTERANOPIA;

    private double[][] matrix() {
      return switch (this) {
        case NORMAL -> new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        case PROTANOPIA ->
            new double[][] {{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}};
        case DEUTERANOPIA ->
            new double[][] {{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}};
      };
    }

    double[] lab(Color color) {
      double[] light = {linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue())};
      double[][] matrix = matrix();
      double[] seen = new double[3];
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          seen[i] += matrix[i][j] * light[j];
        }
      }
      double x = (0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505;
      double y = 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2];
      double z = (0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089;
      return new double[] {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
    }

    private static double linear(int channel) {
      double c = channel / 255.0;
      return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double f(double t) {
      return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }

    double distance(Color a, Color b) {
      double[] p = lab(a);
      double[] q = lab(b);
      return Math.sqrt(
          (p[0] - q[0]) * (p[0] - q[0])
              + (p[1] - q[1]) * (p[1] - q[1])
              + (p[2] - q[2]) * (p[2] - q[2]));
    }
  }

  @ParameterizedTest
  @EnumSource
  void coloursDifferForEveryVision(Vision vision) {
    List<Color> colors = Palette.colors();
    for (int i = 0; i < colors.size(); i++) {
      for (int j = 0; j < i; j++) {
        // A CIE 1976 difference of 2.3 is just noticeable; five times that is plain at a glance.
        assertThat(vision.distance(colors.get(i), colors.get(j)))
            .as(colors.get(i) + " and " + colors.get(j))
            .isGreaterThan(11.5);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void coloursStandOutFromWhite(Vision vision) {
    for (Color color : Palette.colors()) {
      assertThat(vision.distance(color, Color.WHITE)).as(color.toString()).isGreaterThan(30);
    }
  }

  @Test
  void everyMethodOfTheBookHasALookOfItsOwn() {
    assertThat(BOOK.stream().map(Palette::of)).doesNotHaveDuplicates();
  }

  @Test
  void aNameHasOneLookWhateverItsCaseOrSettings() {
    assertThat(Palette.of("adam")).isEqualTo(Palette.of("Adam"));
    assertThat(Palette.of("Adam, η = 0.1")).isEqualTo(Palette.of("Adam"));
    assertThat(Palette.of("AdamW")).isNotEqualTo(Palette.of("Adam"));
    assertThat(Palette.of("my own idea")).isEqualTo(Palette.of("my own idea"));
  }

  @Test
  void noTwoSeriesOfAChartLookAlike() {
    Set<Look> taken = new HashSet<>();
    Set<Color> colors = new HashSet<>();
    for (int i = 0; i < 24; i++) {
      Look look = Palette.of("run " + i, taken);
      assertThat(taken.add(look)).isTrue();
      colors.add(look.color());
      if (i < Palette.colors().size()) {
        assertThat(colors).hasSize(i + 1);
      }
    }
  }

  @Test
  void theFirstOfItsNameKeepsTheLookOfTheBook() {
    Set<Look> taken = new HashSet<>(Set.of(Palette.of("momentum")));
    assertThat(Palette.of("Adam", taken)).isEqualTo(Palette.of("Adam"));
  }
}
