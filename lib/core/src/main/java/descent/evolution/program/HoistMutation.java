package descent.evolution.program;

import descent.evolution.operator.Mutation;
import descent.evolution.operator.Rate;
import java.util.random.RandomGenerator;

/**
 * Hoist mutation: with a probability, one of its own subtrees of the same type becomes the whole
 * tree, each equally likely, the tree itself included. It makes trees smaller only, against bloat.
 * Source: Kinnear, Evolving a sort: lessons in genetic programming (ICNN 1993).
 *
 * @param rate the probability, from 0 to 1
 */
public record HoistMutation(double rate) implements Mutation<Tree> {

  /** Checks. */
  public HoistMutation {
    Rate.check("rate", rate);
  }

  @Override
  public void mutate(Tree genome, RandomGenerator random) {
    if (random.nextDouble() < rate) {
      int type = genome.typeOf(0);
      int alike = 0;
      for (int i = 0; i < genome.size(); i++) {
        alike += genome.typeOf(i) == type ? 1 : 0;
      }
      int skip = random.nextInt(alike);
      int i = 0;
      while (genome.typeOf(i) != type || skip-- > 0) {
        i++;
      }
      genome.assign(genome.subtree(i));
    }
  }
}
