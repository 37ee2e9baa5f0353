package descent.notebook.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.SingularOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

class SyntheticTest {

  private static final double[] WEIGHTS = {1.5, -2, 0.5, 0, 0, 0, 0, 0, 0, 3};

  @Test
  void hasTheShapesAndTheTruthOfTheBook() {
    Synthetic.Regression regression = Synthetic.regression(42);
    assertThat(regression.x()).hasDimensions(1000, 10);
    assertThat(regression.y()).hasSize(1000);
    assertThat(regression.weights()).containsExactly(WEIGHTS);
    assertThat(regression.noise()).isEqualTo(0.1);

    Synthetic.TwoClasses classes = Synthetic.twoClasses(42);
    assertThat(classes.x()).hasDimensions(200, 5);
    assertThat(classes.y()).hasSize(200).containsOnly(0, 1);
    assertThat(Arrays.stream(classes.y()).sum()).isEqualTo(100);
    assertThat(classes.separation()).doesNotContain(0);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 42})
  void letsLeastSquaresFindTheWeightsBack(long seed) {
    Synthetic.Regression data = Synthetic.regression(seed);
    DMatrixRMaj weights = new DMatrixRMaj(10, 1);
    DMatrixRMaj targets = new DMatrixRMaj(1000, 1, true, data.y());
    assertThat(CommonOps_DDRM.solve(new DMatrixRMaj(data.x()), targets, weights)).isTrue();
    for (int j = 0; j < 10; j++) {
      // An estimate's standard deviation is 0.1/√1000 = 0.0032; five of them allowed.
      assertThat(weights.get(j)).isCloseTo(WEIGHTS[j], within(0.016));
    }
    DMatrixRMaj residual = targets.copy();
    CommonOps_DDRM.multAdd(-1, new DMatrixRMaj(data.x()), weights, residual);
    double variance = CommonOps_DDRM.dot(residual, residual) / (1000 - 10);
    // The relative standard deviation of a variance from 990 degrees is √(2/990) = 0.045.
    assertThat(variance).isCloseTo(0.01, within(5 * 0.045 * 0.01));
  }

  @Test
  void changesOnlyTheNoiseWhenTheNoiseIsChanged() {
    double[] weights = {1, -2};
    Synthetic.Regression exact = Synthetic.regression(50, weights, 0, 7);
    Synthetic.Regression small = Synthetic.regression(50, weights, 1, 7);
    Synthetic.Regression large = Synthetic.regression(50, weights, 2, 7);
    assertThat(small.x()).isDeepEqualTo(exact.x());
    for (int i = 0; i < 50; i++) {
      double prediction = exact.x()[i][0] - 2 * exact.x()[i][1];
      assertThat(exact.y()[i]).isEqualTo(prediction);
      double error = small.y()[i] - prediction;
      // Two differences of numbers below 10, each rounded.
      assertThat(large.y()[i] - prediction).isCloseTo(2 * error, within(1e-14));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void hasFullRankWithRoomToSpare(long seed) {
    // The set it replaces had rank 3 of 5, so that its minimizer was not unique (singular value 0).
    assertThat(conditionNumber(Synthetic.twoClasses(seed).x())).isLessThan(3);
    assertThat(conditionNumber(Synthetic.regression(seed).x())).isLessThan(1.5);
  }

  private static double conditionNumber(double[][] x) {
    double[] singular = SingularOps_DDRM.singularValues(new DMatrixRMaj(x));
    double least = Arrays.stream(singular).min().orElseThrow();
    return Arrays.stream(singular).max().orElseThrow() / least;
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void hasOverlappingClassesAndSoAFiniteLogisticFit(long seed) {
    Synthetic.TwoClasses data = Synthetic.twoClasses(seed);
    // The true rule errs with probability 0.138; 200 draws give a standard deviation of 0.024.
    assertThat(errors(data, data.separation()) / 200.0).isCloseTo(0.138, within(5 * 0.024));
    // Were the classes separable, the weights would grow without bound and the gradient stay.
    double[] weights = new double[5];
    double gradient = Double.POSITIVE_INFINITY;
    for (int step = 0; step < 20; step++) {
      gradient = newtonStep(data, weights);
    }
    assertThat(gradient).isLessThan(1e-9);
    for (int j = 0; j < 5; j++) {
      // An estimate's standard deviation is about 0.25 to 0.3 here; four or five of them allowed.
      assertThat(weights[j]).isCloseTo(data.separation()[j], within(1.3));
    }
    assertThat(errors(data, weights)).isBetween(10L, 60L);
  }

  private static long errors(Synthetic.TwoClasses data, double[] weights) {
    long errors = 0;
    for (int i = 0; i < data.y().length; i++) {
      boolean one = dot(weights, data.x()[i]) > 0;
      if (one != (data.y()[i] == 1)) {
        errors++;
      }
    }
    return errors;
  }

  /** One step of Newton's method on the logistic loss; the largest gradient entry before it. */
  private static double newtonStep(Synthetic.TwoClasses data, double[] weights) {
    DMatrixRMaj hessian = new DMatrixRMaj(5, 5);
    DMatrixRMaj gradient = new DMatrixRMaj(5, 1);
    for (int i = 0; i < data.y().length; i++) {
      double[] x = data.x()[i];
      double p = 1 / (1 + Math.exp(-dot(weights, x)));
      for (int j = 0; j < 5; j++) {
        gradient.add(j, 0, (p - data.y()[i]) * x[j]);
        for (int k = 0; k < 5; k++) {
          hessian.add(j, k, p * (1 - p) * x[j] * x[k]);
        }
      }
    }
    DMatrixRMaj step = new DMatrixRMaj(5, 1);
    assertThat(CommonOps_DDRM.solve(hessian, gradient, step)).isTrue();
    for (int j = 0; j < 5; j++) {
      weights[j] -= step.get(j);
    }
    return CommonOps_DDRM.elementMaxAbs(gradient);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  @Test
  void placesTheCloudsHalfASeparationFromTheOrigin() {
    Synthetic.TwoClasses data = Synthetic.twoClasses(40_000, new double[] {2, -1}, 1);
    double[][] means = new double[2][2];
    for (int i = 0; i < 40_000; i++) {
      for (int j = 0; j < 2; j++) {
        means[(int) data.y()[i]][j] += data.x()[i][j] / 20_000;
      }
    }
    // A mean of 20 000 standard normal draws has standard deviation 0.0071; five of them allowed.
    assertThat(means[0]).containsExactly(new double[] {-1, 0.5}, within(0.036));
    assertThat(means[1]).containsExactly(new double[] {1, -0.5}, within(0.036));
  }

  @Test
  void mixesTheClassesAndGivesAnOddExampleToClassZero() {
    double[] y = Synthetic.twoClasses(201, new double[] {1}, 3).y();
    assertThat(Arrays.stream(y).sum()).isEqualTo(100);
    int changes = 0;
    for (int i = 1; i < y.length; i++) {
      changes += y[i] == y[i - 1] ? 0 : 1;
    }
    // About 100 changes with a standard deviation near 7 in a random order, 1 in a sorted one.
    assertThat(changes).isBetween(65, 135);
  }

  @Test
  void dependsOnTheSeedAlone() {
    assertThat(Synthetic.regression(5).x()).isDeepEqualTo(Synthetic.regression(5).x());
    assertThat(Synthetic.regression(5).y()).containsExactly(Synthetic.regression(5).y());
    assertThat(Synthetic.regression(6).y()).isNotEqualTo(Synthetic.regression(5).y());
    assertThat(Synthetic.twoClasses(5).x()).isDeepEqualTo(Synthetic.twoClasses(5).x());
    assertThat(Synthetic.twoClasses(6).y()).isNotEqualTo(Synthetic.twoClasses(5).y());
  }

  @Test
  void comesAsATableToo() {
    Synthetic.Regression regression = Synthetic.regression(20, new double[] {1, 2}, 0.5, 1);
    Table table = regression.table();
    assertThat(table.columnNames()).containsExactly("x1", "x2", "y");
    assertThat(Data.features(table, "y")).isDeepEqualTo(regression.x());
    assertThat(Data.column(table, "y")).containsExactly(regression.y());

    Synthetic.TwoClasses classes = Synthetic.twoClasses(1);
    Table labelled = classes.table();
    assertThat(labelled.column("label").type()).isEqualTo(ColumnType.INTEGER);
    assertThat(Data.features(labelled, "label")).isDeepEqualTo(classes.x());
    assertThat(Data.column(labelled, "label")).containsExactly(classes.y());
  }

  @Test
  void copiesTheTruthItIsGiven() {
    double[] truth = {1, 2};
    Synthetic.Regression regression = Synthetic.regression(3, truth, 0, 1);
    Synthetic.TwoClasses classes = Synthetic.twoClasses(3, truth, 1);
    truth[0] = 99;
    assertThat(regression.weights()).containsExactly(1, 2);
    assertThat(classes.separation()).containsExactly(1, 2);
  }

  @Test
  void drawsWordsByZipfsLaw() {
    Synthetic.Documents data = Synthetic.documents(3000, 5);
    assertThat(data.counts().count()).isEqualTo(3000);
    assertThat(data.counts().columns()).isEqualTo(1000);
    double[] totals = new double[1000];
    for (int i = 0; i < 3000; i++) {
      double[] row = new double[1000];
      data.counts().copyTo(i, row, 0);
      assertThat(Arrays.stream(row).sum()).isEqualTo(100);
      for (int j = 0; j < 1000; j++) {
        totals[j] += row[j];
      }
    }
    assertThat(data.meanCounts()[0]).isCloseTo(13.36, within(0.005));
    assertThat(data.meanCounts()[999]).isCloseTo(data.meanCounts()[0] / 1000, within(1e-12));
    for (int j = 0; j < 1000; j++) {
      // A total is nearly Poisson: six of its standard deviations allowed.
      double mean = 3000 * data.meanCounts()[j];
      assertThat(totals[j]).isCloseTo(mean, within(6 * Math.sqrt(mean)));
    }
  }

  @Test
  void drawsLabelsByTheLogisticModelOfTheTruth() {
    Synthetic.Documents data = Synthetic.documents(3000, 6);
    assertThat(data.labels()).containsOnly(-1, 1);
    double[] truth = data.truth();
    double score = 0;
    double chance = 0;
    for (int i = 0; i < 3000; i++) {
      double logOdds = truth[0] + data.counts().dot(i, truth, 1);
      double p = 1 / (1 + Math.exp(-logOdds));
      score += ((data.labels()[i] > 0 ? 1 : 0) - p) * logOdds;
      chance += p * (1 - p) * logOdds * logOdds;
    }
    // Under the model this sum has the mean 0 and the variance Σ p(1 − p)·logOdds².
    assertThat(score).isCloseTo(0, within(5 * Math.sqrt(chance)));
    for (int j = 0; j < 1000; j++) {
      double effect = truth[j + 1] * Math.sqrt(data.meanCounts()[j]);
      assertThat(effect).isCloseTo(j % 2 == 0 ? 0.2 : -0.2, within(1e-12));
    }
    assertThat(Synthetic.documents(20, 6).labels())
        .containsExactly(Synthetic.documents(20, 6).labels());
  }

  @Test
  void refusesBadArguments() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Synthetic.documents(0, 1))
        .withMessage("documents must be at least 1, got 0");
    double[] one = {1};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Synthetic.regression(0, one, 0.1, 0))
        .withMessage("examples must be at least 1, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Synthetic.regression(5, new double[0], 0.1, 0))
        .withMessage("the length of weights must be at least 1, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Synthetic.regression(5, new double[] {1, Double.NaN}, 0.1, 0))
        .withMessage("weights must be finite, got weights[1] = NaN");
    for (double noise : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Synthetic.regression(5, one, noise, 0))
          .withMessage("noise must be non-negative and finite, got " + noise);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Synthetic.twoClasses(1, one, 0))
        .withMessage("examples must be at least 2, got 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Synthetic.twoClasses(5, new double[] {Double.POSITIVE_INFINITY}, 0))
        .withMessage("separation must be finite, got separation[0] = Infinity");
  }
}
