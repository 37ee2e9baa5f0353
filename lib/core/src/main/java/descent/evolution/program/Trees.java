package descent.evolution.program;

import descent.argument.Require;
import descent.evolution.genome.Genome;
import java.util.random.RandomGenerator;

/**
 * The programs of one type over a set of primitives, no deeper than a limit. Their distance is the
 * number of nodes that they do not share when one is laid over the other, root on root.
 *
 * <p>The depth limit is the first means against bloat, the growth of programs without gain: what an
 * operator would make deeper stays as it was. {@link Parsimony} is the second.
 *
 * @param primitives what programs are made of
 * @param type the type of their value
 * @param depthLimit edges from the root to the deepest leaf, at most; Koza's is 16
 */
public record Trees(PrimitiveSet primitives, Type type, int depthLimit)
    implements Genome<Tree>, Genome.Creation<Tree> {
  private static final int RAMP_LOW = 1;
  private static final int RAMP_HIGH = 5;

  /** Checks. */
  public Trees {
    Require.nonNull("primitives", primitives);
    int number = primitives.numberOf("type", type);
    Require.atLeast("depthLimit", depthLimit, primitives.leastDepthOfType(number));
  }

  /** Of real numbers. */
  public static Trees ofReals(PrimitiveSet primitives, int depthLimit) {
    return new Trees(primitives, Type.REAL, depthLimit);
  }

  private int leastDepth() {
    return primitives.leastDepthOfType(primitives.numberOf("type", type));
  }

  private int checkedDepth(String name, int depth) {
    Require.atLeast(name, depth, leastDepth());
    if (depth > depthLimit) {
      throw new IllegalArgumentException(
          name + " must be at most the depth limit " + depthLimit + ", got " + depth);
    }
    return depth;
  }

  private Tree grown(int depth, boolean full, RandomGenerator random) {
    Tree tree = new Tree(primitives);
    Growth.append(tree, primitives.numberOf("type", type), depth, full, random);
    return tree;
  }

  /** Koza's grow method: functions and leaves alike, down to a depth at most. */
  public Creation<Tree> grow(int depth) {
    checkedDepth("depth", depth);
    return random -> grown(depth, false, random);
  }

  /** Koza's full method: all leaves at one depth, as far as types allow. */
  public Creation<Tree> full(int depth) {
    checkedDepth("depth", depth);
    return random -> grown(depth, true, random);
  }

  /**
   * Koza's ramped half-and-half: the depth is any of {@code low … high}, and the method grow or
   * full, each equally likely. Source: Koza, Genetic Programming (1992), section 6.2.
   */
  public Creation<Tree> ramped(int low, int high) {
    checkedDepth("low", low);
    checkedDepth("high", high);
    Require.atLeast("high", high, low);
    return random -> grown(low + random.nextInt(high - low + 1), random.nextBoolean(), random);
  }

  /** Ramped half-and-half from depth 1 to 5, as far as types and the limit allow. */
  @Override
  public Tree random(RandomGenerator random) {
    int low = Math.min(depthLimit, Math.max(RAMP_LOW, leastDepth()));
    int high = Math.min(depthLimit, Math.max(RAMP_HIGH, low));
    return grown(low + random.nextInt(high - low + 1), random.nextBoolean(), random);
  }

  @Override
  public Tree copy(Tree genome) {
    return genome.copy();
  }

  /** Allocates only where {@code to} has never been so large. */
  @Override
  public void assign(Tree from, Tree to) {
    to.assign(from);
  }

  @Override
  public double distance(Tree first, Tree second) {
    return first.size() + second.size() - 2.0 * first.common(second);
  }

  @Override
  public void check(String name, Tree genome) {
    Require.nonNull(name, genome);
    if (genome.primitives() != primitives) {
      throw new IllegalArgumentException(name + " must be made of the same set of primitives");
    }
    if (!genome.type().equals(type)) {
      throw new IllegalArgumentException(
          name + " must be of type " + type + ", got type " + genome.type());
    }
    if (genome.depth() > depthLimit) {
      throw new IllegalArgumentException(
          name + " must be no deeper than " + depthLimit + ", got depth " + genome.depth());
    }
  }
}
