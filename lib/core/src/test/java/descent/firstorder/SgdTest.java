package descent.firstorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import descent.function.Quadratic;
import descent.optimize.Recording;
import descent.optimize.Result;
import descent.optimize.Stopping;
import descent.schedule.Schedule;
import java.util.List;
import org.junit.jupiter.api.Test;

class SgdTest {

  @Test
  void stepsAgainstTheGradientByTheScheduleCountedFromOne() {
    UpdateRule.State state = Sgd.withSchedule(step -> 1.0 / step).start(2);
    double[] x = {4, -3};

    state.step(x, new double[] {1, 2});
    assertThat(x).containsExactly(3, -5);
    state.step(x, new double[] {1, 2});

    assertThat(x).containsExactly(2.5, -6);
    assertThat(state.steps()).isEqualTo(2);
  }

  @Test
  void withTheFullGradientItIsGradientDescent() {
    Quadratic f = Quadratic.of(new double[][] {{2, 0.5}, {0.5, 20}}, new double[] {1, -1}, 0);
    double[] x0 = {3, -2};
    Result descent =
        GradientDescent.withStepSize(0.04)
            .minimize(f, x0, Stopping.iterations(25), Recording.points());

    double[] x = x0.clone();
    double[] gradient = new double[2];
    UpdateRule.State state = Sgd.withLearningRate(0.04).start(2);
    for (int t = 0; t < 25; t++) {
      f.valueAndGradient(x, gradient);
      state.step(x, gradient);
    }

    // The same operations in the same order: the same bits.
    assertThat(x).containsExactly(descent.lastPoint());
  }

  @Test
  void aSavedStateGoesOnWhereItWas() {
    Sgd rule = Sgd.withSchedule(step -> 1.0 / step);
    UpdateRule.State state = rule.start(1);
    double[] x = {0};
    state.step(x, new double[] {1});

    UpdateRule.State resumed = rule.resume(state.memory());
    resumed.step(x, new double[] {1});

    assertThat(x).containsExactly(-1.5);
    assertThat(resumed.steps()).isEqualTo(2);
  }

  @Test
  void refusesWhatIsNotItsOwn() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sgd.withLearningRate(Double.NaN))
        .withMessage("learningRate must be positive and finite, got NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sgd.withLearningRate(0.1).start(0))
        .withMessage("dimension must be at least 1, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Sgd(Schedule.constant(1))
                    .resume(new UpdateRule.Memory(3, List.of(new double[2]))))
        .withMessage("memory has 1 vectors but SGD remembers 0");
  }
}
