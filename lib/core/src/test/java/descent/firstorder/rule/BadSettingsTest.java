package descent.firstorder.rule;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import descent.function.ParameterRange;
import java.util.List;
import java.util.function.DoubleFunction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that no rule takes. */
class BadSettingsTest {
  private static final Layers LAYERS = Layers.ofSizes(1);
  private static final AdaGrad ADAGRAD = AdaGrad.withLearningRate(0.1);
  private static final RmsProp RMS = RmsProp.withLearningRate(0.1);
  private static final AdaDelta ADADELTA = AdaDelta.withoutLearningRate();
  private static final Adam ADAM = Adam.withLearningRate(0.1);
  private static final AdamW ADAMW = AdamW.withLearningRate(0.1);
  private static final AdaMax ADAMAX = AdaMax.withLearningRate(0.1);
  private static final Nadam NADAM = Nadam.withLearningRate(0.1);
  private static final AmsGrad AMS = AmsGrad.withLearningRate(0.1);
  private static final RAdam RADAM = RAdam.withLearningRate(0.1);
  private static final Lion LION = Lion.withLearningRate(0.1);
  private static final Lars LARS = Lars.withLearningRate(0.1, LAYERS);
  private static final Lamb LAMB = Lamb.withLearningRate(0.1, LAYERS);

  private static void refused(
      double value, String rule, String name, List<DoubleFunction<Object>> settings) {
    for (DoubleFunction<Object> setting : settings) {
      ThrowingCallable call = () -> setting.apply(value);
      assertThatIllegalArgumentException()
          .isThrownBy(call)
          .withMessageMatching(name + " must be " + rule + ", got " + value);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1, 1.5, Double.NaN})
  void betasOutsideOfZeroToOne(double beta) {
    refused(
        beta,
        "at least 0 and below 1",
        "(beta|beta1|beta2|decay)",
        List.of(
            RMS::withDecay,
            RMS::withMomentum,
            ADADELTA::withDecay,
            b -> ADAM.withBetas(b, 0.9),
            b -> ADAM.withBetas(0.9, b),
            b -> ADAMW.withBetas(b, 0.9),
            b -> ADAMW.withBetas(0.9, b),
            b -> ADAMAX.withBetas(b, 0.9),
            b -> ADAMAX.withBetas(0.9, b),
            b -> NADAM.withBetas(b, 0.9),
            b -> NADAM.withBetas(0.9, b),
            b -> ScheduledNadam.withLearningRate(0.1).withBetas(b, 0.9),
            b -> ScheduledNadam.withLearningRate(0.1).withBetas(0.9, b),
            b -> AMS.withBetas(b, 0.9),
            b -> AMS.withBetas(0.9, b),
            b -> RADAM.withBetas(b, 0.9),
            b -> RADAM.withBetas(0.9, b),
            b -> LION.withBetas(b, 0.9),
            b -> LION.withBetas(0.9, b),
            b -> LAMB.withBetas(b, 0.9),
            b -> LAMB.withBetas(0.9, b),
            LARS::withBeta,
            b -> WeightAverage.exponential(ADAM, b)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1e-8, Double.NaN, Double.POSITIVE_INFINITY})
  void epsilonsAndFactorsThatAreNotPositive(double epsilon) {
    refused(
        epsilon,
        "positive and finite",
        "(epsilon|growth|trust|baseRate|slowStep|learningRate)",
        List.of(
            e -> ADAGRAD.withEpsilon(e, EpsilonPlace.INSIDE_ROOT),
            e -> RMS.withEpsilon(e, EpsilonPlace.OUTSIDE_ROOT),
            ADADELTA::withEpsilon,
            ADAM::withEpsilon,
            ADAMW::withEpsilon,
            ADAMAX::withEpsilon,
            NADAM::withEpsilon,
            ScheduledNadam.withLearningRate(0.1)::withEpsilon,
            ScheduledNadam.withLearningRate(0.1)::withGrowth,
            AMS::withEpsilon,
            RADAM::withEpsilon,
            LAMB::withEpsilon,
            LARS::withTrust,
            e -> DecoupledDecay.timesSchedule(0.1, e),
            e -> Lookahead.around(ADAM).withSlowStep(e),
            Adam::withLearningRate));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, Double.NaN, Double.POSITIVE_INFINITY})
  void decaysThatAreNegative(double decay) {
    refused(
        decay,
        "non-negative and finite",
        "(lambda|l2|rateFactor)",
        List.of(
            ADAM::withL2,
            DecoupledDecay::timesLearningRate,
            d -> DecoupledDecay.timesSchedule(d, 0.1),
            LARS::withDecay,
            LAMB::withDecay,
            f -> new ParameterGroups.Group(ADAM, f, List.of(new ParameterRange(0, 1)))));
  }
}
