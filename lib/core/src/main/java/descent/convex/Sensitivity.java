package descent.convex;

import descent.argument.Require;
import descent.optimize.Stopping;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Multipliers as prices: how the minimum changes with the right side of each constraint.
 *
 * <pre>
 * {@code v(t) = min f(x)  subject to  h(x) = t:    v′(0) = −λ}
 * </pre>
 *
 * since {@code L = f + λ(h − t)} and its derivative by {@code x} vanishes. It holds where the
 * multipliers are unique (LICQ), strict complementarity holds and the curvature over the tangent
 * space is positive; for convex problems {@code v(t) ≥ v(0) − λt} holds for all {@code t}. A
 * multiplier that is wrong shows in {@link #check}, which changes the right side and solves again.
 * Source: Nocedal & Wright (2006), Section 12.8; Boyd & Vandenberghe, Convex Optimization (2004),
 * Section 5.6.
 *
 * @param problem of which problem
 * @param minimizer its minimizer; a copy goes in and out
 * @param multipliers there
 * @param prices of equalities, inequalities and bounds, in this order
 */
public record Sensitivity(
    ConstrainedProblem problem, double[] minimizer, Multipliers multipliers, List<Price> prices) {

  private static final Stopping SOLVED = Stopping.gradientBelow(1e-10).or(Stopping.iterations(100));

  /** Copies. */
  public Sensitivity {
    minimizer = minimizer.clone();
    prices = List.copyOf(prices);
  }

  /** From a minimizer and its multipliers. */
  public static Sensitivity of(ConstrainedProblem p, double[] minimizer, Multipliers multipliers) {
    KktReport report = Kkt.report(p, minimizer, multipliers);
    List<String> weak = report.weaklyActive();
    List<Price> prices = new ArrayList<>();
    for (int i = 0; i < p.equalities().size(); i++) {
      prices.add(new Price(p.equalities().get(i).name(), -multipliers.equality(i), false));
    }
    for (int j = 0; j < p.inequalities().size(); j++) {
      String name = p.inequalities().get(j).name();
      prices.add(new Price(name, -multipliers.inequality(j), weak.contains(name)));
    }
    for (int k = 0; k < p.dimension(); k++) {
      if (!Double.isInfinite(p.lower(k))) {
        String name = p.lowerName(k);
        prices.add(new Price(name, multipliers.lower(k), weak.contains(name)));
      }
      if (!Double.isInfinite(p.upper(k))) {
        String name = p.upperName(k);
        prices.add(new Price(name, -multipliers.upper(k), weak.contains(name)));
      }
    }
    return new Sensitivity(p, minimizer, multipliers, prices);
  }

  /** From what a run found. */
  public static Sensitivity of(ConstrainedProblem p, ConstrainedResult result) {
    return of(p, result.minimizer(), result.multipliers());
  }

  @Override
  public double[] minimizer() {
    return minimizer.clone();
  }

  /** The price of a constraint, by its name. */
  public Price price(String constraint) {
    return prices.stream()
        .filter(price -> price.constraint().equals(constraint))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "constraint must be one of the problem's, got \"" + constraint + "\""));
  }

  /**
   * Changes the right side of a constraint by {@code t} to either side and solves again with the
   * given solver, which gets the changed problem and the minimizer to start from.
   */
  public PriceCheck check(
      String constraint,
      double t,
      BiFunction<ConstrainedProblem, double[], ConstrainedResult> solver) {
    Price price = price(constraint);
    Require.positive("t", t);
    Require.nonNull("solver", solver);
    ConstrainedResult below = solver.apply(problem.shifted(constraint, -t), minimizer());
    ConstrainedResult above = solver.apply(problem.shifted(constraint, t), minimizer());
    return new PriceCheck(
        price, t, below.minimum(), above.minimum(), below.converged() && above.converged());
  }

  /**
   * The same by {@link NewtonKkt} with the constraints that are active at the minimizer held as
   * equalities, which is right for changes that are small enough to leave the active set as it is;
   * the KKT conditions of the changed problems say whether they were.
   */
  public PriceCheck check(String constraint, double t) {
    Price price = price(constraint);
    Require.positive("t", t);
    KktReport below = solve(problem.shifted(constraint, -t));
    KktReport above = solve(problem.shifted(constraint, t));
    return new PriceCheck(
        price, t, below.value(), above.value(), below.holds(1e-6) && above.holds(1e-6));
  }

  private KktReport solve(ConstrainedProblem changed) {
    List<ActiveConstraint> active = Kkt.report(problem, minimizer, multipliers).active();
    ConstrainedResult result =
        NewtonKkt.standard()
            .minimize(HeldConstraints.held(changed, problem, active), minimizer, SOLVED);
    return Kkt.report(changed, result.minimizer());
  }

  @Override
  public String toString() {
    return prices.stream().map(Price::toString).collect(Collectors.joining("\n"));
  }
}
