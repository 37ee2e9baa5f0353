package descent.evolution.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import descent.random.Xoshiro256PlusPlus;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SelectionTest {
  private static final int DRAWS = 40_000;

  /** Individual 3 is the best, 1 the worst; the distances to the worst are 4, 0, 3, 8, 1. */
  private static final double[] VALUES = {-1, 3, 0, -5, 2};

  private static long[] counts(Selection selection, double[] values, int draws, long seed) {
    long[] counts = new long[values.length];
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(seed);
    int[] chosen = new int[10];
    for (int k = 0; k < draws / chosen.length; k++) {
      selection.select(values, chosen, random);
      for (int i : chosen) {
        counts[i]++;
      }
    }
    return counts;
  }

  @Test
  void rouletteDrawsInProportionToTheDistanceFromTheWorst() {
    ChiSquare.assertFits(
        counts(new Roulette(), VALUES, DRAWS, 1),
        new double[] {4 / 16.0, 0, 3 / 16.0, 8 / 16.0, 1 / 16.0});
  }

  @Test
  void wheelsLeaveOutThoseWithoutAValue() {
    double[] values = {1, Double.POSITIVE_INFINITY, 2, 4};
    for (Selection wheel : new Selection[] {new Roulette(), new StochasticUniversal()}) {
      long[] counts = counts(wheel, values, DRAWS, 2);
      assertThat(counts[1]).isZero();
      assertThat(counts[3]).isZero();
      assertThat(counts[0] / (double) DRAWS)
          .isCloseTo(0.6, org.assertj.core.api.Assertions.within(0.01));
    }
  }

  @Test
  void wheelsOfHugeValuesDoNotOverflow() {
    long[] counts =
        counts(new Roulette(), new double[] {-Double.MAX_VALUE, 0, Double.MAX_VALUE}, DRAWS, 3);
    ChiSquare.assertFits(counts, new double[] {2 / 3.0, 1 / 3.0, 0});
  }

  @ParameterizedTest
  @MethodSource("selections")
  void equalValuesHaveEqualChances(Selection selection) {
    ChiSquare.assertUniform(counts(selection, new double[] {7, 7, 7, 7}, DRAWS, 4));
    double none = Double.POSITIVE_INFINITY;
    ChiSquare.assertUniform(counts(selection, new double[] {none, none, none}, DRAWS, 5));
  }

  /** Those that have no preference among equals. */
  private static Stream<Selection> selections() {
    return Stream.of(
        new Roulette(), new StochasticUniversal(), new Tournament(3), new Truncation(1));
  }

  @Test
  void universalSamplingKeepsToTheExpectationsUpToRounding() {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(6);
    double[] shares = {4 / 16.0, 0, 3 / 16.0, 8 / 16.0, 1 / 16.0};
    int[] chosen = new int[10];
    long[] total = new long[5];
    long[] first = new long[5];
    for (int k = 0; k < 4000; k++) {
      new StochasticUniversal().select(VALUES, chosen, random);
      int[] counts = new int[5];
      for (int i : chosen) {
        counts[i]++;
        total[i]++;
      }
      first[chosen[0]]++;
      for (int i = 0; i < 5; i++) {
        assertThat((double) counts[i])
            .isBetween(Math.floor(10 * shares[i]), Math.ceil(10 * shares[i]));
      }
    }
    // The order is random: the first place alone has the shares of the whole.
    ChiSquare.assertFits(first, shares);
    for (int i = 0; i < 5; i++) {
      assertThat(total[i] / 40_000.0)
          .isCloseTo(shares[i], org.assertj.core.api.Assertions.within(0.003));
    }
  }

  @Test
  void ranksFallInAStraightLine() {
    double s = 1.7;
    // The order from the best to the worst is 3, 0, 2, 4, 1.
    double[] byRank = new double[5];
    for (int r = 0; r < 5; r++) {
      byRank[r] = (s - 2 * (s - 1) * r / 4) / 5;
    }
    ChiSquare.assertFits(
        counts(new RankSelection(s), VALUES, DRAWS, 7),
        new double[] {byRank[1], byRank[4], byRank[2], byRank[0], byRank[3]});
    assertThat(counts(new RankSelection(2), VALUES, 1000, 8)[1]).isZero();
    assertThat(counts(new RankSelection(2), new double[] {1}, 10, 8)).containsExactly(10);
  }

  @Test
  void tournamentsFollowTheirFormula() {
    for (int k : new int[] {1, 2, 4}) {
      double[] byRank = new double[5];
      for (int r = 0; r < 5; r++) {
        byRank[r] = (Math.pow(5 - r, k) - Math.pow(4 - r, k)) / Math.pow(5, k);
      }
      ChiSquare.assertFits(
          counts(new Tournament(k), VALUES, DRAWS, 9 + k),
          new double[] {byRank[1], byRank[4], byRank[2], byRank[0], byRank[3]});
    }
  }

  @Test
  void truncationDrawsEvenlyAmongTheBest() {
    ChiSquare.assertFits(
        counts(new Truncation(0.5), VALUES, DRAWS, 14),
        new double[] {1 / 3.0, 0, 1 / 3.0, 1 / 3.0, 0});
  }

  @Test
  void rankingSortsAndBreaksTiesByNumber() {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(15);
    for (int n = 1; n < 80; n++) {
      double[] values = new double[n];
      for (int i = 0; i < n; i++) {
        values[i] = random.nextInt(10) == 0 ? Double.POSITIVE_INFINITY : random.nextInt(8);
      }
      int[] order = new int[n];
      Ranking.rank(order, values);
      assertThat(order)
          .isEqualTo(
              java.util.stream.IntStream.range(0, n)
                  .boxed()
                  .sorted(java.util.Comparator.comparingDouble(i -> values[i]))
                  .mapToInt(i -> i)
                  .toArray());
    }
  }

  @Test
  void refusesBadSettings() {
    refused(() -> new RankSelection(2.5), "pressure must be between 1 and 2, got 2.5");
    refused(() -> new RankSelection(Double.NaN), "pressure must be between 1 and 2, got NaN");
    refused(() -> new Tournament(0), "size must be at least 1, got 0");
    refused(() -> new Truncation(0), "share must be above 0 and at most 1, got 0.0");
    refused(() -> new Truncation(Double.NaN), "share must be above 0 and at most 1, got NaN");
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
