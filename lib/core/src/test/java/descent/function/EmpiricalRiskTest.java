package descent.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import descent.Allocation;
import descent.function.loss.AbsoluteLoss;
import descent.function.loss.ExponentialLoss;
import descent.function.loss.HingeLoss;
import descent.function.loss.HuberLoss;
import descent.function.loss.LogCoshLoss;
import descent.function.loss.LogisticLoss;
import descent.function.loss.Loss;
import descent.function.loss.QuantileLoss;
import descent.function.loss.SquaredHingeLoss;
import descent.function.loss.SquaredLoss;
import descent.linalg.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ejml.data.DMatrixSparseTriplet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmpiricalRiskTest {
  private static final int FEATURES = 6;
  private static final double[][] X = mostlyZeros(12);
  private static final double[] Y = new Random(2).doubles(12, -2, 2).toArray();
  private static final double[] LABELS = Arrays.stream(Y).map(Math::signum).toArray();

  private static double[][] mostlyZeros(int rows) {
    Random random = new Random(1);
    double[][] x = new double[rows][FEATURES];
    for (double[] row : x) {
      for (int j = 0; j < FEATURES; j++) {
        row[j] = random.nextDouble() < 0.4 ? random.nextGaussian() : 0;
      }
    }
    return x;
  }

  private static Rows sparse(double[][] x) {
    DMatrixSparseTriplet triplets = new DMatrixSparseTriplet(x.length, x[0].length, 1);
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x[i].length; j++) {
        if (x[i][j] != 0) {
          triplets.addItem(i, j, x[i][j]);
        }
      }
    }
    return Rows.of(triplets);
  }

  /** Each factory with its loss, over dense and over sparse rows. */
  private record Case(Loss loss, EmpiricalRisk dense, EmpiricalRisk sparse, double[] targets) {
    @Override
    public String toString() {
      return loss.name();
    }
  }

  private static Case regression(Loss loss) {
    return new Case(
        loss,
        EmpiricalRisk.of(loss, Rows.of(X), Y),
        EmpiricalRisk.of(loss, EmpiricalRiskTest.sparse(X), Y),
        Y);
  }

  private static Case margins(Loss loss) {
    return new Case(
        loss,
        EmpiricalRisk.of(loss, Rows.of(X), LABELS),
        EmpiricalRisk.of(loss, EmpiricalRiskTest.sparse(X), LABELS),
        LABELS);
  }

  static Stream<Case> losses() {
    return Stream.concat(
        Stream.of(
                SquaredLoss.full(),
                SquaredLoss.half(),
                new AbsoluteLoss(),
                new HuberLoss(0.7),
                new LogCoshLoss(),
                new QuantileLoss(0.3))
            .map(EmpiricalRiskTest::regression),
        Stream.of(
                new LogisticLoss(), new HingeLoss(), new SquaredHingeLoss(), new ExponentialLoss())
            .map(EmpiricalRiskTest::margins));
  }

  private static double[] point(int dimension) {
    return new Random(3).doubles(dimension, -1, 1).toArray();
  }

  @ParameterizedTest
  @MethodSource("losses")
  void itIsTheMeanLossAndHalfTheRidge(Case c) {
    double[] theta = point(FEATURES + 1);
    double losses = 0;
    double squares = 0;
    for (int i = 0; i < X.length; i++) {
      double prediction = theta[0];
      for (int j = 0; j < FEATURES; j++) {
        prediction += theta[1 + j] * X[i][j];
      }
      losses += c.loss.value(prediction, c.targets[i]);
    }
    for (int j = 1; j < theta.length; j++) {
      squares += theta[j] * theta[j];
    }
    for (EmpiricalRisk f : List.of(c.dense, c.sparse)) {
      assertThat(f.value(theta)).isCloseTo(losses / 12, within(1e-14));
      assertThat(f.meanLoss(theta)).isCloseTo(losses / 12, within(1e-14));
      assertThat(f.withRidge(0.6).value(theta))
          .isCloseTo(losses / 12 + 0.3 * squares, within(1e-14));
      assertThat(f.withRidge(0.6).meanLoss(theta)).isCloseTo(losses / 12, within(1e-14));
      assertThat(f.terms()).isEqualTo(12);
      assertThat(f.loss()).isEqualTo(c.loss);
    }
  }

  @ParameterizedTest
  @MethodSource("losses")
  void everyLossMakesAFiniteSum(Case c) {
    for (EmpiricalRisk f : List.of(c.dense, c.sparse)) {
      FiniteSums.assertContract(f.withRidge(0.3), point(FEATURES + 1));
      FiniteSums.assertContract(f.withRidge(0.3).withoutIntercept(), point(FEATURES));
      Allocation.assertNone(f.withRidge(0.3), 5);
    }
  }

  /** More terms than a block of rows holds, most of them several times. */
  @Test
  void largeBatchesAreTakenInBlocks() {
    int[] terms = IntStream.range(0, 150).map(k -> 7 * k % 11).toArray();
    double[] theta = point(FEATURES + 1);
    for (Rows rows : List.of(Rows.of(X), sparse(X))) {
      EmpiricalRisk f = EmpiricalRisk.linear(rows, Y).withRidge(0.3);
      double[] gradient = new double[theta.length];
      double[] single = new double[theta.length];
      double[] mean = new double[theta.length];
      double value = 0;
      for (int term : terms) {
        value += f.batch(new int[] {term}, theta, single) / terms.length;
        Vectors.axpy(1.0 / terms.length, single, mean);
      }
      assertThat(f.batch(terms, theta, gradient)).isCloseTo(value, within(1e-13));
      assertThat(gradient).containsExactly(mean, within(1e-13));
    }
  }

  @ParameterizedTest
  @MethodSource("losses")
  void sparseRowsAreDenseRowsWithoutTheirZeros(Case c) {
    double[] theta = point(FEATURES + 1);
    assertThat(c.sparse.predictions(theta))
        .containsExactly(c.dense.predictions(theta), within(1e-15));
    assertThat(c.sparse.gradient(theta)).containsExactly(c.dense.gradient(theta), within(1e-15));
    assertThat(c.dense.prediction(theta, X[3])).isEqualTo(c.dense.predictions(theta)[3]);
  }

  @ParameterizedTest
  @MethodSource("losses")
  void otherDataAreJudgedByTheSameLossRidgeAndIntercept(Case c) {
    double[] theta = point(FEATURES);
    double[][] others = Arrays.copyOfRange(X, 4, 9);
    double[] targets = Arrays.copyOfRange(c.targets, 4, 9);
    EmpiricalRisk f = c.dense.withRidge(0.2).withoutIntercept().on(Rows.of(others), targets);
    EmpiricalRisk fresh =
        EmpiricalRisk.of(c.loss, Rows.of(others), targets).withoutIntercept().withRidge(0.2);
    assertThat(f.value(theta)).isEqualTo(fresh.value(theta));
    assertThat(f.gradient(theta)).containsExactly(fresh.gradient(theta));
  }

  @Test
  void theNamedModelsAreTheirLosses() {
    Rows rows = Rows.of(X);
    double[] theta = point(FEATURES + 1);
    double linear = EmpiricalRisk.of(SquaredLoss.full(), rows, Y).value(theta);
    assertThat(EmpiricalRisk.linear(rows, Y).value(theta)).isEqualTo(linear);
    assertThat(EmpiricalRisk.ridge(rows, Y, 0.5).value(theta))
        .isEqualTo(EmpiricalRisk.linear(rows, Y).withRidge(0.5).value(theta));
    assertThat(EmpiricalRisk.huber(rows, Y, 0.7).loss()).isEqualTo(new HuberLoss(0.7));
    EmpiricalRisk machine = EmpiricalRisk.supportVectorMachine(rows, LABELS, 0.1);
    assertThat(machine.value(theta))
        .isEqualTo(EmpiricalRisk.of(new HingeLoss(), rows, LABELS).withRidge(0.1).value(theta));
    assertThat(machine.ridge().lambdas()).containsExactly(0, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1);
  }

  @Test
  void aLargeHuberDeltaIsLeastSquaresWithTheHalf() {
    double[] theta = point(FEATURES + 1);
    assertThat(2 * EmpiricalRisk.huber(Rows.of(X), Y, 1e3).value(theta))
        .isCloseTo(EmpiricalRisk.linear(Rows.of(X), Y).value(theta), within(1e-14));
  }

  @Test
  void accuracyIsTheShareOfRightSigns() {
    EmpiricalRisk machine =
        EmpiricalRisk.supportVectorMachine(
            Rows.of(new double[][] {{1}, {-1}, {0}, {2}}), new double[] {1, 1, 1, -1}, 1);
    // Scores x: the first is right, the second wrong, 0 counts as +1, the last is wrong.
    assertThat(machine.withoutIntercept().accuracy(new double[] {1})).isEqualTo(0.5);
    assertThatIllegalStateException()
        .isThrownBy(() -> EmpiricalRisk.linear(Rows.of(X), Y).accuracy(point(FEATURES + 1)))
        .withMessage(
            "accuracy needs labels -1 and +1, but the targets of the squared loss are numbers");
  }

  static Stream<SmoothRisk> smooth() {
    return losses()
        .flatMap(c -> Stream.of(c.dense, c.sparse))
        .filter(SmoothRisk.class::isInstance)
        .map(f -> ((SmoothRisk) f).withRidge(0.2))
        .flatMap(f -> Stream.of(f, f.withoutIntercept()));
  }

  @Test
  void smoothLossesMakeSmoothRisks() {
    assertThat(losses().filter(c -> c.dense instanceof SmoothRisk).map(c -> c.loss.name()))
        .containsExactly("squared", "squared", "Huber", "log-cosh", "logistic", "squared hinge");
  }

  @ParameterizedTest
  @MethodSource("smooth")
  void hessiansAgreeWithCentralDifferences(SmoothRisk f) {
    double[] theta = point(f.dimension());
    Differences.assertHessian(f, theta, 1e-7);
    double[] v = new Random(3).doubles(theta.length, -2, 2).toArray();
    Differences.assertHessianProduct(f, theta, v);
  }

  /** The bounds of {@link Smooth} and of each term, over pairs of random points. */
  @ParameterizedTest
  @MethodSource("smooth")
  void gradientsAreAsLipschitzAsPromised(SmoothRisk f) {
    Random random = new Random(9);
    double beta = f.smoothness();
    double averageOfTerms = 0;
    for (int i = 0; i < f.terms(); i++) {
      averageOfTerms += f.termSmoothness(i) / f.terms();
    }
    assertThat(beta).isLessThanOrEqualTo(averageOfTerms * (1 + 1e-12));
    double[] at = new double[f.dimension()];
    double[] there = new double[f.dimension()];
    for (int trial = 0; trial < 50; trial++) {
      double[] x = random.doubles(f.dimension(), -1, 1).toArray();
      double[] y = random.doubles(f.dimension(), -1, 1).toArray();
      double distance = Vectors.distance(x, y);
      f.valueAndGradient(x, at);
      f.valueAndGradient(y, there);
      double change = Vectors.distance(at, there);
      assertThat(change).isLessThanOrEqualTo(beta * distance * (1 + 1e-12));
      assertThat(change).isGreaterThanOrEqualTo(f.strongConvexity() * distance * (1 - 1e-12));
      int term = random.nextInt(f.terms());
      f.batch(new int[] {term}, x, at);
      f.batch(new int[] {term}, y, there);
      assertThat(Vectors.distance(at, there))
          .isLessThanOrEqualTo(f.termSmoothness(term) * distance * (1 + 1e-12));
    }
  }

  /** The squared loss attains its bounds: along a row, the term's gradient changes by just that. */
  @Test
  void theBoundOfATermIsAttained() {
    SmoothRisk f = EmpiricalRisk.linear(Rows.of(new double[][] {{3, 4}, {0, 1}}), new double[2]);
    assertThat(f.termSmoothness(0)).isEqualTo(2 * (25 + 1));
    assertThat(f.withoutIntercept().termSmoothness(0)).isEqualTo(2 * 25);
    assertThat(f.withRidge(0.5).withoutIntercept().termSmoothness(1)).isEqualTo(2.5);
    assertThat(f.withRidge(0.5).strongConvexity()).isZero();
    assertThat(f.withoutIntercept().withRidge(0.5).strongConvexity()).isEqualTo(0.5);
    double[] gradient = f.withoutIntercept().gradient(new double[] {3, 4});
    // Half of the mean of two terms: (2·25/2)·(3, 4) from the first, (2·4/2)·(0, 1) from the other.
    assertThat(gradient).containsExactly(75, 104);
  }

  @Test
  void leastSquaresIsAFiniteSum() {
    LeastSquares sum = LeastSquares.sumOfSquares(X, Y).withRidge(0.4);
    FiniteSums.assertContract(sum, point(FEATURES));
    FiniteSums.assertContract(LeastSquares.meanOfSquares(X, Y), point(FEATURES));
    Allocation.assertNone(sum, 5);
    assertThat(sum.terms()).isEqualTo(12);
    // fᵢ = (m/2)(xᵢᵀθ − yᵢ)², so that the mean of all terms is the sum of squares.
    double norm = Vectors.dot(X[2], X[2]);
    assertThat(sum.termSmoothness(2)).isCloseTo(12 * norm + 0.4, within(1e-13));
  }

  @Test
  void badInputIsNamed() {
    Rows rows = Rows.of(X);
    refused(() -> EmpiricalRisk.of(null, rows, Y), "loss must not be null");
    refused(() -> EmpiricalRisk.linear(null, Y), "x must not be null");
    refused(() -> EmpiricalRisk.linear(rows, null), "y must not be null");
    refused(
        () -> EmpiricalRisk.linear(rows, new double[3]), "y has length 3 but there are 12 rows");
    double[] nan = Y.clone();
    nan[7] = Double.NaN;
    refused(() -> EmpiricalRisk.huber(rows, nan, 1), "y must be finite, got y[7] = NaN");
    refused(() -> EmpiricalRisk.huber(rows, Y, 0), "delta must be positive and finite, got 0.0");
    refused(
        () -> EmpiricalRisk.supportVectorMachine(rows, Y, 1),
        "labels must be -1 or +1, got labels[0] = "
            + Y[0]
            + ": convert labels 0 and 1 by Labels.signsFromBits");
    refused(
        () -> EmpiricalRisk.logistic(rows, new double[] {1}),
        "labels has length 1 but there are 12 rows");
    refused(
        () -> EmpiricalRisk.supportVectorMachine(rows, LABELS, 0),
        "lambda must be positive and finite, got 0.0");
    refused(
        () -> EmpiricalRisk.ridge(rows, Y, -1), "lambda must be non-negative and finite, got -1.0");
    refused(
        () -> SmoothRisk.of(new ExponentialLoss(), rows, LABELS),
        "loss must be smooth, but the exponential loss curves without bound");
    EmpiricalRisk f = EmpiricalRisk.linear(rows, Y);
    refused(
        () -> f.on(Rows.of(new double[][] {{1, 2}}), new double[1]),
        "x has 2 columns but the model has 6 features");
    refused(() -> f.predictions(new double[6]), "theta has length 6 but the objective expects 7");
    refused(() -> f.meanLoss(new double[8]), "theta has length 8 but the objective expects 7");
    refused(
        () -> f.prediction(new double[7], new double[5]),
        "row has length 5 but the model has 6 features");
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
