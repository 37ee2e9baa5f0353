package descent.function.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.function.EmpiricalRisk;
import descent.function.FiniteSum;
import descent.function.Objective;
import descent.function.Rows;
import descent.function.autodiff.Expression;
import descent.function.autodiff.Scalar;
import descent.function.autodiff.Vector;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Gradients of batches, written by hand in the models, are those that a tape finds by itself. */
class ModelsAgainstAutodiffTest {
  private static final int[] BATCH = {3, 17, 5, 17, 39, 0};
  private static final double RIDGE = 0.3;

  /** The loss of one row: what the tape is told. */
  private interface TermLoss {
    Scalar of(Vector theta, int row);
  }

  private record Case(String name, FiniteSum model, TermLoss loss, Expression penalty) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** {@code b + wᵀx} of the linear model that begins at {@code from}. */
  private static Scalar unit(Vector theta, int from, double[] x) {
    return theta.part(from + 1, from + 1 + x.length).dot(x).plus(theta.at(from));
  }

  private static Scalar unit(Vector theta, int from, Vector x) {
    return theta.part(from + 1, from + 1 + x.length()).dot(x).plus(theta.at(from));
  }

  private static Case linear(String name, EmpiricalRisk model, UnaryOperator<Scalar> ofResidual) {
    return new Case(
        name,
        model.withRidge(RIDGE),
        (theta, i) -> ofResidual.apply(unit(theta, 0, Data.X[i]).minus(Data.Y[i])),
        theta -> theta.part(1, 4).squaredNorm().times(RIDGE / 2));
  }

  private static Case margin(String name, EmpiricalRisk model, UnaryOperator<Scalar> ofMargin) {
    return new Case(
        name,
        model.withRidge(RIDGE),
        (theta, i) -> ofMargin.apply(unit(theta, 0, Data.X[i]).times(Data.LABELS[i])),
        theta -> theta.part(1, 4).squaredNorm().times(RIDGE / 2));
  }

  /** Layers of 3, 5, 4 and 3 units. */
  private static Case network(Activation activation, UnaryOperator<Scalar> function) {
    MultilayerPerceptron model =
        MultilayerPerceptron.classifier(Data.X, Data.CLASSES, 3)
            .withHidden(5, 4)
            .withActivation(activation)
            .withWeightDecay(RIDGE);
    return new Case(
        "network with " + activation,
        model,
        (theta, row) -> {
          Vector first = layer(model, 1, j -> unit(theta, j, Data.X[row]), function);
          Vector second = layer(model, 2, j -> unit(theta, j, first), function);
          Vector logits = layer(model, 3, j -> unit(theta, j, second), z -> z);
          return logits.crossEntropy(Data.CLASSES[row]);
        },
        theta -> {
          Scalar squares = theta.at(0).times(0);
          for (int layer = 1; layer <= 3; layer++) {
            for (int j = 0; j < model.units()[layer]; j++) {
              int from = model.bias(layer, j) + 1;
              Vector weights = theta.part(from, from + model.units()[layer - 1]);
              squares = squares.plus(weights.squaredNorm());
            }
          }
          return squares.times(RIDGE / 2);
        });
  }

  private static Vector layer(
      MultilayerPerceptron model,
      int layer,
      IntFunction<Scalar> unit,
      UnaryOperator<Scalar> activation) {
    Scalar[] units = new Scalar[model.units()[layer]];
    for (int j = 0; j < units.length; j++) {
      units[j] = activation.apply(unit.apply(model.bias(layer, j)));
    }
    return Vector.of(units);
  }

  static Stream<Case> cases() {
    Rows rows = Rows.of(Data.X);
    SoftmaxRegression softmax = SoftmaxRegression.of(rows, Data.CLASSES, 3).withRidge(RIDGE);
    return Stream.of(
        linear("linear", EmpiricalRisk.linear(rows, Data.Y), Scalar::square),
        linear(
            "Huber",
            EmpiricalRisk.huber(rows, Data.Y, 2),
            r -> Math.abs(r.value()) <= 2 ? r.square().times(0.5) : r.abs().minus(1).times(2)),
        margin("logistic", EmpiricalRisk.logistic(rows, Data.LABELS), m -> m.negate().softplus()),
        margin(
            "support vector machine",
            EmpiricalRisk.supportVectorMachine(rows, Data.LABELS, RIDGE),
            m -> m.negate().plus(1).relu()),
        new Case(
            "softmax",
            softmax,
            (theta, i) ->
                Vector.of(
                        unit(theta, 0, Data.X[i]),
                        unit(theta, 4, Data.X[i]),
                        unit(theta, 8, Data.X[i]))
                    .crossEntropy(Data.CLASSES[i]),
            theta ->
                theta
                    .part(1, 4)
                    .squaredNorm()
                    .plus(theta.part(5, 8).squaredNorm())
                    .plus(theta.part(9, 12).squaredNorm())
                    .times(RIDGE / 2)),
        network(Activation.TANH, Scalar::tanh),
        network(Activation.RELU, Scalar::relu),
        network(Activation.GELU_TANH, Scalar::gelu));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void gradientsOfBatchesAreThoseOfTheTape(Case c) {
    var taped =
        Objective.autodiff(
            c.model.dimension(),
            theta -> {
              Scalar sum = c.penalty.at(theta);
              for (int row : BATCH) {
                sum = sum.plus(c.loss.of(theta, row).dividedBy(BATCH.length));
              }
              return sum;
            });
    Random random = new Random(1);
    for (int k = 0; k < 5; k++) {
      double[] theta = random.doubles(c.model.dimension(), -1, 1).toArray();
      double[] gradient = new double[theta.length];
      Arrays.fill(gradient, Double.NaN);
      double value = c.model.batch(BATCH, theta, gradient);
      // Both are exact but for rounding; values and gradients are about 10 here.
      assertThat(taped.value(theta)).isCloseTo(value, within(1e-12));
      assertThat(taped.gradient(theta)).containsExactly(gradient, within(1e-12));
    }
  }
}
