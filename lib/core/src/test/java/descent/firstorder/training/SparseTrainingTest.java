package descent.firstorder.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import descent.firstorder.Sgd;
import descent.firstorder.UpdateRule;
import descent.firstorder.clipping.Clipping;
import descent.firstorder.rule.AdaGrad;
import descent.firstorder.rule.EpsilonPlace;
import descent.firstorder.rule.Momentum;
import descent.function.Batch;
import descent.function.EmpiricalRisk;
import descent.function.FiniteSum;
import descent.function.Rows;
import descent.function.SparseTerms;
import descent.function.Support;
import descent.optimize.Observer.Answer;
import descent.optimize.StopReason;
import descent.random.Xoshiro256PlusPlus;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixSparseTriplet;
import org.junit.jupiter.api.Test;

/** Where gradients are sparse, steps cost what their entries cost and lead to the same bits. */
class SparseTrainingTest {
  private static final int ROWS = 60;
  private static final int COLUMNS = 40;

  private final double[] labels = new double[ROWS];
  private final DMatrixSparseTriplet x = new DMatrixSparseTriplet(ROWS, COLUMNS, ROWS * 3);
  private final double[][] dense = new double[ROWS][COLUMNS];

  SparseTrainingTest() {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(8);
    for (int i = 0; i < ROWS; i++) {
      labels[i] = random.nextBoolean() ? 1 : -1;
      for (int k = 0; k < 3; k++) {
        int j = 13 * k + random.nextInt(13);
        double value = random.nextGaussian();
        x.addItem(i, j, value);
        dense[i][j] = value;
      }
    }
  }

  /** The same sum, without what it knows of being sparse. */
  private record Plain(FiniteSum sum) implements FiniteSum {

    @Override
    public int terms() {
      return sum.terms();
    }

    @Override
    public int dimension() {
      return sum.dimension();
    }

    @Override
    public double value(double[] x) {
      return sum.value(x);
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
      return sum.valueAndGradient(x, gradient);
    }

    @Override
    public double batch(Batch batch, double[] x, double[] gradient) {
      return sum.batch(batch, x, gradient);
    }
  }

  private static Training training(FiniteSum sum) {
    return Training.of(sum).rule(Sgd.withLearningRate(0.3)).batchSize(7).seed(5);
  }

  private EmpiricalRisk[] models() {
    Rows rows = Rows.of(x);
    return new EmpiricalRisk[] {
      EmpiricalRisk.logistic(rows, labels),
      EmpiricalRisk.logistic(rows, labels).withoutIntercept(),
      EmpiricalRisk.huber(rows, labels, 0.5),
      EmpiricalRisk.linear(rows, labels)
    };
  }

  @Test
  void sparseAndDenseStepsLeadToTheSameBits() throws Exception {
    for (EmpiricalRisk model : models()) {
      assertThat(model.hasSparseGradients()).isTrue();
      double[] start = new double[model.dimension()];
      start[3] = 0.7;
      TrainingResult sparse = training(model).run(start, 5);
      TrainingResult plain = training(new Plain(model)).run(start, 5);
      assertThat(CheckpointFormat.encode(sparse.checkpoint()))
          .containsExactly(CheckpointFormat.encode(plain.checkpoint()));
    }
  }

  @Test
  void adaGradsSparseStepsLeadToTheSameBitsWhereverEpsilonStands() throws Exception {
    EmpiricalRisk model = EmpiricalRisk.logistic(Rows.of(x), labels);
    for (EpsilonPlace place : EpsilonPlace.values()) {
      AdaGrad rule = AdaGrad.withLearningRate(0.3).withEpsilon(1e-3, place);
      TrainingResult sparse = training(model).rule(rule).run(new double[41], 5);
      TrainingResult plain = training(new Plain(model)).rule(rule).run(new double[41], 5);
      assertThat(CheckpointFormat.encode(sparse.checkpoint()))
          .containsExactly(CheckpointFormat.encode(plain.checkpoint()));
    }
  }

  @Test
  void adaGradLooksAtTheSupportOnly() {
    double[] point = {1, 2, 3};
    UpdateRule.State state = AdaGrad.withLearningRate(0.5).start(3);
    Support support = new Support(3);
    support.add(1);
    state.step(point, new double[] {7, 7, 7}, 0.5, support);
    assertThat(point[0]).isEqualTo(1);
    assertThat(point[2]).isEqualTo(3);
    assertThat(point[1]).isCloseTo(1.5, within(1e-10));
    assertThat(state.memory().vectors().get(0)).containsExactly(0, 49, 0);
  }

