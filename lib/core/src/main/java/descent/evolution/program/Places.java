package descent.evolution.program;

import java.util.random.RandomGenerator;

/** Chooses nodes of trees. */
final class Places {
  /** What {@link #random} answers where no node has the type. */
  static final int NONE = -1;

  private static final int ANY_TYPE = -1;

  private Places() {}

  /** Any node: a function with probability {@code share}, otherwise a leaf, each as likely. */
  static int random(Tree tree, double share, RandomGenerator random) {
    return random(tree, ANY_TYPE, share, random);
  }

  /**
   * A node of a type: with probability {@code share} a function, otherwise a leaf, or the other
   * kind where there is only that; all of one kind are equally likely.
   */
  static int random(Tree tree, int type, double share, RandomGenerator random) {
    int functions = 0;
    int leaves = 0;
    for (int i = 0; i < tree.size(); i++) {
      if (type == ANY_TYPE || tree.typeOf(i) == type) {
        functions += tree.isLeaf(i) ? 0 : 1;
        leaves += tree.isLeaf(i) ? 1 : 0;
      }
    }
    boolean leaf = random.nextDouble() >= share;
    leaf = leaf ? leaves > 0 : functions == 0;
    int count = leaf ? leaves : functions;
    if (count == 0) {
      return NONE;
    }
    int skip = random.nextInt(count);
    int i = 0;
    while ((type != ANY_TYPE && tree.typeOf(i) != type) || tree.isLeaf(i) != leaf || skip-- > 0) {
      i++;
    }
    return i;
  }
}
