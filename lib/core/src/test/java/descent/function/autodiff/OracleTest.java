package descent.function.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.function.AutodiffObjective;
import descent.function.Objective;
import descent.function.OracleTable;
import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Expressions of all kinds against JAX; the script is {@code autodiff.py}. */
class OracleTest {
  private static final DMatrixRMaj DATA =
      new DMatrixRMaj(
          new double[][] {
            {0.5, -1.25, 2.0}, {1.5, 0.25, -0.75}, {-2.0, 1.0, 0.125}, {0.75, 0.5, -1.5}
          });
  private static final int[] CLASSES = {1, 0, 1, 1};
  private static final double[] SIGNS = {1, -1, 1, 1};

  private static final Map<String, Expression> EXPRESSIONS =
      Map.of(
          "functions_of_one", OracleTest::functionsOfOne,
          "functions_of_two", OracleTest::functionsOfTwo,
          "recurrence", OracleTest::recurrence,
          "logistic", OracleTest::logistic,
          "softmax_regression", OracleTest::softmaxRegression,
          "perceptron", OracleTest::perceptron,
          "products", OracleTest::products,
          "probabilities", OracleTest::probabilities);

  private static Scalar functionsOfOne(Vector x) {
    Scalar a = x.at(0);
    Scalar b = x.at(1);
    return a.times(0.3)
        .exp()
        .plus(b.plus(4).log())
        .minus(a.sin().times(b.cos()))
        .plus(a.minus(b).tanh())
        .plus(a.times(2).sigmoid().times(b.softplus()))
        .plus(a.square().plus(1).sqrt())
        .plus(a.minus(0.1).relu())
        .plus(b.gelu())
        .plus(b.abs())
        .plus(b.plus(3).reciprocal())
        .plus(a.square().log1p().dividedBy(7))
        .minus(a.plus(5).power(1.5).negate());
  }

  private static Scalar functionsOfTwo(Vector x) {
    Scalar a = x.at(0);
    Scalar b = x.at(1);
    Scalar c = x.at(2);
    return a.times(b)
        .dividedBy(c)
        .plus(c.plus(4).power(a.times(0.5)))
        .minus(a.max(b.times(c)).times(a.square().min(c)))
        .minus(a.minus(c).dividedBy(b.square().plus(1)));
  }

  private static Scalar recurrence(Vector x) {
    Scalar s = x.at(0);
    for (int k = 0; k < 30; k++) {
      s =
          s.sin()
              .times(x.at(1).times(0.3).plus(1.3))
              .plus(s.square().times(x.at(2)).dividedBy(k + 10));
    }
    return s;
  }

  private static Scalar logistic(Vector w) {
    return w.constant(DATA)
        .times(w)
        .timesElementwise(SIGNS)
        .negate()
        .softplus()
        .mean()
        .plus(w.squaredNorm().times(0.05));
  }

  private static Scalar softmaxRegression(Vector w) {
    return w.constant(DATA)
        .times(w.matrix(0, 3, 2))
        .plusToRows(w.part(6, 8))
        .crossEntropyOfRows(CLASSES)
        .mean();
  }

  private static Scalar perceptron(Vector theta) {
    Matrix hidden =
        theta
            .constant(DATA)
            .times(theta.matrix(0, 4, 3).transpose())
            .plusToRows(theta.part(12, 16))
            .gelu();
    return hidden
        .times(theta.matrix(16, 2, 4).transpose())
        .plusToRows(theta.part(24, 26))
        .crossEntropyOfRows(CLASSES)
        .mean();
  }

  private static Scalar products(Vector x) {
    Matrix a = x.matrix(0, 2, 3);
    Matrix b = x.matrix(6, 3, 2);
    Vector v = x.part(12, 14);
    Matrix p = a.times(b);
    return v.dot(p.times(v))
        .plus(p.transpose().tanh().sum().times(a.sum()))
        .plus(a.transposedTimes(v).dot(b.times(v)))
        .plus(p.timesElementwise(p).mean());
  }

  private static Scalar probabilities(Vector x) {
    return x.softmax().dot(x.square()).plus(x.logSumExp().times(x.at(0)).dividedBy(x.at(1)));
  }

  static List<OracleTable.Row> rows() {
    return OracleTable.read(OracleTest.class, "values.csv");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void agreesWithJax(OracleTable.Row row) {
    double[] x = row.numbers("x");
    AutodiffObjective f = Objective.autodiff(x.length, EXPRESSIONS.get(row.text("name")));
    double[] gradient = new double[x.length];
    double value = f.valueAndGradient(x, gradient);
    // Some hundred operations, each rounded on both sides, with sums in different orders.
    assertThat(value).isCloseTo(row.number("value"), close(value));
    agree(gradient, row.numbers("gradient"));
    agree(f.hessianProduct(x, row.numbers("v")), row.numbers("product"));
  }

  private static void agree(double[] actual, double[] expected) {
    double largest = 0;
    for (double e : expected) {
      largest = Math.max(largest, Math.abs(e));
    }
    assertThat(actual).containsExactly(expected, close(largest));
  }

  private static org.assertj.core.data.Offset<Double> close(double scale) {
    return within(1e-12 * Math.max(1, Math.abs(scale)));
  }

  @Test
  void theOracleKnowsEveryExpression() {
    assertThat(rows().stream().map(row -> row.text("name")).distinct())
        .containsExactlyInAnyOrderElementsOf(EXPRESSIONS.keySet());
  }
}
