package descent.evolution.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.Allocation;
import descent.function.Objective;
import descent.function.gallery.Box;
import descent.function.gallery.Ellipse;
import descent.function.gallery.Gallery;
import descent.function.gallery.Rosenbrock;
import descent.linalg.Vectors;
import descent.optimize.Result;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import descent.random.Xoshiro256PlusPlus;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class CmaEsTest {
  private static final Stopping TARGET =
      Stopping.valueBelow(1e-8).or(Stopping.evaluations(100_000));

  private static int solved(Objective f) {
    int solved = 0;
    double[] start = new double[10];
    Arrays.fill(start, 0.5);
    for (long seed = 1; seed <= 25; seed++) {
      Result r = CmaEs.withStepSize(0.5, seed).minimize(f, start, TARGET);
      solved += r.minimum() <= 1e-8 ? 1 : 0;
    }
    return solved;
  }

  @Test
  void solvesSphereEllipsoidAndRosenbrock() {
    assertThat(solved(Gallery.sphere(10))).isEqualTo(25);
    assertThat(solved(new Ellipse(10, 1e6))).isEqualTo(25);
    // Rosenbrock's function has a local minimum of 3.99 too, where a run may end.
    assertThat(solved(new Rosenbrock(10))).isGreaterThanOrEqualTo(24);
  }

  @Test
  void weightsMeetWhatTheTutorialDemands() {
    // What table 1 demands of the weights, for n = 10 and λ = 10.
    CmaConstants c = CmaConstants.of(10, 10);
    assertThat(c.parents()).isEqualTo(5);
    double sum = 0;
    double squares = 0;
    for (int k = 0; k < 5; k++) {
      sum += c.weights()[k];
      squares += c.weights()[k] * c.weights()[k];
    }
    assertThat(sum).isCloseTo(1, within(1e-14));
    assertThat(c.effectiveParents()).isCloseTo(1 / squares, within(1e-12));
    assertThat(c.effectiveParents()).isCloseTo(3.167, within(1e-3));
    assertThat(c.weights()).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    // Without the third bound of α, C could lose its positive definiteness.
    double negative = -Arrays.stream(c.weights()).filter(w -> w < 0).sum();
    assertThat(negative)
        .isLessThanOrEqualTo(
            (1 - c.rankOneRate() - c.rankManyRate()) / (10 * c.rankManyRate()) + 1e-12);
  }

  @Test
  void increasingFunctionsOfTheValueChangeNothing() {
    Ellipse f = new Ellipse(5, 100);
    double[] start = {1, 2, 3, 4, 5};
    Stopping limit = Stopping.iterations(100);
    Result plain = CmaEs.withStepSize(1, 4).minimize(f, start, limit);
    Result logarithm =
        CmaEs.withStepSize(1, 4).minimize(Objective.of(5, x -> Math.log(f.value(x))), start, limit);
    assertThat(logarithm.lastPoint()).containsExactly(plain.lastPoint());
  }

  @Test
  void covarianceLearnsTheInverseHessian() {
    CovarianceSearch search =
        new CovarianceSearch(new double[] {1, 1}, 1, 8, java.util.Optional.empty(), 5);
    Ellipse f = new Ellipse(2, 100);
    double ratio = 0;
    for (int g = 0; g < 120; g++) {
      search.tell(search.ask().stream().mapToDouble(f::value).toArray());
    }
    // Deviations along the axes: the mean over the last generation's 8 children is rough, so the
    // bounds are wide; round steps would give a ratio near 1, the inverse Hessian gives 10.
    for (int g = 0; g < 20; g++) {
      double[] spread = new double[2];
      List<double[]> children = search.ask();
      for (int i = 0; i < 2; i++) {
        int axis = i;
        double mean = children.stream().mapToDouble(x -> x[axis]).average().orElseThrow();
        spread[i] =
            children.stream().mapToDouble(x -> Math.abs(x[axis] - mean)).average().orElseThrow();
      }
      ratio += spread[0] / spread[1] / 20;
      search.tell(children.stream().mapToDouble(f::value).toArray());
    }
    assertThat(ratio).isBetween(5.0, 20.0);
  }

  @Test
  void samplesHaveTheCovarianceAndWhiteningUndoesIt() {
    Covariance c = new Covariance(3);
    c.scale(0.5);
    c.add(2, new double[] {1, 2, -1});
    c.add(1, new double[] {0, 1, 3});
    assertThat(c.decompose()).isTrue();
    double[] y = new double[3];
    double[] back = new double[3];
    double[][] product = new double[3][3];
    for (int j = 0; j < 3; j++) {
      double[] z = new double[3];
      z[j] = 1;
      c.sample(z, y);
      for (int i = 0; i < 3; i++) {
        for (int k = 0; k < 3; k++) {
          product[i][k] += y[i] * y[k];
        }
      }
      c.whiten(y, back);
      double squares = back[0] * back[0] + back[1] * back[1] + back[2] * back[2];
      assertThat(squares).isCloseTo(1, within(1e-12));
    }
    double[][] expected = {{2.5, 4, -2}, {4, 9.5, -1}, {-2, -1, 11.5}};
    for (int i = 0; i < 3; i++) {
      assertThat(product[i]).containsExactly(expected[i], within(1e-12));
    }
  }

  @Test
  void showsFromWhichDistributionItDraws() {
    Ellipse f = new Ellipse(2, 100);
    int lambda = 4000;
    NormalSearch search =
        CmaEs.withStepSize(0.5, 3).withChildren(lambda).startFrom(new double[] {1, 2});
    search.tell(search.ask().stream().mapToDouble(f::value).toArray());
    assertThat(search.mean()).containsExactly(1, 2);
    assertThat(search.covariance().data).containsExactly(0.25, 0, 0, 0.25);
    for (int g = 0; g < 3; g++) {
      double[] m = search.mean();
      double[] c = search.covariance().data;
      List<double[]> children = search.ask();
      double[] sample = new double[4];
      for (double[] x : children) {
        for (int k = 0; k < 4; k++) {
          sample[k] += (x[k / 2] - m[k / 2]) * (x[k % 2] - m[k % 2]) / lambda;
        }
      }
      // The standard error of a covariance from 4000 samples is at most √(2/4000) = 0.022 of the
      // product of the deviations: five of them.
      for (int k = 0; k < 4; k++) {
        double scale = Math.sqrt(c[k / 2 * 3] * c[k % 2 * 3]);
        assertThat(sample[k]).isCloseTo(c[k], within(0.11 * scale));
      }
      double[] best = weightedMeanOfBest(children, f);
      search.tell(children.stream().mapToDouble(f::value).toArray());
      assertThat(search.mean()).containsExactly(best, within(1e-9));
    }
    search.mean()[0] = Double.NaN;
    search.covariance().set(0, 0, Double.NaN);
    assertThat(search.mean()[0]).isFinite();
    assertThat(search.covariance().get(0, 0)).isFinite();
  }

  private static double[] weightedMeanOfBest(List<double[]> children, Objective f) {
    CmaConstants constants = CmaConstants.of(2, children.size());
    List<double[]> sorted = children.stream().sorted(Comparator.comparingDouble(f::value)).toList();
    double[] mean = new double[2];
    for (int k = 0; k < constants.parents(); k++) {
      Vectors.axpy(constants.weights()[k], sorted.get(k), mean);
    }
    return mean;
  }

  @Test
  void roundStepsAreShownAsSuch() {
    NormalSearch search =
        StepSizeAdaptation.withStepSize(3, 0.5, 2).startFrom(new double[] {1, 1, 1});
    for (int g = 0; g < 5; g++) {
      search.tell(search.ask().stream().mapToDouble(Gallery.sphere(3)::value).toArray());
    }
    double variance = search.stepSize() * search.stepSize();
    assertThat(search.covariance().data)
        .containsExactly(variance, 0, 0, 0, variance, 0, 0, 0, variance);
    assertThat(search.mean()).isNotEqualTo(new double[] {1, 1, 1});
  }

  @Test
  void restartsFindWhatOneRunMisses() {
    Objective f = Gallery.rastrigin(3);
    Box box = Box.cube(3, -5, 5);
    double[] start = {3, 3, 3};
    Stopping stopping = Stopping.valueBelow(1e-8).or(Stopping.evaluations(60_000));
    int plain = 0;
    int ipop = 0;
    int bipop = 0;
    for (long seed = 1; seed <= 10; seed++) {
      CmaEs once = CmaEs.withStepSize(1, seed).within(box);
      plain += once.minimize(f, start, stopping).minimum() <= 1e-8 ? 1 : 0;
      ipop +=
          once.withRestarts(Restarts.ipop(9)).minimize(f, start, stopping).minimum() <= 1e-8
              ? 1
              : 0;
      bipop +=
          once.withRestarts(Restarts.bipop(20)).minimize(f, start, stopping).minimum() <= 1e-8
              ? 1
              : 0;
    }
    assertThat(plain).isLessThan(8);
    assertThat(ipop).isGreaterThanOrEqualTo(9);
    assertThat(bipop).isGreaterThanOrEqualTo(9);
  }

  @Test
  void restartsEndAtTheirLimit() {
    Result r =
        CmaEs.withStepSize(1, 1)
            .withRestarts(Restarts.ipop(2))
            .minimize(Gallery.sphere(2), new double[] {1, 1}, Stopping.iterations(10_000));
    assertThat(r.stopReason()).isIn(StopReason.STEP_TOLERANCE, StopReason.VALUE_TOLERANCE);
    Result flat =
        CmaEs.withStepSize(1, 1)
            .minimize(Objective.of(2, x -> 1), new double[] {1, 1}, Stopping.iterations(10_000));
    assertThat(flat.stopReason()).isEqualTo(StopReason.VALUE_TOLERANCE);
  }

  @Test
  void divergenceIsNoConvergence() {
    Result r =
        CmaEs.withStepSize(1, 1)
            .minimize(
                Objective.of(3, x -> x[0] + x[1]), new double[3], Stopping.iterations(10_000));
    assertThat(r.stopReason()).isEqualTo(StopReason.NO_PROGRESS);
  }

  @Test
  void generationsAllocateNothing() {
    double[] start = new double[10];
    Arrays.fill(start, 1);
    Objective f = new Ellipse(10, 100);
    CmaEs cma = CmaEs.withStepSize(1, 1);
    long few = Allocation.of(() -> cma.minimize(f, start, Stopping.iterations(40)));
    long more = Allocation.of(() -> cma.minimize(f, start, Stopping.iterations(60)));
    assertThat(more - few).as("bytes for twenty more generations").isLessThanOrEqualTo(0);
  }

  /** Values that are noise alone never fall: the run ends when its shortest window is full. */
  @Test
  void stagnationEndsARunOnNoise() {
    for (long seed = 1; seed <= 10; seed++) {
      Xoshiro256PlusPlus noise = Xoshiro256PlusPlus.ofSeed(seed);
      Result r =
          CmaEs.withStepSize(1, seed)
              .minimize(
                  Objective.of(5, x -> noise.nextDouble()),
                  new double[5],
                  Stopping.iterations(5000));
      assertThat(r.stopReason()).isEqualTo(StopReason.NO_PROGRESS);
      assertThat(r.iterations()).isGreaterThanOrEqualTo(120 + 30 * 5 / 8);
    }
  }

  @Test
  void stagnationComparesTheMediansOfBothEnds() {
    // Falling values, however slowly: no stagnation, in windows of every length.
    Stagnation falling = new Stagnation(2, 10);
    Stagnation flat = new Stagnation(2, 10);
    Stagnation oneFalls = new Stagnation(2, 10);
    int ended = 0;
    for (int g = 1; g <= 150_000; g++) {
      double value = -1e-9 * g;
      assertThat(falling.after(value, value)).isFalse();
      assertThat(oneFalls.after(value, 1)).isFalse();
      if (ended == 0 && flat.after(1, 1)) {
        ended = g;
      }
    }
    assertThat(ended).isEqualTo(126);
    // A long fall, then a standstill: seen when the oldest 30 % of the window stand still too.
    Stagnation standing = new Stagnation(2, 10);
    int seen = 0;
    for (int g = 1; seen == 0; g++) {
      seen = standing.after(Math.max(0, 2000 - g), Math.max(0, 2000 - g)) ? g : 0;
    }
    // The window has 20 % of g: half of its oldest part stands still when 0.85 · 0.2g is behind.
    assertThat(seen).isBetween(2350, 2500);
  }
}
