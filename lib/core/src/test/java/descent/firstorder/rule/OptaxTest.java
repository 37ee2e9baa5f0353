package descent.firstorder.rule;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import descent.firstorder.UpdateRule;
import descent.function.OracleTable;
import descent.schedule.Schedule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Twenty steps of every rule that Optax has too, against Optax. */
class OptaxTest {
  private static final Schedule ANY = Schedule.constant(1);
  private static final EpsilonPlace INSIDE = EpsilonPlace.INSIDE_ROOT;
  private static final EpsilonPlace OUTSIDE = EpsilonPlace.OUTSIDE_ROOT;
  private static final RmsProp RMS_77 =
      RmsProp.withSchedule(ANY).withDecay(0.77).withEpsilon(0.003, INSIDE);
  private static final RmsProp RMS_91 =
      RmsProp.withSchedule(ANY).withDecay(0.91).withEpsilon(0.02, OUTSIDE);
  private static final Adam ADAM_83 =
      Adam.withSchedule(ANY).withBetas(0.83, 0.93).withEpsilon(0.003);
  private static final Adam ADAM_6 = Adam.withSchedule(ANY).withBetas(0.6, 0.997).withEpsilon(1e-7);
  private static final AmsGrad AMS_83 =
      AmsGrad.withSchedule(ANY).withBetas(0.83, 0.93).withEpsilon(0.003);
  private static final AmsGrad AMS_6 =
      AmsGrad.withSchedule(ANY).withBetas(0.6, 0.5).withEpsilon(1e-7);
  private static final Lars LARS =
      Lars.withSchedule(ANY, RuleCatalogue.LAYERS).withDivisor(Lars.Divisor.NORM_OF_SUM);
  private static final Lamb LAMB = Lamb.withSchedule(ANY, RuleCatalogue.LAYERS);

