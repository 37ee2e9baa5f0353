package descent.function.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import descent.function.OracleTable;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LossTest {
  /** A few roundings: every loss takes at most a handful of operations. */
  private static final double ROUNDING = 8 * Math.ulp(1.0);

  static List<Loss> losses() {
    return List.of(
        SquaredLoss.half(),
        SquaredLoss.full(),
        new SquaredLoss(3.5),
        new AbsoluteLoss(),
        new HuberLoss(0.7),
        new HuberLoss(2.5),
        new LogCoshLoss(),
        new QuantileLoss(0.5),
        new QuantileLoss(0.9),
        new LogisticLoss(),
        new HingeLoss(),
        new SquaredHingeLoss(),
        new ExponentialLoss(),
        new BinaryCrossEntropy());
  }

  static List<OracleTable.Row> oracle() {
    return OracleTable.read(LossTest.class, "losses.csv");
  }

  private static Loss named(OracleTable.Row row) {
    return switch (row.text("loss")) {
      case "squared" -> SquaredLoss.half();
      case "absolute" -> new AbsoluteLoss();
      case "Huber" -> new HuberLoss(row.number("parameter"));
      case "log-cosh" -> new LogCoshLoss();
      case "quantile" -> new QuantileLoss(row.number("parameter"));
      case "logistic" -> new LogisticLoss();
      case "hinge" -> new HingeLoss();
      case "squared hinge" -> new SquaredHingeLoss();
      case "exponential" -> new ExponentialLoss();
      case "binary cross-entropy" -> new BinaryCrossEntropy();
      default -> throw new AssertionError(row);
    };
  }

  /** Besides 1, which all losses take. */
  private static double otherTarget(Loss loss) {
    return loss instanceof BinaryCrossEntropy ? 0 : -1;
  }

  private static Offset<Double> roundingOf(double expected) {
    return within(ROUNDING * Math.abs(expected));
  }

  /** Every digit is right, also where a loss is tiny or its argument huge. */
  @ParameterizedTest
  @MethodSource("oracle")
  void agreesWithFiveThousandDigits(OracleTable.Row row) {
    Loss loss = named(row);
    double p = row.number("prediction");
    double t = row.number("target");
    assertThat(loss.name()).isEqualTo(row.text("loss"));
    double value = row.number("value");
    assertThat(loss.value(p, t)).isCloseTo(value, roundingOf(value));
    double derivative = row.number("derivative");
    assertThat(loss.derivative(p, t)).isCloseTo(derivative, roundingOf(derivative));
    assertThat(loss instanceof TwiceDifferentiableLoss).isEqualTo(row.has("second"));
    if (loss instanceof TwiceDifferentiableLoss twice) {
      double second = row.number("second");
      assertThat(twice.secondDerivative(p, t)).isCloseTo(second, roundingOf(second));
    }
  }

  @ParameterizedTest
  @MethodSource("oracle")
  void valueAndDerivativeTogetherAreTheSame(OracleTable.Row row) {
    Loss loss = named(row);
    double p = row.number("prediction");
    double t = row.number("target");
    double[] derivatives = {7, 7, 7};
    assertThat(loss.valueAndDerivative(p, t, derivatives, 1)).isEqualTo(loss.value(p, t));
    assertThat(derivatives).containsExactly(7, loss.derivative(p, t), 7);
  }

  @ParameterizedTest
  @MethodSource("losses")
  void isAsConvexAsItSays(Loss loss) {
    Random random = new Random(1);
    double slackest = Double.POSITIVE_INFINITY;
    for (int k = 0; k < 2000; k++) {
      double target = random.nextBoolean() ? 1 : otherTarget(loss);
      double p = 12 * random.nextDouble() - 6;
      double q = 12 * random.nextDouble() - 6;
      double aboveTangent =
          loss.value(q, target) - loss.value(p, target) - loss.derivative(p, target) * (q - p);
      double scale = Math.max(loss.value(p, target), loss.value(q, target));
      assertThat(aboveTangent).isGreaterThanOrEqualTo(-1e-14 * Math.max(1, scale));
      slackest = Math.min(slackest, aboveTangent / ((q - p) * (q - p)));
    }
    // On [−6, 6] a loss with straight pieces touches its tangents; a strictly convex one does not.
    if (loss.convexity() == Convexity.CONVEX) {
      assertThat(slackest).isLessThan(1e-15);
    } else {
      assertThat(slackest).isGreaterThan(1e-7);
    }
    boolean flattens =
        loss.derivative(-1e3, 1) == loss.derivative(-2e3, 1)
            || loss.derivative(1e3, 1) == loss.derivative(2e3, 1);
    assertThat(loss.convexity() == Convexity.STRONGLY_CONVEX).isEqualTo(!flattens);
  }

  @ParameterizedTest
  @MethodSource("losses")
  void isAsSmoothAsItSays(Loss loss) {
    Random random = new Random(2);
    double steepest = 0;
    for (int k = 0; k < 5000; k++) {
      double target = random.nextBoolean() ? 1 : otherTarget(loss);
      double p = 8 * random.nextDouble() - 4;
      double q = p + 1e-3 * (1 + random.nextDouble());
      double secant = (loss.derivative(q, target) - loss.derivative(p, target)) / (q - p);
      steepest = Math.max(steepest, secant);
    }
    if (loss.smoothness().isPresent()) {
      // Approached from below: 5000 points in [−4, 4] come within 1e-3 of the steepest place.
      double smoothness = loss.smoothness().getAsDouble();
      assertThat(steepest)
          .isLessThanOrEqualTo(smoothness * (1 + 1e-9))
          .isGreaterThan(smoothness * (1 - 1e-3));
    } else {
      // A kink's secants of length 1e-3, or the exponential's e⁴ at the edge.
      assertThat(steepest).isGreaterThan(50);
    }
  }

  @ParameterizedTest
  @MethodSource("losses")
  void derivativesAgreeWithCentralDifferences(Loss loss) {
    Random random = new Random(3);
    double step = 1e-5;
    for (int k = 0; k < 200; k++) {
      double t = random.nextBoolean() ? 1 : otherTarget(loss);
      double p = 8 * random.nextDouble() - 4;
      // Steps of 1e-5 leave 1e-10 of truncation and as much rounding; kinks are hit by none of
      // these points.
      assertThat(loss.derivative(p, t))
          .isCloseTo(
              (loss.value(p + step, t) - loss.value(p - step, t)) / (2 * step), within(2e-8));
      if (loss instanceof TwiceDifferentiableLoss twice) {
        assertThat(twice.secondDerivative(p, t))
            .isCloseTo(
                (loss.derivative(p + step, t) - loss.derivative(p - step, t)) / (2 * step),
                within(2e-8));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("losses")
  void isNeverNegativeAndPassesNanOn(Loss loss) {
    for (double p : new double[] {-1e4, -1, -1e-9, 0, 0.5, 1, 1e4}) {
      assertThat(loss.value(p, 1)).isNotNegative();
      assertThat(loss.value(p, otherTarget(loss))).isNotNegative();
    }
    assertThat(loss.value(Double.NaN, 1)).isNaN();
    assertThat(loss.value(Double.POSITIVE_INFINITY, otherTarget(loss))).isPositive();
  }

  @Test
  void squaresDifferByTheirScale() {
    assertThat(SquaredLoss.half().value(5, 2)).isEqualTo(4.5);
    assertThat(SquaredLoss.full().value(5, 2)).isEqualTo(9);
    assertThat(SquaredLoss.full().derivative(5, 2)).isEqualTo(6);
    assertThat(SquaredLoss.full().secondDerivative(5, 2)).isEqualTo(2);
    assertThat(SquaredLoss.full().smoothness()).hasValue(2);
  }

  @Test
  void kinksTakeTheSmallestSubgradient() {
    assertThat(new AbsoluteLoss().derivative(2, 2)).isZero();
    assertThat(new QuantileLoss(0.9).derivative(2, 2)).isZero();
    assertThat(new HingeLoss().derivative(1, 1)).isZero();
    assertThat(new HingeLoss().derivative(-1, -1)).isZero();
  }

  @Test
  void secondDerivativesAtKinksAreThoseOfTheCurvedSide() {
    assertThat(new HuberLoss(2).secondDerivative(2, 0)).isEqualTo(1);
    assertThat(new HuberLoss(2).secondDerivative(Math.nextUp(2.0), 0)).isZero();
    assertThat(new SquaredHingeLoss().secondDerivative(1, 1)).isEqualTo(2);
    assertThat(new SquaredHingeLoss().secondDerivative(Math.nextUp(1.0), 1)).isZero();
  }

  @Test
  void theQuantileLossIsLeastAtTheQuantile() {
    double[] targets = new Random(4).doubles(999).sorted().toArray();
    QuantileLoss loss = new QuantileLoss(0.9);
    double best = meanLoss(loss, targets[899], targets);
    for (double target : targets) {
      assertThat(meanLoss(loss, target, targets)).isGreaterThanOrEqualTo(best);
    }
  }

  private static double meanLoss(Loss loss, double prediction, double[] targets) {
    double sum = 0;
    for (double target : targets) {
      sum += loss.value(prediction, target);
    }
    return sum / targets.length;
  }

  @Test
  void binaryCrossEntropyIsTheLogisticLossForBits() {
    LogisticLoss logistic = new LogisticLoss();
    BinaryCrossEntropy entropy = new BinaryCrossEntropy();
    Random random = new Random(5);
    for (int k = 0; k < 100; k++) {
      double p = 20 * random.nextGaussian();
      for (double bit : new double[] {0, 1}) {
        double sign = 2 * bit - 1;
        assertThat(entropy.value(p, bit)).isEqualTo(logistic.value(p, sign));
        assertThat(entropy.derivative(p, bit)).isEqualTo(logistic.derivative(p, sign));
        assertThat(entropy.secondDerivative(p, bit)).isEqualTo(logistic.secondDerivative(p, sign));
      }
    }
  }

  @Test
  void softLabelsAreLeastAtTheirLogit() {
    BinaryCrossEntropy entropy = new BinaryCrossEntropy();
    assertThat(entropy.derivative(Math.log(0.25 / 0.75), 0.25)).isCloseTo(0, within(1e-16));
    assertThat(entropy.value(Math.log(0.25 / 0.75), 0.25)).isGreaterThan(0.5);
  }

  @Test
  void theExponentialLossOverflowsToInfinityOnly() {
    ExponentialLoss loss = new ExponentialLoss();
    assertThat(loss.value(-1e4, 1)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(loss.value(1e4, 1)).isZero();
    assertThat(loss.derivative(-1e4, 1)).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  static List<Arguments> badParameters() {
    return List.of(
        Arguments.of(
            (Runnable) () -> new SquaredLoss(0), "scale must be positive and finite, got 0.0"),
        Arguments.of(
            (Runnable) () -> new HuberLoss(Double.NaN),
            "delta must be positive and finite, got NaN"),
        Arguments.of(
            (Runnable) () -> new HuberLoss(-1), "delta must be positive and finite, got -1.0"),
        Arguments.of(
            (Runnable) () -> new QuantileLoss(1), "tau must be between 0.0 and 1.0, got 1.0"),
        Arguments.of((Runnable) () -> new CrossEntropy(1), "classes must be at least 2, got 1"));
  }

  @ParameterizedTest
  @MethodSource("badParameters")
  void refusesBadParameters(Runnable construction, String message) {
    assertThatThrownBy(construction::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
