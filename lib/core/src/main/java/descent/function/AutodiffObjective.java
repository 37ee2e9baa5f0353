package descent.function;

import descent.argument.Require;
import descent.function.autodiff.DomainFault;
import descent.function.autodiff.Expression;
import descent.function.autodiff.Tape;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;

/**
 * An objective whose derivatives are computed from the expression of its value, by reverse-mode
 * automatic differentiation. They are exact but for rounding.
 *
 * <p>The gradient costs a small multiple of the value, whatever the dimension; a Hessian product
 * about twice a gradient; the Hessian {@code n} products. Each thread that evaluates it has a tape
 * of its own, which is kept: after the first evaluation neither value, gradient nor product
 * allocates, unless the expression does. An expression that leaves its domain raises no exception:
 * its value becomes NaN or infinite, and {@link #explain} says where.
 *
 * <p>Do not write by autodiff what runs in an innermost loop for days: a gradient by hand is
 * several times as fast where the operations are on single numbers.
 */
public final class AutodiffObjective implements TwiceDifferentiable {
  private final int dimension;
  private final Expression expression;
  private final ThreadLocal<Tape> tapes = ThreadLocal.withInitial(Tape::new);

  AutodiffObjective(int dimension, Expression expression) {
    this.dimension = Require.atLeast("dimension", dimension, 1);
    this.expression = Require.nonNull("expression", expression);
  }

  @Override
  public int dimension() {
    return dimension;
  }

  private Tape record(double[] x) {
    Tape tape = tapes.get();
    tape.record(expression, x);
    return tape;
  }

  @Override
  public double value(double[] x) {
    return record(x).value();
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    Tape tape = record(x);
    tape.gradient(gradient);
    return tape.value();
  }

  @Override
  public void hessianProduct(double[] x, double[] v, double[] product) {
    record(x).hessianProduct(v, product);
  }

  /** {@code ∇²f(x)}, column by column as products with the unit vectors. */
  @Override
  public void hessian(double[] x, DMatrixRMaj hessian) {
    Tape tape = record(x);
    double[] unit = new double[dimension];
    double[] column = new double[dimension];
    for (int j = 0; j < dimension; j++) {
      unit[j] = 1;
      tape.hessianProduct(unit, column);
      unit[j] = 0;
      // The two halves differ by rounding only; one of them keeps the matrix symmetric.
      for (int i = j; i < dimension; i++) {
        hessian.set(i, j, column[i]);
        hessian.set(j, i, column[i]);
      }
    }
  }

  /**
   * The number of operations that the value at {@code x} takes, of which one may work on a whole
   * vector; reading an element counts as one.
   */
  public int operations(double[] x) {
    Require.length("x", x, dimension);
    return record(x).operations();
  }

  /**
   * Which operation at {@code x} first gave a value or a slope that is not finite, and with what
   * operands; empty if all is well. For looking into a run that ended with a non-finite value.
   */
  public Optional<DomainFault> explain(double[] x) {
    Require.length("x", x, dimension);
    return record(x).firstFault();
  }
}
