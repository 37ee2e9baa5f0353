package descent.notebook.chart;

import static org.assertj.core.api.Assertions.assertThat;

import descent.function.Objective;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LevelsTest {
  private static double[] levels(Objective f, Window window) {
    return Levels.choose(Field.sample(f, window, 101, 101).sorted(), 12);
  }

  @Test
  void levelsIncreaseStrictlyInsideTheRange() {
    double[] sorted = {-3, -1, 0, 2, 7, 9};
    double[] levels = Levels.choose(sorted, 9);
    assertThat(levels).hasSize(9).doesNotHaveDuplicates().isSorted();
    assertThat(levels[0]).isGreaterThan(-3);
    assertThat(levels[8]).isLessThan(9);
  }

  @Test
  void aPlaneHasEquidistantLevels() {
    double[] levels = levels(Objective.of(2, x -> x[0]), Window.square(1));
    for (int i = 1; i < levels.length; i++) {
      assertThat(levels[i] - levels[i - 1])
          .isCloseTo(levels[1] - levels[0], org.assertj.core.api.Assertions.within(0.01));
    }
  }

  @Test
  void aBowlHasAboutEquidistantRings() {
    double[] levels = levels(Objective.of(2, x -> x[0] * x[0] + x[1] * x[1]), Window.square(1));
    double[] radii = Arrays.stream(levels).map(Math::sqrt).toArray();
    for (int i = 1; i < radii.length; i++) {
      assertThat(radii[i] - radii[i - 1]).isBetween(0.04, 0.2);
    }
  }

  @Test
  void aNarrowValleyIsResolved() {
    Objective rosenbrock =
        Objective.of(
            2, x -> (1 - x[0]) * (1 - x[0]) + 100 * (x[1] - x[0] * x[0]) * (x[1] - x[0] * x[0]));
    double[] levels = levels(rosenbrock, Window.of(-2, 2, -1, 3));
    // The floor of the valley lies below 1, the walls reach 2500.
    assertThat(Arrays.stream(levels).filter(level -> level < 10).count()).isGreaterThanOrEqualTo(3);
    assertThat(Arrays.stream(levels).filter(level -> level > 100).count())
        .isGreaterThanOrEqualTo(4);
  }

  @Test
  void aPoleDoesNotTakeAllLevels() {
    double[] levels =
        levels(Objective.of(2, x -> 1 / (1e-6 + x[0] * x[0] + x[1] * x[1])), Window.square(1));
    assertThat(levels[11]).isLessThan(1000);
  }

  @Test
  void aConstantHasNoLevels() {
    assertThat(levels(Objective.of(2, x -> 1), Window.square(1))).isEmpty();
    assertThat(Levels.choose(new double[0], 5)).isEmpty();
  }
}
