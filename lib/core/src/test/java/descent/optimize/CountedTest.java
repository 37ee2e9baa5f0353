package descent.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import descent.function.Quadratic;
import org.junit.jupiter.api.Test;

class CountedTest {

  @Test
  void countsEachKindAndAnswersAsTheObjective() {
    Counted counted = new Counted(Quadratic.diagonal(2, 20));
    double[] x = {5, 1};
    double[] gradient = new double[2];

    assertThat(counted.dimension()).isEqualTo(2);
    assertThat(counted.value(x)).isEqualTo(35);
    assertThat(counted.valueAndGradient(x, gradient)).isEqualTo(35);
    assertThat(gradient).containsExactly(10, 20);
    assertThat(counted.hessian(x).data).containsExactly(2, 0, 0, 20);
    assertThat(counted.curvature(x)).isEqualTo(70);
    assertThat(counted.hessianProduct(x, new double[] {1, 3})).containsExactly(2, 60);

    assertThat(counted.evaluations()).isEqualTo(new Evaluations(2, 1, 1, 2));
    assertThat(counted.total()).isEqualTo(6);
  }
}
