package descent.function.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import descent.Allocation;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class TapeTest {

  private static double[] gradient(Tape tape, Expression f, double... x) {
    tape.record(f, x);
    double[] gradient = new double[x.length];
    tape.gradient(gradient);
    return gradient;
  }

  @Test
  void theChainRuleByHand() {
    // f = (ab + sin a)², so ∂f/∂a = 2(ab + sin a)(b + cos a) and ∂f/∂b = 2(ab + sin a)a.
    Tape tape = new Tape();
    Expression f = x -> x.at(0).times(x.at(1)).plus(x.at(0).sin()).square();
    double s = 2 * 3 + Math.sin(2);
    assertThat(gradient(tape, f, 2, 3))
        .containsExactly(new double[] {2 * s * (3 + Math.cos(2)), 2 * s * 2}, within(1e-14));
    assertThat(tape.value()).isEqualTo(s * s);
    // Three elements, a product, a sine, a sum, a square.
    assertThat(tape.operations()).isEqualTo(7);
  }

  @Test
  void aTapeServesExpressionsOfDifferentShapesInTurn() {
    Tape tape = new Tape();
    Expression small = x -> x.at(0).square();
    Expression large = x -> x.square().sum().plus(x.part(1, 3).tanh().sum());
    for (int round = 0; round < 3; round++) {
      assertThat(gradient(tape, small, 3)).containsExactly(6);
      double slope = 1 - Math.tanh(2) * Math.tanh(2);
      assertThat(gradient(tape, large, 1, 2, 2))
          .containsExactly(new double[] {2, 4 + slope, 4 + slope}, within(1e-15));
    }
  }

  @Test
  void aVariableThatIsNotUsedHasTheDerivativeZero() {
    assertThat(gradient(new Tape(), x -> x.at(0).exp(), 0, 5)).containsExactly(1, 0);
    assertThat(gradient(new Tape(), x -> x.constant(4), 1, 2)).containsExactly(0, 0);
    assertThat(gradient(new Tape(), x -> x.at(1), 1, 2)).containsExactly(0, 1);
  }

  @Test
  void branchesFollowTheValue() {
    Expression f = x -> x.at(0).value() > 0 ? x.at(0).square() : x.at(0).negate();
    Tape tape = new Tape();
    assertThat(gradient(tape, f, 3)).containsExactly(6);
    assertThat(gradient(tape, f, -3)).containsExactly(-1);
  }

  @Test
  void aChainOfAHundredThousandOperationsDoesNotOverflowTheStack() {
    int n = 100_000;
    Expression f =
        x -> {
          Scalar s = x.at(0);
          for (int k = 0; k < n; k++) {
            s = s.times(1 + 1e-5);
          }
          return s.square();
        };
    Tape tape = new Tape();
    tape.record(f, new double[] {1});
    double[] gradient = new double[1];
    tape.gradient(gradient);
    double[] product = new double[1];
    tape.hessianProduct(new double[] {1}, product);
    // 10⁵ roundings of ε/2 each.
    double growth = Math.pow(1 + 1e-5, n);
    assertThat(tape.operations()).isEqualTo(n + 2);
    assertThat(gradient[0]).isCloseTo(2 * growth * growth, within(1e-9));
    assertThat(product[0]).isCloseTo(2 * growth * growth, within(1e-9));
  }

  @Test
  void anInfiniteSlopeOnAPathThatIsNotTakenDoesNoHarm() {
    // √0 has an infinite slope, and max does not depend on it.
    Expression f = x -> x.at(0).sqrt().max(x.at(1));
    assertThat(gradient(new Tape(), f, 0, 2)).containsExactly(0, 1);
    Expression arrays = x -> x.part(0, 1).sqrt().max(x.part(1, 2)).sum();
    assertThat(gradient(new Tape(), arrays, 0, 2)).containsExactly(0, 1);
  }

  @Test
  void gradientsAndProductsDoNotAllocateAfterTheFirst() {
    DMatrixRMaj data = new DMatrixRMaj(new double[][] {{1, 2}, {3, 4}, {5, 6}});
    int[] classes = {0, 1, 1};
    Expression f =
        x -> {
          Scalar s = x.at(0);
          for (int k = 0; k < 1000; k++) {
            s = s.sin().plus(x.at(1)).times(0.5);
          }
          Matrix z = x.constant(data).times(x.matrix(0, 2, 2)).plusToRows(x.part(0, 2));
          return z.tanh()
              .crossEntropyOfRows(classes)
              .mean()
              .plus(x.part(0, 2).times(s).logSumExp())
              .plus(x.crossEntropy(1));
        };
    Tape tape = new Tape();
    double[] x = {0.1, 0.2, 0.3, 0.4};
    double[] out = new double[4];
    Runnable evaluation =
        () -> {
          tape.record(f, x);
          tape.gradient(out);
          tape.hessianProduct(x, out);
        };
    assertThat(Allocation.of(evaluation)).as("bytes for an evaluation").isZero();
  }

  @Test
  void whatBelongsToAnotherRunIsRefused() {
    String message =
        "an expression may use only what it made itself from its own x, but this belongs to another"
            + " run or another expression";
    Scalar[] kept = new Scalar[1];
    Vector[] keptVector = new Vector[1];
    Tape tape = new Tape();
    tape.record(
        x -> {
          keptVector[0] = x.exp().exp();
          kept[0] = x.at(0).square().square();
          return kept[0];
        },
        new double[] {1});
    for (Expression f :
        new Expression[] {
          x -> kept[0],
          x -> kept[0].exp(),
          x -> x.at(0).plus(kept[0]),
          x -> Vector.of(kept[0]).sum(),
          x -> keptVector[0].sum(),
          x -> keptVector[0].at(0),
          x -> x.plus(keptVector[0]).sum(),
          x -> x.dot(keptVector[0])
        }) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> tape.record(f, new double[] {1}))
          .withMessage(message);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Tape().record(f, new double[] {1}))
          .withMessage(message);
    }
  }

  @Test
  void misuseIsNamed() {
    Tape tape = new Tape();
    assertThatIllegalStateException()
        .isThrownBy(() -> tape.gradient(new double[1]))
        .withMessage("no expression has been recorded");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tape.record(x -> null, new double[] {1}))
        .withMessage("the value of the expression must not be null");
    assertThatIllegalStateException().isThrownBy(tape::value);
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                tape.record(
                    x -> {
                      tape.record(y -> y.at(0), new double[] {1});
                      return x.at(0);
                    },
                    new double[] {1}))
        .withMessage("an expression may not evaluate the objective it defines");
    assertThat(gradient(tape, x -> x.at(0).square(), 2)).containsExactly(4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tape.gradient(new double[2]))
        .withMessage("gradient has length 2 but the objective expects 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tape.hessianProduct(new double[2], new double[1]))
        .withMessage("d has length 2 but the objective expects 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tape.hessianProduct(new double[1], new double[2]))
        .withMessage("product has length 2 but the objective expects 1");
  }
}
