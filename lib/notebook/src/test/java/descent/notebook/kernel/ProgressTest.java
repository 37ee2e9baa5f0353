package descent.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.firstorder.GradientDescent;
import descent.function.Quadratic;
import descent.optimize.Result;
import descent.optimize.Stopping;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final long MILLISECOND = 1_000_000;
  private final List<String> shown = new ArrayList<>();
  private final AtomicLong now = new AtomicLong();
  private final ProgressLine line =
      new ProgressLine() {
        @Override
        public void show(String text) {
          shown.add(text);
        }

        @Override
        public void clear() {
          shown.add("(cleared)");
        }
      };

  private Progress progress(long end) {
    return new Progress("descent", end, line, now::get);
  }

  @Test
  void aShortRunShowsNothing() {
    try (Progress progress = progress(10)) {
      now.set(999 * MILLISECOND);
      progress.reached(10);
    }
    assertThat(shown).isEmpty();
  }

  @Test
  void aLongRunShowsHowFarItIsAndThenGoes() {
    try (Progress progress = progress(200)) {
      for (int step = 1; step <= 200; step++) {
        now.addAndGet(10 * MILLISECOND);
        progress.reached(step);
      }
    }
    // From second 1 to second 2, every fifth of a second.
    assertThat(shown)
        .containsExactly(
            "descent: 100 of 200 (50 %), at most 1 s left",
            "descent: 120 of 200 (60 %), at most 1 s left",
            "descent: 140 of 200 (70 %), at most 1 s left",
            "descent: 160 of 200 (80 %), at most 0 s left",
            "descent: 180 of 200 (90 %), at most 0 s left",
            "descent: 200 of 200 (100 %)",
            "(cleared)");
  }

  @Test
  void itGoesAlsoWhenTheRunFails() {
    assertThatThrownBy(
            () -> {
              try (Progress progress = progress(10)) {
                now.set(2_000 * MILLISECOND);
                progress.reached(1);
                throw new IllegalStateException("no");
              }
            })
        .hasMessage("no");
    assertThat(shown).hasSize(2).last().isEqualTo("(cleared)");
  }

  @Test
  void everySolverTakesItAndOutsideOfAKernelItIsSilent() {
    Result result =
        Progress.during(
            "descent",
            50,
            progress ->
                GradientDescent.withStepSize(0.1)
                    .minimize(
                        Quadratic.diagonal(1, 2),
                        new double[] {1, 1},
                        Stopping.iterations(50),
                        progress));
    assertThat(result.iterations()).isEqualTo(50);
  }

  @Test
  void theEndIsChecked() {
    assertThatThrownBy(() -> progress(0)).hasMessage("end must be at least 1, got 0");
  }
}
