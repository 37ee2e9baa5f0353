package descent.evolution.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import descent.evolution.genome.BitString;
import descent.function.gallery.Box;
import descent.random.NormalQuantile;
import descent.random.Xoshiro256PlusPlus;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MutationTest {
  private static final int DRAWS = 20_000;
  private final Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(31);

  @Test
  void everyBitFlipsForItself() {
    double p = 0.3;
    long[] outcomes = new long[16];
    for (int k = 0; k < DRAWS; k++) {
      BitString bits = new BitString(4);
      new BitFlip(p).mutate(bits, random);
      outcomes[Integer.parseInt(bits.toString(), 2)]++;
    }
    double[] expected = new double[16];
    for (int i = 0; i < 16; i++) {
      expected[i] = Math.pow(p, Integer.bitCount(i)) * Math.pow(1 - p, 4 - Integer.bitCount(i));
    }
    ChiSquare.assertFits(outcomes, expected);
  }

  @Test
  void bitsOfLongStringsFlipAlike() {
    long[] places = new long[130];
    for (int k = 0; k < DRAWS; k++) {
      BitString bits = new BitString(130);
      BitFlip.oneOf(130).mutate(bits, random);
      for (int i = 0; i < 130; i++) {
        places[i] += bits.at(i) ? 1 : 0;
      }
    }
    ChiSquare.assertUniform(places);
    // One flip on average; the standard deviation of the mean is 1/√20000 = 0.007.
    assertThat(Arrays.stream(places).sum() / (double) DRAWS).isBetween(0.97, 1.03);
  }

  @Test
  void ratesOfZeroAndOne() {
    BitString bits = new BitString(70);
    new BitFlip(0).mutate(bits, random);
    assertThat(bits.ones()).isZero();
    new BitFlip(1).mutate(bits, random);
    assertThat(bits.ones()).isEqualTo(70);
    new BitFlip(1e-300).mutate(bits, random);
    assertThat(bits.ones()).isEqualTo(70);
  }

  @Test
  void gaussianStepsAreNormal() {
    double[] edges = new double[9];
    for (int i = 0; i < 9; i++) {
      edges[i] = 5 + 0.2 * NormalQuantile.of((i + 1) / 10.0);
    }
    long[] cells = new long[11];
    for (int k = 0; k < DRAWS; k++) {
      double[] x = {5};
      new GaussianMutation(0.4, 0.2).mutate(x, random);
      cells[x[0] == 5 ? 10 : -1 - Arrays.binarySearch(edges, x[0])]++;
    }
    double[] expected = new double[11];
    Arrays.fill(expected, 0.04);
    expected[10] = 0.6;
    ChiSquare.assertFits(cells, expected);
  }

  @Test
  void polynomialStepsFollowTheirFormula() {
    double eta = 4;
    PolynomialMutation mutation = new PolynomialMutation(0.5, eta, Box.cube(1, -2, 8));
    long[] cells = new long[11];
    for (int k = 0; k < DRAWS; k++) {
      double[] x = {3};
      mutation.mutate(x, random);
      double delta = (x[0] - 3) / 10;
      // The distribution function, from the density ½(η + 1)(1 − |δ|)^η.
      double tail = Math.pow(1 - Math.abs(delta), eta + 1) / 2;
      double u = delta < 0 ? tail : 1 - tail;
      cells[x[0] == 3 ? 10 : Math.min(9, (int) (10 * u))]++;
    }
    double[] expected = new double[11];
    Arrays.fill(expected, 0.05);
    expected[10] = 0.5;
    ChiSquare.assertFits(cells, expected);
  }

  @Test
  void swapsExchangeEveryPairAlike() {
    long[] pairs = new long[17];
    for (int k = 0; k < DRAWS; k++) {
      int[] order = {0, 1, 2, 3};
      new SwapMutation(0.6).mutate(order, random);
      int i = 0;
      while (i < 4 && order[i] == i) {
        i++;
      }
      pairs[i == 4 ? 16 : 4 * i + order[i]]++;
    }
    double[] expected = new double[17];
    for (int i = 0; i < 4; i++) {
      for (int j = i + 1; j < 4; j++) {
        expected[4 * i + j] = 0.1;
      }
    }
    expected[16] = 0.4;
    ChiSquare.assertFits(pairs, expected);
  }

  @Test
  void inversionsTurnEverySegmentAlike() {
    java.util.Map<String, Long> counts = new java.util.TreeMap<>();
    for (int k = 0; k < DRAWS; k++) {
      int[] order = {0, 1, 2};
      new InversionMutation(1).mutate(order, random);
      counts.merge(Arrays.toString(order), 1L, Long::sum);
    }
    assertThat(counts).containsOnlyKeys("[0, 1, 2]", "[0, 2, 1]", "[1, 0, 2]", "[2, 1, 0]");
    // Three of the six segments hold one item.
    ChiSquare.assertFits(
        counts.values().stream().mapToLong(c -> c).toArray(),
        new double[] {3 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0});
  }

  @Test
  void mutationsFollowOneAnother() {
    int[] order = {0, 1};
    Mutation<int[]> twice = new SwapMutation(1).then(new SwapMutation(1));
    twice.mutate(order, random);
    assertThat(order).containsExactly(0, 1);
    Mutation.<int[]>none().mutate(order, random);
    assertThat(order).containsExactly(0, 1);
    int[] alone = {0};
    new SwapMutation(1).mutate(alone, random);
    new InversionMutation(1).mutate(alone, random);
    assertThat(alone).containsExactly(0);
  }

  @Test
  void refusesBadSettings() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BitFlip(1.5))
        .withMessage("rate must be between 0 and 1, got 1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GaussianMutation(Double.NaN, 1))
        .withMessage("rate must be between 0 and 1, got NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GaussianMutation(1, 0))
        .withMessage("standardDeviation must be positive and finite, got 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SwapMutation(-1))
        .withMessage("rate must be between 0 and 1, got -1.0");
  }
}
