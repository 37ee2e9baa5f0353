package descent.evolution.program;

import static descent.evolution.program.Primitives.ALL;
import static descent.evolution.program.Primitives.C;
import static descent.evolution.program.Primitives.P;
import static descent.evolution.program.Primitives.X;
import static descent.evolution.program.Primitives.Y;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import descent.evolution.operator.ChiSquare;
import descent.random.Xoshiro256PlusPlus;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TreesTest {
  private final Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(71);

  @Test
  void grownTreesHaveTheirTypeAndDepth() {
    for (Type type : List.of(Type.REAL, Type.TRUTH)) {
      Trees trees = new Trees(ALL, type, 6);
      for (int k = 0; k < 1000; k++) {
        int depth = k % 7;
        Tree grown = trees.grow(depth).random(random);
        Tree full = trees.full(depth).random(random);
        Tree ramped = trees.random(random);
        for (Tree tree : List.of(grown, full, ramped)) {
          Primitives.assertTyped(tree);
          trees.check("tree", tree);
        }
        assertThat(grown.depth()).isLessThanOrEqualTo(depth);
        assertThat(full.depth()).isEqualTo(depth);
        assertThat(ramped.depth()).isLessThanOrEqualTo(5);
      }
    }
  }

  @Test
  void fullTreesHaveAllLeavesAtOneDepth() {
    Trees trees = Trees.ofReals(PrimitiveSet.of(X, Numbers.ADD), 5);
    Tree tree = trees.full(5).random(random);
    assertThat(tree.size()).isEqualTo(63);
    for (int i = 0; i < tree.size(); i++) {
      assertThat(tree.level(i) == 5).isEqualTo(tree.isLeaf(i));
    }
  }

  /** Leaves of truth values do not exist here: the least program is x < x. */
  @Test
  void typesWithoutLeavesGetTheirLeastDepth() {
    PrimitiveSet set = PrimitiveSet.of(X, Truths.LESS, Truths.AND, Truths.IF);
    Trees truths = new Trees(set, Type.TRUTH, 4);
    for (int k = 0; k < 300; k++) {
      Primitives.assertTyped(truths.grow(1 + k % 4).random(random));
      assertThat(truths.grow(1).random(random).toString()).isEqualTo("x < x");
    }
    refused(() -> truths.grow(0), "depth must be at least 1, got 0");
    refused(() -> new Trees(set, Type.TRUTH, 0), "depthLimit must be at least 1, got 0");
  }

  @Test
  void growthMakesEveryFittingPrimitiveAlike() {
    Trees trees = Trees.ofReals(PrimitiveSet.of(X, Y, Numbers.ADD), 1);
    Map<String, Long> counts = new TreeMap<>();
    for (int k = 0; k < 20_000; k++) {
      counts.merge(trees.grow(1).random(random).toString(), 1L, Long::sum);
    }
    assertThat(counts).containsOnlyKeys("x", "x + x", "x + y", "y", "y + x", "y + y");
    ChiSquare.assertFits(
        counts.values().stream().mapToLong(c -> c).toArray(),
        new double[] {1 / 3.0, 1 / 12.0, 1 / 12.0, 1 / 3.0, 1 / 12.0, 1 / 12.0});
  }

  @Test
  void rampedHalfAndHalfMixesDepthsAndMethods() {
    Trees trees = Trees.ofReals(PrimitiveSet.of(X, Numbers.NEGATE), 3);
    long[] depths = new long[4];
    for (int k = 0; k < 20_000; k++) {
      depths[trees.ramped(1, 3).random(random).depth()]++;
    }
    // Grow ends at each depth below its own with ½ of what is left; full goes all the way.
    double[] expected = {
      (1 / 2.0 + 1 / 2.0 + 1 / 2.0) / 6,
      (1 / 2.0 + 1 / 4.0 + 1 / 4.0 + 1) / 6,
      (1 / 4.0 + 1 / 8.0 + 1) / 6,
      (1 / 8.0 + 1) / 6
    };
    ChiSquare.assertFits(depths, expected);
  }

  @Test
  void constantsAreUniformInTheirInterval() {
    Trees trees = Trees.ofReals(PrimitiveSet.of(C), 0);
    long[] cells = new long[10];
    for (int k = 0; k < 20_000; k++) {
      cells[(int) ((trees.random(random).constant(0) + 2) / 0.4)]++;
    }
    ChiSquare.assertUniform(cells);
  }

  @Test
  void distanceIsAMetricOfSharedNodes() {
    Trees trees = Trees.ofReals(ALL, 4);
    for (int k = 0; k < 500; k++) {
      Tree a = trees.random(random);
      Tree b = trees.random(random);
      Tree c = trees.random(random);
      assertThat(trees.distance(a, a)).isZero();
      assertThat(trees.distance(a, b)).isEqualTo(trees.distance(b, a));
      assertThat(trees.distance(a, b) == 0).isEqualTo(a.equals(b));
      assertThat(trees.distance(a, c))
          .isLessThanOrEqualTo(trees.distance(a, b) + trees.distance(b, c));
      Tree copy = trees.copy(a);
      assertThat(copy).isEqualTo(a).hasSameHashCodeAs(a);
      trees.assign(b, copy);
      assertThat(copy).isEqualTo(b);
    }
  }

  @Test
  void levelsAndEndsAreThoseOfTheTree() {
    Trees trees = Trees.ofReals(ALL, 6);
    for (int k = 0; k < 100; k++) {
      Tree tree = trees.random(random);
      int deepest = 0;
      for (int i = 0; i < tree.size(); i++) {
        int ancestors = 0;
        for (int j = 0; j < i; j++) {
          ancestors += tree.end(j) > i ? 1 : 0;
        }
        assertThat(tree.level(i)).isEqualTo(ancestors);
        deepest = Math.max(deepest, ancestors);
      }
      assertThat(tree.depth()).isEqualTo(deepest);
      assertThat(tree.end(0)).isEqualTo(tree.size());
    }
  }

  @Test
  void refusesBadSetsAndTrees() {
    refused(() -> PrimitiveSet.of(X, X), "primitives must differ in name, got two x");
    refused(
        () -> PrimitiveSet.of(X, Truths.IF),
        "primitives must allow a finite program of type truth, got none");
    refused(() -> PrimitiveSet.of(List.of()), "number of primitives must be at least 1, got 0");
    refused(
        () -> new Trees(PrimitiveSet.of(X), Type.TRUTH, 3),
        "type must be a type that primitives make, got truth");
    refused(
        () -> new Primitive.Constant("c", Type.REAL, 1, 1),
        "high must be above low, got 1.0 and 1.0");
    Trees trees = Trees.ofReals(ALL, 2);
    Tree deep = Trees.ofReals(ALL, 5).full(5).random(random);
    refused(() -> trees.check("tree", deep), "tree must be no deeper than 2, got depth 5");
    Tree truth = new Trees(ALL, Type.TRUTH, 2).random(random);
    refused(() -> trees.check("tree", truth), "tree must be of type real, got type truth");
    Tree foreign = Trees.ofReals(PrimitiveSet.of(X, P), 2).random(random);
    refused(() -> trees.check("tree", foreign), "tree must be made of the same set of primitives");
    refused(() -> trees.full(3), "depth must be at most the depth limit 2, got 3");
    refused(() -> trees.ramped(2, 1), "high must be at least 2, got 1");
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
