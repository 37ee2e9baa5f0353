package descent.evolution.differential;

import static org.assertj.core.api.Assertions.assertThat;

import descent.evolution.genome.BoundedVectors;
import descent.function.Objective;
import descent.function.gallery.Box;
import descent.function.gallery.Ellipse;
import descent.function.gallery.Gallery;
import descent.function.gallery.Rosenbrock;
import descent.optimize.Result;
import descent.optimize.Stopping;
import descent.random.Xoshiro256PlusPlus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Differential evolution beside SciPy's: evaluations to 10⁻⁸, for 51 seeds of each function. */
class ScipyTest {
  private static final int SEEDS = 51;
  private static final Box BOX = Box.cube(5, -5, 5);

  private static Objective function(String name) {
    return switch (name) {
      case "sphere" -> Gallery.sphere(5);
      case "ellipsoid" -> new Ellipse(5, 1e6);
      case "rosenbrock" -> new Rosenbrock(5);
      case "rastrigin" -> Gallery.rastrigin(5);
      default -> throw new IllegalArgumentException("no function " + name);
    };
  }

  private static double evaluations(Objective f, long seed) {
    double[] start = new BoundedVectors(BOX).random(Xoshiro256PlusPlus.ofIndex(seed, 1));
    Result r =
        DifferentialEvolution.within(BOX, seed)
            .withPopulation(30)
            .withRates(0.6, 0.9)
            .minimize(f, start, Stopping.valueBelow(1e-8).or(Stopping.iterations(5000)));
    return r.minimum() <= 1e-8 ? r.evaluations().values() : Double.POSITIVE_INFINITY;
  }

  /** The largest distance between the two distribution functions. */
  private static double distance(double[] a, double[] b) {
    double largest = 0;
    for (double at : a) {
      long mine = Arrays.stream(a).filter(x -> x <= at).count();
      long theirs = Arrays.stream(b).filter(x -> x <= at).count();
      largest = Math.max(largest, Math.abs(mine - theirs) / (double) SEEDS);
    }
    return largest;
  }

  /**
   * Kolmogorov and Smirnov's test: two samples of 51 from one distribution are farther apart than
   * 0.39 once in a thousand times. A population of 30 may shrink before it has arrived, for SciPy
   * as for us; such runs count as infinitely many evaluations.
   */
  @Test
  void evaluationsAreDistributedAsThoseOfScipy() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                getClass().getResourceAsStream("scipy.csv"), StandardCharsets.UTF_8))) {
      List<String> lines = reader.lines().skip(1).toList();
      assertThat(lines).hasSize(4);
      for (String line : lines) {
        String[] row = line.split(",", 2);
        double[] theirs =
            Arrays.stream(row[1].split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
        double[] ours = new double[SEEDS];
        Arrays.setAll(ours, k -> evaluations(function(row[0]), k + 1));
        Arrays.sort(ours);
        assertThat(theirs).hasSize(SEEDS);
        assertThat(distance(ours, theirs)).as(row[0]).isLessThan(0.39);
      }
    }
  }
}