  private static final Map<String, UpdateRule> RULES =
      Map.ofEntries(
          entry("momentum SUM 0.83", momentum(0.83, Momentum.Convention.SUM)),
          entry("momentum SUM 0.37", momentum(0.37, Momentum.Convention.SUM)),
          entry("momentum AVERAGE 0.83", momentum(0.83, Momentum.Convention.AVERAGE)),
          entry("momentum AVERAGE 0.37", momentum(0.37, Momentum.Convention.AVERAGE)),
          entry(
              "momentum RATE_IN_VELOCITY 0.83",
              momentum(0.83, Momentum.Convention.RATE_IN_VELOCITY)),
          entry(
              "momentum RATE_IN_VELOCITY 0.37",
              momentum(0.37, Momentum.Convention.RATE_IN_VELOCITY)),
          entry("Nesterov SUM 0.83", ahead(0.83, NesterovMomentum.Convention.SUM)),
          entry("Nesterov SUM 0.37", ahead(0.37, NesterovMomentum.Convention.SUM)),
          entry(
              "Nesterov RATE_IN_VELOCITY 0.83",
              ahead(0.83, NesterovMomentum.Convention.RATE_IN_VELOCITY)),
          entry(
              "Nesterov RATE_IN_VELOCITY 0.37", Nesterov.withSchedule(ANY).withConstantBeta(0.37)),
          entry("AdaGrad inside 0.003", AdaGrad.withSchedule(ANY).withEpsilon(0.003, INSIDE)),
          entry("AdaGrad inside 1e-7", AdaGrad.withSchedule(ANY).withEpsilon(1e-7, INSIDE)),
          entry("RMSProp inside 0.77", RMS_77),
          entry("RMSProp outside 0.91", RMS_91),
          entry("RMSProp momentum 0.77", RMS_77.withMomentum(0.6)),
          entry("RMSProp momentum 0.91", RMS_91.withMomentum(0.35)),
          entry("RMSProp centred 0.77", RMS_77.centred()),
          entry("RMSProp centred 0.91", RMS_91.centred()),
          entry("RMSProp centred momentum 0.77", RMS_77.centred().withMomentum(0.6)),
          entry(
              "RMSProp centred momentum 0.91",
              RMS_91.withEpsilon(0.02, INSIDE).centred().withMomentum(0.35)),
          entry("AdaDelta 0.81", AdaDelta.withSchedule(ANY).withDecay(0.81).withEpsilon(0.002)),
          entry("AdaDelta 0.93", AdaDelta.withSchedule(ANY).withDecay(0.93).withEpsilon(1e-5)),
          entry("Adam 0.83", ADAM_83),
          entry("Adam 0.6", ADAM_6),
          entry("Adam L2 0.83", ADAM_83.withL2(0.2)),
          entry("Adam L2 0.6", ADAM_6.withL2(0.03)),
          entry("AdamW 0.83", adamW(0.83, 0.93, 0.003, 0.2)),
          entry("AdamW 0.6", adamW(0.6, 0.997, 1e-7, 0.03)),
          entry("AdaMax 0.83", new AdaMax(ANY, 0.83, 0.93, 0.003)),
          entry("AdaMax 0.6", new AdaMax(ANY, 0.6, 0.997, 1e-7)),
          entry("Nadam 0.83", new Nadam(ANY, 0.83, 0.93, 0.003)),
          entry("Nadam 0.6", new Nadam(ANY, 0.6, 0.997, 1e-7)),
          entry("AMSGrad before 0.83", AMS_83.withCorrection(AmsGrad.Correction.BEFORE_MAXIMUM)),
          entry("AMSGrad before 0.6", AMS_6.withCorrection(AmsGrad.Correction.BEFORE_MAXIMUM)),
          entry("AMSGrad none 0.83", AMS_83),
          entry("AMSGrad none 0.6", AMS_6),
          entry("RAdam 0.83", new RAdam(ANY, 0.83, 0.93, 0.003, RAdam.Threshold.FROM_FIVE)),
          entry("RAdam 0.6", new RAdam(ANY, 0.6, 0.997, 1e-7, RAdam.Threshold.FROM_FIVE)),
          entry("Lion 0.83", new Lion(ANY, 0.83, 0.93, DecoupledDecay.timesLearningRate(0.2))),
          entry("Lion 0.6", new Lion(ANY, 0.6, 0.97, DecoupledDecay.timesLearningRate(0))),
          entry("signSGD a", SignSgd.withSchedule(ANY)),
          entry("signSGD b", SignSgd.withSchedule(ANY)),
          entry("LARS 0.83", LARS.withBeta(0.83).withTrust(0.3).withDecay(0.2)),
          entry("LARS 0.6", LARS.withBeta(0.6).withTrust(0.07)),
          entry("LAMB 0.83", LAMB.withBetas(0.83, 0.93).withEpsilon(0.003).withDecay(0.2)),
          entry("LAMB 0.6", LAMB.withBetas(0.6, 0.997).withEpsilon(1e-7).withDecay(0.03)),
          entry(
              "Lookahead 3",
              Lookahead.around(momentum(0.83, Momentum.Convention.SUM))
                  .withPeriod(3)
                  .withSlowStep(0.7)),
          entry("Lookahead 6", Lookahead.around(ADAM_83).withPeriod(6).withSlowStep(0.35)));

  private static Momentum momentum(double beta, Momentum.Convention convention) {
    return new Momentum(ANY, beta, convention);
  }

  private static NesterovMomentum ahead(double beta, NesterovMomentum.Convention convention) {
    return new NesterovMomentum(ANY, beta, convention);
  }

  private static AdamW adamW(double beta1, double beta2, double epsilon, double lambda) {
    return new AdamW(ANY, beta1, beta2, epsilon, DecoupledDecay.timesLearningRate(lambda));
  }

  static List<OracleTable.Row> rows() {
    return OracleTable.read(OptaxTest.class, "optax.csv");
  }

  @Test
  void everyStoredTrajectoryHasItsRule() {
    assertThat(rows().stream().map(row -> row.text("rule")))
        .containsExactlyInAnyOrderElementsOf(RULES.keySet());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void goesWhereOptaxGoes(OracleTable.Row row) {
    Trajectory.check(RULES.get(row.text("rule")), row);
  }
}
