package descent.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.function.autodiff.Scalar;
import descent.function.autodiff.Vector;
import descent.function.gallery.Gallery;
import descent.function.gallery.TestFunction;
import descent.function.model.LogisticRegression;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class AutodiffObjectiveTest {

  static AutodiffObjective rosenbrock(int n) {
    return Objective.autodiff(
        n,
        x -> {
          Scalar sum = x.constant(0.0);
          for (int i = 0; i + 1 < n; i++) {
            Scalar across = x.at(i + 1).minus(x.at(i).square());
            sum = sum.plus(across.square().times(100)).plus(x.at(i).minus(1).square());
          }
          return sum;
        });
  }

  private static double[] random(int n, long seed) {
    return new Random(seed).doubles(n, -2, 2).toArray();
  }

  @Test
  void agreesWithAGradientAndAHessianByHand() {
    TestFunction hand = Gallery.rosenbrock(7);
    AutodiffObjective f = rosenbrock(7);
    for (int seed = 0; seed < 10; seed++) {
      double[] x = random(7, seed);
      double[] gradient = new double[7];
      double value = f.valueAndGradient(x, gradient);
      assertThat(value).isCloseTo(hand.value(x), within(1e-12 * value)).isEqualTo(f.value(x));
      assertThat(gradient).containsExactly(hand.gradient(x), within(1e-11 * value));
      assertThat(f.hessian(x).data)
          .containsExactly(((TwiceDifferentiable) hand).hessian(x).data, within(1e-11));
      Differences.assertHessian(f, x, 1e-6);
      Differences.assertHessianProduct(f, x, random(7, 100 + seed));
    }
  }

  @Test
  void agreesWithLogisticRegression() {
    Random random = new Random(3);
    double[][] rows = new double[20][4];
    double[] labels = new double[20];
    for (int i = 0; i < 20; i++) {
      rows[i] = random.doubles(4, -2, 2).toArray();
      labels[i] = random.nextBoolean() ? 1 : -1;
    }
    LogisticRegression hand = LogisticRegression.of(rows, labels).withoutIntercept().withRidge(0.2);
    DMatrixRMaj data = new DMatrixRMaj(rows);
    AutodiffObjective f =
        Objective.autodiff(
            4,
            w ->
                w.constant(data)
                    .times(w)
                    .timesElementwise(labels)
                    .negate()
                    .softplus()
                    .mean()
                    .plus(w.squaredNorm().times(0.1)));
    double[] w = random(4, 4);
    assertThat(f.value(w)).isCloseTo(hand.value(w), within(1e-15));
    assertThat(f.gradient(w)).containsExactly(hand.gradient(w), within(1e-15));
    assertThat(f.hessian(w).data).containsExactly(hand.hessian(w).data, within(1e-15));
  }

  @Test
  void theGradientsCostDoesNotGrowWithTheDimension() {
    // One more variable adds its term to the value: three elements, two squares, and so on. The
    // way back passes each operation once, whatever the number of variables.
    int at100 = rosenbrock(100).operations(random(100, 1));
    int at101 = rosenbrock(101).operations(random(101, 1));
    assertThat(at101 - at100).isEqualTo(11);
  }

  @Test
  void severalThreadsMayEvaluateIt() {
    AutodiffObjective f = rosenbrock(50);
    List<double[]> points = IntStream.range(0, 200).mapToObj(k -> random(50, k)).toList();
    List<double[]> alone = points.stream().map(f::gradient).toList();
    List<double[]> together = points.parallelStream().map(f::gradient).toList();
    for (int k = 0; k < 200; k++) {
      assertThat(together.get(k)).containsExactly(alone.get(k));
    }
  }

  @Test
  void explainsWhereTheDomainWasLeft() {
    AutodiffObjective f =
        Objective.autodiff(2, x -> x.at(1).plus(x.at(0).minus(2).log().times(x.at(1))));
    assertThat(f.value(new double[] {1.5, 3})).isNaN();
    assertThat(f.explain(new double[] {1.5, 3}).orElseThrow())
        .hasToString(
            "operation 4: log(x[0] − 2.0) is NaN for x[0] − 2.0 = -0.5; log needs an argument >"
                + " 0");
    assertThat(f.explain(new double[] {2.5, 3})).isEmpty();
  }

  @Test
  void badArgumentsAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Objective.autodiff(0, x -> x.at(0)))
        .withMessage("dimension must be at least 1, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Objective.autodiff(1, null))
        .withMessage("expression must not be null");
    AutodiffObjective f = Objective.autodiff(2, Vector::sum);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> f.explain(new double[3]))
        .withMessage("x has length 3 but the objective expects 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> f.operations(new double[3]))
        .withMessage("x has length 3 but the objective expects 2");
    assertThat(f.dimension()).isEqualTo(2);
  }
}
