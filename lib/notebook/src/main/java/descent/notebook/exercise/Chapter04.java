package descent.notebook.exercise;

import descent.firstorder.Sgd;
import descent.firstorder.sampling.Sampling;
import descent.firstorder.training.Training;
import descent.firstorder.training.TrainingResult;
import descent.function.LeastSquares;
import descent.notebook.data.Synthetic;
import descent.optimize.StopReason;
import descent.random.Xoshiro256PlusPlus;
import descent.schedule.Schedule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The exercises of chapter 04. */
final class Chapter04 {
  private static final String NUMBER = "put your number in place of null";
  private static final int SEEDS = 10;
  private static final double[] GRADIENTS = {2, 8, 18, 32, 50};

  private Chapter04() {}

  static List<Exercise<?>> exercises() {
    return List.of(
        new Exercise<>(
            "04.1",
            "put your two numbers, new int[] {…, …}, in place of null",
            int[].class,
            Chapter04::stepsOfAnEpoch),
        new Exercise<>("04.2", NUMBER, Double.class, Chapter04::shareMissed),
        new Exercise<>(
            "04.3",
            "put a lambda (eta, lambda, batchSize) -> … in place of null",
            NoiseFloor.class,
            Chapter04::noiseFloor),
        new Exercise<>(
            "04.4",
            "put a lambda (f, i, x, snapshot, fullGradient) -> … in place of null",
            CorrectedGradient.class,
            Chapter04::correctedGradient),
        new Exercise<>(
            "04.5",
            "put a learning rate and a batch size, new double[] {…, …}, in place of null",
            double[].class,
            Chapter04::fivePasses),
        new Exercise<>(
            "04.6",
            "put a lambda t -> … in place of null",
            Schedule.class,
            Chapter04::fallingRates),
        new Exercise<>(
            "04.7",
            "put your five probabilities, new double[] {…}, in place of null",
            double[].class,
            Chapter04::badProbabilities));
  }

  /** 60,000 terms in batches of 128. */
  private static Verdict stepsOfAnEpoch(int[] answer) {
    if (answer.length != 2) {
      return Verdict.wrong("give two numbers, steps and images, not " + answer.length);
    }
    if (answer[0] == 469 && answer[1] == 96) {
      return Verdict.correct("468 full batches, and one with the 96 images that are left");
    }
    if (answer[0] == 468) {
      return Verdict.wrong(
          "468 steps use 468 · 128 = 59904 images only: what becomes of the others?");
    }
    return answer[0] == 469
        ? Verdict.wrong("the steps are right; the last batch has what 468 full ones leave")
        : Verdict.wrong(
            "not " + answer[0] + " steps: how many batches of 128 does it take to use them all?");
  }

  /** (1 − 1/n)ⁿ → 1/e. */
  private static Verdict shareMissed(double answer) {
    if (Math.abs(answer - Math.exp(-1)) <= 0.002) {
      return Verdict.correct("(1 − 1/n)ⁿ tends to 1/e = 0.368");
    }
    if (Math.abs(answer - (1 - Math.exp(-1))) <= 0.002) {
      return Verdict.wrong("that is the share which is drawn at least once");
    }
    return Verdict.wrong(
        "not "
            + answer
            + ": with n = 10, a given example is missed with probability 0.9¹⁰ = 0.349");
  }

