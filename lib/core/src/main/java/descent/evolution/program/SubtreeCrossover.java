package descent.evolution.program;

import descent.argument.Require;
import descent.evolution.operator.Crossover;
import descent.evolution.operator.Rate;
import java.util.random.RandomGenerator;

/**
 * Subtree crossover: the parents exchange subtrees of one type.
 *
 * <p>The place in the first parent is a function with probability {@code share}, otherwise a leaf;
 * that in the second likewise, among the nodes of the same type. A child that would become deeper
 * than the limit stays its parent; so do both where the second has no node of the type. Cost: the
 * size of the trees, and copies of the two subtrees. Source: Koza, Genetic Programming (1992),
 * section 6.4.1, for the share 0.9 and the rule for deep children.
 *
 * @param share of functions among the places, from 0 to 1
 * @param depthLimit of the children
 */
public record SubtreeCrossover(double share, int depthLimit) implements Crossover<Tree> {
  private static final double KOZA_SHARE = 0.9;

  /** Checks. */
  public SubtreeCrossover {
    Rate.check("share", share);
    Require.atLeast("depthLimit", depthLimit, 0);
  }

  /** With the share 0.9, for these trees. */
  public static SubtreeCrossover of(Trees trees) {
    return new SubtreeCrossover(KOZA_SHARE, trees.depthLimit());
  }

  @Override
  public void cross(Tree first, Tree second, RandomGenerator random) {
    int i = Places.random(first, share, random);
    int j = Places.random(second, first.typeOf(i), share, random);
    if (j == Places.NONE) {
      return;
    }
    Tree fromFirst = first.subtree(i);
    Tree fromSecond = second.subtree(j);
    boolean firstFits = first.level(i) + fromSecond.depth() <= depthLimit;
    boolean secondFits = second.level(j) + fromFirst.depth() <= depthLimit;
    if (firstFits) {
      first.replace(i, fromSecond);
    }
    if (secondFits) {
      second.replace(j, fromFirst);
    }
  }
}
