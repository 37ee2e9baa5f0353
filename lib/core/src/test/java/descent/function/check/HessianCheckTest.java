package descent.function.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import descent.function.HessianProduct;
import descent.function.Objective;
import descent.function.TwiceDifferentiable;
import descent.function.gallery.Gallery;
import descent.function.gallery.TestFunction;
import descent.optimize.Counted;
import descent.optimize.Evaluations;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HessianCheckTest {

  static List<TestFunction> functions() {
    return Gallery.all().stream().filter(f -> f instanceof TwiceDifferentiable).toList();
  }

  private static TwiceDifferentiable rosenbrockWithFault(int i, int j, double factor) {
    TwiceDifferentiable f = Gallery.rosenbrock();
    return Objective.of(
        2,
        f::value,
        (x, g) -> f.valueAndGradient(x, g),
        (x, h) -> {
          f.hessian(x, h);
          h.set(i, j, factor * h.get(i, j));
        });
  }

  @ParameterizedTest
  @MethodSource("functions")
  void rightHessiansAndProductsAgree(TestFunction f) {
    Random random = new Random(13);
    TwiceDifferentiable twice = (TwiceDifferentiable) f;
    for (int k = 0; k < 10; k++) {
      double[] x = f.start().clone();
      double[] v = new double[x.length];
      for (int j = 0; j < x.length; j++) {
        x[j] += random.nextGaussian();
        v[j] = 100 * random.nextGaussian();
      }
      CheckReport hessian = HessianCheck.of(twice).at(x);
      assertThat(hessian.agrees()).as("%s: %s", f.name(), hessian).isTrue();
      CheckReport product = HessianProductCheck.of(twice).at(x, v);
      assertThat(product.agrees()).as("%s: %s", f.name(), product).isTrue();
    }
  }

  @Test
  void aWrongEntryIsNamed() {
    double[] x = {-1.2, 1};
    CheckReport report = HessianCheck.of(rosenbrockWithFault(0, 1, -1)).at(x);
    assertThat(report.outcome()).isEqualTo(Outcome.DISAGREES);
    assertThat(report.worst(1).get(0).name()).isEqualTo("(0, 1)");
    assertThat(report.entries()).hasSize(4);
    assertThat(report.toString()).startsWith("Hessian disagrees at 1 of 4;");
    assertThat(HessianCheck.of(rosenbrockWithFault(1, 1, 1.001)).withTolerance(0.01).at(x).agrees())
        .isTrue();
  }

  @Test
  void aWrongProductIsFound() {
    HessianProduct f = rosenbrockWithFault(1, 0, 0.999);
    double[] x = {-1.2, 1};
    CheckReport report = HessianProductCheck.of(f).at(x, new double[] {1, 2});
    assertThat(report.outcome()).isEqualTo(Outcome.DISAGREES);
    assertThat(report.worst(1).get(0).name()).isEqualTo("[1]");
    assertThat(report.toString()).startsWith("Hessian product disagrees at 1 of 2;");
    assertThat(HessianProductCheck.of(f).withTolerance(0.1).at(x, new double[] {1, 2}).agrees())
        .isTrue();
    assertThat(HessianProductCheck.of(f).at(x, new double[2]).agrees()).isTrue();
  }

  @Test
  void everyEvaluationIsCounted() {
    double[] x = {-1.2, 1};
    Counted counted = new Counted(Gallery.rosenbrock());
    CheckReport report = HessianCheck.of(counted).at(x);
    assertThat(counted.evaluations())
        .isEqualTo(new Evaluations(report.values(), report.gradients(), 1, 0))
        .isEqualTo(new Evaluations(8, 8, 1, 0));
    counted = new Counted(Gallery.rosenbrock());
    report = HessianProductCheck.of(counted).at(x, x);
    assertThat(counted.evaluations())
        .isEqualTo(new Evaluations(report.values(), report.gradients(), 0, 1))
        .isEqualTo(new Evaluations(4, 4, 0, 1));
    assertThat(x).containsExactly(-1.2, 1);
  }

  @Test
  void badArgumentsAreNamed() {
    TwiceDifferentiable f = Gallery.rosenbrock();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HessianCheck.of(null))
        .withMessage("f must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HessianProductCheck.of(null))
        .withMessage("f must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HessianProductCheck.of(f).at(new double[2], new double[3]))
        .withMessage("v has length 3 but the objective expects 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HessianCheck.of(f).withTolerance(0))
        .withMessage("tolerance must be between 0.0 and 1.0, got 0.0");
  }
}
