package descent.evolution.operator;

import descent.argument.Require;
import java.util.random.RandomGenerator;

/**
 * Gaussian mutation: each coordinate moves, with a probability for itself, by a normal step.
 *
 * <pre>{@code x_i ← x_i + σz,  z ~ N(0, 1),  with probability p}</pre>
 *
 * @param rate {@code p}, from 0 to 1
 * @param standardDeviation {@code σ}, positive, in units of x
 */
public record GaussianMutation(double rate, double standardDeviation)
    implements Mutation<double[]> {

  /** Checks. */
  public GaussianMutation {
    Rate.check("rate", rate);
    Require.positive("standardDeviation", standardDeviation);
  }

  @Override
  public void mutate(double[] genome, RandomGenerator random) {
    for (int i = 0; i < genome.length; i++) {
      if (random.nextDouble() < rate) {
        genome[i] += standardDeviation * random.nextGaussian();
      }
    }
  }
}
