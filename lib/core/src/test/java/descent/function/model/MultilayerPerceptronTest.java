package descent.function.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import descent.Allocation;
import descent.firstorder.Sgd;
import descent.firstorder.UpdateRule;
import descent.function.Differences;
import descent.function.FiniteSum;
import descent.function.FiniteSums;
import descent.function.OracleTable;
import descent.function.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ejml.data.DMatrixSparseTriplet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MultilayerPerceptronTest {
  private static final double[][] X = Data.X;
  private static final double[][] TARGETS =
      Arrays.stream(Data.Y)
          .mapToObj(y -> new double[] {Math.sin(y), Math.cos(y), y / 5})
          .toArray(double[][]::new);

  private static MultilayerPerceptron classifier() {
    return MultilayerPerceptron.classifier(X, Data.CLASSES, 3).withHidden(5, 4);
  }

  private static MultilayerPerceptron regression() {
    return MultilayerPerceptron.regression(X, TARGETS).withHidden(5, 4);
  }

  private static double[] point(FiniteSum f, int seed) {
    return new Random(seed).doubles(f.dimension(), -1, 1).toArray();
  }

  static List<OracleTable.Row> networks() {
    return OracleTable.read(Data.class, "networks.csv");
  }

  @ParameterizedTest
  @MethodSource("networks")
  void agreesWithJax(OracleTable.Row row) {
    MultilayerPerceptron f =
        (row.text("loss").equals("squared") ? regression() : classifier())
            .withActivation(Activation.valueOf(row.text("activation")))
            .withWeightDecay(row.number("decay"));
    double[] theta = new double[f.dimension()];
    for (int j = 0; j < theta.length; j++) {
      theta[j] = 0.5 * Math.sin(j + 1);
    }
    double[] gradient = new double[theta.length];
    // Sums of 40 rows, in another order there.
    assertThat(f.value(theta)).isCloseTo(row.number("value"), within(1e-14));
    assertThat(f.valueAndGradient(theta, gradient)).isCloseTo(row.number("value"), within(1e-14));
    assertThat(gradient).containsExactly(row.numbers("gradient"), within(1e-14));
  }

  private static double[][] random(int rows, int columns) {
    Random random = new Random(8);
    double[][] x = new double[rows][];
    for (int i = 0; i < rows; i++) {
      x[i] = random.doubles(columns, -1, 1).toArray();
    }
    return x;
  }

  /** 200 rows are four blocks, the last of them not full. */
  static Stream<MultilayerPerceptron> models() {
    int[] labels = IntStream.range(0, 200).map(i -> i % 4).toArray();
    return Stream.of(
        classifier().withActivation(Activation.TANH),
        classifier().withActivation(Activation.GELU).withWeightDecay(0.2),
        regression().withActivation(Activation.GELU_TANH).withWeightDecay(0.2),
        MultilayerPerceptron.classifier(random(200, 3), labels, 4)
            .withHidden(6)
            .withWeightDecay(0.1),
        MultilayerPerceptron.regression(X, TARGETS));
  }

  @ParameterizedTest
  @MethodSource("models")
  void itIsAFiniteSumWithTheGradientOfItsValue(MultilayerPerceptron f) {
    Differences.assertGradient(f, point(f, 1), 1e-8);
    FiniteSums.assertContract(f, point(f, 2));
    Allocation.assertNone(f, 5);
  }

  /** More terms than a block holds, some of them twice. */
  @Test
  void largeBatchesAreTakenInBlocks() {
    MultilayerPerceptron f = classifier().withWeightDecay(0.2);
    double[] theta = point(f, 3);
    int[] terms = IntStream.range(0, 150).map(k -> 7 * k % 40).toArray();
    double[] gradient = new double[theta.length];
    double[] single = new double[theta.length];
    double[] mean = new double[theta.length];
    double value = 0;
    for (int term : terms) {
      value += f.batch(new int[] {term}, theta, single) / terms.length;
      for (int j = 0; j < mean.length; j++) {
        mean[j] += single[j] / terms.length;
      }
    }
    assertThat(f.batch(terms, theta, gradient)).isCloseTo(value, within(1e-13));
    assertThat(gradient).containsExactly(mean, within(1e-13));
  }

  @Test
  void withoutHiddenLayersItIsSoftmaxRegression() {
    MultilayerPerceptron f =
        MultilayerPerceptron.classifier(X, Data.CLASSES, 3).withWeightDecay(0.3);
    SoftmaxRegression g = SoftmaxRegression.of(X, Data.CLASSES, 3).withRidge(0.3);
    double[] theta = point(f, 4);
    assertThat(f.dimension()).isEqualTo(g.dimension());
    assertThat(f.value(theta)).isCloseTo(g.value(theta), within(1e-14));
    assertThat(f.gradient(theta)).containsExactly(g.gradient(theta), within(1e-14));
    assertThat(f.predictions(theta)).containsExactly(g.predictions(theta));
    assertThat(f.accuracy(theta)).isEqualTo(g.accuracy(theta));
    assertThat(f.probabilities(theta, X[3]))
        .containsExactly(g.probabilities(theta, X[3]), within(1e-15));
  }

  /** The layout as the page says it: z = b + Wa, unit by unit. */
  @Test
  void theOutputsAreTheFormula() {
    MultilayerPerceptron f = regression().withActivation(Activation.TANH);
    double[] theta = point(f, 5);
    double[] a = X[11];
    for (int layer = 1; layer <= 3; layer++) {
      double[] z = new double[f.units()[layer]];
      for (int j = 0; j < z.length; j++) {
        int bias = f.bias(layer, j);
        z[j] = theta[bias];
        for (int i = 0; i < a.length; i++) {
          z[j] += theta[bias + 1 + i] * a[i];
        }
      }
      a = layer == 3 ? z : Arrays.stream(z).map(Math::tanh).toArray();
    }
    assertThat(f.outputs(theta, X[11])).containsExactly(a, within(1e-14));
    assertThat(f.units()).containsExactly(3, 5, 4, 3);
    assertThat(f.dimension()).isEqualTo(5 * 4 + 4 * 6 + 3 * 5);
    assertThat(f.bias(2, 3)).isEqualTo(5 * 4 + 3 * 6);
  }

  @Test
  void sparseRowsAreDenseRows() {
    DMatrixSparseTriplet triplets = new DMatrixSparseTriplet(2, 3, 1);
    triplets.addItem(0, 1, 2);
    triplets.addItem(1, 2, -1);
    int[] labels = {0, 1};
    MultilayerPerceptron sparse =
        MultilayerPerceptron.classifier(Rows.of(triplets), labels, 2).withHidden(4);
    MultilayerPerceptron dense =
        MultilayerPerceptron.classifier(new double[][] {{0, 2, 0}, {0, 0, -1}}, labels, 2)
            .withHidden(4);
    double[] theta = point(dense, 6);
    assertThat(sparse.value(theta)).isEqualTo(dense.value(theta));
    assertThat(sparse.gradient(theta)).containsExactly(dense.gradient(theta));
  }

  /** Variances 2/m, and 6/(m + k)/3 of the uniform draws, over 5,000 weights: 10 % is 5σ. */
  @ParameterizedTest
  @EnumSource
  void initialWeightsHaveTheirVariance(Initialization initialization) {
    MultilayerPerceptron f =
        MultilayerPerceptron.classifier(random(2, 50), new int[] {0, 1}, 2).withHidden(100);
    double[] theta = f.initial(initialization, new Random(1));
    double squares = 0;
    double largest = 0;
    for (int j = 0; j < 100; j++) {
      assertThat(theta[f.bias(1, j)]).isZero();
      for (int i = 1; i <= 50; i++) {
        double weight = theta[f.bias(1, j) + i];
        squares += weight * weight;
        largest = Math.max(largest, Math.abs(weight));
      }
    }
    double variance = initialization == Initialization.HE ? 2.0 / 50 : 2.0 / 150;
    assertThat(squares / 5000).isBetween(0.9 * variance, 1.1 * variance);
    if (initialization == Initialization.XAVIER) {
      assertThat(largest).isLessThan(Math.sqrt(6.0 / 150)).isGreaterThan(0.99 * Math.sqrt(0.04));
    }
    assertThat(f.initial(initialization, new Random(1))).containsExactly(theta);
  }

  @Test
  void itLearnsWhatNoLinearModelCan() {
    double[][] x = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    MultilayerPerceptron xor =
        MultilayerPerceptron.classifier(x, new int[] {0, 1, 1, 0}, 2)
            .withHidden(8)
            .withActivation(Activation.TANH);
    double[] theta = xor.initial(Initialization.XAVIER, new Random(2));
    double[] gradient = new double[theta.length];
    UpdateRule.State state = Sgd.withLearningRate(0.5).start(theta.length);
    for (int t = 0; t < 2000; t++) {
      xor.valueAndGradient(theta, gradient);
      state.step(theta, gradient);
    }
    assertThat(xor.accuracy(theta)).isEqualTo(1);
    assertThat(xor.value(theta)).isLessThan(0.01);
  }

  @Test
  void threadsDoNotDisturbOneAnother() {
    MultilayerPerceptron f = classifier();
    List<double[]> points = IntStream.range(0, 4).mapToObj(seed -> point(f, seed)).toList();
    List<double[]> alone = points.stream().map(f::gradient).toList();
    List<CompletableFuture<double[]>> together =
        IntStream.range(0, 40)
            .mapToObj(k -> CompletableFuture.supplyAsync(() -> f.gradient(points.get(k % 4))))
            .toList();
    for (int k = 0; k < 40; k++) {
      assertThat(together.get(k).join()).containsExactly(alone.get(k % 4));
    }
  }

  @Test
  void otherDataAreJudgedByTheSameNetwork() {
    MultilayerPerceptron f = classifier().withActivation(Activation.TANH).withWeightDecay(0.1);
    double[] theta = point(f, 7);
    Rows others = Rows.of(Arrays.copyOfRange(X, 5, 20));
    int[] labels = Arrays.copyOfRange(Data.CLASSES, 5, 20);
    MultilayerPerceptron fresh =
        MultilayerPerceptron.classifier(others, labels, 3)
            .withHidden(5, 4)
            .withActivation(Activation.TANH)
            .withWeightDecay(0.1);
    assertThat(f.on(others, labels).value(theta)).isEqualTo(fresh.value(theta));
    assertThat(f.on(others, labels).terms()).isEqualTo(15);
    double[][] targets = Arrays.copyOfRange(TARGETS, 5, 20);
    assertThat(regression().on(others, targets).value(theta))
        .isEqualTo(MultilayerPerceptron.regression(others, targets).withHidden(5, 4).value(theta));
  }

  @Test
  void aRegressionHasNoClasses() {
    MultilayerPerceptron f = regression();
    double[] theta = new double[f.dimension()];
    String message = "labels belong to a classifier, but this is a regression with 3 outputs";
    for (ThrowingCallable call :
        List.<ThrowingCallable>of(
            () -> f.accuracy(theta),
            () -> f.predictions(theta),
            () -> f.probabilities(theta, X[0]),
            () -> f.on(Rows.of(X), Data.CLASSES))) {
      assertThatIllegalStateException().isThrownBy(call).withMessage(message);
    }
    refused(
        () -> classifier().on(Rows.of(X), TARGETS),
        "y has 3 columns but the model is a classifier");
    refused(
        () -> f.on(Rows.of(X), new double[40][2]),
        "y has 2 columns but the model is a regression with 3 outputs");
  }

  @Test
  void badInputIsNamed() {
    MultilayerPerceptron f = classifier();
    double[] theta = new double[f.dimension()];
    refused(
        () -> MultilayerPerceptron.classifier(new double[][] {{1}}, new int[] {2}, 2),
        "labels must be from 0 to 1, got labels[0] = 2");
    refused(
        () -> MultilayerPerceptron.regression(new double[][] {{1}}, new double[2][1]),
        "y has length 2 but there are 1 rows");
    refused(
        () -> MultilayerPerceptron.regression(new double[][] {{1}, {2}}, new double[][] {{1}, {}}),
        "y[1] has length 0 but y[0] has length 1");
    refused(
        () -> MultilayerPerceptron.regression(new double[][] {{1}}, new double[][] {{Double.NaN}}),
        "y[0] must be finite, got y[0][0] = NaN");
    refused(
        () -> MultilayerPerceptron.regression(new double[][] {{1}}, new double[1][0]),
        "the number of columns of y must be at least 1, got 0");
    refused(() -> f.withHidden(3, 0), "units[1] must be at least 1, got 0");
    refused(() -> f.withActivation(null), "activation must not be null");
    refused(
        () -> f.withWeightDecay(Double.NaN),
        "weightDecay must be non-negative and finite, got NaN");
    refused(() -> f.bias(3, 3), "there is no unit 3 in a layer 3");
    refused(() -> f.bias(0, 0), "there is no unit 0 in a layer 0");
    refused(() -> f.accuracy(new double[5]), "theta has length 5 but the objective expects 59");
    refused(() -> f.outputs(theta, new double[4]), "row has length 4 but the model has 3 features");
    refused(
        () -> f.on(Rows.of(new double[][] {{1, 2}}), new int[] {0}),
        "x has 2 columns but the model has 3 features");
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