  @Test
  void theGradientIsZeroOutsideOfItsSupport() {
    EmpiricalRisk model = EmpiricalRisk.logistic(Rows.of(x), labels);
    double[] point = new double[model.dimension()];
    Batch batch = Batch.of(4, 17, 4);
    double[] expected = new double[point.length];
    double value = model.batch(batch, point, expected);

    double[] gradient = new double[point.length];
    Support support = new Support(point.length);
    assertThat(model.batch(batch, point, gradient, support)).isEqualTo(value);
    assertThat(gradient).containsExactly(expected);
    assertThat(support.size()).isBetween(4, 7);
    for (int k = 0; k < support.size(); k++) {
      gradient[support.coordinate(k)] = 0;
    }
    assertThat(gradient).containsOnly(0);
  }

  @Test
  void denseRowsAndRidgesHaveNoSparseGradients() {
    assertThat(EmpiricalRisk.logistic(Rows.of(dense), labels).hasSparseGradients()).isFalse();
    EmpiricalRisk ridge = EmpiricalRisk.logistic(Rows.of(x), labels).withRidge(0.1);
    assertThat(ridge.hasSparseGradients()).isFalse();
    assertThat(training(ridge).run(new double[41], 3).lastParameters())
        .containsExactly(training(new Plain(ridge)).run(new double[41], 3).lastParameters());
  }

  @Test
  void denseRowsPutAllTheirCoordinatesIntoTheSupport() {
    SparseTerms model = EmpiricalRisk.logistic(Rows.of(dense), labels);
    Support support = new Support(41);
    double[] gradient = new double[41];
    model.batch(Batch.of(1), new double[41], gradient, support);
    assertThat(support.size()).isEqualTo(41);
    assertThat(gradient).containsExactly(gradientOf(model, 1));
  }

  private static double[] gradientOf(FiniteSum sum, int term) {
    double[] gradient = new double[sum.dimension()];
    sum.batch(new int[] {term}, new double[sum.dimension()], gradient);
    return gradient;
  }

  @Test
  void momentumAndClippingTakeDenseSteps() {
    EmpiricalRisk model = EmpiricalRisk.logistic(Rows.of(x), labels);
    for (Training some :
        List.of(
            training(model).rule(Momentum.withLearningRate(0.1)),
            training(model).clipping(Clipping.globalNorm(0.1)))) {
      TrainingResult result = some.run(new double[41], 3);
      assertThat(result.stopReason()).isEqualTo(StopReason.EPOCH_LIMIT);
    }
    assertThat(training(model).rule(Momentum.withLearningRate(0.1)).run(new double[41], 3).steps())
        .isEqualTo(27);
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Momentum.withLearningRate(0.1)
                    .start(2)
                    .step(new double[2], new double[2], 0.1, new Support(2)))
        .withMessage("momentum makes no sparse steps");
  }

  @Test
  void observersSeeTheSameSteps() {
    EmpiricalRisk model = EmpiricalRisk.logistic(Rows.of(x), labels);
    List<double[]> norms = new ArrayList<>();
    for (FiniteSum sum : List.of(model, new Plain(model))) {
      List<Double> seen = new ArrayList<>();
      training(sum)
          .observer(
              step -> {
                seen.add(step.gradientNorm());
                return Answer.CONTINUE;
              })
          .run(new double[41], 2);
      norms.add(seen.stream().mapToDouble(v -> v).toArray());
    }
    for (int t = 0; t < 18; t++) {
      // The squares are added up in another order.
      assertThat(norms.get(0)[t]).isCloseTo(norms.get(1)[t], within(1e-14));
    }
  }

  @Test
  void gradientsThatAreNotFiniteStopSparseRunsToo() {
    EmpiricalRisk model = EmpiricalRisk.linear(Rows.of(x), labels);
    TrainingResult result =
        training(model).rule(Sgd.withLearningRate(1e200)).run(new double[41], 5);
    assertThat(result.stopReason()).isEqualTo(StopReason.NON_FINITE_VALUE);
  }
}
