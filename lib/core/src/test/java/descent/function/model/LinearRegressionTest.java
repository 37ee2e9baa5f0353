package descent.function.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import descent.firstorder.GradientDescent;
import descent.function.Differences;
import descent.function.OracleTable;
import descent.optimize.Result;
import descent.optimize.Stopping;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LinearRegressionTest {
  private static final double[][] X = {{1, 2}, {3, -1}, {0, 4}, {2, 2}};
  private static final double[] Y = {1, 2, -1, 0.5};

  static List<OracleTable.Row> fits() {
    return Data.fits("linear");
  }

  private static LinearRegression model(OracleTable.Row fit) {
    LinearRegression model = LinearRegression.of(Data.X, Data.Y).withRidge(fit.number("ridge"));
    return Boolean.parseBoolean(fit.text("intercept")) ? model : model.withoutIntercept();
  }

  /** The columns "score" and "second" are the mean squared error and R². */
  @ParameterizedTest
  @MethodSource("fits")
  void agreesWithScikitLearn(OracleTable.Row fit) {
    LinearRegression model = model(fit);
    // κ(XᵀX) is about 100: fourteen digits remain.
    for (double[] theta : List.of(model.solveByCholesky(), model.solveByQr())) {
      assertThat(theta).containsExactly(fit.numbers("theta"), within(1e-12));
      assertThat(model.objective().value(theta)).isCloseTo(fit.number("objective"), within(1e-12));
      assertThat(model.meanSquaredError(theta)).isCloseTo(fit.number("score"), within(1e-12));
      assertThat(model.rSquared(theta)).isCloseTo(fit.number("second"), within(1e-12));
      assertThat(model.prediction(theta, Data.X[0]))
          .isEqualTo(model.predictions(theta)[0])
          .isCloseTo(fit.number("prediction"), within(1e-11));
    }
  }

  @ParameterizedTest
  @MethodSource("fits")
  void gradientDescentFindsTheSolution(OracleTable.Row fit) {
    LinearRegression model = model(fit);
    Result result =
        GradientDescent.withInverseSmoothness()
            .minimize(
                model.objective(),
                new double[model.objective().dimension()],
                Stopping.gradientBelow(1e-10).or(Stopping.iterations(20_000)));
    assertThat(result.converged()).isTrue();
    // ‖θ − θ*‖ ≤ ‖∇f‖/m, and m is above 0.05 here.
    assertThat(result.lastPoint()).containsExactly(fit.numbers("theta"), within(2e-9));
  }

  @Test
  void theObjectiveIsTheFormula() {
    LinearRegression model = LinearRegression.of(X, Y).withRidge(0.6);
    double[] theta = {0.5, -1, 2};
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      double residual = 0.5 - X[i][0] + 2 * X[i][1] - Y[i];
      sum += residual * residual;
    }
    assertThat(model.meanSquaredError(theta)).isCloseTo(sum / 4, within(1e-14));
    assertThat(model.objective().value(theta)).isCloseTo(sum / 4 + 0.3 * 5, within(1e-14));
    Differences.assertGradient(model.objective(), theta, 1e-8);
    assertThat(model.predictions(theta)).containsExactly(3.5, -4.5, 8.5, 2.5);
  }

  @Test
  void settingsCombineInAnyOrder() {
    double[] theta = {0.5, -1};
    LinearRegression model = LinearRegression.of(new DMatrixRMaj(X), Y);
    assertThat(model.withRidge(2).withoutIntercept().objective().value(theta))
        .isEqualTo(model.withoutIntercept().withRidge(2).objective().value(theta));
    assertThat(model.withRidge(2).objective().dimension()).isEqualTo(3);
    assertThat(model.withoutIntercept().objective().dimension()).isEqualTo(2);
  }

  @Test
  void rSquaredIsNoughtForTheMeanAndOneForPerfection() {
    LinearRegression model = LinearRegression.of(X, new double[] {3, 2, 4, 4});
    assertThat(model.rSquared(new double[] {13.0 / 4, 0, 0})).isCloseTo(0, within(1e-15));
    // y = 1 + x₁ + … does not fit; y = x₁ + x₂ does.
    LinearRegression perfect = LinearRegression.of(X, new double[] {3, 2, 4, 4});
    assertThat(perfect.rSquared(new double[] {0, 1, 1})).isEqualTo(1);
  }

  @Test
  void singularNormalEquationsNameTheRank() {
    double[][] twice = {{1, 1}, {2, 2}, {3, 3}};
    LinearRegression model = LinearRegression.of(twice, new double[] {1, 2, 4});
    for (ThrowingCallable solve :
        List.<ThrowingCallable>of(model::solveByCholesky, model::solveByQr)) {
      assertThatThrownBy(solve)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("x has 3 columns but rank 2, so the minimizer is not unique");
    }
    // With a ridge the two equal columns share the weight.
    double[] theta = model.withRidge(0.1).solveByCholesky();
    assertThat(theta[1]).isCloseTo(theta[2], within(1e-13));
  }

  @Test
  void aConstantTargetHasNoRSquared() {
    LinearRegression model = LinearRegression.of(X, new double[] {2, 2, 2, 2});
    assertThatThrownBy(() -> model.rSquared(new double[3]))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("R² does not exist: all targets are 2.0");
  }

  static List<Arguments> badInput() {
    LinearRegression model = LinearRegression.of(X, Y);
    return List.of(
        bad(
            () -> LinearRegression.of(new double[0][], new double[0]),
            "the number of rows of x must be at least 1, got 0"),
        bad(() -> LinearRegression.of(X, new double[3]), "y has length 3 but there are 4 rows"),
        bad(
            () -> LinearRegression.of(new double[][] {{1}, {2, 3}}, new double[2]),
            "x[1] has length 2 but x[0] has length 1"),
        bad(() -> model.withRidge(-0.1), "lambda must be non-negative and finite, got -0.1"),
        bad(() -> model.withRidge(Double.NaN), "lambda must be non-negative and finite, got NaN"),
        bad(
            () -> model.predictions(new double[2]),
            "theta has length 2 but the objective expects 3"),
        bad(
            () -> model.meanSquaredError(new double[4]),
            "theta has length 4 but the objective expects 3"),
        bad(
            () -> model.prediction(new double[2], X[0]),
            "theta has length 2 but the objective expects 3"),
        bad(
            () -> model.prediction(new double[3], new double[3]),
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
