package descent.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.firstorder.Sgd;
import descent.firstorder.sampling.Sampling;
import descent.firstorder.training.Training;
import descent.firstorder.training.TrainingResult;
import descent.function.FiniteSum;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the demos show when they open, and promise to who tries, is so. */
class DemosTest {
  private static final int ANY = Integer.MAX_VALUE;
  private static final int SEEDS = 20;
  private static final double[] BEST = Playground.minimizers("line fit");

  @Test
  void onePercentLessArrives() {
    assertThat(last(run("ellipse 10", 0.1, 50, 5, 1).values())).isCloseTo(10, within(1e-6));
    double[] values = run("ellipse 10", 0.099, 2000, 5, 1).values();
    assertThat(last(values)).isLessThan(1e-15);
    assertThat(last(run("ellipse 10", 0.101, 50, 5, 1).values())).isGreaterThan(10);
  }

  @Test
  void threeArrowsGiveThreeAnswers() {
    assertThat(end(-0.3, -0.7)).containsExactly(new double[] {-2.805, 3.131}, within(1e-3));
    assertThat(end(-0.1, -0.7)).containsExactly(new double[] {3, 2}, within(1e-3));
    assertThat(end(-0.2, -0.8)).containsExactly(new double[] {3.584, -1.848}, within(1e-3));
    assertThat(end(-0.2, -0.7)).containsExactly(new double[] {3, 2}, within(1e-3));
  }

  private static double[] end(double x, double y) {
    double[] points = run("Himmelblau", 0.01, 200, x, y).points();
    return new double[] {points[points.length - 2], points[points.length - 1]};
  }

  @Test
  void largerStepsNeverReachTheEndOfTheValley() {
    assertThat(last(run("Rosenbrock", 0.002, 200, -1.2, 1).values())).isGreaterThan(2);
    assertThat(last(run("Rosenbrock", 0.002, 10_000, -1.2, 1).values())).isLessThan(1e-7);
    assertThat(last(run("Rosenbrock", 0.003, 10_000, -1.2, 1).values())).isGreaterThan(0.3);
    assertThat(last(run("Rosenbrock", 0.006, 10_000, -1.2, 1).values())).isGreaterThan(0.3);
  }

  @Test
  void onlyTheKinkKeepsJumping() {
    assertThat(run("absolute loss", 0.7, 10_000, 3).converged()).isFalse();
    assertThat(run("absolute loss", 0.01234, 10_000, 3).converged()).isFalse();
    assertThat(run("Huber loss", 0.7, 40, 3).converged()).isTrue();
  }

  /** The opening of "SGD" and of "mini-batch SGD": η = 0.1, 2600 gradients, every seed. */
  @Test
  void comesNearFirstAndNeverSettles() {
    Path descent = fit("gradient descent", 2600, 0.1);
    for (int seed = 1; seed <= SEEDS; seed++) {
      double[] first = excess(fit("SGD", 64, 0.1, 0, seed));
      assertThat(last(first)).as("after one pass").isLessThan(excess(descent)[10]);
    }
    assertThat(last(excess(descent))).isLessThan(0.02);
    double floor = mean(seed -> meanOfTail(excess(fit("SGD", 2600, 0.1, 0, seed))));
    assertThat(floor).isGreaterThan(4 * last(excess(descent)));
    // Twice the gradients come no closer; the spread over 20 seeds is a few percent.
    double longer = mean(seed -> meanOfTail(excess(fit("SGD", 5100, 0.1, 0, seed))));
    assertThat(longer / floor).isBetween(0.85, 1.15);
    double halved = mean(seed -> meanOfTail(excess(fit("SGD", 2600, 0.05, 0, seed))));
    assertThat(halved / floor).isBetween(0.4, 0.6);
    double falling = mean(seed -> last(excess(fit("SGD", 2600, 0.1, 0.02, seed))));
    assertThat(falling).isLessThan(last(excess(descent)) / 2);
  }

  @Test
  void halvesTheSpreadByFourTimesTheBatch() {
    double single = mean(seed -> spread(fit("SGD", 64 * 400, 0.1, 0, seed)));
    double four = mean(seed -> spread(fit("mini-batch SGD", 64 * 400, 0.1, 4, seed)));
    double sixteen = mean(seed -> spread(fit("mini-batch SGD", 64 * 400, 0.1, 16, seed)));
    assertThat(single / sixteen).isBetween(3.6, 4.4);
    assertThat(four / sixteen).isBetween(1.8, 2.2);
  }

