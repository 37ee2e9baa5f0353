package descent.convex.svm;

import descent.argument.Require;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import java.util.Optional;

/**
 * Sequential minimal optimization: each step moves the two multipliers of the dual problem of a
 * support vector machine that promise most, exactly to the minimum along their line.
 *
 * <pre>{@code
 * i = argmin Fₖ over the upper set,   Fₖ = Σⱼ αⱼyⱼ k(xⱼ, xₖ) − yₖ
 * j = argmax b²/a over the lower set with b > 0,   b = Fⱼ − Fᵢ,   a = k(xᵢ, xᵢ) + k(xⱼ, xⱼ) − 2k(xᵢ, xⱼ)
 * yᵢαᵢ ← yᵢαᵢ + t,   yⱼαⱼ ← yⱼαⱼ − t,   t = min(b/a, what the bounds allow)
 * }</pre>
 *
 * <p>The upper set holds the rows whose {@code yₖαₖ} may grow, the lower set those where it may
 * fall. The run has converged when {@code max F} of the lower set is above {@code min F} of the
 * upper set by no more than the tolerance: within it, all rows agree on the intercept.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code ε}</td><td>tolerance of the violation, in units of the margin</td><td>10⁻³</td></tr>
 * <tr><td></td><td>shrinking: rows that seem to stay at a bound are left out, and looked at again
 * before the end</td><td>yes</td></tr>
 * <tr><td></td><td>bytes for rows of the kernel matrix, 8 a value; two rows at least</td><td>200 MB</td></tr>
 * </table>
 *
 * <p>The hard margin has no bound that ends a step, and no solution where the classes cannot be
 * separated. It is found as the two nearest points of the classes' convex hulls, by the same kind
 * of step within one class: that problem always has a solution, and a distance of zero is the
 * certificate. The narrower the margin is beside the extent of the data, the more steps it takes.
 *
 * <p>Guarantees: converges for every positive semidefinite kernel, linearly in the end if the
 * kernel matrix is positive definite and the solution not degenerate; the same result in every run.
 * Cost per iteration: {@code O(n)} and at most two rows of the kernel matrix, {@code O(nd)} each;
 * memory: the cache, the data once more and ten vectors. Not for a linear kernel on hundreds of
 * thousands of rows, where methods on the primal problem are faster. Sources: Platt, Fast training
 * of support vector machines using sequential minimal optimization (1998); Fan, Chen and Lin,
 * Working set selection using second order information for training support vector machines,
 * Journal of Machine Learning Research 6 (2005), WSS 2; shrinking: Chang and Lin, LIBSVM: a library
 * for support vector machines (2011), Section 5.
 *
 * @param tolerance {@code ε}
 * @param shrinking whether rows are left out
 * @param cacheBytes bytes for rows of the kernel matrix
 */
public record Smo(double tolerance, boolean shrinking, long cacheBytes) {
  private static final long CACHE = 200_000_000;

  /** Checks the settings. */
  public Smo {
    Require.positive("tolerance", tolerance);
    Require.atLeast("cacheBytes", cacheBytes, 0L);
  }

  /** {@code ε = 10⁻³}, with shrinking, 200 MB. */
  public static Smo standard() {
    return withTolerance(1e-3);
  }

  /** Another tolerance. */
  public static Smo withTolerance(double tolerance) {
    return new Smo(tolerance, true, CACHE);
  }

  /** The same without shrinking. */
  public Smo withoutShrinking() {
    return new Smo(tolerance, false, cacheBytes);
  }

  /** The same with this room for rows of the kernel matrix. */
  public Smo withCache(long bytes) {
    return new Smo(tolerance, shrinking, bytes);
  }

  /** Runs until the violation is below the tolerance. */
  public SmoResult minimize(SupportVectorMachine machine) {
    return minimize(machine, iteration -> Optional.empty());
  }

  /** The same, or until {@code stopping} says so, without keeping a trace. */
  public SmoResult minimize(
      SupportVectorMachine machine, Stopping stopping, Observer... observers) {
    return minimize(machine, stopping, Recording.nothing(), observers);
  }

  /**
   * Minimizes the dual objective {@code ½ Σᵢⱼ αᵢαⱼyᵢyⱼ k(xᵢ, xⱼ) − Σᵢ αᵢ} from {@code α = 0}.
   *
   * <p>Stopping rules, observers and the trace see {@code α} as the point, the dual objective as
   * the value and the violation, of the rows that take part at the time, in the place of the
   * gradient's norm; for the hard margin, {@code α} scaled as well as it can be. In {@link
   * descent.optimize.Evaluations} a row of the kernel matrix counts as a Hessian product.
   *
   * @param machine the data, the kernel and the margin
   * @param stopping limits beside the tolerance
   * @param recording what to keep of the way
   * @param observers called at the start and after each iteration
   * @return with {@link StopReason#INFEASIBLE} if the margin is hard and the classes cannot be
   *     separated
   */
  public SmoResult minimize(
      SupportVectorMachine machine, Stopping stopping, Recording recording, Observer... observers) {
    Require.nonNull("machine", machine);
    KernelRows kernel = KernelRows.of(machine.kernel(), machine.rows());
    KernelCache cache = new KernelCache(kernel, cacheBytes);
    DualPath path =
        machine.margin() instanceof Margin.Hard
            ? new NearestPoints(machine, kernel, cache, tolerance)
            : new PairSteps(machine, kernel, cache, this);
    return new SmoRun(machine, kernel, path, stopping, recording, observers).follow();
  }
}
