package descent.evolution.program;

import java.util.random.RandomGenerator;

/** Grows random trees of a type, none of them deeper than allowed. */
final class Growth {
  private Growth() {}

  /**
   * Appends a random subtree. Each primitive of the type that can still be completed is equally
   * likely; a full tree takes functions as long as one of them fits.
   *
   * @param depth at most, at least the least depth of the type
   */
  static void append(Tree tree, int type, int depth, boolean full, RandomGenerator random) {
    PrimitiveSet set = tree.primitives();
    int[] candidates = set.ofType(type);
    int fitting = 0;
    int functions = 0;
    for (int p : candidates) {
      boolean fits = set.leastDepth(p) <= depth;
      fitting += fits ? 1 : 0;
      functions += fits && set.arity(p) > 0 ? 1 : 0;
    }
    boolean functionsOnly = full && functions > 0;
    int skip = random.nextInt(functionsOnly ? functions : fitting);
    for (int p : candidates) {
      boolean counts = set.leastDepth(p) <= depth && !(functionsOnly && set.arity(p) == 0);
      if (counts && skip-- == 0) {
        tree.append(p, constant(set, p, random));
        for (int k = 0; k < set.arity(p); k++) {
          append(tree, set.argumentType(p, k), depth - 1, full, random);
        }
        return;
      }
    }
  }

  /** The first number of a constant; 0 for what is none. */
  static double constant(PrimitiveSet set, int p, RandomGenerator random) {
    return set.primitive(p) instanceof Primitive.Constant c
        ? c.low() + random.nextDouble() * (c.high() - c.low())
        : 0;
  }
}
