package descent.evolution.program;

import descent.evolution.operator.Mutation;
import descent.evolution.operator.Rate;
import java.util.random.RandomGenerator;

/**
 * Point mutation: each node becomes, with a probability for itself, a primitive of the same types
 * of value and arguments, each equally likely, the same one included. The shape stays. A constant
 * that comes up is drawn afresh.
 *
 * @param rate the probability of a node, from 0 to 1
 */
public record PointMutation(double rate) implements Mutation<Tree> {

  /** Checks. */
  public PointMutation {
    Rate.check("rate", rate);
  }

  @Override
  public void mutate(Tree genome, RandomGenerator random) {
    PrimitiveSet set = genome.primitives();
    for (int i = 0; i < genome.size(); i++) {
      if (random.nextDouble() < rate) {
        int old = genome.node(i);
        int[] candidates = set.ofType(genome.typeOf(i));
        int alike = 0;
        for (int p : candidates) {
          alike += set.sameSignature(p, old) ? 1 : 0;
        }
        int skip = random.nextInt(alike);
        int k = 0;
        while (!set.sameSignature(candidates[k], old) || skip-- > 0) {
          k++;
        }
        genome.changeNode(i, candidates[k], Growth.constant(set, candidates[k], random));
      }
    }
  }
}
