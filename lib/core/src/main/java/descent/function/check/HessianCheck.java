package descent.function.check;

import descent.argument.Require;
import descent.function.TwiceDifferentiable;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/**
 * Compares a Hessian with central differences of gradients, column by column, as {@link
 * GradientCheck} compares a gradient with differences of values. Check the gradient first: this
 * takes it as right.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code τ}</td><td>tolerance, relative to the entry</td><td>1e-6</td></tr>
 * <tr><td>{@code h}</td><td>the step</td><td>{@code ∛ε max(1, ‖x‖_∞)}</td></tr>
 * </table>
 *
 * <p>Cost: one Hessian and {@code 4n} gradients.
 */
public final class HessianCheck {
  private final TwiceDifferentiable f;
  private final double tolerance;

  private HessianCheck(TwiceDifferentiable f, double tolerance) {
    this.f = f;
    this.tolerance = tolerance;
  }

  /** A check of this objective's Hessian. */
  public static HessianCheck of(TwiceDifferentiable f) {
    return new HessianCheck(Require.nonNull("f", f), GradientCheck.DEFAULT_TOLERANCE);
  }

  /** The same with another tolerance, between 0 and 1. */
  public HessianCheck withTolerance(double tolerance) {
    return new HessianCheck(f, Require.between("tolerance", tolerance, 0, 1));
  }

  /** Compares at {@code x}, which is not changed. */
  public CheckReport at(double[] x) {
    Require.length("x", x, f.dimension());
    int n = x.length;
    DMatrixRMaj hessian = f.hessian(x.clone());
    List<CheckedEntry> entries = new ArrayList<>();
    for (int j = 0; j < n; j++) {
      double[] unit = new double[n];
      unit[j] = 1;
      double[] column = new double[n];
      for (int i = 0; i < n; i++) {
        column[i] = hessian.get(i, j);
      }
      List<CheckedEntry> compared = GradientDifferences.compare(f, x, unit, column, tolerance);
      for (int i = 0; i < n; i++) {
        entries.add(compared.get(i).named("(" + i + ", " + j + ")"));
      }
    }
    long evaluations = n * GradientDifferences.EVALUATIONS;
    return new CheckReport("Hessian", entries, tolerance, evaluations, evaluations);
  }
}