  @Test
  void everyBudgetHasItsBatchSize() {
    double one = mean(seed -> last(excess(fit("mini-batch SGD", 2600, 0.1, 1, seed))));
    double half = mean(seed -> last(excess(fit("mini-batch SGD", 2600, 0.1, 32, seed))));
    double all = last(excess(fit("gradient descent", 2600, 0.1)));
    assertThat(half).isLessThan(all / 1.5);
    assertThat(all).isLessThan(one / 3);
    double poorOne = mean(seed -> last(excess(fit("mini-batch SGD", 260, 0.1, 1, seed))));
    double poorSixteen = mean(seed -> last(excess(fit("mini-batch SGD", 260, 0.1, 16, seed))));
    double poorAll = last(excess(fit("gradient descent", 260, 0.1)));
    assertThat(poorOne).isLessThan(poorSixteen / 2);
    assertThat(poorSixteen).isLessThan(poorAll);
  }

  /** The steps on the page are those of the training loop, bit for bit. */
  @Test
  void stepsAsTrainingDoes() {
    FiniteSum sum = (FiniteSum) Objectives.named("line fit").f();
    double[] start = Playground.start("line fit");
    for (int batchSize : new int[] {1, 7, 16}) {
      Training training =
          Training.of(sum)
              .sampling(Sampling.withReplacement())
              .batchSize(batchSize)
              .seed(3)
              .rule(Sgd.withLearningRate(0.1));
      TrainingResult trained = training.run(start, 5);
      Path path = fit("mini-batch SGD", 5 * 64, 0.1, batchSize, 3);
      double[] points = path.points();
      assertThat(trained.lastParameters())
          .containsExactly(points[points.length - 2], points[points.length - 1]);
      assertThat(last(path.gradients())).isEqualTo((double) trained.termGradients());
      assertThat(path.values()).hasSize(trained.steps() + 1);
    }
  }

  @Test
  void oneBowlHasQuickAndSlowStarts() {
    assertThat(steps(0.005, 0, 3)).isEqualTo(1);
    assertThat(steps(0.005, 3, 0)).isEqualTo(2470);
    assertThat(steps(0.005, 2, 2)).isBetween(2400, 2470);
    assertThat(steps(0.0095, 3, 0)).isLessThan(1300);
    assertThat(steps(0.0095, 0, 3)).isGreaterThan(250);
    double[] round = run("sphere", 0.1, 3000, 0, 3).values();
    assertThat(run("sphere", 0.1, 3000, 3, 0).values()).isEqualTo(round);
  }

  private static int steps(double stepSize, double x, double y) {
    Path path = run("ellipse 100", stepSize, 3000, x, y);
    assertThat(path.converged()).isTrue();
    return path.values().length - 1;
  }

  @Test
  void threeStartsHaveThreeEnds() {
    // The run beside begins 0.007 of the view further: it is 6 wide and 4 high.
    Path own = run("six-hump camel", 0.03, 200, -1.2, 0);
    Path beside = run("six-hump camel", 0.03, 200, -1.2 + 0.042, 0.028);
    Path centre = run("six-hump camel", 0.03, 200, 0, 0);
    for (Path path : new Path[] {own, beside, centre}) {
      assertThat(path.converged()).isTrue();
    }
    assertThat(last(own.values())).isCloseTo(-0.2155, within(1e-4));
    assertThat(last(beside.values())).isCloseTo(-1.0316, within(1e-4));
    assertThat(last(centre.values())).isZero();
    for (double arrow : new double[] {-0.06, 0.06}) {
      double moved = last(run("six-hump camel", 0.03, 200, -1.2 + arrow, 0).values());
      double other = last(run("six-hump camel", 0.03, 200, -1.158 + arrow, 0.028).values());
      assertThat(other).isCloseTo(moved, within(1e-9));
    }
  }

  @Test
  void staysOnTheRidgeAndLeavesBesideIt() {
    Path ridge = run("saddle", 0.1, 120, 1.5, 0);
    assertThat(ridge.converged()).isTrue();
    assertThat(last(ridge.values())).isCloseTo(0, within(1e-15));
    assertThat(last(run("saddle", 0.1, 120, 1.5, 0.04).values())).isLessThan(-1000);
  }

