package descent.firstorder.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.firstorder.Sgd;
import descent.firstorder.UpdateRule;
import org.junit.jupiter.api.Test;

class DecoupledDecayTest {

  @Test
  void bothFormsConvertIntoEachOther() {
    DecoupledDecay.TimesLearningRate times = new DecoupledDecay.TimesLearningRate(0.3);
    DecoupledDecay.TimesSchedule base = times.withBaseRate(0.02);

    assertThat(base.lambda()).isCloseTo(0.006, within(1e-17));
    assertThat(base.at(0.02)).isCloseTo(0.006, within(1e-17));
    for (double rate : new double[] {0.02, 0.007, 0}) {
      assertThat(base.at(rate)).isCloseTo(times.at(rate), within(1e-17));
      assertThat(base.withoutBaseRate().at(rate)).isCloseTo(times.at(rate), within(1e-17));
    }
  }

  @Test
  void withoutDecayAdamWIsAdam() {
    UpdateRule adam = Adam.withLearningRate(0.1);
    UpdateRule adamW = AdamW.withLearningRate(0.1).withDecay(DecoupledDecay.timesLearningRate(0));

    assertThat(afterTenSteps(adamW)).isEqualTo(afterTenSteps(adam));
    assertThat(afterTenSteps(AdamW.withLearningRate(0.1))).isLessThan(afterTenSteps(adam));
  }

  @Test
  void lionThatStepsByTheGradientAloneIsSignDescent() {
    UpdateRule lion = Lion.withLearningRate(0.1).withBetas(0, 0.5);

    assertThat(afterTenSteps(lion)).isEqualTo(afterTenSteps(SignSgd.withLearningRate(0.1)));
  }

  @Test
  void momentumZeroIsGradientDescent() {
    UpdateRule sgd = Sgd.withLearningRate(0.1);
    for (Momentum.Convention convention : Momentum.Convention.values()) {
      assertThat(
              afterTenSteps(Momentum.withLearningRate(0.1).withBeta(0).withConvention(convention)))
          .isCloseTo(afterTenSteps(sgd), within(1e-14));
    }
  }

  private static double afterTenSteps(UpdateRule rule) {
    UpdateRule.State state = rule.start(1);
    double[] x = {3};
    for (int t = 1; t <= 10; t++) {
      state.step(x, new double[] {1.0 / t});
    }
    return x[0];
  }
}