  private static Verdict noiseFloor(NoiseFloor answer) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(4);
    for (int k = 0; k < 100; k++) {
      double lambda = k == 0 ? 2 : 0.1 + 5 * random.nextDouble();
      double share = k == 0 ? 0.5 : 0.01 + 1.98 * random.nextDouble();
      int batchSize = k == 0 ? 1 : 1 + random.nextInt(64);
      double eta = share / lambda;
      double given = answer.of(eta, lambda, batchSize);
      double right = eta / (2 * batchSize * (2 - eta * lambda));
      if (!(Math.abs(given - right) <= 1e-9 * right)) {
        return Verdict.wrong(
            "for η = "
                + eta
                + ", λ = "
                + lambda
                + ", B = "
                + batchSize
                + " yours is "
                + given
                + ", and the long run's mean gap is "
                + right);
      }
    }
    return Verdict.correct("proportional to η/B, and without bound as ηλ approaches 2");
  }

  private static Verdict correctedGradient(CorrectedGradient answer) {
    LeastSquares f = book();
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(5);
    for (int k = 0; k < 20; k++) {
      double[] x = random.doubles(10, -3, 3).toArray();
      double[] snapshot = random.doubles(10, -3, 3).toArray();
      double[] full = f.gradient(snapshot);
      double[] kept = full.clone();
      double[] before = x.clone();
      int i = random.nextInt(f.terms());
      double[] given = answer.of(f, i, x, snapshot, full);
      if (given == null) {
        throw new Exercise.Untouched();
      }
      if (!Arrays.equals(x, before) || !Arrays.equals(full, kept)) {
        return Verdict.wrong("your code changed x or fullGradient: write into arrays of your own");
      }
      if (given.length != 10) {
        return Verdict.wrong("there are 10 weights, and you returned " + given.length + " numbers");
      }
      double[] here = new double[10];
      double[] there = new double[10];
      f.batch(new int[] {i}, x, here);
      f.batch(new int[] {i}, snapshot, there);
      for (int j = 0; j < 10; j++) {
        double right = here[j] - there[j] + full[j];
        if (!(Math.abs(given[j] - right) <= 1e-9 * (1 + Math.abs(right)))) {
          return Verdict.wrong(
              "for term "
                  + i
                  + ", coordinate "
                  + j
                  + " should be "
                  + here[j]
                  + " − "
                  + there[j]
                  + " + "
                  + full[j]
                  + " = "
                  + right
                  + ", and yours is "
                  + given[j]);
        }
      }
    }
    return Verdict.correct("unbiased at any x, and at the snapshot without any noise");
  }

  /** A constant rate and a batch size that reach 10⁻⁵ in five passes, for each of ten seeds. */
  private static Verdict fivePasses(double[] answer) {
    if (answer.length != 2) {
      return Verdict.wrong("give two numbers, learning rate and batch size, not " + answer.length);
    }
    double rate = answer[0];
    int batchSize = (int) answer[1];
    if (!(rate > 0 && rate < Double.POSITIVE_INFINITY)) {
      return Verdict.wrong("a learning rate is positive and finite, not " + rate);
    }
    if (!(batchSize == answer[1] && batchSize >= 1 && batchSize <= 1000)) {
      return Verdict.wrong("a batch has 1 to 1000 of the examples, not " + answer[1]);
    }
    LeastSquares f = book();
    double minimum = f.value(f.minimizer());
    double worst = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      TrainingResult r =
          Training.of(f)
              .rule(Sgd.withLearningRate(rate))
              .batchSize(batchSize)
              .seed(seed)
              .run(new double[10], 5);
      if (r.stopReason() == StopReason.NON_FINITE_VALUE) {
        return Verdict.wrong("with seed " + seed + " the run blows up");
      }
      worst = Math.max(worst, f.value(r.lastParameters()) - minimum);
    }
    return worst < 1e-5
        ? Verdict.correct("the worst of ten seeds ends " + rounded(worst) + " above the minimum")
        : Verdict.wrong(
            "the worst of ten seeds ends "
                + rounded(worst)
                + " above the minimum: is that the start that is left, or the noise?");
  }

  /** Rates with which single samples get below 3·10⁻⁵ in ten passes, on average. */
  private static Verdict fallingRates(Schedule answer) {
    LeastSquares f = book();
    double minimum = f.value(f.minimizer());
    double mean = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      TrainingResult r =
          Training.of(f)
              .rule(Sgd.withSchedule(answer))
              .sampling(Sampling.withReplacement())
              .batchSize(1)
              .seed(seed)
              .run(new double[10], 10);
      if (r.stopReason() == StopReason.NON_FINITE_VALUE) {
        return Verdict.wrong(
            "with seed " + seed + " the run blows up: single samples do not bear a rate of 0.1");
      }
      mean += (f.value(r.lastParameters()) - minimum) / SEEDS;
    }
    if (mean < 3e-5) {
      return Verdict.correct("the mean gap of ten seeds is " + rounded(mean));
    }
    double last = answer.at(10_000);
    return Verdict.wrong(
        "the mean gap of ten seeds is "
            + rounded(mean)
            + ", and your last rate is "
            + rounded(last)
            + (last > 3e-4
                ? ": its noise floor alone is too high"
                : ": do the rates fall before the start is forgotten?"));
  }

  /** Probabilities whose estimate has ten times the variance of equal ones. */
  private static Verdict badProbabilities(double[] answer) {
    if (answer.length != GRADIENTS.length) {
      return Verdict.wrong("there are five terms, and you gave " + answer.length + " numbers");
    }
    double sum = 0;
    for (double p : answer) {
      if (!(p > 0)) {
        return Verdict.wrong(
            "a probability must be positive, not " + p + ": a term that never comes is a bias");
      }
      sum += p;
    }
    if (!(Math.abs(sum - 1) <= 1e-9)) {
      return Verdict.wrong("the probabilities must have the sum 1, and yours have " + sum);
    }
    double[] equal = {0.2, 0.2, 0.2, 0.2, 0.2};
    double ratio = variance(answer) / variance(equal);
    return ratio >= 10
        ? Verdict.correct("the variance is " + rounded(ratio) + " times that of equal ones")
        : Verdict.wrong(
            "the variance is "
                + rounded(ratio)
                + " times that of equal probabilities"
                + (ratio < 1 ? ": that is an improvement" : ""));
  }

  private static double variance(double[] p) {
    double mean = 0;
    double square = 0;
    for (int i = 0; i < p.length; i++) {
      double weighted = GRADIENTS[i] / (p.length * p[i]);
      mean += GRADIENTS[i] / p.length;
      square += p[i] * weighted * weighted;
    }
    return square - mean * mean;
  }

  private static LeastSquares book() {
    Synthetic.Regression data = Synthetic.regression(42);
    return LeastSquares.meanOfSquares(data.x(), data.y());
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.2g", value);
  }
}
