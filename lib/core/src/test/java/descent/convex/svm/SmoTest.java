package descent.convex.svm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.Allocation;
import descent.convex.svm.SupportVector.Place;
import descent.linalg.Vectors;
import descent.optimize.Observer.Answer;
import descent.optimize.Recording;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import descent.optimize.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SmoTest {
  private static final SupportVectorMachine CLOUDS = TwoClasses.clouds().machine();

  private static SupportVectorMachine curved(int n, int d, long seed) {
    return TwoClasses.random(n, d, seed).machine().withKernel(Kernel.radial(0.3));
  }

  /** The formulas of the class comment, from the whole matrix and without a gradient kept. */
  @Test
  void stepsAreThoseOfTheFormula() {
    double c = 0.7;
    SupportVectorMachine machine = curved(60, 3, 5).withSoftMargin(c);
    double[][] x = TwoClasses.random(60, 3, 5).x();
    double[] y = machine.labels();
    List<double[]> points = new ArrayList<>();
    Smo.standard()
        .minimize(
            machine,
            Stopping.iterations(40),
            k -> {
              points.add(k.point());
              return Answer.CONTINUE;
            });
    double[] alpha = new double[60];
    for (double[] point : points) {
      assertThat(point).containsExactly(alpha, within(1e-12));
      literalStep(x, y, c, alpha);
    }
    assertThat(points).hasSize(41);
  }

  private static double k(double[] x, double[] z) {
    return Math.exp(-0.3 * Math.pow(Vectors.distance(x, z), 2));
  }

  private static void literalStep(double[][] x, double[] y, double c, double[] alpha) {
    int n = y.length;
    double[] f = new double[n];
    for (int k = 0; k < n; k++) {
      for (int j = 0; j < n; j++) {
        f[k] += alpha[j] * y[j] * k(x[j], x[k]);
      }
      f[k] -= y[k];
    }
    int i = -1;
    for (int k = 0; k < n; k++) {
      boolean upper = (y[k] == 1 && alpha[k] < c) || (y[k] == -1 && alpha[k] > 0);
      if (upper && (i < 0 || f[k] < f[i])) {
        i = k;
      }
    }
    int j = -1;
    double best = 0;
    for (int k = 0; k < n; k++) {
      boolean lower = (y[k] == 1 && alpha[k] > 0) || (y[k] == -1 && alpha[k] < c);
      double b = f[k] - f[i];
      double gain = b * b / (2 - 2 * k(x[i], x[k]));
      if (lower && b > 0 && gain > best) {
        best = gain;
        j = k;
      }
    }
    double t = (f[j] - f[i]) / (2 - 2 * k(x[i], x[j]));
    t = Math.min(t, y[i] == 1 ? c - alpha[i] : alpha[i]);
    t = Math.min(t, y[j] == 1 ? alpha[j] : c - alpha[j]);
    alpha[i] += y[i] * t;
    alpha[j] -= y[j] * t;
  }

  static Stream<Arguments> settings() {
    List<Arguments> settings = new ArrayList<>();
    for (Kernel kernel : List.of(Kernel.linear(), Kernel.radial(0.2), Kernel.radial(3))) {
      for (double c : new double[] {0.05, 1, 30}) {
        settings.add(Arguments.of(kernel, c));
      }
    }
    return settings.stream();
  }

  /** Karush, Kuhn and Tucker, one by one, with the kernel called for each pair of rows. */
  @ParameterizedTest
  @MethodSource("settings")
  void theAnswerFulfilsTheConditions(Kernel kernel, double c) {
    double tolerance = 1e-6;
    for (long seed = 1; seed <= 3; seed++) {
      TwoClasses data = TwoClasses.random(150, 4, seed);
      SupportVectorMachine machine = data.machine().withKernel(kernel).withSoftMargin(c);
      SmoResult result = Smo.withTolerance(tolerance).minimize(machine);
      assertThat(result.converged()).isTrue();
      assertThat(result.result().stopReason()).isEqualTo(StopReason.KKT_TOLERANCE);
      assertThat(result.result().gradientNorm()).isLessThanOrEqualTo(tolerance);
      double[] alpha = result.result().minimizer();
      assertThat(Vectors.dot(alpha, data.labels())).isCloseTo(0, within(1e-11 * c));
      for (int i = 0; i < alpha.length; i++) {
        double margin = data.labels()[i] * result.classifier().decision(data.x()[i]);
        assertThat(alpha[i]).isBetween(0.0, c);
        if (alpha[i] < c) {
          assertThat(margin).as("row %d", i).isGreaterThanOrEqualTo(1 - 1.01 * tolerance);
        }
        if (alpha[i] > 0) {
          assertThat(margin).as("row %d", i).isLessThanOrEqualTo(1 + 1.01 * tolerance);
        }
      }
      assertDualityHolds(result, data, kernel, c);
    }
  }

  private static void assertDualityHolds(
      SmoResult result, TwoClasses data, Kernel kernel, double c) {
    double[] alpha = result.result().minimizer();
    double[] y = data.labels();
    double norm = 0;
    double sum = 0;
    double lacking = 0;
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < y.length; j++) {
        norm += alpha[i] * alpha[j] * y[i] * y[j] * kernel.value(data.x()[i], data.x()[j]);
      }
      sum += alpha[i];
      lacking += Math.max(0, 1 - y[i] * result.classifier().decision(data.x()[i]));
    }
    SupportVectorClassifier classifier = result.classifier();
    double scale = 1e-9 * (1 + sum);
    assertThat(classifier.dualObjective()).isCloseTo(sum - 0.5 * norm, within(scale));
    assertThat(classifier.primalObjective()).isCloseTo(0.5 * norm + c * lacking, within(scale));
    assertThat(classifier.gap())
        .isEqualTo(classifier.primalObjective() - classifier.dualObjective())
        // A violation of ε lets the n rows lack ε each.
        .isBetween(-scale, 1e-6 * c * y.length + scale);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void shrinkingAndTheCacheChangeNoAnswer(Kernel kernel, double c) {
    SupportVectorMachine machine =
        TwoClasses.random(400, 4, 9).machine().withKernel(kernel).withSoftMargin(c);
    Smo smo = Smo.withTolerance(1e-7);
    SupportVectorClassifier with = smo.minimize(machine).classifier();
    SupportVectorClassifier without = smo.withoutShrinking().minimize(machine).classifier();
    SupportVectorClassifier tight = smo.withCache(0).minimize(machine).classifier();
    double dual = with.dualObjective();
    assertThat(without.dualObjective()).isCloseTo(dual, within(1e-9 * dual));
    assertThat(tight.multipliers()).containsExactly(with.multipliers(), within(1e-9 * c));
    assertThat(without.supportVectors().stream().map(SupportVector::index))
        .containsExactlyElementsOf(
            with.supportVectors().stream().map(SupportVector::index).toList());
  }

  @Test
  void shrinkingLeavesRowsOutAndLooksAtThemAgain() {
    SupportVectorMachine machine = curved(1500, 5, 4).withSoftMargin(100);
    SmoResult with = Smo.standard().minimize(machine);
    SmoResult without = Smo.standard().withoutShrinking().minimize(machine);
    assertThat(with.result().iterations()).isGreaterThan(3000);
    assertThat(with.kernelRows())
        .as("rows cut short, then completed")
        .isGreaterThan(without.kernelRows());
    assertThat(with.kernelEvaluations()).isLessThanOrEqualTo(1500L * 1500 + 1_500_000);
    double dual = without.classifier().dualObjective();
    assertThat(with.classifier().dualObjective()).isCloseTo(dual, within(1e-5 * dual));
  }

  /** Rows that were left out when the limit came may be the worst. */
  @Test
  void theViolationOfARunCutShortIsThatOfAllRows() {
    double c = 100;
    SupportVectorMachine machine = curved(1500, 5, 4).withSoftMargin(c);
    SmoResult result = Smo.standard().minimize(machine, Stopping.iterations(2500));
    assertThat(result.result().iterations()).isEqualTo(2500);
    double[] alpha = result.result().minimizer();
    double[] y = machine.labels();
    double[] q = machine.dualHessian().data;
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < y.length; k++) {
      double f = y[k] * (Vectors.dot(q, k * y.length, alpha, 0, y.length) - 1);
      if (y[k] > 0 ? alpha[k] < c : alpha[k] > 0) {
        least = Math.min(least, f);
      }
      if (y[k] > 0 ? alpha[k] > 0 : alpha[k] < c) {
        greatest = Math.max(greatest, f);
      }
    }
    assertThat(greatest - least).isGreaterThan(1e-3);
    assertThat(result.result().gradientNorm()).isCloseTo(greatest - least, within(1e-9));
  }

  @Test
  void convergenceComesBeforeALimitThatIsReachedWithIt() {
    int iterations = Smo.standard().minimize(CLOUDS).result().iterations();
    assertThat(
            Smo.standard().minimize(CLOUDS, Stopping.iterations(iterations)).result().stopReason())
        .isEqualTo(StopReason.KKT_TOLERANCE);
    assertThat(
            Smo.standard()
                .minimize(CLOUDS, Stopping.iterations(iterations - 1))
                .result()
                .stopReason())
        .isEqualTo(StopReason.ITERATION_LIMIT);
  }

  @Test
  void aSmallCacheComputesRowsAgain() {
    SupportVectorMachine machine = curved(300, 5, 4);
    SmoResult large = Smo.standard().minimize(machine);
    SmoResult small = Smo.standard().withCache(0).minimize(machine);
    assertThat(large.kernelRows()).isLessThanOrEqualTo(2 * 300);
    assertThat(small.kernelRows()).isGreaterThan(4 * large.kernelRows());
    assertThat(small.result().evaluations().hessianProducts()).isEqualTo(small.kernelRows());
    assertThat(large.result().iterations()).isEqualTo(small.result().iterations());
  }

  /** The errata's E10: most support vectors of a soft margin are not on the margin. */
  @Test
  void mostSupportVectorsOfASoftMarginAreNotOnIt() {
    SupportVectorClassifier soft = Smo.withTolerance(1e-8).minimize(CLOUDS).classifier();
    assertThat(soft.supportVectors()).hasSize(29);
    assertThat(soft.supportVectors(Place.ON_MARGIN))
        .hasSize(3)
        .allSatisfy(v -> assertThat(v.margin()).isCloseTo(1, within(1e-7)))
        .allSatisfy(v -> assertThat(v.multiplier()).isBetween(1e-3, 1 - 1e-3));
    assertThat(soft.supportVectors(Place.INSIDE_MARGIN))
        .allSatisfy(v -> assertThat(v.margin()).isBetween(0.0, 0.99))
        .allSatisfy(v -> assertThat(v.multiplier()).isEqualTo(1));
    assertThat(soft.supportVectors(Place.BEYOND_BOUNDARY))
        .isNotEmpty()
        .allSatisfy(v -> assertThat(v.margin()).isNegative())
        .allSatisfy(v -> assertThat(v.multiplier()).isEqualTo(1));
    assertThat(
            soft.supportVectors(Place.INSIDE_MARGIN).size()
                + soft.supportVectors(Place.BEYOND_BOUNDARY).size())
        .isEqualTo(26);
    assertThat(soft)
        .hasToString(
            "29 support vectors of 100 rows: 3 on the margin, "
                + soft.supportVectors(Place.INSIDE_MARGIN).size()
                + " inside, "
                + soft.supportVectors(Place.BEYOND_BOUNDARY).size()
                + " misclassified; primal "
                + soft.primalObjective()
                + ", dual "
                + soft.dualObjective());
  }

  @Test
  void theValueFallsAndTheTraceKeepsTheWay() {
    SmoResult result =
        Smo.standard().minimize(CLOUDS, Stopping.iterations(10_000), Recording.points());
    Trace trace = result.result().trace();
    double[] values = trace.values();
    assertThat(trace.size()).isEqualTo(result.result().iterations() + 1);
    assertThat(values[0]).isZero();
    double[][] q = rows(CLOUDS);
    for (int k = 0; k < values.length; k++) {
      double[] alpha = trace.points()[k];
      double value = 0;
      for (int i = 0; i < alpha.length; i++) {
        value += 0.5 * alpha[i] * Vectors.dot(q[i], alpha) - alpha[i];
      }
      assertThat(values[k]).isCloseTo(value, within(1e-11));
      assertThat(k == 0 || values[k] < values[k - 1]).as("falls at %d", k).isTrue();
      if (k > 0) {
        assertThat(trace.steps().get(k).stepLength())
            .isCloseTo(Vectors.distance(alpha, trace.points()[k - 1]), within(1e-12));
      }
    }
    assertThat(trace.gradientNorms()[values.length - 1]).isLessThanOrEqualTo(1e-3);
    assertThat(trace.gradientNorms()[values.length - 2]).isGreaterThan(1e-3);
  }

  private static double[][] rows(SupportVectorMachine machine) {
    int n = machine.rows().count();
    double[][] rows = new double[n][n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(machine.dualHessian().data, i * n, rows[i], 0, n);
    }
    return rows;
  }

  @Test
  void everyReasonToStopLeavesMultipliersThatFulfilTheConstraints() {
    SupportVectorMachine machine = curved(200, 4, 3);
    Smo smo = Smo.withTolerance(1e-9);
    SmoResult few = smo.minimize(machine, Stopping.iterations(7));
    assertThat(few.result().stopReason()).isEqualTo(StopReason.ITERATION_LIMIT);
    assertThat(few.result().iterations()).isEqualTo(7);
    assertThat(few.converged()).isFalse();
    assertThat(few.classifier().gap()).isPositive();
    assertThat(Vectors.dot(few.result().minimizer(), machine.labels())).isZero();
    SmoResult watched =
        smo.minimize(
            machine,
            Stopping.iterations(100),
            k -> k.number() == 3 ? Answer.STOP : Answer.CONTINUE);
    assertThat(watched.result().stopReason()).isEqualTo(StopReason.OBSERVER);
    assertThat(watched.result().iterations()).isEqualTo(3);
    SmoResult counted = smo.minimize(machine, Stopping.evaluations(20));
    assertThat(counted.result().stopReason()).isEqualTo(StopReason.EVALUATION_LIMIT);
    assertThat(counted.kernelRows()).isBetween(20L, 23L);
  }

  @Test
  void anInterruptStopsAndStaysSet() {
    Thread.currentThread().interrupt();
    SmoResult result = Smo.standard().minimize(CLOUDS);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(result.result().stopReason()).isEqualTo(StopReason.INTERRUPTED);
    assertThat(result.classifier().supportVectors()).isEmpty();
  }

  @Test
  void aToleranceBelowRoundingEndsWithoutProgressOrConverged() {
    SmoResult result = Smo.withTolerance(1e-300).minimize(CLOUDS, Stopping.iterations(1_000_000));
    assertThat(result.result().stopReason()).isIn(StopReason.NO_PROGRESS, StopReason.KKT_TOLERANCE);
    assertThat(result.result().gradientNorm()).isLessThan(1e-12);
  }

  @Test
  void equalRowsOfBothClassesAndOfOneAreNoTrouble() {
    double[][] x = {{0}, {0}, {1}, {1}, {0}, {1}};
    double[] labels = {-1, 1, 1, 1, -1, -1};
    SmoResult result =
        Smo.withTolerance(1e-9).minimize(SupportVectorMachine.of(x, labels).withSoftMargin(2));
    assertThat(result.converged()).isTrue();
    // By symmetry f(0) = −1 and f(1) = 1, and each row on the wrong side lacks 2: ½·4 + 2·(2 + 2).
    assertThat(result.classifier().primalObjective()).isCloseTo(10, within(1e-7));
    assertThat(result.classifier().dualObjective()).isCloseTo(10, within(1e-7));
  }

  @Test
  void aKernelThatIsNotFiniteStopsTheRun() {
    Kernel bad = (x, z) -> x[0] > 1 && z[0] < 0 ? Double.NaN : Vectors.dot(x, z);
    SmoResult result = Smo.standard().minimize(CLOUDS.withKernel(bad));
    assertThat(result.result().stopReason()).isEqualTo(StopReason.NON_FINITE_VALUE);
    assertThat(result.found()).isEmpty();
    double[][] huge = {{1e200}, {-1e200}, {0}};
    SmoResult overflow =
        Smo.standard().minimize(SupportVectorMachine.of(huge, new double[] {1, -1, 1}));
    assertThat(overflow.result().stopReason()).isEqualTo(StopReason.NON_FINITE_VALUE);
  }

  @Test
  void anyKernelGivesTheAnswerOfItsFastForm() {
    SupportVectorMachine machine = curved(200, 4, 8);
    Smo smo = Smo.withTolerance(1e-9);
    SupportVectorClassifier fast = smo.minimize(machine).classifier();
    SupportVectorClassifier plain = smo.minimize(machine.withKernel(SmoTest::k)).classifier();
    assertThat(plain.multipliers()).containsExactly(fast.multipliers(), within(1e-7));
  }

  /** New arrays are the rows of the cache only: once it is full, iterations allocate nothing. */
  @Test
  void iterationsDoNotAllocate() {
    SupportVectorMachine machine = curved(300, 5, 4).withSoftMargin(100);
    Smo smo = Smo.withTolerance(1e-9).withCache(20 * 8 * 300);
    long few = Allocation.of(() -> smo.minimize(machine, Stopping.iterations(200)));
    long many = Allocation.of(() -> smo.minimize(machine, Stopping.iterations(900)));
    SmoResult atFew = smo.minimize(machine, Stopping.iterations(200));
    SmoResult atMany = smo.minimize(machine, Stopping.iterations(900));
    assertThat(atMany.result().iterations()).isEqualTo(900);
    int moreVectors =
        atMany.classifier().supportVectors().size() - atFew.classifier().supportVectors().size();
    // The classifiers differ in their numbers of support vectors, at less than 500 bytes each.
    assertThat(Math.abs(many - few)).isLessThan(500L * (1 + Math.abs(moreVectors)));
  }

  @Test
  void badArgumentsAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Smo.withTolerance(0))
        .withMessage("tolerance must be positive and finite, got 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Smo.withTolerance(Double.NaN))
        .withMessage("tolerance must be positive and finite, got NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Smo.standard().withCache(-1))
        .withMessage("cacheBytes must be at least 0, got -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Smo.standard().minimize(null))
        .withMessage("machine must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Smo.standard().minimize(CLOUDS, (Stopping) null))
        .withMessage("stopping must not be null");
  }
}
