package descent.evolution.program;

import descent.argument.Require;
import descent.evolution.operator.Mutation;
import descent.evolution.operator.Rate;
import java.util.random.RandomGenerator;

/**
 * Constant mutation: each constant moves, with a probability for itself, by a normal step in
 * proportion to its size, but not below that of 1.
 *
 * <pre>{@code c ← c + σ max(1, |c|) z,  z ~ N(0, 1),  with probability p}</pre>
 *
 * @param rate {@code p}, from 0 to 1
 * @param deviation {@code σ}, positive
 */
public record ConstantMutation(double rate, double deviation) implements Mutation<Tree> {

  /** Checks. */
  public ConstantMutation {
    Rate.check("rate", rate);
    Require.positive("deviation", deviation);
  }

  @Override
  public void mutate(Tree genome, RandomGenerator random) {
    for (int i = 0; i < genome.size(); i++) {
      if (genome.isConstant(i) && random.nextDouble() < rate) {
        double c = genome.constant(i);
        genome.changeConstant(i, c + deviation * Math.max(1, Math.abs(c)) * random.nextGaussian());
      }
    }
  }
}
