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

/** Twenty steps of every rule that PyTorch has too, against PyTorch. */
class PyTorchTest {
  private static final Schedule ANY = Schedule.constant(1);
  private static final Momentum MOMENTUM =
      Momentum.withSchedule(ANY).withConvention(Momentum.Convention.SUM);
  private static final NesterovMomentum NESTEROV =
      NesterovMomentum.withSchedule(ANY).withConvention(NesterovMomentum.Convention.SUM);
  private static final RmsProp RMS_77 = rms(0.77, 0.003);
  private static final RmsProp RMS_91 = rms(0.91, 0.02);
  private static final Adam ADAM_83 =
      Adam.withSchedule(ANY).withBetas(0.83, 0.93).withEpsilon(0.003);
  private static final Adam ADAM_6 = Adam.withSchedule(ANY).withBetas(0.6, 0.997).withEpsilon(1e-7);
  private static final AmsGrad AMS =
      AmsGrad.withSchedule(ANY).withCorrection(AmsGrad.Correction.AFTER_MAXIMUM);
  private static final RAdam.Threshold FROM_FIVE = RAdam.Threshold.FROM_FIVE;

  private static final Map<String, UpdateRule> RULES =
      Map.ofEntries(
          entry("momentum 0.83", MOMENTUM.withBeta(0.83)),
          entry("momentum 0.37", MOMENTUM.withBeta(0.37)),
          entry("Nesterov 0.83", NESTEROV.withBeta(0.83)),
          entry("Nesterov 0.37", NESTEROV.withBeta(0.37)),
          entry("AdaGrad 0.003", adaGrad(0.003)),
          entry("AdaGrad 1e-7", adaGrad(1e-7)),
          entry("RMSProp 0.77", RMS_77),
          entry("RMSProp 0.91", RMS_91),
          entry("RMSProp centred 0.77", RMS_77.centred()),
          entry("RMSProp centred 0.91", RMS_91.centred()),
          entry("RMSProp momentum 0.77", RMS_77.withMomentum(0.6)),
          entry("RMSProp momentum 0.91", RMS_91.centred().withMomentum(0.35)),
          entry("AdaDelta 0.81", AdaDelta.withSchedule(ANY).withDecay(0.81).withEpsilon(0.002)),
          entry("AdaDelta 0.93", AdaDelta.withSchedule(ANY).withDecay(0.93).withEpsilon(1e-5)),
          entry("Adam 0.83", ADAM_83),
          entry("Adam 0.6", ADAM_6),
          entry("Adam L2 0.83", ADAM_83.withL2(0.2)),
          entry("Adam L2 0.6", ADAM_6.withL2(0.03)),
          entry("AdamW 0.83", adamW(0.83, 0.93, 0.003, 0.2)),
          entry("AdamW 0.6", adamW(0.6, 0.997, 1e-7, 0.03)),
          entry("AMSGrad 0.83", AMS.withBetas(0.83, 0.93).withEpsilon(0.003)),
          entry("AMSGrad 0.6", AMS.withBetas(0.6, 0.5).withEpsilon(1e-7)),
          entry("AdaMax 0.83", new AdaMax(ANY, 0.83, 0.93, 0.003)),
          entry("AdaMax 0.6", new AdaMax(ANY, 0.6, 0.997, 1e-7)),
          entry("RAdam 0.83", new RAdam(ANY, 0.83, 0.93, 1e-18, FROM_FIVE)),
          entry("RAdam 0.6", new RAdam(ANY, 0.6, 0.997, 1e-18, FROM_FIVE)));

  private static AdaGrad adaGrad(double epsilon) {
    return AdaGrad.withSchedule(ANY).withEpsilon(epsilon, EpsilonPlace.OUTSIDE_ROOT);
  }

  private static RmsProp rms(double decay, double epsilon) {
    return RmsProp.withSchedule(ANY)
        .withDecay(decay)
        .withEpsilon(epsilon, EpsilonPlace.OUTSIDE_ROOT);
  }

  private static AdamW adamW(double beta1, double beta2, double epsilon, double lambda) {
    return new AdamW(ANY, beta1, beta2, epsilon, DecoupledDecay.timesLearningRate(lambda));
  }

  static List<OracleTable.Row> rows() {
    return OracleTable.read(PyTorchTest.class, "pytorch.csv");
  }

  @Test
  void everyStoredTrajectoryHasItsRule() {
    assertThat(rows().stream().map(row -> row.text("rule")))
        .containsExactlyInAnyOrderElementsOf(RULES.keySet());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void goesWherePyTorchGoes(OracleTable.Row row) {
    Trajectory.check(RULES.get(row.text("rule")), row);
  }
}
