package descent.evolution.operator;

import descent.argument.Require;
import java.util.random.RandomGenerator;

/**
 * One-point crossover: cut both parents at one of the {@code n − 1} inner places, each equally
 * likely, and exchange what follows. A genome of one place has no cut and stays.
 *
 * <pre>{@code 000|00, 111|11 → 00011, 11100}</pre>
 *
 * <p>Source: Holland, Adaptation in Natural and Artificial Systems (1975), chapter 6.
 *
 * @param exchange how such genomes exchange parts
 * @param <G> the type of a genome
 */
public record OnePoint<G>(Exchange<G> exchange) implements Crossover<G> {

  /** Checks. */
  public OnePoint {
    Require.nonNull("exchange", exchange);
  }

  @Override
  public void cross(G first, G second, RandomGenerator random) {
    int length = exchange.length(first);
    if (length > 1) {
      exchange.exchange(first, second, 1 + random.nextInt(length - 1), length);
    }
  }
}
