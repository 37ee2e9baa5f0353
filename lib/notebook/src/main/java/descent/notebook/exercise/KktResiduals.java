package descent.notebook.exercise;

/** An answer to exercise 16.3: how far a point with its multipliers is from the KKT conditions. */
@FunctionalInterface
public interface KktResiduals {

  /**
   * The residuals of stationarity, primal feasibility, dual feasibility and complementarity, in
   * this order, each the largest of its kind.
   *
   * @param gradient {@code ∇f(x)}
   * @param normals {@code ∇g_j(x)}, one a row
   * @param g {@code g_j(x)}
   * @param mu {@code μ_j}
   */
  double[] of(double[] gradient, double[][] normals, double[] g, double[] mu);
}
