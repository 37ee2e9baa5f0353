package descent.function.check;

import descent.argument.Require;
import descent.function.HessianProduct;
import java.util.List;

/**
 * Compares {@code ∇²f(x)·v} with a central difference of gradients along {@code v}:
 *
 * <pre>{@code ∇²f(x)·v ≈ (∇f(x + hv) − ∇f(x − hv)) / 2h}</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code τ}</td><td>tolerance, relative to the entry</td><td>1e-6</td></tr>
 * <tr><td>{@code h}</td><td>the step</td><td>{@code ∛ε max(1, ‖x‖_∞) / ‖v‖_∞}</td></tr>
 * </table>
 *
 * <p>Cost: one product and four gradients, whatever the dimension. Check the gradient first: this
 * takes it as right.
 */
public final class HessianProductCheck {
  private final HessianProduct f;
  private final double tolerance;

  private HessianProductCheck(HessianProduct f, double tolerance) {
    this.f = f;
    this.tolerance = tolerance;
  }

  /** A check of this objective's Hessian products. */
  public static HessianProductCheck of(HessianProduct f) {
    return new HessianProductCheck(Require.nonNull("f", f), GradientCheck.DEFAULT_TOLERANCE);
  }

  /** The same with another tolerance, between 0 and 1. */
  public HessianProductCheck withTolerance(double tolerance) {
    return new HessianProductCheck(f, Require.between("tolerance", tolerance, 0, 1));
  }

  /** Compares at {@code x} along {@code v}; neither is changed. */
  public CheckReport at(double[] x, double[] v) {
    Require.length("x", x, f.dimension());
    Require.length("v", v, f.dimension());
    double[] product = f.hessianProduct(x.clone(), v.clone());
    List<CheckedEntry> entries = GradientDifferences.compare(f, x, v, product, tolerance);
    return new CheckReport(
        "Hessian product",
        entries,
        tolerance,
        GradientDifferences.EVALUATIONS,
        GradientDifferences.EVALUATIONS);
  }
}
