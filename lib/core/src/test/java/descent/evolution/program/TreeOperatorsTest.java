package descent.evolution.program;

import static descent.evolution.program.Primitives.ALL;
import static descent.evolution.program.Primitives.C;
import static descent.evolution.program.Primitives.X;
import static descent.evolution.program.Primitives.Y;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import descent.evolution.operator.ChiSquare;
import descent.evolution.operator.Mutation;
import descent.random.NormalQuantile;
import descent.random.Xoshiro256PlusPlus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TreeOperatorsTest {
  private static final int DRAWS = 20_000;
  private final Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(72);

  /** The only tree of that formula that growth finds. */
  private Tree tree(Trees trees, String formula) {
    Tree tree = trees.random(random);
    while (!tree.toString().equals(formula)) {
      tree = trees.random(random);
    }
    return tree;
  }

  @Test
  void typesAndTheDepthLimitSurviveAllOperators() {
    int limit = 5;
    for (Type type : List.of(Type.REAL, Type.TRUTH)) {
      Trees trees = new Trees(ALL, type, limit);
      List<Mutation<Tree>> mutations =
          List.of(
              new SubtreeMutation(1, 3, limit),
              new PointMutation(0.3),
              new ConstantMutation(0.5, 0.1),
              new HoistMutation(0.1));
      SubtreeCrossover crossover = SubtreeCrossover.of(trees);
      int crossed = 0;
      for (int seed = 0; seed < 40; seed++) {
        Tree[] population = new Tree[20];
        Arrays.setAll(population, i -> trees.random(random));
        for (int k = 0; k < 100; k++) {
          int one = random.nextInt(20);
          Tree first = population[one];
          Tree second = population[(one + 1 + random.nextInt(19)) % 20];
          Tree before = first.copy();
          crossover.cross(first, second, random);
          crossed += first.equals(before) ? 0 : 1;
          mutations.get(k % mutations.size()).mutate(first, random);
          for (Tree tree : List.of(first, second)) {
            Primitives.assertTyped(tree);
            trees.check("tree", tree);
          }
        }
      }
      assertThat(crossed).isGreaterThan(1000);
    }
  }

  @Test
  void crossoverExchangesSubtreesByTheirShares() {
    Trees trees = Trees.ofReals(PrimitiveSet.of(X, Y, Numbers.NEGATE), 2);
    Tree x = tree(trees, "−(−x)");
    Tree y = tree(trees, "−y");
    Map<String, Long> children = new TreeMap<>();
    for (int k = 0; k < DRAWS; k++) {
      Tree first = x.copy();
      Tree second = y.copy();
      new SubtreeCrossover(0.9, 5).cross(first, second, random);
      assertThat(first.size() + second.size()).isEqualTo(5);
      children.merge(first + ", " + second, 1L, Long::sum);
    }
    assertThat(children).containsOnlyKeys("y, −(−(−x))", "−(−(−y)), x", "−(−y), −x", "−y, −(−x)");
    // The first's place is each function with 0.45, the leaf with 0.1; the second's 0.9 and 0.1.
    // −(−y), −x: an inner function against the root, or leaf against leaf.
    Map<String, Double> expected = new TreeMap<>();
    expected.put("y, −(−(−x))", 0.45 * 0.1);
    expected.put("−(−(−y)), x", 0.1 * 0.9);
    expected.put("−(−y), −x", 0.45 * 0.9 + 0.1 * 0.1);
    expected.put("−y, −(−x)", 0.45 * 0.9 + 0.45 * 0.1);
    ChiSquare.assertFits(
        children.values().stream().mapToLong(c -> c).toArray(),
        expected.values().stream().mapToDouble(p -> p).toArray());
  }

  @Test
  void aChildThatWouldBeTooDeepStaysItsParent() {
    Trees trees = Trees.ofReals(PrimitiveSet.of(X, Y, Numbers.NEGATE), 2);
    Tree x = tree(trees, "−(−x)");
    for (int k = 0; k < 500; k++) {
      Tree first = x.copy();
      Tree second = tree(trees, "−y");
      new SubtreeCrossover(0.5, 2).cross(first, second, random);
      assertThat(first.depth()).isLessThanOrEqualTo(2);
      assertThat(second.depth()).isLessThanOrEqualTo(2);
      assertThat(first.toString()).isIn("y", "−y", "−(−y)", "−(−x)");
    }
  }

  @Test
  void parentsWithoutACommonTypeStay() {
    PrimitiveSet set = PrimitiveSet.of(X, Primitives.P, Truths.LESS);
    Trees trees = new Trees(set, Type.TRUTH, 1);
    Tree less = tree(trees, "x < x");
    Tree p = tree(trees, "p");
    int stayed = 0;
    for (int k = 0; k < 200; k++) {
      Tree first = less.copy();
      Tree second = p.copy();
      new SubtreeCrossover(0, 1).cross(first, second, random);
      // The place is a leaf, a real number, which p has none of.
      stayed += first.equals(less) && second.equals(p) ? 1 : 0;
    }
    assertThat(stayed).isEqualTo(200);
  }

  @Test
  void subtreeMutationReplacesEveryPlaceAlike() {
    Trees trees = Trees.ofReals(PrimitiveSet.of(X, Y, Numbers.ADD), 1);
    Tree sum = tree(trees, "x + x");
    Map<String, Long> counts = new TreeMap<>();
    for (int k = 0; k < DRAWS; k++) {
      Tree tree = sum.copy();
      new SubtreeMutation(0.6, 0, 1).mutate(tree, random);
      counts.merge(tree.toString(), 1L, Long::sum);
    }
    assertThat(counts).containsOnlyKeys("x", "x + x", "x + y", "y", "y + x");
    // 0.2 for each of three places, half of each for x and y.
    ChiSquare.assertFits(
        counts.values().stream().mapToLong(c -> c).toArray(),
        new double[] {0.1, 0.4 + 0.1 + 0.1, 0.1, 0.1, 0.1});
  }

  @Test
  void pointMutationChoosesAmongTheSameSignature() {
    Trees trees =
        Trees.ofReals(PrimitiveSet.of(X, Y, Numbers.ADD, Numbers.MULTIPLY, Numbers.NEGATE), 1);
    Tree sum = tree(trees, "x + x");
    Map<String, Long> counts = new TreeMap<>();
    for (int k = 0; k < DRAWS; k++) {
      Tree tree = sum.copy();
      new PointMutation(0.5).mutate(tree, random);
      counts.merge(tree.toString(), 1L, Long::sum);
    }
    // Each node changes with ½ · ½, for itself.
    double[] expected = new double[8];
    int k = 0;
    for (String formula : counts.keySet()) {
      double p = 1;
      p *= formula.charAt(0) == 'x' ? 0.75 : 0.25;
      p *= formula.charAt(2) == '+' ? 0.75 : 0.25;
      p *= formula.charAt(4) == 'x' ? 0.75 : 0.25;
      expected[k++] = p;
    }
    assertThat(k).isEqualTo(8);
    ChiSquare.assertFits(counts.values().stream().mapToLong(c -> c).toArray(), expected);
  }

  @Test
  void hoistTakesEverySubtreeOfTheTypeAlike() {
    Trees trees = Trees.ofReals(PrimitiveSet.of(X, Y, Numbers.ADD, Numbers.NEGATE), 2);
    Tree tree = tree(trees, "x + −y");
    Map<String, Long> counts = new TreeMap<>();
    for (int k = 0; k < DRAWS; k++) {
      Tree hoisted = tree.copy();
      new HoistMutation(0.8).mutate(hoisted, random);
      counts.merge(hoisted.toString(), 1L, Long::sum);
    }
    assertThat(counts).containsOnlyKeys("x", "x + −y", "y", "−y");
    ChiSquare.assertFits(
        counts.values().stream().mapToLong(c -> c).toArray(), new double[] {0.2, 0.4, 0.2, 0.2});
  }

  @Test
  void constantsMoveByNormalSteps() {
    Trees trees = Trees.ofReals(PrimitiveSet.of(C), 0);
    double[] edges = new double[9];
    for (int i = 0; i < 9; i++) {
      edges[i] = 5 + 5 * 0.2 * NormalQuantile.of((i + 1) / 10.0);
    }
    long[] cells = new long[11];
    for (int k = 0; k < DRAWS; k++) {
      Tree tree = trees.random(random);
      tree.changeConstant(0, 5);
      new ConstantMutation(0.4, 0.2).mutate(tree, random);
      double c = tree.constant(0);
      cells[c == 5 ? 10 : -1 - Arrays.binarySearch(edges, c)]++;
    }
    double[] expected = new double[11];
    Arrays.fill(expected, 0.04);
    expected[10] = 0.6;
    ChiSquare.assertFits(cells, expected);
  }

  @Test
  void refusesBadSettings() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SubtreeCrossover(Double.NaN, 3))
        .withMessage("share must be between 0 and 1, got NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SubtreeMutation(-0.1, 3, 5))
        .withMessage("rate must be between 0 and 1, got -0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PointMutation(2))
        .withMessage("rate must be between 0 and 1, got 2.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HoistMutation(1.5))
        .withMessage("rate must be between 0 and 1, got 1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConstantMutation(0.5, 0))
        .withMessage("deviation must be positive and finite, got 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Parsimony(-1, tree -> 0))
        .withMessage("price must be non-negative and finite, got -1.0");
  }
}