  /** The opening of "momentum": η = 0.004, 120 steps on x² + 100y². */
  @Test
  void theBallOvershootsAndIsThereFirst() {
    double[] ball = onBowl("momentum", 120, 0.004, 0.9).points();
    assertThat(leftmost(ball)).isLessThan(-0.4);
    double arrived = last(onBowl("momentum", 120, 0.004, 0.9).values());
    double descent = last(onBowl("gradient descent", 120, 0.004).values());
    assertThat(arrived).isLessThan(1e-4);
    assertThat(descent).isGreaterThan(3);
    // Less memory: no swing along the valley, and later.
    Path forgetful = onBowl("momentum", 120, 0.004, 0.5);
    assertThat(leftmost(forgetful.points())).isPositive();
    assertThat(last(forgetful.values())).isBetween(0.3, descent);
    assertThat(last(onBowl("momentum", 120, 0.004, 0.98).values())).isGreaterThan(1);
    // 2/L = 0.01 and 2(1 + β)/L = 0.019.
    assertThat(last(onBowl("gradient descent", 1000, 0.011).values())).isGreaterThan(1e100);
    assertThat(last(onBowl("momentum", 1000, 0.011, 0.9).values())).isLessThan(1e-15);
    assertThat(last(onBowl("momentum", 1000, 0.0195, 0.9).values())).isGreaterThan(1e100);
  }

  @Test
  void nesterovSwingsLessAndBearsLess() {
    double momentum = last(onBowl("momentum", 120, 0.004, 0.95).values());
    double nesterov = last(onBowl("Nesterov", 120, 0.004, 0.95).values());
    assertThat(nesterov).isLessThan(momentum / 10);
    assertThat(last(onBowl("gradient descent", 1000, 0.009).values())).isLessThan(1e-10);
    assertThat(last(onBowl("momentum", 1000, 0.009, 0.95).values())).isLessThan(1e-10);
    assertThat(onBowl("Nesterov", 1000, 0.009, 0.95).diverged()).isTrue();
    // Down to β = 0 both are gradient descent.
    assertThat(onBowl("Nesterov", 120, 0.004, 0).points())
        .containsExactly(onBowl("momentum", 120, 0.004, 0).points(), within(1e-12));
  }

  private static Path onBowl(String method, int steps, double... settings) {
    return Playground.run(method, "ellipse 100", new double[] {5, 1.5}, settings, steps, ANY);
  }

  private static double leftmost(double[] points) {
    return IntStream.range(0, points.length / 2)
        .mapToDouble(k -> points[2 * k])
        .min()
        .orElseThrow();
  }

  @Test
  void adaGradNeedsItsAxes() {
    double aligned = last(fromTheSide("AdaGrad", "ellipse 100", 100, 0.5).values());
    assertThat(aligned).isLessThan(1e-4);
    assertThat(last(fromTheSide("gradient descent", "ellipse 100", 100, 0.0099).values()))
        .isGreaterThan(4);
    // The steps do not know the scale: ε is 1e-10.
    assertThat(fromTheSide("AdaGrad", "ellipse 10", 100, 0.5).points())
        .containsExactly(fromTheSide("AdaGrad", "ellipse 100", 100, 0.5).points(), within(1e-8));
    double turned = last(fromTheSide("AdaGrad", "turned ellipse 100", 200, 0.5).values());
    assertThat(turned)
        .isGreaterThan(
            10 * last(fromTheSide("gradient descent", "turned ellipse 100", 200, 0.0099).values()));
    // Ten times smaller, it gets stuck on the way; ten times larger, it flies out and recovers.
    double[] slow = fromTheSide("AdaGrad", "ellipse 100", 100, 0.05).points();
    assertThat(slow[slow.length - 2]).isGreaterThan(2);
    double[] far = fromTheSide("AdaGrad", "ellipse 100", 100, 5).points();
    assertThat(far[2]).isCloseTo(-1.5, within(1e-6));
    assertThat(far[3]).isCloseTo(-3.5, within(1e-6));
    assertThat(last(fromTheSide("AdaGrad", "ellipse 100", 100, 5).values())).isLessThan(1e-10);
  }

