package descent.linesearch;

/**
 * The minimizer along the line of a quadratic, in closed form.
 *
 * <pre>{@code α = −φ'(0) / dᵀHd}</pre>
 *
 * <p>Only for objectives that are {@link descent.function.Quadratic}. If the curvature {@code dᵀHd}
 * is not positive, the outcome is {@link Outcome#UNBOUNDED}. The first step offered plays no part.
 * Cost: one product with the Hessian and one value with gradient. Source: Nocedal & Wright (2006),
 * eq. 3.55.
 */
public record ExactOnQuadratic() implements LineSearch {

  @Override
  public Search on(Line line) {
    if (!line.objective().isQuadratic()) {
      throw new IllegalArgumentException("f must be quadratic for an exact line search");
    }
    return new Search(line) {
      @Override
      protected Outcome seek(double firstStep) {
        double curvature = line.objective().curvature(line.direction());
        if (!(curvature > 0)) {
          return Double.isNaN(curvature) ? Outcome.NON_FINITE_VALUE : Outcome.UNBOUNDED;
        }
        double step = -line.startSlope() / curvature;
        if (line.isInvisible(step)) {
          return Outcome.ROUNDING;
        }
        line.tryStep(step);
        return line.isFinite() ? Outcome.FOUND : Outcome.NON_FINITE_VALUE;
      }
    };
  }
}
