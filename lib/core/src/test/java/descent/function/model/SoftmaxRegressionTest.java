package descent.function.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.Allocation;
import descent.function.Differences;
import descent.function.FiniteSums;
import descent.function.OracleTable;
import descent.function.Rows;
import descent.function.loss.Labels;
import descent.linalg.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ejml.data.DMatrixSparseTriplet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SoftmaxRegressionTest {
  private static final double[][] X = Data.X;
  private static final int[] CLASSES = Data.CLASSES;

  static List<SoftmaxRegression> models() {
    DMatrixSparseTriplet triplets = new DMatrixSparseTriplet(X.length, 3, 1);
    for (int i = 0; i < X.length; i++) {
      for (int j = 0; j < 3; j++) {
        triplets.addItem(i, j, X[i][j]);
      }
    }
    SoftmaxRegression dense = SoftmaxRegression.of(X, CLASSES, 3);
    SoftmaxRegression sparse = SoftmaxRegression.of(Rows.of(triplets), CLASSES, 3);
    return List.of(
        dense,
        dense.withRidge(0.3),
        dense.withRidge(0.3).withoutIntercepts(),
        sparse.withoutIntercepts().withRidge(0.3),
        sparse);
  }

  private static double[] point(SoftmaxRegression f, int seed) {
    return new Random(seed).doubles(f.dimension(), -1, 1).toArray();
  }

  @Test
  void agreesWithScikitLearn() {
    OracleTable.Row fit = OracleTable.read(Data.class, "softmax.csv").get(0);
    double[] theta = fit.numbers("theta");
    SoftmaxRegression f = SoftmaxRegression.of(X, CLASSES, 3).withRidge(fit.number("ridge"));
    assertThat(f.value(theta)).isCloseTo(fit.number("objective"), within(1e-14));
    assertThat(Vectors.norm(f.gradient(theta))).isLessThan(1e-14);
    assertThat(f.accuracy(theta)).isEqualTo(fit.number("accuracy"));
    assertThat(f.probabilities(theta, X[0]))
        .containsExactly(fit.numbers("probabilities"), within(1e-14));
  }

  @ParameterizedTest
  @MethodSource("models")
  void itIsAFiniteSumWithTheGradientOfItsValue(SoftmaxRegression f) {
    Differences.assertGradient(f, point(f, 1), 1e-8);
    FiniteSums.assertContract(f, point(f, 2));
    Allocation.assertNone(f, 5);
  }

  @Test
  void theParametersAreOneLinearModelForEachClass() {
    double[] theta = {1, 0.5, -1, 2, 0, 0.25, 0.5, -0.5, -1, 0, 1, 1};
    SoftmaxRegression f = SoftmaxRegression.of(X, CLASSES, 3);
    double[] weights = new double[3];
    for (int j = 0; j < 3; j++) {
      double score = theta[4 * j];
      for (int feature = 0; feature < 3; feature++) {
        score += theta[4 * j + 1 + feature] * X[7][feature];
      }
      weights[j] = Math.exp(score);
    }
    double sum = Arrays.stream(weights).sum();
    for (int j = 0; j < 3; j++) {
      assertThat(f.probabilities(theta, X[7])[j]).isCloseTo(weights[j] / sum, within(1e-15));
    }
    assertThat(f.withoutIntercepts().dimension()).isEqualTo(9);
    assertThat(f.classes()).isEqualTo(3);
    assertThat(f.terms()).isEqualTo(40);
  }

  /** {@code P(1) = σ(s₁ − s₀)}: with the parameters (0, θ) two classes are logistic regression. */
  @Test
  void twoClassesAreLogisticRegression() {
    int[] bits = Arrays.stream(Data.LABELS).mapToInt(label -> label > 0 ? 1 : 0).toArray();
    double[] theta = {0.3, -0.7, 0.2, 1.1};
    double[] both = new double[8];
    System.arraycopy(theta, 0, both, 4, 4);
    SoftmaxRegression softmax = SoftmaxRegression.of(X, bits, 2).withRidge(0.4);
    LogisticRegression logistic = LogisticRegression.of(X, Data.LABELS).withRidge(0.4);
    assertThat(softmax.value(both)).isCloseTo(logistic.value(theta), within(1e-14));
    assertThat(Arrays.copyOfRange(softmax.gradient(both), 4, 8))
        .containsExactly(logistic.gradient(theta), within(1e-14));
    assertThat(softmax.accuracy(both)).isEqualTo(logistic.accuracy(theta));
    assertThat(softmax.probabilities(both, X[0])[1])
        .isCloseTo(logistic.probability(theta, X[0]), within(1e-15));
    assertThat(Labels.signsFromBits(Arrays.stream(bits).asDoubleStream().toArray()))
        .containsExactly(Data.LABELS);
  }

  @ParameterizedTest
  @MethodSource("models")
  void gradientsAreAsLipschitzAsPromised(SoftmaxRegression f) {
    double[] at = new double[f.dimension()];
    double[] there = new double[f.dimension()];
    for (int seed = 0; seed < 50; seed++) {
      double[] x = point(f, seed);
      double[] y = point(f, seed + 100);
      double distance = Vectors.distance(x, y);
      f.valueAndGradient(x, at);
      f.valueAndGradient(y, there);
      double change = Vectors.distance(at, there);
      assertThat(change).isLessThanOrEqualTo(f.smoothness() * distance * (1 + 1e-12));
      // The ridge alone would leave (x − y)ᵀ(∇f(x) − ∇f(y)) ≥ λ‖x − y‖².
      assertThat(change).isGreaterThanOrEqualTo(f.strongConvexity() * distance * (1 - 1e-12));
      int term = seed % f.terms();
      f.batch(new int[] {term}, x, at);
      f.batch(new int[] {term}, y, there);
      assertThat(Vectors.distance(at, there))
          .isLessThanOrEqualTo(f.termSmoothness(term) * distance * (1 + 1e-12));
    }
  }

  @Test
  void otherDataAreJudgedByTheSameModel() {
    SoftmaxRegression f = SoftmaxRegression.of(X, CLASSES, 3).withRidge(0.3).withoutIntercepts();
    double[] theta = point(f, 4);
    double[][] others = Arrays.copyOfRange(X, 5, 20);
    int[] labels = Arrays.copyOfRange(CLASSES, 5, 20);
    SoftmaxRegression fresh =
        SoftmaxRegression.of(others, labels, 3).withRidge(0.3).withoutIntercepts();
    assertThat(f.on(others, labels).value(theta)).isEqualTo(fresh.value(theta));
    assertThat(f.on(others, labels).predictions(theta)).containsExactly(fresh.predictions(theta));
  }

  @Test
  void badInputIsNamed() {
    SoftmaxRegression f = SoftmaxRegression.of(X, CLASSES, 3);
    refused(
        () -> SoftmaxRegression.of(new double[][] {{1}, {2}}, new int[] {0, 3}, 3),
        "labels must be from 0 to 2, got labels[1] = 3");
    refused(
        () -> SoftmaxRegression.of(new double[][] {{1}, {2}}, new int[] {-1, 0}, 3),
        "labels must be from 0 to 2, got labels[0] = -1");
    refused(
        () -> SoftmaxRegression.of(new double[][] {{1}, {2}}, new int[] {1}, 3),
        "labels has length 1 but there are 2 rows");
    refused(
        () -> SoftmaxRegression.of(new double[][] {{1}}, new int[] {0}, 1),
        "classes must be at least 2, got 1");
    refused(() -> SoftmaxRegression.of((Rows) null, CLASSES, 3), "x must not be null");
    refused(() -> SoftmaxRegression.of(X, null, 3), "labels must not be null");
    refused(() -> f.withRidge(-1), "lambda must be non-negative and finite, got -1.0");
    refused(() -> f.accuracy(new double[11]), "theta has length 11 but the objective expects 12");
    refused(
        () -> f.probabilities(new double[12], new double[2]),
        "row has length 2 but the model has 3 features");
    refused(
        () -> f.on(new double[][] {{1, 2}}, new int[] {0}),
        "x has 2 columns but the model has 3 features");
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