  /** A step of ±η between the walls stands at x = y = ±η/2. */
  @Test
  void rmsPropHovers() {
    double[] values = fromTheSide("RMSProp", "ellipse 100", 200, 0.07, 0.9).values();
    assertThat(Arrays.stream(values).min().orElseThrow()).isLessThan(1e-12);
    assertThat(last(values)).isCloseTo(101 * 0.035 * 0.035, within(0.1 * last(values)));
    double half = last(fromTheSide("RMSProp", "ellipse 100", 400, 0.035, 0.9).values());
    assertThat(last(fromTheSide("RMSProp", "ellipse 100", 400, 0.07, 0.9).values()) / half)
        .isCloseTo(4, within(0.2));
    double turned = last(fromTheSide("RMSProp", "turned ellipse 100", 200, 0.07, 0.9).values());
    assertThat(turned / last(values)).isCloseTo(2, within(0.2));
    assertThat(fromTheSide("RMSProp", "ellipse 100", 300, 0.07, 0.95).converged()).isTrue();
  }

  @Test
  void uncorrectedAdamLeaps() {
    double[] with = fromTheSide("Adam", "ellipse 100", 150, 0.1, 0.9, 0.999).points();
    double[] without =
        fromTheSide("Adam, uncorrected", "ellipse 100", 150, 0.1, 0.9, 0.999).points();
    assertThat(3.5 - with[2]).isCloseTo(0.1, within(1e-6));
    assertThat(3.5 - without[2]).isCloseTo(0.1 * 0.1 / Math.sqrt(0.001), within(1e-6));
    assertThat(leftmost(without)).isLessThan(-1);
    assertThat(leftmost(with)).isGreaterThan(-1);
    double[] equal = fromTheSide("Adam, uncorrected", "ellipse 100", 150, 0.1, 0.9, 0.9).points();
    assertThat(3.5 - equal[2]).isCloseTo(0.1 * 0.1 / Math.sqrt(0.1), within(1e-6));
    // Without momentum it is RMSProp, but for the place of ε: 1e-8 beside gradients.
    assertThat(fromTheSide("Adam, uncorrected", "ellipse 100", 20, 0.1, 0, 0.9).points())
        .containsExactly(
            fromTheSide("RMSProp", "ellipse 100", 20, 0.1, 0.9).points(), within(1e-5));
  }

  private static Path fromTheSide(String method, String bowl, int steps, double... settings) {
    return Playground.run(method, bowl, new double[] {3.5, 1.5}, settings, steps, ANY);
  }

  /** The opening of "AdamW", λ = 0.3, and ten times as much. */
  @Test
  void l2InAdamHardlyTouchesTheSlope() {
    double[] fit = Playground.minimizers("wide line fit");
    for (int seed = 1; seed <= SEEDS; seed++) {
      double[] none = weights("Adam, L2 on batches", 0, seed);
      double[] l2 = weights("Adam, L2 on batches", 0.3, seed);
      double[] decoupled = weights("AdamW, on batches", 0.3, seed);
      assertThat(none[1] / fit[1]).as("seed %d", seed).isBetween(0.95, 1.05);
      assertThat(l2[1] / fit[1]).as("seed %d", seed).isBetween(0.94, 1.02);
      assertThat(l2[0] / fit[0]).as("seed %d", seed).isLessThan(0.95);
      assertThat(decoupled[1] / fit[1]).as("seed %d", seed).isLessThan(0.92);
      assertThat(decoupled[0]).as("seed %d", seed).isLessThan(l2[0]);
      double[] strong = weights("AdamW, on batches", 3, seed);
      assertThat(Math.max(strong[0], strong[1])).as("seed %d", seed).isLessThan(0.6);
      assertThat(weights("Adam, L2 on batches", 3, seed)[1]).as("seed %d", seed).isGreaterThan(1.5);
    }
    assertThat(weights("AdamW, on batches", 0, 1))
        .containsExactly(weights("Adam, L2 on batches", 0, 1), within(1e-12));
  }

  /** The mean of the last hundred places, without the noise. */
  private static double[] weights(String method, double lambda, int seed) {
    double[] settings = {0.02, lambda, 8, seed};
    Path path = Playground.run(method, "wide line fit", new double[2], settings, 500, ANY);
    double[] mean = new double[2];
    for (int k = 401; k <= 500; k++) {
      mean[0] += path.points()[2 * k] / 100;
      mean[1] += path.points()[2 * k + 1] / 100;
    }
    return mean;
  }

