package descent.convex.svm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import descent.convex.svm.SupportVector.Place;
import descent.linalg.Vectors;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HardMarginTest {
  private static final Smo SMO = Smo.withTolerance(1e-10);

  /** The nearest points of the hulls are (0, 0) and (2, 0): f(x) = x₁ − 1, ‖w‖ = 1. */
  @Test
  void twoTrianglesHaveTheMarginOfTheClosedForm() {
    double[][] x = {{0, 0}, {-1, 3}, {-2, -1}, {2, 1}, {2, -1}, {5, 0}};
    double[] labels = {-1, -1, -1, 1, 1, 1};
    SmoResult result = SMO.minimize(SupportVectorMachine.of(x, labels).withHardMargin());
    SupportVectorClassifier classifier = result.classifier();
    assertThat(result.result().stopReason()).isEqualTo(StopReason.KKT_TOLERANCE);
    assertThat(classifier.weights()).containsExactly(new double[] {1, 0}, within(1e-9));
    assertThat(classifier.intercept()).isCloseTo(-1, within(1e-9));
    assertThat(classifier.multipliers())
        .containsExactly(new double[] {0.5, 0, 0, 0.25, 0.25, 0}, within(1e-9));
    assertThat(classifier.primalObjective()).isCloseTo(0.5, within(1e-9));
    assertThat(classifier.dualObjective()).isCloseTo(0.5, within(1e-9));
    assertThat(classifier.supportVectors())
        .hasSize(3)
        .allSatisfy(v -> assertThat(v.place()).isEqualTo(Place.ON_MARGIN));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void separatedDataKeepTheirMargins(long seed) {
    Random random = new Random(seed);
    double[][] x = new double[80][3];
    double[] labels = new double[80];
    for (int i = 0; i < 80; i++) {
      labels[i] = i % 2 == 0 ? 1 : -1;
      x[i][0] = 100 + labels[i] * (0.5 + Math.abs(random.nextGaussian()));
      x[i][1] = random.nextGaussian();
      x[i][2] = random.nextGaussian() + x[i][0];
    }
    SupportVectorMachine machine = SupportVectorMachine.of(x, labels);
    SupportVectorClassifier hard =
        Smo.withTolerance(1e-6).minimize(machine.withHardMargin()).classifier();
    for (int i = 0; i < 80; i++) {
      double margin = labels[i] * hard.decision(x[i]);
      assertThat(margin).isGreaterThan(1 - 1e-6);
      if (hard.multipliers()[i] > 0) {
        assertThat(margin).isLessThan(1 + 1e-6);
      }
    }
    assertThat(hard.gap()).isBetween(-1e-9, 1e-5 * hard.primalObjective());
    double largest = Vectors.maxNorm(hard.multipliers());
    SupportVectorClassifier soft =
        Smo.withTolerance(1e-6).minimize(machine.withSoftMargin(10 * largest)).classifier();
    assertThat(soft.dualObjective())
        .isCloseTo(hard.dualObjective(), within(1e-5 * hard.dualObjective()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void classesThatOverlapAreFoundOutWithACertificate(long seed) {
    TwoClasses data = TwoClasses.random(120, 3, seed);
    SmoResult result = SMO.minimize(data.machine().withHardMargin());
    assertThat(result.result().stopReason()).isEqualTo(StopReason.INFEASIBLE);
    assertThat(result.converged()).isFalse();
    assertThat(result.isInseparable()).isTrue();
    assertThat(result.toString())
        .startsWith("stopped: the classes cannot be separated, their convex hulls meet, after ");
    double[] certificate = result.result().minimizer();
    double[] sums = new double[2];
    double[] difference = new double[3];
    for (int i = 0; i < certificate.length; i++) {
      assertThat(certificate[i]).isNotNegative();
      sums[data.labels()[i] > 0 ? 1 : 0] += certificate[i];
      Vectors.axpy(certificate[i] * data.labels()[i], data.x()[i], difference);
    }
    assertThat(sums).containsExactly(new double[] {1, 1}, within(1e-12));
    // The rows are a few units apart.
    assertThat(Vectors.norm(difference)).isLessThan(2e-5);
    assertThatIllegalStateException()
        .isThrownBy(result::classifier)
        .withMessageStartingWith("no boundary keeps a hard margin: the convex hulls");
  }

  @Test
  void hullsThatTouchInOnePointCannotBeSeparated() {
    double[][] x = {{0, 0}, {0, 2}, {0, 1}, {3, 1}};
    SmoResult result =
        SMO.minimize(SupportVectorMachine.of(x, new double[] {-1, -1, 1, 1}).withHardMargin());
    assertThat(result.result().stopReason()).isEqualTo(StopReason.INFEASIBLE);
    assertThat(result.result().minimizer())
        .containsExactly(new double[] {0.5, 0.5, 1, 0}, within(1e-5));
    double[][] same = {{1}, {1}};
    assertThat(
            SMO.minimize(SupportVectorMachine.of(same, new double[] {1, -1}).withHardMargin())
                .result()
                .stopReason())
        .isEqualTo(StopReason.INFEASIBLE);
  }

  /** Any labels of different rows are separated by Gaussians. */
  @Test
  void theRadialKernelSeparatesWhatNoPlaneCan() {
    TwoClasses data = TwoClasses.random(120, 3, 1);
    SmoResult result = SMO.minimize(data.machine().withKernel(Kernel.radial(2)).withHardMargin());
    assertThat(result.converged()).isTrue();
    for (int i = 0; i < data.labels().length; i++) {
      assertThat(data.labels()[i] * result.classifier().decision(data.x()[i]))
          .isGreaterThan(1 - 1e-8);
    }
    double[][] x = data.x();
    x[0] = x[1];
    double[] labels = data.labels();
    labels[0] = -labels[1];
    SupportVectorMachine contradicting =
        SupportVectorMachine.of(x, labels).withKernel(Kernel.radial(2)).withHardMargin();
    assertThat(SMO.minimize(contradicting).result().stopReason())
        .as("one row with both labels")
        .isEqualTo(StopReason.INFEASIBLE);
  }

  @Test
  void aRunCutShortHasAWallThatIsNotYetTheWidest() {
    SupportVectorMachine machine = TwoClasses.named("setosa").machine().withHardMargin();
    SmoResult result = SMO.minimize(machine, Stopping.iterations(2));
    assertThat(result.result().stopReason()).isEqualTo(StopReason.ITERATION_LIMIT);
    double best = SMO.minimize(machine).classifier().dualObjective();
    assertThat(result.classifier().dualObjective()).isLessThan(best);
    assertThat(result.classifier().primalObjective()).isGreaterThan(best);
  }

  @Test
  void valuesThatAreNotFiniteStopTheRun() {
    double[][] huge = {{1e200}, {-1e200}};
    assertThat(
            SMO.minimize(SupportVectorMachine.of(huge, new double[] {1, -1}).withHardMargin())
                .result()
                .stopReason())
        .isEqualTo(StopReason.NON_FINITE_VALUE);
  }
}
