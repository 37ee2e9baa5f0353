package descent.evolution.program;

import descent.argument.Require;
import descent.evolution.operator.Mutation;
import descent.evolution.operator.Rate;
import java.util.random.RandomGenerator;

/**
 * Subtree mutation: with a probability, the subtree at a place, each equally likely, gives way to a
 * random one of the same type, grown by Koza's grow method.
 *
 * @param rate the probability, from 0 to 1
 * @param newDepth of the new subtree at most, where its type allows that
 * @param depthLimit of the whole
 */
public record SubtreeMutation(double rate, int newDepth, int depthLimit) implements Mutation<Tree> {

  /** Checks. */
  public SubtreeMutation {
    Rate.check("rate", rate);
    Require.atLeast("newDepth", newDepth, 0);
    Require.atLeast("depthLimit", depthLimit, 0);
  }

  @Override
  public void mutate(Tree genome, RandomGenerator random) {
    if (random.nextDouble() < rate) {
      int i = random.nextInt(genome.size());
      int type = genome.typeOf(i);
      int depth = Math.min(newDepth, depthLimit - genome.level(i));
      // What stood there was no flatter than its type allows, so that this depth is allowed too.
      depth = Math.max(depth, genome.primitives().leastDepthOfType(type));
      Tree grown = new Tree(genome.primitives());
      Growth.append(grown, type, depth, false, random);
      genome.replace(i, grown);
    }
  }
}
