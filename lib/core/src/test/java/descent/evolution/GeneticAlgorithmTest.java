package descent.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import descent.Allocation;
import descent.evolution.genome.BitString;
import descent.evolution.genome.BitStrings;
import descent.evolution.genome.BoundedVectors;
import descent.evolution.genome.Orders;
import descent.evolution.operator.BitFlip;
import descent.evolution.operator.Exchange;
import descent.evolution.operator.InversionMutation;
import descent.evolution.operator.OrderCrossover;
import descent.evolution.operator.PolynomialMutation;
import descent.evolution.operator.Replacement;
import descent.evolution.operator.SimulatedBinaryCrossover;
import descent.evolution.operator.UniformCrossover;
import descent.function.gallery.Box;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class GeneticAlgorithmTest {
  private static double zeros(BitString bits) {
    return bits.length() - bits.ones();
  }

  private static GeneticAlgorithm<BitString> oneMax(int length, long seed) {
    return GeneticAlgorithm.over(
        new BitStrings(length), new UniformCrossover<>(Exchange.BITS), BitFlip.oneOf(length), seed);
  }

  @Test
  void solvesOneMaxForEverySeed() {
    for (long seed = 0; seed < 10; seed++) {
      Evolved<BitString> r =
          oneMax(100, seed)
              .minimize(
                  GeneticAlgorithmTest::zeros, Stopping.valueBelow(0).or(Stopping.iterations(300)));
      assertThat(r.stopReason()).isEqualTo(StopReason.TARGET_REACHED);
      assertThat(r.converged()).isTrue();
      assertThat(r.minimizer().ones()).isEqualTo(100);
      // An elite of one is not evaluated again.
      assertThat(r.evaluations().values()).isEqualTo(100 + 99L * r.iterations());
    }
  }

  @Test
  void solvesAConvexProblemOfRealsWithinBounds() {
    Box box = Box.cube(3, -5, 5);
    GeneticAlgorithm<double[]> ga =
        GeneticAlgorithm.over(
            new BoundedVectors(box),
            new SimulatedBinaryCrossover(10),
            new PolynomialMutation(1 / 3.0, 20, box),
            1);
    Evolved<double[]> r =
        ga.minimize(
            x -> {
              assertThat(box.contains(x)).isTrue();
              return (x[0] - 1) * (x[0] - 1) + (x[1] + 5) * (x[1] + 5) + x[2] * x[2];
            },
            Stopping.valueBelow(1e-4).or(Stopping.iterations(300)),
            Recording.points());
    assertThat(r.stopReason()).isEqualTo(StopReason.TARGET_REACHED);
    assertThat(r.trace().points()[r.iterations()]).containsExactly(r.last());
    assertThat(r.trace().values()).isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void findsTheTourRoundACircle() {
    int n = 12;
    ToDoubleFunction<int[]> length =
        tour -> {
          double sum = 0;
          for (int i = 0; i < n; i++) {
            sum += 2 * Math.abs(Math.sin(Math.PI * (tour[i] - tour[(i + 1) % n]) / n));
          }
          return sum;
        };
    double shortest = 2 * n * Math.sin(Math.PI / n);
    Evolved<int[]> r =
        GeneticAlgorithm.over(new Orders(n), new OrderCrossover(), new InversionMutation(0.5), 3)
            .minimize(length, Stopping.valueBelow(shortest + 1e-9).or(Stopping.iterations(500)));
    assertThat(r.stopReason()).isEqualTo(StopReason.TARGET_REACHED);
    new Orders(n).check("tour", r.minimizer());
    assertThat(r.toString()).startsWith("converged: ").contains(Arrays.toString(r.minimizer()));
  }

  @Test
  void isTheSameOnAnyNumberOfThreads() {
    GeneticAlgorithm<BitString> ga = oneMax(64, 5);
    Evolved<BitString> one =
        ga.minimize(GeneticAlgorithmTest::zeros, Stopping.iterations(30), Recording.values());
    for (int threads : new int[] {1, 2, 4}) {
      Evolved<BitString> many =
          ga.withEvaluation(Evaluation.inParallel(threads))
              .minimize(GeneticAlgorithmTest::zeros, Stopping.iterations(30), Recording.values());
      assertThat(many)
          .usingRecursiveComparison()
          .ignoringFieldsMatchingRegexes(".*gradientNorm") // NaN is no NaN's equal
          .isEqualTo(one);
    }
    Evolved<BitString> other =
        oneMax(64, 6)
            .minimize(GeneticAlgorithmTest::zeros, Stopping.iterations(30), Recording.values());
    assertThat(other.trace().values()).isNotEqualTo(one.trace().values());
  }

  @Test
  void everyReplacementLeadsOn() {
    for (Replacement replacement :
        List.of(
            new Replacement.Plus(50), new Replacement.Worst(7), new Replacement.Generational(0))) {
      Evolved<BitString> r =
          oneMax(40, 7)
              .withReplacement(replacement)
              .minimize(
                  GeneticAlgorithmTest::zeros, Stopping.valueBelow(0).or(Stopping.iterations(600)));
      assertThat(r.stopReason()).as("%s", replacement).isEqualTo(StopReason.TARGET_REACHED);
    }
  }

  @Test
  void startsFromGivenIndividualsWhichStayAsTheyWere() {
    BitString given = BitString.of("1111111100");
    AskAndTell<BitString> search = oneMax(10, 8).startFrom(List.of(given));
    assertThat(search.ask()).hasSize(100).first().isEqualTo(given);
    Evolved<BitString> r =
        oneMax(10, 8)
            .minimizeFrom(
                List.of(given),
                GeneticAlgorithmTest::zeros,
                Stopping.iterations(20),
                Recording.nothing());
    assertThat(r.minimum()).isZero();
    assertThat(given).isEqualTo(BitString.of("1111111100"));
  }

  @Test
  void askAndTellIsWhatMinimizeDoes() {
    AskAndTell<BitString> search = oneMax(50, 9).start();
    for (int g = 0; g <= 12; g++) {
      search.tell(search.ask().stream().mapToDouble(GeneticAlgorithmTest::zeros).toArray());
    }
    Evolved<BitString> r =
        oneMax(50, 9).minimize(GeneticAlgorithmTest::zeros, Stopping.iterations(12));
    assertThat(search.population().get(search.best())).isEqualTo(r.last());
    assertThat(search.value(search.best())).isEqualTo(r.lastValue());
    assertThat(search.stepSize()).isZero();
  }

  @Test
  void turnsAndAnswersAreChecked() {
    AskAndTell<BitString> search = oneMax(8, 1).withPopulation(2).start();
    assertThatIllegalStateException()
        .isThrownBy(() -> search.tell(new double[2]))
        .withMessage("nothing was asked: call ask first");
    search.ask();
    assertThatIllegalStateException()
        .isThrownBy(search::ask)
        .withMessage("ask was called twice: tell the values first");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> search.tell(new double[3]))
        .withMessage("values has length 3 but 2 individuals were asked for");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> search.tell(new double[] {1, Double.NaN}))
        .withMessage(
            "values must be finite, or +∞ for an individual without a value, got values[1] = NaN");
  }

  @Test
  void namesFaultsAndStopsOrGoesOnByTheRule() {
    ToDoubleFunction<BitString> faulty =
        bits -> {
          if (bits.at(0) && bits.at(1)) {
            throw new IllegalStateException("11 is out of order");
          }
          return bits.at(0) ? Double.NaN : zeros(bits);
        };
    Evolved<BitString> stopped = oneMax(20, 2).minimize(faulty, Stopping.iterations(50));
    assertThat(stopped.stopReason())
        .isIn(StopReason.NON_FINITE_VALUE, StopReason.EVALUATION_FAILED);
    assertThat(stopped.iterations()).isZero();
    assertThat(stopped.minimum()).isFinite();
    assertThat(stopped.faults().get(0).toString())
        .startsWith("individual ")
        .contains(" of generation 0, 1")
        .containsAnyOf(": the objective returned NaN", "IllegalStateException: 11 is out of order");
    assertThat(stopped.toString()).contains("; first fault: individual ");

    Evaluation goOn = Evaluation.inParallel(2).onFault(FaultRule.goOn());
    Evolved<BitString> finished =
        oneMax(20, 2).withEvaluation(goOn).minimize(faulty, Stopping.iterations(50));
    assertThat(finished.stopReason()).isEqualTo(StopReason.ITERATION_LIMIT);
    assertThat(finished.minimum()).isEqualTo(1);
    assertThat(finished.faults()).hasSizeLessThanOrEqualTo(100);

    Evolved<BitString> few =
        oneMax(20, 2)
            .withEvaluation(Evaluation.inTurn().onFault(FaultRule.atMost(60)))
            .minimize(faulty, Stopping.iterations(50));
    assertThat(few.iterations()).isBetween(1, 49);
    assertThat(few.faults()).hasSizeGreaterThan(60);
  }

  @Test
  void infinityIsNoFaultButInfeasible() {
    Evolved<BitString> r =
        oneMax(20, 2)
            .minimize(
                bits -> bits.at(0) ? Double.POSITIVE_INFINITY : zeros(bits),
                Stopping.iterations(50));
    assertThat(r.faults()).isEmpty();
    assertThat(r.minimum()).isEqualTo(1);
    Evolved<BitString> none =
        oneMax(20, 2).minimize(bits -> Double.POSITIVE_INFINITY, Stopping.iterations(3));
    assertThat(none.minimum()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(none.stopReason()).isEqualTo(StopReason.ITERATION_LIMIT);
  }

  @Test
  void observersSeeThePopulationAndHistoryKeepsIt() {
    PopulationHistory<BitString> history = new PopulationHistory<>(8);
    List<Double> diversity = new ArrayList<>();
    Observer watcher =
        k -> {
          Generation<?> g = (Generation<?>) k;
          diversity.add(g.diversity());
          assertThat(g.value()).isLessThanOrEqualTo(g.meanValue());
          assertThat(g.meanValue()).isLessThanOrEqualTo(g.worstValue());
          assertThat(g.point()).isEmpty();
          assertThat(g.gradientNorm()).isNaN();
          return k.number() < 20 ? Observer.Answer.CONTINUE : Observer.Answer.STOP;
        };
    Evolved<BitString> r =
        oneMax(60, 4)
            .minimize(GeneticAlgorithmTest::zeros, Stopping.iterations(99), watcher, history);
    assertThat(r.stopReason()).isEqualTo(StopReason.OBSERVER);
    assertThat(diversity.get(20)).isLessThan(diversity.get(0) / 2);
    assertThat(history.populations())
        .extracting(PopulationHistory.Population::generation)
        .containsExactly(0, 4, 8, 12, 16, 20);
    PopulationHistory.Population<BitString> last = history.populations().get(5);
    assertThat(last.individuals()).hasSize(100).contains(r.last());
    assertThat(last.values()[0]).isEqualTo(zeros(last.individuals().get(0)));
  }

  @Test
  void obeysTheInterruptFlag() {
    Observer interrupter =
        k -> {
          if (k.number() == 2) {
            Thread.currentThread().interrupt();
          }
          return Observer.Answer.CONTINUE;
        };
    Evolved<BitString> r =
        oneMax(60, 4).minimize(GeneticAlgorithmTest::zeros, Stopping.iterations(9), interrupter);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(r.stopReason()).isEqualTo(StopReason.INTERRUPTED);
    assertThat(r.iterations()).isEqualTo(2);
  }

  @Test
  void generationsOfBitsAllocateNothing() {
    GeneticAlgorithm<BitString> ga = oneMax(200, 1);
    long few =
        Allocation.of(() -> ga.minimize(GeneticAlgorithmTest::zeros, Stopping.iterations(10)));
    long more =
        Allocation.of(() -> ga.minimize(GeneticAlgorithmTest::zeros, Stopping.iterations(30)));
    assertThat(more - few).as("bytes for twenty more generations").isLessThanOrEqualTo(0);
  }

  @Test
  void refusesBadArguments() {
    GeneticAlgorithm<BitString> ga = oneMax(8, 1);
    refused(() -> ga.withPopulation(1), "populationSize must be at least 2, got 1");
    refused(() -> ga.withCrossoverRate(1.1), "crossoverRate must be between 0 and 1, got 1.1");
    refused(
        () -> ga.withPopulation(3).withReplacement(new Replacement.Generational(3)),
        "elite must be less than the population's size, got 3 of 3");
    refused(() -> ga.startFrom(List.of()), "individuals must be 1 to 100, got 0");
    refused(
        () -> ga.startFrom(List.of(new BitString(7))), "individuals[0] must have 8 bits, got 7");
    refused(
        () ->
            GeneticAlgorithm.over(new Orders(3), new OrderCrossover(), new InversionMutation(1), 1)
                .startFrom(List.of(new int[] {0, 2, 2})),
        "individuals[0] must hold each of 0 … 2 exactly once, got [0, 2, 2]");
    refused(() -> BitString.of("01x"), "bits must be 0 or 1, got x at 2");
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
