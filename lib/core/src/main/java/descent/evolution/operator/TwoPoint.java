package descent.evolution.operator;

import descent.argument.Require;
import java.util.random.RandomGenerator;

/**
 * Two-point crossover: cut both parents at two different inner places, each pair equally likely,
 * and exchange what lies between. The ends of a genome stay together, which one-point crossover
 * always separates. A genome of fewer than three places has no two cuts and stays.
 *
 * <pre>{@code 0|00|00, 1|11|11 → 01100, 10011}</pre>
 *
 * <p>Source: De Jong, An analysis of the behavior of a class of genetic adaptive systems (1975).
 *
 * @param exchange how such genomes exchange parts
 * @param <G> the type of a genome
 */
public record TwoPoint<G>(Exchange<G> exchange) implements Crossover<G> {

  /** Checks. */
  public TwoPoint {
    Require.nonNull("exchange", exchange);
  }

  @Override
  public void cross(G first, G second, RandomGenerator random) {
    int cuts = exchange.length(first) - 1;
    if (cuts > 1) {
      int one = random.nextInt(cuts);
      int other = random.nextInt(cuts - 1);
      other = other < one ? other : other + 1;
      exchange.exchange(first, second, 1 + Math.min(one, other), 1 + Math.max(one, other));
    }
  }
}
