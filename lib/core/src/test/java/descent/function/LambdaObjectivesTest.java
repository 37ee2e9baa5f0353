package descent.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class LambdaObjectivesTest {

  @Test
  void valueOnly() {
    Objective f = Objective.of(2, x -> x[0] + 2 * x[1]);
    assertThat(f.dimension()).isEqualTo(2);
    assertThat(f.value(new double[] {3, 4})).isEqualTo(11);
  }

  @Test
  void valueAndGradient() {
    Differentiable f =
        Objective.of(
            2,
            x -> x[0] * x[1],
            (x, g) -> {
              g[0] = x[1];
              g[1] = x[0];
            });
    double[] gradient = new double[2];
    assertThat(f.dimension()).isEqualTo(2);
    assertThat(f.value(new double[] {3, 4})).isEqualTo(12);
    assertThat(f.valueAndGradient(new double[] {3, 4}, gradient)).isEqualTo(12);
    assertThat(gradient).containsExactly(4, 3);
    assertThat(f.gradient(new double[] {5, 6})).containsExactly(6, 5);
  }

  @Test
  void hessian() {
    TwiceDifferentiable f =
        Objective.of(
            1,
            x -> x[0] * x[0] * x[0],
            (x, g) -> g[0] = 3 * x[0] * x[0],
            (x, h) -> h.set(0, 0, 6 * x[0]));
    DMatrixRMaj hessian = f.hessian(new double[] {2});
    assertThat(f.value(new double[] {2})).isEqualTo(8);
    assertThat(f.valueAndGradient(new double[] {2}, new double[1])).isEqualTo(8);
    assertThat(f.gradient(new double[] {2})).containsExactly(12);
    assertThat(hessian.numRows).isEqualTo(1);
    assertThat(hessian.get(0, 0)).isEqualTo(12);
  }

  @Test
  void hessianProductThroughTheHessian() {
    TwiceDifferentiable f =
        Objective.of(
            2,
            x -> x[0] * x[0] * x[1],
            (x, g) -> {
              g[0] = 2 * x[0] * x[1];
              g[1] = x[0] * x[0];
            },
            (x, h) ->
                h.setTo(new DMatrixRMaj(new double[][] {{2 * x[1], 2 * x[0]}, {2 * x[0], 0}})));
    assertThat(f.hessianProduct(new double[] {3, 5}, new double[] {1, 2}))
        .containsExactly(10 * 1 + 6 * 2, 6 * 1);
  }

  @Test
  void oneVariable() {
    Differentiable f = Objective.of(t -> (t - 5) * (t - 5), t -> 2 * (t - 5));
    assertThat(f.dimension()).isEqualTo(1);
    assertThat(f.value(new double[] {2})).isEqualTo(9);
    assertThat(f.gradient(new double[] {2})).containsExactly(-6);
  }

  @Test
  void badArgumentsAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Objective.of(0, x -> 0))
        .withMessage("dimension must be at least 1, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Objective.of(0, x -> 0, (x, g) -> {}))
        .withMessage("dimension must be at least 1, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Objective.of(0, x -> 0, (x, g) -> {}, (x, h) -> {}))
        .withMessage("dimension must be at least 1, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Objective.of(1, null))
        .withMessage("value must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Objective.of(1, x -> 0, null))
        .withMessage("gradient must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Objective.of(1, null, (x, g) -> {}))
        .withMessage("value must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Objective.of(1, x -> 0, (x, g) -> {}, null))
        .withMessage("hessian must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Objective.of(1, x -> 0, null, (x, h) -> {}))
        .withMessage("gradient must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Objective.of(1, null, (x, g) -> {}, (x, h) -> {}))
        .withMessage("value must not be null");
  }
}
