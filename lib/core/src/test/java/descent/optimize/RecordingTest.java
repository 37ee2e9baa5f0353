package descent.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import descent.firstorder.GradientDescent;
import descent.function.Differentiable;
import descent.function.Objective;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingTest {
  private final Differentiable parabola = Objective.of(t -> t * t, t -> 2 * t);

  private Trace trace(Recording recording, int iterations) {
    return GradientDescent.withStepSize(0.25)
        .minimize(parabola, new double[] {8}, Stopping.iterations(iterations), recording)
        .trace();
  }

  @Test
  void nothingIsKeptUnlessAsked() {
    Trace trace =
        GradientDescent.withStepSize(0.25)
            .minimize(parabola, new double[] {8}, Stopping.iterations(5))
            .trace();
    assertThat(trace.size()).isZero();
    assertThat(trace.points()).isEmpty();
    assertThat(trace).hasToString("trace of nothing");
  }

  @Test
  void everyIterationIsKeptWithItsStep() {
    Trace trace = trace(Recording.points(), 3);
    assertThat(trace.numbers()).containsExactly(0, 1, 2, 3);
    assertThat(trace.coordinate(0)).containsExactly(8, 4, 2, 1);
    assertThat(trace.points()).isDeepEqualTo(new double[][] {{8}, {4}, {2}, {1}});
    assertThat(trace.values()).containsExactly(64, 16, 4, 1);
    assertThat(trace.gradientNorms()).containsExactly(16, 8, 4, 2);
    assertThat(trace.stepSizes()).containsExactly(0, 0.25, 0.25, 0.25);
    assertThat(trace.steps())
        .extracting(Trace.Step::stepLength)
        .containsExactly(0.0, 4.0, 2.0, 1.0);
    assertThat(trace).hasToString("trace of 4 of 4 iterations, value 64.0 → 1.0");
  }

  @Test
  void pointsHandedOutAreCopies() {
    Trace trace = trace(Recording.points(), 1);
    trace.points()[0][0] = 99;
    assertThat(trace.coordinate(0)).containsExactly(8, 4);
  }

  @Test
  void valuesAloneKeepNoPoints() {
    Trace trace = trace(Recording.values(), 3);
    assertThat(trace.values()).containsExactly(64, 16, 4, 1);
    assertThatIllegalStateException()
        .isThrownBy(trace::points)
        .withMessage("this run recorded no points: ask for them with Recording.points()");
    assertThatIllegalStateException().isThrownBy(() -> trace.coordinate(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 63, 64, 65, 100})
  void aFullTraceKeepsAnEvenPictureAndTheEnd(int iterations) {
    Trace trace = trace(Recording.values().upTo(4), iterations);
    int[] numbers = trace.numbers();
    assertThat(numbers.length).isBetween(3, 5);
    assertThat(numbers[0]).isZero();
    assertThat(numbers[numbers.length - 1]).isEqualTo(iterations);
    int stride = numbers[1];
    for (int i = 1; i < numbers.length - 1; i++) {
      assertThat(numbers[i]).isEqualTo(i * stride);
    }
    assertThat(numbers[numbers.length - 1] - numbers[numbers.length - 2])
        .isLessThanOrEqualTo(stride);
    assertThat(Integer.bitCount(stride)).isEqualTo(1);
  }

  @Test
  void capacityIsAtLeastTwo() {
    assertThat(Recording.points().upTo(2).capacity()).isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Recording.points().upTo(1))
        .withMessage("capacity must be at least 2, got 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Recording(null, 10))
        .withMessage("detail must not be null");
  }
}
