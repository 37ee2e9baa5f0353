package descent.firstorder.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import descent.firstorder.Sgd;
import descent.firstorder.rule.Adam;
import descent.firstorder.training.Training;
import descent.firstorder.training.TrainingResult;
import descent.function.EmpiricalRisk;
import descent.function.Rows;
import descent.function.model.Initialization;
import descent.function.model.MultilayerPerceptron;
import descent.optimize.StopReason;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LossCurvesTest {
  private static final int SEEDS = 50;

  private static double[] curve(int n, IntToDoubleFunction f) {
    return IntStream.range(0, n).mapToDouble(f).toArray();
  }

  private static double[] noisy(int n, int seed, double noise, IntToDoubleFunction f) {
    Random random = new Random(seed);
    return curve(n, k -> f.applyAsDouble(k) + noise * random.nextGaussian());
  }

  private static Diagnosis diagnosis(double[] training, double[] validation) {
    return LossCurves.of(training, validation).read().diagnosis();
  }

  private static Diagnosis diagnosis(double[] training) {
    return LossCurves.of(training).read().diagnosis();
  }

  /** Each shape with noise of 0.002, over 50 seeds, whether it has 12 values or 200. */
  @ParameterizedTest
  @ValueSource(ints = {12, 30, 200})
  void shapesAreNamed(int n) {
    for (int seed = 0; seed < SEEDS; seed++) {
      double[] falling = noisy(n, seed, 0.002, k -> 2.3 / (1 + 10.0 * k / n));
      double[] little = noisy(n, seed, 0.002, k -> 0.62 + 0.07 * Math.exp(-12.0 * k / n));
      double[] level = noisy(n, seed, 0.002, k -> 0.5 + 1.8 * Math.exp(-18.0 * k / n));
      double[] bouncing = noisy(n, seed, 0.15, k -> 0.5 + 1.8 * Math.exp(-18.0 * k / n));
      double[] again = noisy(n, seed + 100, 0.002, k -> 2.3 / (1 + 20.0 * k / n) + 0.8 * k / n);
      double[] lagging = noisy(n, seed + 100, 0.002, k -> 1.5 + 0.8 * Math.exp(-9.0 * k / n));
      double[] rising = noisy(n, seed, 0.002, k -> 2.3 + Math.expm1(3.0 * k / n));
      double[] relapse =
          noisy(n, seed, 0.002, k -> 2.3 / (1 + 10.0 * k / n) + 4 * Math.pow((double) k / n, 4));
      assertThat(diagnosis(falling)).isEqualTo(Diagnosis.HEALTHY);
      assertThat(diagnosis(falling, falling)).isEqualTo(Diagnosis.HEALTHY);
      assertThat(diagnosis(little, little)).isEqualTo(Diagnosis.UNDERFITTING);
      assertThat(diagnosis(level, level)).isEqualTo(Diagnosis.PLATEAU);
      assertThat(diagnosis(bouncing, bouncing)).isEqualTo(Diagnosis.NOISE_FLOOR);
      assertThat(diagnosis(falling, again)).isEqualTo(Diagnosis.OVERFITTING);
      assertThat(diagnosis(falling, lagging)).isEqualTo(Diagnosis.OVERFITTING);
      assertThat(diagnosis(rising)).isEqualTo(Diagnosis.DIVERGENCE);
      assertThat(diagnosis(relapse, relapse)).isEqualTo(Diagnosis.DIVERGENCE);
    }
  }

  @Test
  void aGoalTellsAPlateauFromTheLeastThereCanBe() {
    double[] level = curve(40, k -> 0.5 + 1.8 * Math.exp(-k / 2.0));
    assertThat(LossCurves.of(level).read().diagnosis()).isEqualTo(Diagnosis.PLATEAU);
    assertThat(LossCurves.of(level).withGoal(0.45).read().diagnosis()).isEqualTo(Diagnosis.HEALTHY);
    double[] negative = curve(40, k -> -7 + 1.8 * Math.exp(-k / 2.0));
    assertThat(LossCurves.of(negative).withGoal(-7).read().diagnosis())
        .isEqualTo(Diagnosis.HEALTHY);
    assertThat(LossCurves.of(negative).withGoal(-9).read().diagnosis())
        .isEqualTo(Diagnosis.UNDERFITTING);
  }

  /** One spike of five times the start and back is no divergence. */
  @Test
  void aSpikeIsForgiven() {
    double[] falling = curve(60, k -> 2.3 / (1 + k / 6.0));
    falling[25] = 10;
    assertThat(diagnosis(falling)).isEqualTo(Diagnosis.HEALTHY);
  }

  @Test
  void whatIsNotFiniteIsDivergence() {
    for (double bad :
        new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      for (int at = 0; at < 12; at++) {
        double[] falling = curve(12, k -> 2.3 / (1 + k));
        double[] broken = falling.clone();
        broken[at] = bad;
        assertThat(diagnosis(broken)).isEqualTo(Diagnosis.DIVERGENCE);
        assertThat(diagnosis(falling, broken)).isEqualTo(Diagnosis.DIVERGENCE);
        assertThat(LossCurves.of(broken, broken).read().evidence())
            .isEqualTo("the training value " + at + " is " + bad);
      }
    }
    assertThat(diagnosis(new double[] {Double.NaN})).isEqualTo(Diagnosis.DIVERGENCE);
    assertThat(diagnosis(new double[] {2.3, 2, 1})).isEqualTo(Diagnosis.TOO_SHORT);
  }

  /** Constant, huge, tiny, negative and random curves: some diagnosis, and never an exception. */
  @Test
  void nothingInACurveThrows() {
    double[] special = {0, -0.0, 1, -1, 1e308, -1e308, Double.MIN_VALUE, Double.NaN, 1e-9};
    Random random = new Random(1);
    for (int run = 0; run < 5000; run++) {
      int n = 1 + random.nextInt(30);
      double[] t = curve(n, k -> special[random.nextInt(special.length)]);
      double[] v = curve(n, k -> special[random.nextInt(special.length)]);
      assertThat(LossCurves.of(t, v).read().toString()).contains("Try: ");
    }
    for (double level : new double[] {0, 1, -3, 1e308}) {
      double[] constant = curve(20, k -> level);
      assertThat(LossCurves.of(constant, constant).read().diagnosis()).isNotNull();
    }
    assertThat(diagnosis(curve(20, k -> 1))).isEqualTo(Diagnosis.UNDERFITTING);
  }

  @Test
  void theEvidenceIsInNumbers() {
    double[] training = curve(20, k -> 2 - 0.1 * k);
    double[] validation = curve(20, k -> 2 + 0.01 * (k - 8) * (k - 8) - 0.641);
    LossCurves.Reading reading = LossCurves.of(training, validation).read();
    assertThat(reading.diagnosis()).isEqualTo(Diagnosis.OVERFITTING);
    assertThat(reading.evidence())
        .isEqualTo("validation was 1.36 at value 8 and ends at 2.27, training ends at 0.25");
    assertThat(reading)
        .hasToString(
            "OVERFITTING: "
                + reading.evidence()
                + ". Try: "
                + Diagnosis.OVERFITTING.advice()
                + ".");
  }

  @ParameterizedTest
  @EnumSource
  void eachVerdictHasAdvice(Diagnosis diagnosis) {
    assertThat(diagnosis.advice()).isNotBlank().doesNotEndWith(".");
  }

  @Test
  void badInputIsNamed() {
    refused(() -> LossCurves.of((double[]) null), "training must not be null");
    refused(
        () -> LossCurves.of(new double[0]),
        "the number of training values must be at least 1, got 0");
    refused(
        () -> LossCurves.of(new double[3], new double[2]),
        "validation has length 2 but training has length 3");
    refused(
        () -> LossCurves.of(new double[3], new double[0]),
        "the number of validation values must be at least 1, got 0");
    refused(
        () -> LossCurves.of(new double[3]).withGoal(Double.NaN), "goal must be finite, got NaN");
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }

  // Real runs, over 10 seeds each.

  private record Task(double[][] x, int[] labels) {
    MultilayerPerceptron network(int... hidden) {
      return MultilayerPerceptron.classifier(x, labels, 2).withHidden(hidden);
    }
  }

  /** Points in a square, labelled by the sign of a product; some labels are wrong. */
  private static Task quadrants(int rows, double wrong, int seed) {
    Random random = new Random(seed);
    double[][] x = new double[rows][];
    int[] labels = new int[rows];
    for (int i = 0; i < rows; i++) {
      x[i] = random.doubles(2, -1, 1).toArray();
      boolean flip = random.nextDouble() < wrong;
      labels[i] = x[i][0] * x[i][1] > 0 == flip ? 0 : 1;
    }
    return new Task(x, labels);
  }

  private static TrainingResult trained(Training training, MultilayerPerceptron network, int seed) {
    return training
        .seed(seed)
        .evaluatingTraining()
        .run(network.initial(Initialization.HE, new Random(seed)), 60);
  }

  private static Diagnosis diagnosis(TrainingResult result) {
    return LossCurves.of(result).read().diagnosis();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void realRunsAreRead(int seed) {
    Task many = quadrants(200, 0, seed);
    Task others = quadrants(200, 0, seed + 50);
    MultilayerPerceptron network = many.network(16);
    MultilayerPerceptron validation = network.on(Rows.of(others.x), others.labels);
    Training healthy =
        Training.of(network).rule(Adam.withLearningRate(0.01)).batchSize(20).validation(validation);
    assertThat(diagnosis(trained(healthy, network, seed))).isEqualTo(Diagnosis.HEALTHY);

    Task few = quadrants(24, 0.25, seed);
    Task fewOthers = quadrants(200, 0.25, seed + 50);
    MultilayerPerceptron large = few.network(60);
    Training overfitting =
        Training.of(large)
            .rule(Adam.withLearningRate(0.02))
            .batchSize(8)
            .validation(large.on(Rows.of(fewOthers.x), fewOthers.labels));
    assertThat(diagnosis(trained(overfitting, large, seed))).isEqualTo(Diagnosis.OVERFITTING);

    MultilayerPerceptron linear = many.network();
    Training underfitting = Training.of(linear).rule(Sgd.withLearningRate(0.1)).batchSize(200);
    assertThat(diagnosis(trained(underfitting, linear, seed))).isEqualTo(Diagnosis.UNDERFITTING);
  }

  private static EmpiricalRisk regression(int seed, double noise, double bend) {
    Random random = new Random(seed);
    double[][] x = new double[100][];
    double[] y = new double[100];
    for (int i = 0; i < x.length; i++) {
      double u = random.nextDouble() * 2 - 1;
      x[i] = new double[] {u};
      y[i] = 2 * u + bend * (u * u - 1.0 / 3) + noise * random.nextGaussian();
    }
    return EmpiricalRisk.linear(Rows.of(x), y);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void linearRunsAreRead(int seed) {
    EmpiricalRisk scattered = regression(seed, 0.5, 0);
    TrainingResult bouncing =
        Training.of(scattered)
            .rule(Sgd.withLearningRate(0.3))
            .batchSize(2)
            .seed(seed)
            .evaluatingTraining()
            .run(new double[2], 60);
    assertThat(diagnosis(bouncing)).isEqualTo(Diagnosis.NOISE_FLOOR);

    EmpiricalRisk bent = regression(seed, 0.1, 1.8);
    Training whole = Training.of(bent).batchSize(100).evaluatingTraining();
    assertThat(diagnosis(whole.rule(Sgd.withLearningRate(0.5)).run(new double[2], 60)))
        .isEqualTo(Diagnosis.PLATEAU);
    TrainingResult rising = whole.rule(Sgd.withLearningRate(1.2)).run(new double[2], 60);
    assertThat(rising.stopReason()).isEqualTo(StopReason.EPOCH_LIMIT);
    assertThat(diagnosis(rising)).isEqualTo(Diagnosis.DIVERGENCE);
    TrainingResult exploding = whole.rule(Sgd.withLearningRate(1e60)).run(new double[2], 60);
    assertThat(exploding.stopReason()).isEqualTo(StopReason.NON_FINITE_VALUE);
    assertThat(diagnosis(exploding)).isEqualTo(Diagnosis.DIVERGENCE);
    TrainingResult atOnce =
        Training.of(bent)
            .batchSize(20)
            .rule(Sgd.withLearningRate(1e200))
            .run(new double[] {1e100, 1}, 3);
    assertThat(atOnce.history()).isEmpty();
    assertThat(diagnosis(atOnce)).isEqualTo(Diagnosis.DIVERGENCE);
  }

  /** Running values have none for the start, validation has. */
  @Test
  void runningValuesAreTakenWhereThereAreNoOthers() {
    EmpiricalRisk risk = regression(1, 0.1, 0);
    TrainingResult result =
        Training.of(risk).rule(Sgd.withLearningRate(0.1)).validation(risk).run(new double[2], 10);
    LossCurves curves = LossCurves.of(result);
    assertThat(curves.training()).containsExactly(result.runningValues()).hasSize(10);
    assertThat(curves.validation())
        .containsExactly(Arrays.copyOfRange(result.validationValues(), 1, 11));
    assertThat(curves.read().diagnosis()).isEqualTo(Diagnosis.HEALTHY);
  }
}