  @Test
  void theBallShrinksWithTheRate() {
    double constant = mean(seed -> atTheEnd("SGD, constant", 400, seed));
    for (String schedule :
        new String[] {"steps", "exponential", "cosine", "warm-up + cosine", "one-cycle"}) {
      double fallen = mean(seed -> atTheEnd("SGD, " + schedule, 400, seed));
      assertThat(fallen).as(schedule).isLessThan(constant / 4);
    }
    assertThat(mean(seed -> atTheEnd("SGD, constant", 1600, seed)) / constant).isBetween(0.5, 2.0);
    assertThat(mean(seed -> atTheEnd("SGD, cosine", 1600, seed)))
        .isLessThan(mean(seed -> atTheEnd("SGD, cosine", 400, seed)) / 2);
    // An early fall is lower at a quarter of the way, where a late peak still is to come.
    double cycle = mean(seed -> excess(scheduled("SGD, one-cycle", 400, seed))[100]);
    double fall = mean(seed -> excess(scheduled("SGD, exponential", 400, seed))[100]);
    assertThat(fall).isLessThan(cycle);
  }

  private static Path scheduled(String method, int steps, int seed) {
    double[] settings = {0.15, steps, seed};
    return Playground.run(method, "line fit", Playground.start("line fit"), settings, steps, ANY);
  }

  private static double atTheEnd(String method, int steps, int seed) {
    return last(excess(scheduled(method, steps, seed)));
  }

