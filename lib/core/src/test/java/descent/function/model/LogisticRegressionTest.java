package descent.function.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import descent.firstorder.GradientDescent;
import descent.function.Differences;
import descent.function.OracleTable;
import descent.function.loss.Labels;
import descent.function.loss.LogisticLoss;
import descent.linalg.Vectors;
import descent.optimize.Result;
import descent.optimize.Stopping;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LogisticRegressionTest {
  private static final double[][] X = {{1, 2}, {3, -1}, {0, 4}, {2, 2}};
  private static final double[] LABELS = {1, -1, -1, 1};

  static List<OracleTable.Row> fits() {
    return Data.fits("logistic");
  }

  private static LogisticRegression model(OracleTable.Row fit) {
    LogisticRegression model =
        LogisticRegression.of(Data.X, Data.LABELS).withRidge(fit.number("ridge"));
    return Boolean.parseBoolean(fit.text("intercept")) ? model : model.withoutIntercept();
  }

  /** The columns "score" and "second" are the accuracy and the smoothness. */
  @ParameterizedTest
  @MethodSource("fits")
  void agreesWithScikitLearn(OracleTable.Row fit) {
    LogisticRegression model = model(fit);
    double[] theta = fit.numbers("theta");
    double[] gradient = new double[theta.length];
    assertThat(model.value(theta)).isCloseTo(fit.number("objective"), within(1e-14));
    assertThat(model.valueAndGradient(theta, gradient))
        .isCloseTo(fit.number("objective"), within(1e-14));
    assertThat(Vectors.norm(gradient)).isLessThan(1e-14);
    assertThat(model.accuracy(theta)).isEqualTo(fit.number("score"));
    assertThat(model.smoothness()).isCloseTo(fit.number("second"), within(1e-13));
    assertThat(model.probability(theta, Data.X[0]))
        .isCloseTo(fit.number("prediction"), within(1e-14))
        .isCloseTo(model.probabilities(theta)[0], within(1e-15));
  }

  @ParameterizedTest
  @MethodSource("fits")
  void gradientDescentFindsTheFit(OracleTable.Row fit) {
    LogisticRegression model = model(fit);
    Result result =
        GradientDescent.withInverseSmoothness()
            .minimize(
                model,
                new double[model.dimension()],
                Stopping.gradientBelow(1e-9).or(Stopping.iterations(50_000)));
    assertThat(result.converged()).isTrue();
    // ‖θ − θ*‖ ≤ ‖∇f‖/m with m the smallest curvature near θ*, above 0.005 here.
    assertThat(result.lastPoint()).containsExactly(fit.numbers("theta"), within(2e-7));
  }

  @Test
  void theObjectiveIsTheMeanLossAndHalfTheRidge() {
    LogisticRegression model = LogisticRegression.of(X, LABELS).withRidge(0.6);
    double[] theta = {0.5, -1, 2};
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      sum += new LogisticLoss().value(0.5 - X[i][0] + 2 * X[i][1], LABELS[i]);
    }
    assertThat(model.value(theta)).isCloseTo(sum / 4 + 0.3 * 5, within(1e-14));
    assertThat(model.dimension()).isEqualTo(3);
    assertThat(model.observations()).isEqualTo(4);
  }

  @ParameterizedTest
  @MethodSource("fits")
  void derivativesAgreeWithCentralDifferences(OracleTable.Row fit) {
    LogisticRegression model = model(fit);
    Random random = new Random(1);
    for (int k = 0; k < 5; k++) {
      double[] theta = random.doubles(model.dimension(), -2, 2).toArray();
      Differences.assertGradient(model, theta, 1e-8);
      Differences.assertHessian(model, theta, 1e-8);
      double[] v = random.doubles(model.dimension(), -2, 2).toArray();
      Differences.assertHessianProduct(model, theta, v);
    }
  }

  @Test
  void marginsOfAnySizeAreSafe() {
    LogisticRegression model = LogisticRegression.of(X, LABELS);
    double[] gradient = new double[3];
    double huge = 1e5;
    // Scores huge·(3, 2, 4, 4): the second and third row are wrong by 2·huge and 4·huge.
    double value = model.valueAndGradient(new double[] {0, huge, huge}, gradient);
    assertThat(value).isEqualTo((2 + 4) * huge / 4);
    assertThat(model.value(new double[] {0, huge, huge})).isEqualTo(value);
    assertThat(gradient).containsExactly(2.0 / 4, 3.0 / 4, 3.0 / 4);
    assertThat(model.probabilities(new double[] {0, huge, huge})).containsOnly(1);
    assertThat(model.probability(new double[] {0, -huge, 0}, X[0])).isZero();
  }

  @Test
  void accuracyCountsAScoreOfZeroAsPlus() {
    LogisticRegression model = LogisticRegression.of(X, LABELS);
    assertThat(model.accuracy(new double[3])).isEqualTo(0.5);
    assertThat(model.accuracy(new double[] {-1, 0, 0})).isEqualTo(0.5);
    // Score x₁x₂-free: −x₂ + 2.5 is right for rows 1 and 4 and 3, wrong for row 2.
    assertThat(model.accuracy(new double[] {2.5, 0, -1})).isEqualTo(0.75);
  }

  @Test
  void bitsAreConverted() {
    double[] signs = Labels.signsFromBits(new double[] {1, 0, 0, 1});
    double[] theta = {0.1, 0.2, 0.3};
    assertThat(LogisticRegression.of(X, signs).value(theta))
        .isEqualTo(LogisticRegression.of(new DMatrixRMaj(X), LABELS).value(theta));
  }

  @Test
  void strongConvexityIsTheRidgeUnlessTheInterceptEscapesIt() {
    LogisticRegression model = LogisticRegression.of(X, LABELS).withRidge(0.3);
    assertThat(model.strongConvexity()).isZero();
    assertThat(model.withoutIntercept().strongConvexity()).isEqualTo(0.3);
    assertThat(model.conditionNumber()).isInfinite();
  }

  @Test
  void separableDataPullTheValueToZero() {
    LogisticRegression model =
        LogisticRegression.of(new double[][] {{-1}, {-2}, {1}, {3}}, new double[] {-1, -1, 1, 1});
    assertThat(model.value(new double[] {0, 10})).isLessThan(1e-4);
    assertThat(model.value(new double[] {0, 100})).isLessThan(1e-40).isPositive();
  }

  static List<Arguments> badInput() {
    LogisticRegression model = LogisticRegression.of(X, LABELS);
    return List.of(
        bad(
            () -> LogisticRegression.of(X, new double[] {1, 0, 1, 0}),
            "labels must be -1 or +1, got labels[1] = 0.0: convert labels 0 and 1 by"
                + " Labels.signsFromBits"),
        bad(
            () -> LogisticRegression.of(X, new double[] {1, 1}),
            "labels has length 2 but there are 4 rows"),
        bad(
            () -> LogisticRegression.of(new DMatrixRMaj(0, 0), new double[0]),
            "the number of rows of x must be at least 1, got 0"),
        bad(() -> model.withRidge(-1), "lambda must be non-negative and finite, got -1.0"),
        bad(() -> model.accuracy(new double[2]), "theta has length 2 but the objective expects 3"),
        bad(
            () -> model.probabilities(new double[2]),
            "theta has length 2 but the objective expects 3"),
        bad(
            () -> model.probability(new double[2], X[0]),
            "theta has length 2 but the objective expects 3"),
        bad(
            () -> model.probability(new double[3], new double[3]),
            "row has length 3 but the model has 2 features"));
  }

  private static Arguments bad(ThrowingCallable call, String message) {
    return Arguments.of(call, message);
  }

  @ParameterizedTest
  @MethodSource("badInput")
  void refusesBadInput(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
