package descent.evolution.operator;

import descent.argument.Require;
import java.util.random.RandomGenerator;

/**
 * Uniform crossover: each place is exchanged with probability ½, whatever its neighbours do.
 *
 * <p>Source: Syswerda, Uniform crossover in genetic algorithms (ICGA 1989).
 *
 * @param exchange how such genomes exchange parts
 * @param <G> the type of a genome
 */
public record UniformCrossover<G>(Exchange<G> exchange) implements Crossover<G> {

  /** Checks. */
  public UniformCrossover {
    Require.nonNull("exchange", exchange);
  }

  @Override
  public void cross(G first, G second, RandomGenerator random) {
    exchange.exchangeHalf(first, second, random);
  }
}