  /** The opening of "early stopping": η = 0.05, batches of 4, patience 50. */
  @Test
  void theBestWeightsAreThoseOfLongAgo() {
    double[] place = Playground.start("polynomial fit");
    int sooner = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      double[] settings = {0.05, 4, seed};
      Path all = Playground.run("mini-batch SGD", "polynomial fit", place, settings, 600, ANY);
      Path stopped = early(place, seed, 50);
      double[] errors = stopped.validationErrors();
      double kept = errors[stopped.kept()];
      assertThat(kept).isEqualTo(Arrays.stream(errors).min().orElseThrow());
      assertThat(errors).hasSize(stopped.kept() + 51);
      assertThat(all.validationErrors()).startsWith(errors);
      assertThat(last(all.validationErrors())).as("seed %d", seed).isGreaterThan(1.5 * kept);
      assertThat(last(all.values()))
          .as("seed %d", seed)
          .isLessThan(stopped.values()[stopped.kept()]);
      Path hasty = early(place, seed, 1);
      sooner += hasty.kept() < stopped.kept() ? 1 : 0;
    }
    assertThat(sooner).isEqualTo(SEEDS);
  }

  private static Path early(double[] place, int seed, int patience) {
    double[] settings = {0.05, 4, seed, patience};
    return Playground.run(
        "mini-batch SGD, early stopping", "polynomial fit", place, settings, 600, ANY);
  }

  /** The opening of "weight decay": η = 0.05, 600 steps. */
  @Test
  void smallerWeightsPredictBetterUpToAPoint() {
    Path none = decayed(0);
    Path some = decayed(0.3);
    Path much = decayed(3);
    assertThat(norm(some)).isLessThan(norm(none) / 2);
    assertThat(last(some.values())).isGreaterThan(4 * last(none.values()));
    assertThat(last(some.validationErrors())).isLessThan(last(none.validationErrors()) / 2);
    assertThat(last(much.validationErrors())).isGreaterThan(1.3 * last(some.validationErrors()));
    assertThat(decayed(0).points())
        .isEqualTo(
            Playground.run(
                    "gradient descent",
                    "polynomial fit",
                    Playground.start("polynomial fit"),
                    new double[] {0.05},
                    600,
                    ANY)
                .points());
  }

  private static Path decayed(double lambda) {
    return Playground.run(
        "gradient descent, weight decay",
        "polynomial fit",
        Playground.start("polynomial fit"),
        new double[] {0.05, lambda},
        600,
        ANY);
  }

  private static double norm(Path path) {
    double[] points = path.points();
    return Math.sqrt(
        Arrays.stream(points, points.length - 12, points.length).map(w -> w * w).sum());
  }

  private static double mean(IntToDoubleFunction ofSeed) {
    return IntStream.rangeClosed(1, SEEDS).mapToDouble(ofSeed).average().orElseThrow();
  }

  private static Path fit(String method, int gradients, double... settings) {
    double[] start = Playground.start("line fit");
    return Playground.run(method, "line fit", start, settings, 10_000, gradients);
  }

  /** {@code f − min f} along the way. */
  private static double[] excess(Path path) {
    double lowest = Playground.value("line fit", BEST);
    return Arrays.stream(path.values()).map(value -> value - lowest).toArray();
  }

  private static double meanOfTail(double[] values) {
    return Arrays.stream(values, values.length / 2, values.length).average().orElseThrow();
  }

  /** The root mean square distance from the minimizer in the second half of the way. */
  private static double spread(Path path) {
    double[] points = path.points();
    double[] squares = new double[points.length / 2];
    for (int i = 0; i < squares.length; i++) {
      double dx = points[2 * i] - BEST[0];
      double dy = points[2 * i + 1] - BEST[1];
      squares[i] = dx * dx + dy * dy;
    }
    return Math.sqrt(meanOfTail(squares));
  }

  private static Path run(String objective, double stepSize, int steps, double... start) {
    return Playground.run(
        "gradient descent", objective, start, new double[] {stepSize}, steps, ANY);
  }

  private static double last(double[] values) {
    return values[values.length - 1];
  }

  /** The opening of "line search": c₁ = 0.1, c₂ = 0.4, first step 7. */
  @Test
  void twoHollowsHaveStepsThatAreJustRight() {
    assertThat(rightStretches("two hollows", 0.1, 0.4)).isEqualTo(2);
    double[] hollows = {1.2, 5.6};
    assertThat(Lines.conditions("two hollows", hollows, 0.1, 0.4)).containsExactly(3, 3);
    // Too short at the start, too long on the hump and beyond the second hollow.
    assertThat(Lines.conditions("two hollows", new double[] {0.4, 3.5, 7}, 0.1, 0.4))
        .containsExactly(1, 2, 0);
    assertThat(Lines.curve("two hollows", 0.4, 1.4, 2)[2]).isNegative();
    Trials halved = Lines.search("backtracking", "two hollows", new double[] {7, 0.1});
    assertThat(halved.steps()).containsExactly(0, 7, 3.5, 1.75);
    Trials wolfe = Lines.search("strong Wolfe", "two hollows", new double[] {7, 0.1, 0.4});
    assertThat(wolfe.found()).isTrue();
    assertThat(wolfe.steps()).hasSize(4);
    assertThat(Lines.conditions("two hollows", new double[] {wolfe.step()}, 0.1, 0.4))
        .containsExactly(3);
    // More decrease: the deeper hollow goes, because it is farther away.
    assertThat(Lines.conditions("two hollows", hollows, 0.2, 0.4)).containsExactly(3, 2);
    assertThat(rightStretches("two hollows", 0.2, 0.4)).isEqualTo(1);
    // What is too short, backtracking takes.
    Trials hasty = Lines.search("backtracking", "two hollows", new double[] {0.1, 0.1});
    assertThat(hasty.steps()).containsExactly(0, 0.1);
    assertThat(Lines.conditions("two hollows", new double[] {0.1}, 0.1, 0.4)).containsExactly(1);
    assertThat(Lines.search("strong Wolfe", "two hollows", new double[] {0.1, 0.1, 0.4}).step())
        .isGreaterThan(0.5);
  }

  private static int rightStretches(String line, double c1, double c2) {
    double end = Lines.domain(line)[1];
    double[] steps = IntStream.rangeClosed(0, 2000).mapToDouble(i -> end * i / 2000).toArray();
    double[] flags = Lines.conditions(line, steps, c1, c2);
    return (int) IntStream.range(1, 2001).filter(i -> flags[i] == 3 && flags[i - 1] != 3).count();
  }

  @Test
  void otherLinesAreWhatTheirTitlesSay() {
    Trials valley = Lines.search("backtracking", "bent valley", new double[] {1, 0.1});
    assertThat(valley.steps()).containsExactly(0, 1, 0.5, 0.25);
    assertThat(Lines.conditions("bent valley", new double[] {1}, 0.1, 0.4)).containsExactly(0);
    for (String method : Lines.methods()) {
      double[] settings =
          method.equals("backtracking") ? new double[] {1.2, 0.1} : new double[] {1.2, 0.1, 0.3};
      Trials wall = Lines.search(method, "wall", settings);
      assertThat(wall.values()[1]).isNaN();
      assertThat(wall.found()).isTrue();
      assertThat(wall.step()).isLessThan(1);
    }
    double[] far = {4, 8, 14, 14.2, 16};
    assertThat(Lines.conditions("long tail", far, 0.01, 0.1)).containsExactly(3, 3, 3, 2, 2);
    for (int ripple = 1; ripple <= 5; ripple++) {
      double from = 0.3 * ripple;
      double[] steps = IntStream.range(0, 300).mapToDouble(i -> from + 0.001 * i).toArray();
      assertThat(Lines.conditions("ripples", steps, 0.1, 0.3)).as("ripple %d", ripple).contains(3);
    }
    int stretches = rightStretches("ripples", 0.1, 0.3);
    assertThat(stretches).isGreaterThan(5);
    assertThat(rightStretches("ripples", 0.1, 0.05)).isGreaterThanOrEqualTo(stretches - 1);
    Trials stays = Lines.search("backtracking", "long tail", new double[] {0.1, 0.01});
    assertThat(stays.steps()).containsExactly(0, 0.1);
    assertThat(Lines.search("strong Wolfe", "long tail", new double[] {0.1, 0.01, 0.1}).step())
        .isGreaterThan(1);
  }

  /** The opening of "KKT point", and what its hint sends the reader to. */
  @Test
  void inTheCornerTwoMultipliersBalance() {
    Conditions onDisc = kkt("disc and wall", Constraints.start("disc and wall"));
    assertThat(onDisc.active()).containsExactly("disc");
    assertThat(broken(onDisc)).containsExactly(0);
    Conditions corner = kkt("disc and wall", Constraints.minimizers("disc and wall"));
    assertThat(broken(corner)).isEmpty();
    // By hand: 2(x − 5/2) + 2μ₁x = 0 and 2(1 − 5/2) + 2μ₁ + μ₂ = 0 at x = √3.
    double disc = 2.5 / Math.sqrt(3) - 1;
    assertThat(corner.multipliers())
        .containsExactly(new double[] {disc, 3 - 2 * disc}, within(1e-12));
    assertThat(corner.secondOrder()).startsWith("strict local minimizer");
    Conditions inside = kkt("disc and wall", 0.3, -0.2);
    assertThat(inside.active()).isEmpty();
    assertThat(broken(inside)).containsExactly(0);
    // Each of the four conditions can be broken alone, by hand.
    assertThat(broken(byHand("at least one", 2, 1, 0))).isEmpty();
    assertThat(broken(byHand("at least one", 1, 1, 0))).containsExactly(0);
    assertThat(broken(byHand("at least one", 0, 0, 0))).containsExactly(1);
    // The far side of the disc: 2(x − 5/2) + 2μx = 0 at x = −√2.
    double negative = -1 - 2.5 / Math.sqrt(2);
    assertThat(broken(byHand("disc and wall", negative, -Math.sqrt(2), -Math.sqrt(2))))
        .containsExactly(2);
    assertThat(broken(byHand("at least one", 4, 2, 0))).containsExactly(3);
  }

  @Test
  void otherProblemsAreWhatTheirTitlesSay() {
    Conditions wall = kkt("at least one", 1, 0);
    assertThat(broken(wall)).isEmpty();
    assertThat(wall.multipliers()).containsExactly(new double[] {2}, within(1e-12));
    for (double y : new double[] {-1, 0.02, 1.5}) {
      assertThat(broken(kkt("at least one", 1, y))).containsExactly(0);
    }
    Conditions rectangle = kkt("largest rectangle", 5, 5);
    assertThat(broken(rectangle)).isEmpty();
    assertThat(rectangle.multipliers()).containsExactly(new double[] {5}, within(1e-12));
    // The price of one unit of x + y: 5.05² − 5² is 5.025 tenths.
    assertThat((5.05 * 5.05 - 25) / 0.1).isCloseTo(5, within(0.03));
    Conditions product = kkt("product on a line", 5, 5);
    assertThat(broken(product)).isEmpty();
    assertThat(product.secondOrder()).startsWith("strict local maximizer");
    Conditions idle = kkt("idle wall", 1, 0);
    assertThat(broken(idle)).isEmpty();
    assertThat(idle.idle()).containsExactly("x ≤ 1");
    assertThat(idle.multipliers()).containsExactly(0);
    Conditions cusp = kkt("cusp", 1, 0);
    assertThat(cusp.active()).containsExactly("roof", "floor");
    assertThat(broken(cusp)).containsExactly(0);
    assertThat(cusp.residuals()[0]).isEqualTo(1);
    assertThat(cusp.qualification()).startsWith("LICQ fails, rank 1 of 2");
  }

  private static Conditions kkt(String problem, double... x) {
    return Constraints.report("multipliers by least squares", problem, x, new double[0]);
  }

  private static Conditions byHand(String problem, double first, double x, double y) {
    double[] multipliers = {first, 0};
    return Constraints.report("multipliers by hand", problem, new double[] {x, y}, multipliers);
  }

  /** Which of the four conditions do not hold, from 0. */
  private static int[] broken(Conditions conditions) {
    double[] residuals = conditions.residuals();
    return IntStream.range(0, 4).filter(i -> !(residuals[i] <= conditions.tolerance())).toArray();
  }

  /** The opening of "population": 20 individuals, σ = 2, 240 evaluations. */
  @Test
  void descentStopsInTheNearestHollow() {
    Generations descent = evolve("gradient descent", "Rastrigin", 240, 0.002);
    double[] leaders = descent.leaders();
    assertThat(leaders[leaders.length - 2]).isCloseTo(2.985, within(1e-3));
    assertThat(last(descent.values())).isGreaterThan(17);
    for (int seed = 1; seed <= SEEDS; seed++) {
      for (String method : POPULATIONS) {
        assertThat(last(population(method, 20, 2, seed, 240)))
            .as("%s, seed %d", method, seed)
            .isLessThan(last(descent.values()) / 2);
      }
    }
    // With small steps the distribution stays where descent is; differences know no σ.
    assertThat(seedsInDeepest("CMA-ES", 20, 0.1, 240, 15)).isLessThan(5);
    assertThat(seedsInDeepest("differential evolution", 20, 0.6, 240, 15)).isEqualTo(SEEDS);
    // The star, by 1200 evaluations.
    assertThat(seedsInDeepest("differential evolution", 20, 0.6, 1200, 0.5)).isBetween(15, 19);
    assertThat(seedsInDeepest("CMA-ES", 20, 2, 1200, 0.5)).isBetween(11, 17);
    // A smaller population is sooner there, a larger one surer.
    int soonSmall = seedsInDeepest("differential evolution", 10, 0.6, 400, 0.5);
    assertThat(soonSmall)
        .isGreaterThan(2 * seedsInDeepest("differential evolution", 20, 0.6, 400, 0.5));
    assertThat(seedsInDeepest("differential evolution", 10, 0.6, 1200, 0.5)).isLessThan(15);
  }

  private static final String[] POPULATIONS = {
    "genetic algorithm", "differential evolution", "CMA-ES"
  };

  private static int seedsInDeepest(
      String method, int size, double second, int evaluations, double below) {
    return (int)
        IntStream.rangeClosed(1, SEEDS)
            .filter(seed -> last(population(method, size, second, seed, evaluations)) < below)
            .count();
  }

  private static double[] population(
      String method, int size, double second, int seed, int evaluations) {
    double setting = method.startsWith("differential") ? 0.6 : second;
    return evolve(method, "Rastrigin", evaluations, size, setting, seed).values();
  }

  private static Generations evolve(
      String method, String objective, int evaluations, double... settings) {
    return Populations.evolve(
        method, objective, Populations.start(objective), settings, evaluations);
  }

  /** The correlation of the ellipse's distribution falls below 0 in the left half, and rises. */
  @Test
  void theEllipseTurnsAlongTheValley() {
    for (int seed = 1; seed <= SEEDS; seed++) {
      double[] ellipses = evolve("CMA-ES", "Rosenbrock", 1200, 20, 0.3, seed).ellipses();
      double lowest = 0;
      double highest = 0;
      for (int k = 0; k < ellipses.length; k += 5) {
        double correlation = ellipses[k + 3] / Math.sqrt(ellipses[k + 2] * ellipses[k + 4]);
        lowest = Math.min(lowest, correlation);
        highest = Math.max(highest, correlation);
      }
      assertThat(lowest).as("seed %d", seed).isLessThan(-0.5);
      assertThat(highest).as("seed %d", seed).isGreaterThan(0.9);
    }
  }

  @Test
  void otherMapsAreWhatTheirTitlesSay() {
    Generations plain = evolve("gradient descent", "Easom", 240, 1);
    assertThat(last(plain.values())).isGreaterThan(-1e-3);
    // Four minima of one depth: the whole population ends in one of them.
    for (int seed = 1; seed <= SEEDS; seed++) {
      Generations run = evolve("differential evolution", "Himmelblau", 2400, 20, 0.6, seed);
      double[] points = run.points();
      double[] leaders = run.leaders();
      for (int i = 1; i <= 20; i++) {
        double dx = points[points.length - 2 * i] - leaders[leaders.length - 2];
        double dy = points[points.length - 2 * i + 1] - leaders[leaders.length - 1];
        assertThat(Math.hypot(dx, dy)).as("seed %d", seed).isLessThan(0.1);
      }
    }
  }
}
