package descent.firstorder.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.function.Batch;
import descent.random.Xoshiro256PlusPlus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplingTest {

  static Stream<Sampling> samplings() {
    return Stream.of(
        Sampling.shuffledEpochs(),
        Sampling.shuffledOnce(),
        Sampling.fixedOrder(),
        Sampling.withReplacement(),
        Sampling.withoutReplacement(),
        Sampling.importance(0.05, 0.05, 0.1, 0.1, 0.1, 0.1, 0.25, 0.25));
  }

  private static int[] terms(Batch batch) {
    return IntStream.range(0, batch.size()).map(batch::term).toArray();
  }

  private static int[] epoch(Sampler sampler, int batchSize) {
    Batch batch = new Batch(batchSize);
    List<Integer> terms = new ArrayList<>();
    do {
      sampler.next(batch);
      for (int term : terms(batch)) {
        terms.add(term);
      }
    } while (!sampler.atEpochStart());
    return terms.stream().mapToInt(Integer::intValue).toArray();
  }

  @ParameterizedTest
  @MethodSource("samplings")
  void anEpochIsAllTermsAndItsLastBatchIsWhatIsLeft(Sampling sampling) {
    Sampler sampler = sampling.start(8, 3, 1);
    Batch batch = new Batch(3);
    for (int epoch = 0; epoch < 3; epoch++) {
      for (int size : new int[] {3, 3, 2}) {
        sampler.next(batch);
        assertThat(batch.size()).isEqualTo(size);
        assertThat(IntStream.of(terms(batch))).allMatch(term -> term >= 0 && term < 8);
      }
      assertThat(sampler.atEpochStart()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("samplings")
  void savedAtAnyBatchItGoesOnTheSameWay(Sampling sampling) {
    for (int saved = 0; saved < 7; saved++) {
      Sampler whole = sampling.start(8, 3, 7);
      Batch batch = new Batch(3);
      for (int i = 0; i < saved; i++) {
        whole.next(batch);
      }
      Sampler resumed = sampling.resume(8, 3, whole.state());
      Batch again = new Batch(3);
      for (int i = 0; i < 10; i++) {
        whole.next(batch);
        resumed.next(again);
        assertThat(terms(again)).containsExactly(terms(batch));
        assertThat(again.weight(0)).isEqualTo(batch.weight(0));
        assertThat(resumed.atEpochStart()).isEqualTo(whole.atEpochStart());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("samplings")
  void theFirstBatchesAreUnbiasedUnlessTheOrderIsFixed(Sampling sampling) {
    // E Σ wₖ 1[iₖ = i] = 1/n for every term; with weights ≤ 1/(3·8·0.05) = 0.84 the standard
    // error over 40,000 draws is below 0.0022, so 0.011 is five of them.
    int draws = 40_000;
    double[] mean = new double[8];
    Batch batch = new Batch(3);
    for (int draw = 0; draw < draws; draw++) {
      sampling.start(8, 3, Xoshiro256PlusPlus.ofIndex(3, draw)).next(batch);
      for (int k = 0; k < batch.size(); k++) {
        mean[batch.term(k)] += batch.weight(k) / draws;
      }
    }
    if (sampling instanceof FixedOrder) {
      assertThat(mean[0]).isCloseTo(1.0 / 3, within(1e-9));
      assertThat(mean[7]).isZero();
    } else {
      for (double share : mean) {
        assertThat(share).isCloseTo(1.0 / 8, within(0.011));
      }
    }
  }

  @Test
  void shuffledEpochsUseEachTermOnceInANewOrderEachTime() {
    Sampler sampler = Sampling.shuffledEpochs().start(50, 8, 2);
    Set<String> orders = new HashSet<>();
    for (int e = 0; e < 5; e++) {
      int[] epoch = epoch(sampler, 8);
      orders.add(Arrays.toString(epoch));
      Arrays.sort(epoch);
      assertThat(epoch).containsExactly(IntStream.range(0, 50).toArray());
    }
    assertThat(orders).hasSize(5);
  }

  @Test
  void shuffledOnceKeepsItsOrder() {
    Sampler sampler = Sampling.shuffledOnce().start(50, 8, 2);
    int[] first = epoch(sampler, 8);
    assertThat(epoch(sampler, 8)).containsExactly(first);
    assertThat(first).isNotEqualTo(IntStream.range(0, 50).toArray());
    Arrays.sort(first);
    assertThat(first).containsExactly(IntStream.range(0, 50).toArray());
    assertThat(epoch(Sampling.shuffledOnce().start(50, 8, 3), 8)).isNotEqualTo(first);
  }

  @Test
  void fixedOrderIsTheOrderOfTheData() {
    Sampler sampler = Sampling.fixedOrder().start(7, 3, 2);
    assertThat(epoch(sampler, 3)).containsExactly(0, 1, 2, 3, 4, 5, 6);
    assertThat(epoch(sampler, 3)).containsExactly(0, 1, 2, 3, 4, 5, 6);
  }

  @Test
  void withoutReplacementEachSetIsEquallyLikely() {
    Sampler sampler = Sampling.withoutReplacement().start(5, 2, 11);
    Map<Set<Integer>, Integer> counts = new HashMap<>();
    Batch batch = new Batch(2);
    int pairs = 0;
    while (pairs < 20_000) {
      sampler.next(batch);
      if (batch.size() == 2) {
        pairs++;
        counts.merge(Set.of(batch.term(0), batch.term(1)), 1, Integer::sum);
      }
    }
    // Ten sets, 2000 each; the standard deviation of a count is √(20000·0.09) = 42.
    assertThat(counts).hasSize(10);
    assertThat(counts.values()).allMatch(count -> Math.abs(count - 2000) < 210);
  }

  @Test
  void withReplacementMissesAThirdOfTheTermsInAnEpoch() {
    int[] epoch = epoch(Sampling.withReplacement().start(10_000, 32, 5), 32);
    long different = Arrays.stream(epoch).distinct().count();
    // 1 − (1 − 1/n)^n = 0.632; the standard deviation of the share is about 0.003.
    assertThat(different / 10_000.0).isCloseTo(1 - 1 / Math.E, within(0.015));
  }

  @Test
  void importanceSamplingDrawsWithItsProbabilitiesAndWeighsThemAway() {
    double[] p = {0.5, 0.25, 0.15, 0.07, 0.03};
    Sampler sampler = Sampling.importance(p).start(5, 5, 4);
    int[] counts = new int[5];
    Batch batch = new Batch(5);
    int batches = 20_000;
    for (int i = 0; i < batches; i++) {
      sampler.next(batch);
      for (int k = 0; k < 5; k++) {
        counts[batch.term(k)]++;
        assertThat(batch.weight(k)).isEqualTo(1 / (5 * (5 * p[batch.term(k)])));
      }
    }
    for (int i = 0; i < 5; i++) {
      double draws = 5.0 * batches;
      double deviation = Math.sqrt(p[i] * (1 - p[i]) / draws);
      assertThat(counts[i] / draws).isCloseTo(p[i], within(5 * deviation));
    }
  }

  @Test
  void importanceInProportionIsNormalized() {
    ImportanceSampling sampling = ImportanceSampling.proportionalTo(1, 3, 4);
    assertThat(sampling.probability(0)).isEqualTo(0.125);
    assertThat(sampling.probability(1)).isEqualTo(0.375);
    assertThat(sampling.probability(2)).isEqualTo(0.5);
  }

  @Test
  void theSeedDecides() {
    for (Sampling sampling : List.of(Sampling.shuffledEpochs(), Sampling.withReplacement())) {
      int[] epoch = epoch(sampling.start(100, 8, 1), 8);
      assertThat(epoch(sampling.start(100, 8, 1), 8)).containsExactly(epoch);
      assertThat(epoch(sampling.start(100, 8, 2), 8)).isNotEqualTo(epoch);
    }
  }

  @Test
  void badArgumentsAreNamed() {
    Sampling shuffled = Sampling.shuffledEpochs();
    refused(
        () -> shuffled.start(8, 9, 1), "batchSize must be at most the number of terms, 8, got 9");
    refused(() -> shuffled.start(8, 0, 1), "batchSize must be at least 1, got 0");
    refused(() -> shuffled.start(0, 1, 1), "terms must be at least 1, got 0");
    refused(() -> shuffled.start(8, 1, null), "random must not be null");
    refused(
        () -> Sampling.importance(0.5, 0.0, 0.5),
        "probabilities[1] must be positive and finite, got 0.0");
    refused(
        () -> Sampling.importance(0.5, Double.NaN),
        "probabilities[1] must be positive and finite, got NaN");
    refused(() -> Sampling.importance(0.5, 0.4), "probabilities must have the sum 1, got 0.9");
    refused(() -> Sampling.importance(), "the number of probabilities must be at least 1, got 0");
    refused(
        () -> ImportanceSampling.proportionalTo(1, -1),
        "sizes[1] must be positive and finite, got -1.0");
    refused(
        () -> Sampling.importance(0.5, 0.5).start(3, 1, 1),
        "probabilities has length 2 but there are 3 terms");
  }

  @Test
  void aStateOfAnotherSamplerIsRefused() {
    Sampler.State state = Sampling.shuffledEpochs().start(8, 3, 1).state();
    refused(
        () -> Sampling.shuffledEpochs().resume(9, 3, state),
        "the state remembers an order of 8 terms but shuffled epochs over 9 terms remembers 9");
    refused(
        () -> Sampling.withReplacement().resume(8, 3, state),
        "the state remembers an order of 8 terms but with replacement over 8 terms remembers 0");
    refused(
        () ->
            Sampling.shuffledOnce()
                .resume(3, 1, new Sampler.State(state.random(), new int[] {0, 2, 2}, 0)),
        "order must hold each of 0 … 2 once, got 2");
    refused(
        () -> Sampling.fixedOrder().resume(3, 1, new Sampler.State(state.random(), new int[0], 3)),
        "position must be below the number of terms, 3, got 3");
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
