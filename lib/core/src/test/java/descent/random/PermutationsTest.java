package descent.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PermutationsTest {

  @Test
  void holdsEveryNumberOnce() {
    for (int n = 0; n < 50; n++) {
      int[] order = Permutations.random(n, Xoshiro256PlusPlus.ofSeed(n));
      assertThat(order).containsExactlyInAnyOrder(IntStream.range(0, n).toArray());
    }
  }

  @Test
  void keepsTheValuesItShuffles() {
    int[] values = {3, 3, 1, 4, 1, 5, 9, 2, 6};
    int[] shuffled = values.clone();
    Permutations.shuffle(shuffled, Xoshiro256PlusPlus.ofSeed(2));
    assertThat(shuffled).isNotEqualTo(values).containsExactlyInAnyOrder(values);
  }

  @Test
  void givesEachOrderEquallyOften() {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(4);
    Map<String, Integer> counts = new HashMap<>();
    int draws = 24_000;
    for (int i = 0; i < draws; i++) {
      counts.merge(Arrays.toString(Permutations.random(4, random)), 1, Integer::sum);
    }
    assertThat(counts).hasSize(24);
    double expected = draws / 24.0;
    double chiSquared =
        counts.values().stream().mapToDouble(c -> (c - expected) * (c - expected) / expected).sum();
    // 23 degrees of freedom: mean 23, standard deviation √46 = 6.8; six of them allowed.
    assertThat(chiSquared).isLessThan(23 + 6 * 6.8);
  }

  @Test
  void followsFisherAndYates() {
    Xoshiro256PlusPlus draws = Xoshiro256PlusPlus.ofSeed(6);
    int[] byHand = {0, 1, 2, 3, 4};
    for (int i = 4; i >= 1; i--) {
      int j = draws.nextInt(i + 1);
      int kept = byHand[i];
      byHand[i] = byHand[j];
      byHand[j] = kept;
    }
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(6);
    assertThat(Permutations.random(5, random)).containsExactly(byHand);
    assertThat(random.state()).isEqualTo(draws.state());
  }

  @Test
  void dependsOnTheSeedAlone() {
    int[] order = Permutations.random(100, Xoshiro256PlusPlus.ofSeed(8));
    assertThat(Permutations.random(100, Xoshiro256PlusPlus.ofSeed(8))).containsExactly(order);
    assertThat(Permutations.random(100, Xoshiro256PlusPlus.ofSeed(9))).isNotEqualTo(order);
  }

  @Test
  void refusesANegativeLength() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Permutations.random(-1, Xoshiro256PlusPlus.ofSeed(0)))
        .withMessage("n must be 0 or more, got -1");
  }
}
