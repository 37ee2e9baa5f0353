package descent.evolution.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.evolution.genome.BitString;
import descent.evolution.genome.Orders;
import descent.random.Xoshiro256PlusPlus;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CrossoverTest {
  private static final int DRAWS = 20_000;
  private final Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(21);

  /** Crosses zeros with ones and counts the children, whose second is the first's complement. */
  private Map<String, Long> bitChildren(Crossover<BitString> crossover, int length) {
    Map<String, Long> counts = new HashMap<>();
    for (int k = 0; k < DRAWS; k++) {
      BitString zeros = BitString.of("0".repeat(length));
      BitString ones = BitString.of("1".repeat(length));
      crossover.cross(zeros, ones, random);
      assertThat(zeros.hammingDistance(ones)).isEqualTo(length);
      counts.merge(zeros.toString(), 1L, Long::sum);
    }
    return counts;
  }

  private static void assertUniform(Map<String, Long> counts, String... possible) {
    assertThat(counts).containsOnlyKeys(possible);
    ChiSquare.assertUniform(counts.values().stream().mapToLong(c -> c).toArray());
  }

  @Test
  void onePointCutsEverywhereAlike() {
    assertUniform(
        bitChildren(new OnePoint<>(Exchange.BITS), 5), "01111", "00111", "00011", "00001");
    assertThat(bitChildren(new OnePoint<>(Exchange.BITS), 1)).containsOnlyKeys("0");
  }

  @Test
  void twoPointsExchangeWhatLiesBetween() {
    assertUniform(
        bitChildren(new TwoPoint<>(Exchange.BITS), 5),
        "01000",
        "01100",
        "01110",
        "00100",
        "00110",
        "00010");
    assertThat(bitChildren(new TwoPoint<>(Exchange.BITS), 2)).containsOnlyKeys("00");
  }

  @Test
  void uniformCrossoverMakesEveryMixtureAlike() {
    assertUniform(
        bitChildren(new UniformCrossover<>(Exchange.BITS), 3),
        "000",
        "001",
        "010",
        "011",
        "100",
        "101",
        "110",
        "111");
  }

  @Test
  void exchangesOfLongBitStringsAreThoseOfSingleBits() {
    for (int k = 0; k < 300; k++) {
      int length = 1 + random.nextInt(200);
      BitString a = new BitString(length);
      BitString b = new BitString(length);
      a.randomize(random);
      b.randomize(random);
      int from = random.nextInt(length + 1);
      int to = from + random.nextInt(length + 1 - from);
      String textA = a.toString();
      String textB = b.toString();
      a.exchange(b, from, to);
      assertThat(a.toString())
          .isEqualTo(textA.substring(0, from) + textB.substring(from, to) + textA.substring(to));
      assertThat(b.toString())
          .isEqualTo(textB.substring(0, from) + textA.substring(from, to) + textB.substring(to));
    }
  }

  @Test
  void realsAreExchangedAsBitsAre() {
    long[] cuts = new long[4];
    long[] mixtures = new long[8];
    for (int k = 0; k < DRAWS; k++) {
      double[] a = {0, 0, 0, 0, 0};
      double[] b = {1, 1, 1, 1, 1};
      new OnePoint<>(Exchange.REALS).cross(a, b, random);
      cuts[(int) Arrays.stream(a).sum() - 1]++;
      assertThat(a[0]).isZero();
      double[] c = {0, 0, 0};
      double[] d = {1, 1, 1};
      new UniformCrossover<>(Exchange.REALS).cross(c, d, random);
      mixtures[(int) (4 * c[0] + 2 * c[1] + c[2])]++;
    }
    ChiSquare.assertUniform(cuts);
    ChiSquare.assertUniform(mixtures);
  }

  @Test
  void arithmeticCrossoverIsUniformOnTheSegment() {
    long[] cells = new long[10];
    for (int k = 0; k < DRAWS; k++) {
      double[] a = {2, 10};
      double[] b = {4, 30};
      new ArithmeticCrossover().cross(a, b, random);
      double weight = (a[0] - 2) / 2;
      assertThat((a[1] - 10) / 20).isCloseTo(weight, within(1e-12));
      assertThat(a[0] + b[0]).isCloseTo(6, within(1e-12));
      cells[(int) (10 * weight)]++;
    }
    ChiSquare.assertUniform(cells);
  }

  @Test
  void blendIsUniformOnTheWidenedInterval() {
    long[] cells = new long[20];
    for (int k = 0; k < DRAWS; k++) {
      double[] a = {3};
      double[] b = {1};
      new BlendCrossover(0.25).cross(a, b, random);
      // The interval is 0.5 … 3.5 for both children.
      cells[(int) ((a[0] - 0.5) / 0.3)]++;
      cells[10 + (int) ((b[0] - 0.5) / 0.3)]++;
    }
    ChiSquare.assertUniform(cells);
  }

  @Test
  void blendOfThatAlphaKeepsTheVariance() {
    // Parents ±1: their variance is 1, and a uniform number on ±(1 + 2α) has (1 + 2α)²/3.
    double alpha = (Math.sqrt(3) - 1) / 2;
    assertThat((1 + 2 * alpha) * (1 + 2 * alpha) / 3).isCloseTo(1, within(1e-12));
  }

  @Test
  void simulatedBinaryCrossoverSpreadsByItsFormula() {
    double eta = 3;
    long[] cells = new long[11];
    for (int k = 0; k < DRAWS; k++) {
      double[] a = {-1};
      double[] b = {1};
      new SimulatedBinaryCrossover(eta).cross(a, b, random);
      assertThat(a[0] + b[0]).isCloseTo(0, within(1e-12));
      double beta = b[0];
      // The distribution function: β^{η+1}/2 up to 1, and 1 − β^{−(η+1)}/2 beyond.
      double u = beta <= 1 ? Math.pow(beta, eta + 1) / 2 : 1 - Math.pow(beta, -(eta + 1)) / 2;
      cells[beta == 1 ? 10 : Math.min(9, (int) (10 * u))]++;
    }
    double[] expected = new double[11];
    Arrays.fill(expected, 0.05);
    expected[10] = 0.5; // the coordinate is not crossed
    ChiSquare.assertFits(cells, expected);
  }

  @Test
  void orderCrossoverOfTheTextbook() {
    // 1-based in the Javadoc: 12|345|67 and 43|271|65 → 71|345|62.
    List<String> children = children(new OrderCrossover());
    assertThat(children).contains("7134562");
  }

  @Test
  void partiallyMappedCrossoverOfTheTextbook() {
    List<String> children = children(new PartiallyMappedCrossover());
    assertThat(children).contains("5327164", "7234561");
  }

  /** All children of the two orders, written from 1. */
  private List<String> children(Crossover<int[]> crossover) {
    java.util.Set<String> seen = new java.util.TreeSet<>();
    for (int k = 0; k < 2000; k++) {
      int[] a = {0, 1, 2, 3, 4, 5, 6};
      int[] b = {3, 2, 1, 6, 0, 5, 4};
      crossover.cross(a, b, random);
      for (int[] child : new int[][] {a, b}) {
        StringBuilder text = new StringBuilder();
        for (int item : child) {
          text.append(item + 1);
        }
        seen.add(text.toString());
      }
    }
    return List.copyOf(seen);
  }

  @Test
  void childrenOfOrdersAreOrdersOfTheParentsItems() {
    for (int n : new int[] {1, 2, 3, 8, 30}) {
      Orders orders = new Orders(n);
      for (int k = 0; k < 200; k++) {
        int[] a = orders.random(random);
        int[] b = orders.random(random);
        int[] c = a.clone();
        int[] d = b.clone();
        new OrderCrossover().cross(a, b, random);
        orders.check("child", a);
        orders.check("child", b);
        new PartiallyMappedCrossover().cross(c, d, random);
        orders.check("child", c);
        orders.check("child", d);
      }
      int[] same = orders.random(random);
      int[] first = same.clone();
      int[] second = same.clone();
      new PartiallyMappedCrossover().cross(first, second, random);
      assertThat(first).containsExactly(same);
    }
  }

  @Test
  void partialMappingTakesASegmentAndMovesNothingThatItNeedNot() {
    for (int k = 0; k < 500; k++) {
      int[] a = new Orders(9).random(random);
      int[] b = new Orders(9).random(random);
      int[] child = a.clone();
      Xoshiro256PlusPlus same = Xoshiro256PlusPlus.ofSeed(k);
      new PartiallyMappedCrossover().cross(child, b.clone(), same);
      Segment segment = Segment.random(9, Xoshiro256PlusPlus.ofSeed(k));
      List<Integer> taken = new java.util.ArrayList<>();
      for (int i = segment.from(); i < segment.to(); i++) {
        assertThat(child[i]).isEqualTo(b[i]);
        taken.add(b[i]);
      }
      for (int i = 0; i < 9; i++) {
        if ((i < segment.from() || i >= segment.to()) && !taken.contains(a[i])) {
          assertThat(child[i]).isEqualTo(a[i]);
        }
      }
    }
  }

  @Test
  void segmentsAreEquallyLikely() {
    long[] counts = new long[16];
    for (int k = 0; k < DRAWS; k++) {
      Segment segment = Segment.random(3, random);
      counts[4 * segment.from() + segment.to()]++;
    }
    double[] expected = new double[16];
    for (int from = 0; from < 3; from++) {
      for (int to = from + 1; to <= 3; to++) {
        expected[4 * from + to] = 1 / 6.0;
      }
    }
    ChiSquare.assertFits(counts, expected);
  }

  @Test
  void refusesBadSettings() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BlendCrossover(-0.1))
        .withMessage("alpha must be non-negative and finite, got -0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SimulatedBinaryCrossover(Double.NaN))
        .withMessage("distributionIndex must be non-negative and finite, got NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OnePoint<BitString>(null))
        .withMessage("exchange must not be null");
  }
}
