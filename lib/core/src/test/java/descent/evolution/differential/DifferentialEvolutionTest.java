package descent.evolution.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.Allocation;
import descent.evolution.AskAndTell;
import descent.evolution.differential.DifferentialEvolution.Crossing;
import descent.evolution.differential.DifferentialEvolution.Mutant;
import descent.evolution.operator.ChiSquare;
import descent.function.Objective;
import descent.function.gallery.Box;
import descent.function.gallery.Ellipse;
import descent.function.gallery.Gallery;
import descent.function.gallery.Rosenbrock;
import descent.optimize.Result;
import descent.optimize.Stopping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferentialEvolutionTest {
  private static final Box BOX = Box.cube(10, -5, 5);

  private static int solved(Objective f) {
    int solved = 0;
    double[] start = new double[10];
    Arrays.fill(start, 3);
    for (long seed = 1; seed <= 25; seed++) {
      Result r =
          DifferentialEvolution.within(BOX, seed)
              .minimize(f, start, Stopping.valueBelow(1e-8).or(Stopping.evaluations(200_000)));
      solved += r.minimum() <= 1e-8 ? 1 : 0;
    }
    return solved;
  }

  @Test
  void solvesSphereEllipsoidAndRosenbrock() {
    assertThat(solved(Gallery.sphere(10))).isEqualTo(25);
    assertThat(solved(new Ellipse(10, 1e6))).isEqualTo(25);
    assertThat(solved(new Rosenbrock(10))).isGreaterThanOrEqualTo(24);
  }

  @Test
  void everyVariantSolvesTheSphere() {
    for (Mutant mutant : Mutant.values()) {
      for (Crossing crossing : Crossing.values()) {
        Result r =
            DifferentialEvolution.within(Box.cube(3, -5, 5), 2)
                .withVariant(mutant, crossing)
                .minimize(
                    Gallery.sphere(3),
                    new double[] {4, 4, 4},
                    Stopping.valueBelow(1e-8).or(Stopping.evaluations(20_000)));
        assertThat(r.minimum()).as("%s %s", mutant, crossing).isLessThanOrEqualTo(1e-8);
      }
    }
  }

  /** Every trial is one of the mutants that the formula allows, where all of it is taken. */
  @Test
  void trialsFollowTheirFormula() {
    double weight = 0.05;
    for (Mutant mutant : Mutant.values()) {
      AskAndTell<double[]> search =
          DifferentialEvolution.within(Box.cube(2, -100, 100), 3)
              .withPopulation(6)
              .withRates(weight, 1)
              .withVariant(mutant, Crossing.BINOMIAL)
              .startFrom(new double[] {1, 1});
      List<double[]> x = new ArrayList<>();
      for (double[] point : search.ask()) {
        x.add(new double[] {point[0] * 0.5, point[1] * 0.5});
        point[0] *= 0.5; // so that no mutant is reflected; the population is only read otherwise
        point[1] *= 0.5;
      }
      search.tell(new double[] {5, 4, 0, 3, 2, 1});
      List<double[]> trials = search.ask();
      for (int i = 0; i < 6; i++) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int a = 0; a < 6; a++) {
          for (int b = 0; b < 6; b++) {
            for (int c = 0; c < 6; c++) {
              boolean different = b != c && b != i && c != i;
              different &= mutant != Mutant.RAND_1 || (a != b && a != c && a != i);
              if (different) {
                double distance = 0;
                for (int j = 0; j < 2; j++) {
                  double base =
                      switch (mutant) {
                        case RAND_1 -> x.get(a)[j];
                        case BEST_1 -> x.get(2)[j];
                        case CURRENT_TO_BEST_1 ->
                            x.get(i)[j] + weight * (x.get(2)[j] - x.get(i)[j]);
                      };
                  double v = base + weight * (x.get(b)[j] - x.get(c)[j]);
                  distance += Math.abs(v - trials.get(i)[j]);
                }
                nearest = Math.min(nearest, distance);
              }
            }
          }
        }
        assertThat(nearest).isCloseTo(0, within(1e-12));
      }
    }
  }

  /** One coordinate and a binomial number of the others, or a run that goes on with CR. */
  @Test
  void crossoverTakesAsManyCoordinatesAsItShould() {
    int n = 6;
    double rate = 0.6;
    for (Crossing crossing : Crossing.values()) {
      AskAndTell<double[]> search =
          DifferentialEvolution.within(Box.cube(n, -1, 1), 4)
              .withPopulation(6000)
              .withRates(0.5, rate)
              .withVariant(Mutant.RAND_1, crossing)
              .startFrom(new double[n]);
      search.ask();
      search.tell(new double[6000]);
      List<double[]> trials = search.ask();
      long[] counts = new long[n];
      long[] places = new long[n];
      for (int i = 0; i < 6000; i++) {
        int taken = 0;
        for (int j = 0; j < n; j++) {
          boolean differs = trials.get(i)[j] != search.population().get(i)[j];
          taken += differs ? 1 : 0;
          places[j] += differs ? 1 : 0;
        }
        counts[taken - 1]++;
      }
      double[] expected = new double[n];
      double binomial = 1;
      for (int k = 0; k < n; k++) {
        expected[k] =
            crossing == Crossing.BINOMIAL
                ? binomial * Math.pow(rate, k) * Math.pow(1 - rate, n - 1 - k)
                : Math.pow(rate, k) * (k + 1 < n ? 1 - rate : 1);
        binomial = binomial * (n - 1 - k) / (k + 1);
      }
      ChiSquare.assertFits(counts, expected);
      for (long place : places) {
        // Each coordinate as often; the deviation of a count is at most √6000/2 = 39.
        assertThat((double) place)
            .isCloseTo(Arrays.stream(places).average().orElseThrow(), within(160.0));
      }
    }
  }

  @Test
  void generationsAllocateNothing() {
    DifferentialEvolution de = DifferentialEvolution.within(BOX, 1);
    Objective f = Gallery.sphere(10);
    double[] start = new double[10];
    long few = Allocation.of(() -> de.minimize(f, start, Stopping.iterations(10)));
    long more = Allocation.of(() -> de.minimize(f, start, Stopping.iterations(30)));
    assertThat(more - few).as("bytes for twenty more generations").isLessThanOrEqualTo(0);
  }
}
