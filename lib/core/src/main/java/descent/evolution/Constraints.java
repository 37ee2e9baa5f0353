package descent.evolution;

import descent.argument.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Constraints for methods that only compare: {@code g_j(x) ≤ 0} and {@code |h_i(x)| ≤ δ}, for
 * genomes of any kind. They become part of the objective, by one of two rules.
 *
 * <pre>{@code
 * v(x) = Σ max(0, g_j(x)) + Σ max(0, |h_i(x)| − δ_i)
 *
 * feasible first:  x is better than y if  v(x) = v(y) = 0 and f(x) < f(y),
 *                                     or  v(x) = 0 < v(y),   or  0 < v(x) < v(y)
 * penalized:       minimize f(x) + ρ v(x)
 * }</pre>
 *
 * <p>Feasible first is Deb's rule. It has no parameter, and the objective is asked about feasible
 * individuals only. It fits every method that looks at the order of values alone: differential
 * evolution, evolution strategies, CMA-ES, genetic algorithms with tournament, ranking or
 * truncation; not {@code Roulette} and {@code StochasticUniversal}, whose chances follow the
 * values. A run shows an infeasible individual with the value {@code +∞} and its {@link
 * Generation#violation}; if it ends by itself without having seen a feasible one, the reason is
 * {@code INFEASIBLE}, and the minimizer is the individual of the smallest violation.
 *
 * <p>Penalized, with {@code ρ} above every multiplier of the constraints, the problem has the same
 * minimizers, and individuals may leave the feasible set by a little; the objective needs values
 * outside. CMA-ES takes either rule; the penalty, where {@code ρ} is known, saves it evaluations.
 *
 * <p>A constraint that is NaN or throws is a fault of the individual, with the constraint's name.
 * Scales are the caller's: constraints of very different size should be divided by theirs. Source:
 * Deb, An efficient constraint handling method for genetic algorithms, Computer Methods in Applied
 * Mechanics and Engineering 186, 2000; for the penalty Nocedal and Wright, Numerical Optimization
 * (2006), section 17.2.
 *
 * @param <G> the type of a genome
 */
public final class Constraints<G> {

  private record Limit<G>(String name, ToDoubleFunction<G> excess) {
    double violation(G individual) {
      double value = excess.applyAsDouble(individual);
      if (Double.isNaN(value)) {
        throw new ArithmeticException("constraint " + name + " is NaN");
      }
      return Math.max(0, value);
    }
  }

  private final List<Limit<G>> limits;

  private Constraints(List<Limit<G>> limits) {
    this.limits = limits;
  }

  /** No constraints as yet. */
  public static <G> Constraints<G> none() {
    return new Constraints<>(List.of());
  }

  /** These and {@code g(x) ≤ 0}. */
  public Constraints<G> inequality(String name, ToDoubleFunction<G> g) {
    Require.nonNull("name", name);
    Require.nonNull("g", g);
    return and(new Limit<>(name, g));
  }

  /** These and {@code |h(x)| ≤ tolerance}: chance finds no point where {@code h(x) = 0}. */
  public Constraints<G> equality(String name, ToDoubleFunction<G> h, double tolerance) {
    Require.nonNull("name", name);
    Require.nonNull("h", h);
    Require.positive("tolerance", tolerance);
    return and(new Limit<>(name, x -> Math.abs(h.applyAsDouble(x)) - tolerance));
  }

  private Constraints<G> and(Limit<G> limit) {
    if (limits.stream().anyMatch(known -> known.name().equals(limit.name()))) {
      throw new IllegalArgumentException(
          "names of constraints must differ, got \"" + limit.name() + "\" twice");
    }
    List<Limit<G>> longer = new ArrayList<>(limits);
    longer.add(limit);
    return new Constraints<>(List.copyOf(longer));
  }

  /** {@code v(x)}; 0 for what is feasible. */
  public double violation(G individual) {
    double sum = 0;
    for (int k = 0; k < limits.size(); k++) {
      sum += limits.get(k).violation(individual);
    }
    return sum;
  }

  /** The names of the constraints that an individual violates. */
  public List<String> violated(G individual) {
    return limits.stream()
        .filter(limit -> limit.violation(individual) > 0)
        .map(Limit::name)
        .toList();
  }

  /**
   * The objective under Deb's rule: it has values for runs of this library, to be compared only.
   */
  public ToDoubleFunction<G> feasibleFirst(ToDoubleFunction<G> objective) {
    Require.nonNull("objective", objective);
    return individual -> {
      double violation = violation(individual);
      return violation > 0
          ? FeasibleFirst.infeasible(violation)
          : FeasibleFirst.feasible(objective.applyAsDouble(individual));
    };
  }

  /**
   * The objective with a penalty.
   *
   * @param weight {@code ρ}, positive
   */
  public ToDoubleFunction<G> penalized(ToDoubleFunction<G> objective, double weight) {
    Require.nonNull("objective", objective);
    Require.positive("weight", weight);
    return individual -> objective.applyAsDouble(individual) + weight * violation(individual);
  }
}
