package descent.firstorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.function.Quadratic;
import descent.function.gallery.Gallery;
import descent.linesearch.Backtracking;
import descent.linesearch.ExactOnQuadratic;
import descent.linesearch.HagerZhang;
import descent.linesearch.MoreThuente;
import descent.linesearch.StrongWolfe;
import descent.optimize.Recording;
import descent.optimize.Result;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import java.util.List;
import org.junit.jupiter.api.Test;

class SteepestDescentTest {

  /** From the worst start, every exact step multiplies the value by ((κ − 1)/(κ + 1))². */
  @Test
  void zigzagsAtTheKantorovichRate() {
    Quadratic f = Quadratic.diagonal(1, 10);
    Result r =
        SteepestDescent.with(new ExactOnQuadratic())
            .minimize(f, new double[] {10, 1}, Stopping.iterations(20), Recording.values());
    double[] values = r.trace().values();
    for (int k = 1; k < values.length; k++) {
      assertThat(values[k] / values[k - 1]).isCloseTo(81 / 121.0, within(1e-12));
    }
    assertThat(r.minimum())
        .isCloseTo(
            GradientDescent.withExactStep()
                .minimize(f, new double[] {10, 1}, Stopping.iterations(20))
                .minimum(),
            within(1e-15));
  }

  @Test
  void findsTheMinimizerOfRosenbrocksValley() {
    for (SteepestDescent solver :
        List.of(
            SteepestDescent.with(Backtracking.standard()),
            SteepestDescent.with(StrongWolfe.standard()),
            SteepestDescent.with(MoreThuente.standard()),
            SteepestDescent.with(HagerZhang.standard()))) {
      Result r =
          solver.minimize(
              Gallery.rosenbrock(),
              new double[] {-1.2, 1},
              Stopping.gradientBelow(1e-6).or(Stopping.iterations(100_000)));
      assertThat(r.stopReason()).as("%s", solver).isEqualTo(StopReason.GRADIENT_TOLERANCE);
      // The smallest curvature at the minimizer is 0.4.
      assertThat(r.minimizer()).containsExactly(new double[] {1, 1}, within(3e-6));
    }
  }

  @Test
  void neverRisesWithASearch() {
    Result r =
        SteepestDescent.with(Backtracking.standard())
            .minimize(
                Gallery.rosenbrock(),
                new double[] {-1.2, 1},
                Stopping.iterations(500),
                Recording.values());
    double[] values = r.trace().values();
    for (int k = 1; k < values.length; k++) {
      assertThat(values[k]).isLessThan(values[k - 1]);
    }
  }

  @Test
  void refusesAnExactSearchOfWhatIsNotQuadratic() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                SteepestDescent.with(new ExactOnQuadratic())
                    .minimize(Gallery.rosenbrock(), new double[2], Stopping.iterations(1)))
        .withMessage("f must be quadratic for an exact line search");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SteepestDescent.with(null))
        .withMessage("lineSearch must not be null");
  }
}
