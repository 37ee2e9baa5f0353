package descent.function.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.function.AutodiffObjective;
import descent.function.Differences;
import descent.function.Objective;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation on arrays: its gradient and Hessian against central differences. */
class TensorTest {
  private static final int N = 6;
  private static final DMatrixRMaj DATA =
      new DMatrixRMaj(new double[][] {{1, -2, 0.5}, {0.25, 3, -1}, {2, 1, 1.5}, {-1, 0, 2}});

  record Operation(String name, Expression f) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Operation scalar(String name, UnaryOperator<Scalar> f) {
    return new Operation("scalar " + name, x -> f.apply(x.at(0)).times(x.at(1)).square());
  }

  private static Operation vector(String name, UnaryOperator<Vector> f) {
    return new Operation(
        "vector " + name, x -> f.apply(x).square().dot(new double[] {1, 2, 3, 4, 5, 6}));
  }

  private static Operation number(String name, Expression f) {
    return new Operation(name, x -> f.at(x).square().plus(f.at(x).times(x.at(2))));
  }

  /** All points lie in (0.2, 2.2), away from kinks and edges of domains. */
  static List<Operation> operations() {
    return List.of(
        scalar("plus", a -> a.plus(a.square())),
        scalar("minus", a -> a.minus(3).minus(a.exp())),
        scalar("divided by a constant", a -> a.dividedBy(3)),
        scalar("maximum and minimum", a -> a.max(a.minus(9)).min(a.square().plus(9))),
        vector("plus", a -> a.plus(a.exp()).plus(2).plus(new double[] {1, 2, 3, 4, 5, 6})),
        vector("minus", a -> a.minus(a.exp()).minus(2).minus(new double[] {1, 2, 3, 4, 5, 6})),
        vector("times", a -> a.timesElementwise(a.sin()).times(2)),
        vector("times constants", a -> a.timesElementwise(new double[] {1, 2, 3, 4, 5, 6})),
        vector("times a number", a -> a.times(a.at(3))),
        vector("constants times a number", a -> a.constant(new double[N]).plus(3).times(a.at(1))),
        vector("divided by", a -> a.dividedBy(a.plus(1)).dividedBy(4)),
        vector("max", a -> a.max(a.cos().minus(3))),
        vector("min", a -> a.min(a.square().plus(1))),
        vector("functions", a -> a.log().plus(a.sqrt()).plus(a.reciprocal()).plus(a.power(2.5))),
        vector("more functions", a -> a.log1p().plus(a.tanh()).plus(a.sigmoid()).plus(a.gelu())),
        vector("and more", a -> a.softplus().plus(a.relu()).plus(a.abs()).minus(a.negate())),
        vector("softmax", Vector::softmax),
        vector("gathered", a -> Vector.of(a.at(5), a.at(0), a.at(1), a.at(1), a.sum(), a.at(2))),
        number("sum", x -> x.square().sum()),
        number("mean", x -> x.exp().mean()),
        number("dot", x -> x.dot(x.exp())),
        number("squared norm", Vector::squaredNorm),
        number("log-sum-exp", Vector::logSumExp),
        number("cross-entropy", x -> x.crossEntropy(3)),
        number("part", x -> x.part(1, 4).dot(x.part(3, 6))),
        number("constant matrix", x -> x.constant(DATA).times(x.part(0, 3)).tanh().sum()),
        number(
            "transposed constant matrix",
            x -> x.constant(DATA).transposedTimes(x.part(2, 6)).tanh().sum()),
        number("matrix times vector", x -> x.matrix(0, 2, 3).times(x.part(3, 6)).dot(x.part(0, 2))),
        number(
            "transposed matrix times vector",
            x -> x.matrix(0, 2, 3).transposedTimes(x.part(4, 6)).dot(x.part(0, 3))),
        number(
            "matrix times constant vector",
            x -> x.matrix(0, 2, 3).times(x.constant(new double[] {1, 2, 3})).logSumExp()),
        number("matrix times matrix", x -> x.matrix(0, 2, 3).times(x.matrix(0, 3, 2)).tanh().sum()),
        number(
            "constant times matrix", x -> x.constant(DATA).times(x.matrix(0, 3, 2)).tanh().sum()),
        number(
            "matrix times constant", x -> x.matrix(0, 1, 4).times(x.constant(DATA)).tanh().sum()),
        number("transpose", x -> x.matrix(0, 2, 3).transpose().times(x.part(0, 2)).logSumExp()),
        number("rows", x -> x.matrix(0, 2, 3).plusToRows(x.part(1, 4)).tanh().sum()),
        number("element", x -> x.matrix(0, 2, 3).exp().at(1, 2)),
        number("element of a constant", x -> x.constant(DATA).at(2, 0).times(x.at(0))),
        number("log-sum-exp of rows", x -> x.matrix(0, 2, 3).logSumExpOfRows().dot(x.part(0, 2))),
        number("softmax of rows", x -> x.matrix(0, 2, 3).softmaxOfRows().times(x.part(3, 6)).sum()),
        number(
            "cross-entropy of rows",
            x -> x.matrix(0, 2, 3).crossEntropyOfRows(new int[] {2, 0}).dot(x.part(0, 2))),
        number("softmax of constants", x -> x.constant(DATA).softmaxOfRows().sum().times(x.at(1))),
        number(
            "functions of constants",
            x -> x.constant(DATA).exp().logSumExpOfRows().sum().times(x.at(1))));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void derivativesAgreeWithCentralDifferences(Operation operation) {
    AutodiffObjective f = Objective.autodiff(N, operation.f());
    Random random = new Random(5);
    for (int k = 0; k < 3; k++) {
      double[] x = random.doubles(N, 0.2, 2.2).toArray();
      Differences.assertGradient(f, x, 1e-7);
      Differences.assertHessian(f, x, 1e-6);
      Differences.assertHessianProduct(f, x, random.doubles(N, -1, 1).toArray());
    }
  }

  @Test
  void valuesAreThoseOfTheFormula() {
    double[] x = {1, 2, 3, 4};
    new Tape()
        .record(
            v -> {
              assertThat(v.length()).isEqualTo(4);
              assertThat(v.values()).containsExactly(x);
              Matrix a = v.matrix(0, 2, 2);
              assertThat(a.rows()).isEqualTo(2);
              assertThat(a.columns()).isEqualTo(2);
              assertThat(a.transpose().values()).containsExactly(1, 3, 2, 4);
              assertThat(a.times(a).values()).containsExactly(7, 10, 15, 22);
              assertThat(a.times(v.part(0, 2)).values()).containsExactly(5, 11);
              assertThat(a.transposedTimes(v.part(0, 2)).values()).containsExactly(7, 10);
              assertThat(a.plusToRows(v.part(2, 4)).values()).containsExactly(4, 6, 6, 8);
              double total = Math.exp(1) + Math.exp(2) + Math.exp(3) + Math.exp(4);
              assertThat(v.logSumExp().value()).isCloseTo(Math.log(total), within(1e-15));
              assertThat(v.softmax().values()[1]).isCloseTo(Math.exp(2) / total, within(1e-16));
              assertThat(v.crossEntropy(1).value()).isCloseTo(Math.log(total) - 2, within(1e-15));
              assertThat(v.sum()).hasToString("10.0");
              return v.mean();
            },
            x);
  }

  @Test
  void exponentialsOfLogitsDoNotOverflowAndKeepTheirDigits() {
    AutodiffObjective f = Objective.autodiff(2, x -> x.crossEntropy(0));
    double[] certain = {40, 0};
    // log(1 + e⁻⁴⁰) and its slopes ∓e⁻⁴⁰/(1 + e⁻⁴⁰): a subtraction from 1 would give 0.
    double e = Math.exp(-40);
    assertThat(f.value(certain)).isCloseTo(e, within(1e-31));
    assertThat(f.gradient(certain)).containsExactly(new double[] {-e, e}, within(1e-31));
    assertThat(f.value(new double[] {0, 2000})).isEqualTo(2000);
    assertThat(f.gradient(new double[] {0, 2000})).containsExactly(-1, 1);
    assertThat(f.value(new double[] {Double.NaN, 1})).isNaN();
  }

  @Test
  void shapesThatDoNotFitAreNamed() {
    refused(x -> x.plus(x.part(0, 2)).sum(), "shapes must be equal, got length 6 and length 2");
    refused(x -> x.dot(new double[3]), "lengths must be equal, got 6 and 3");
    refused(
        x -> x.matrix(0, 2, 3).times(x).sum(), "shapes must fit a product, got 2 × 3 and length 6");
    refused(
        x -> x.matrix(0, 2, 3).times(x.matrix(0, 2, 3)).sum(),
        "shapes must fit a product, got 2 × 3 and 2 × 3");
    refused(x -> x.at(6), "j must be between 0 and 5, got 6");
    refused(x -> x.matrix(0, 2, 3).at(2, 0), "i must be between 0 and 1, got 2");
    refused(x -> x.crossEntropy(-1), "rightClass must be between 0 and 5, got -1");
    refused(x -> x.part(4, 7).sum(), "a part must lie within the vector, got 4 to 7 of 6");
    refused(x -> x.part(4, 4).sum(), "a part must lie within the vector, got 4 to 4 of 6");
    refused(
        x -> x.matrix(0, 2, 3).crossEntropyOfRows(new int[] {0}).sum(),
        "rightClasses has length 1 but there are 2 rows");
    refused(
        x -> x.matrix(0, 2, 3).crossEntropyOfRows(new int[] {0, 3}).sum(),
        "rightClasses[1] must be between 0 and 2, got 3");
    refused(x -> Vector.of().sum(), "the number of elements must be at least 1, got 0");
    refused(x -> x.dot((double[]) null), "v must not be null");
    refused(x -> x.constant((DMatrixRMaj) null).sum(), "a must not be null");
    DMatrixRMaj roomy = new DMatrixRMaj(4, 4);
    roomy.reshape(2, 2);
    refused(
        x -> x.constant(roomy).sum(),
        "a must hold exactly its elements, got an array of length 16 for 2 × 2");
  }

  private static void refused(Expression f, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Tape().record(f, new double[N]))
        .withMessage(message);
  }
}
