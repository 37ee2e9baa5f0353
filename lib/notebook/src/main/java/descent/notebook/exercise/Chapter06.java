package descent.notebook.exercise;

import descent.firstorder.FullGradient;
import descent.firstorder.Sgd;
import descent.firstorder.UpdateRule;
import descent.firstorder.rule.Momentum;
import descent.function.Quadratic;
import descent.linalg.Vectors;
import descent.optimize.Result;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import descent.random.Xoshiro256PlusPlus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/** The exercises of chapter 06. */
final class Chapter06 {

  private Chapter06() {}

  static List<Exercise<?>> exercises() {
    return List.of(
        new Exercise<>(
            "06.1", "put your number in place of null", Double.class, Chapter06::thirdPoint),
        new Exercise<>(
            "06.2",
            "put a lambda (beta, k) -> … in place of null",
            DoubleBinaryOperator.class,
            Chapter06::share),
        new Exercise<>(
            "06.3",
            "put your two numbers, new double[] {…, …}, in place of null",
            double[].class,
            Chapter06::raisedRate),
        new Exercise<>(
            "06.4",
            "put a lambda (y, v, g, eta, beta) -> … in place of null",
            LookAheadStep.class,
            Chapter06::lookAhead),
        new Exercise<>(
            "06.5", "put a Momentum in place of null", Momentum.class, Chapter06::longValley),
        new Exercise<>(
            "06.6",
            "put two curvatures, new double[] {…, …}, in place of null",
            double[].class,
            Chapter06::slowerBall),
        new Exercise<>(
            "06.7",
            "put a lambda (g, s) -> … in place of null",
            Restart.class,
            Chapter06::restart));
  }

  /** v = 2, 3, 3.5 and x = −0.1 · 8.5. */
  private static Verdict thirdPoint(double answer) {
    if (Math.abs(answer + 0.85) <= 1e-9) {
      return Verdict.correct("the velocities are 2, 3 and 3.5, on their way to 4");
    }
    if (Math.abs(answer - 0.85) <= 1e-9) {
      return Verdict.wrong("the size is right; a step goes against the slope");
    }
    if (Math.abs(answer + 0.6) <= 1e-9) {
      return Verdict.wrong("that is gradient descent: three steps of 0.2, without a memory");
    }
    if (Math.abs(answer + 0.425) <= 1e-9) {
      return Verdict.wrong("that is the average convention: the sum has no factor 1 − β");
    }
    return Verdict.wrong("not " + answer + ": what are the velocities v₁, v₂ and v₃?");
  }

  private static Verdict share(DoubleBinaryOperator answer) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(6);
    for (int i = 0; i < 100; i++) {
      double beta = i == 0 ? 0.9 : 0.01 + 0.98 * random.nextDouble();
      int k = i == 0 ? 10 : 1 + random.nextInt(50);
      double right = 1 - Math.pow(beta, k);
      double given = answer.applyAsDouble(beta, k);
      if (!(Math.abs(given - right) <= 1e-9)) {
        return Verdict.wrong(
            "for β = "
                + beta
                + " and k = "
                + k
                + " the share is "
                + right
                + ", and yours is "
                + given
                + (given > 1 ? ": a share is at most 1" : ""));
      }
    }
    return Verdict.correct("for β = 0.9 the last ten hold 65 %, the last 22 hold 90 %");
  }

  /** 10 and 1.9. */
  private static Verdict raisedRate(double[] answer) {
    if (answer.length != 2) {
      return Verdict.wrong("give two numbers, one for each convention, not " + answer.length);
    }
    boolean sum = Math.abs(answer[0] - 10) <= 1e-6;
    boolean inside = Math.abs(answer[1] - 1.9) <= 1e-6;
    if (sum && inside) {
      return Verdict.correct("the whole velocity feels the new rate, or only the newest gradient");
    }
    if (Math.abs(answer[0] - 1.9) <= 1e-6 && Math.abs(answer[1] - 10) <= 1e-6) {
      return Verdict.wrong("both numbers are right, in the other order");
    }
    if (sum) {
      return Verdict.wrong(
          "the first is right; for the second, 0.9 of the old velocity remains, at the old rate");
    }
    return Verdict.wrong(
        (inside ? "the second is right; for the first, " : "begin with the first: ")
            + "the sum of gradients stays as it is, and the rate multiplies all of it");
  }

  private static Verdict lookAhead(LookAheadStep answer) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(64);
    for (int i = 0; i < 100; i++) {
      double y = -3 + 6 * random.nextDouble();
      double v = -3 + 6 * random.nextDouble();
      double g = -3 + 6 * random.nextDouble();
      double eta = 0.01 + random.nextDouble();
      double beta = i == 0 ? 0.9 : 0.99 * random.nextDouble();
      double[] given = answer.next(y, v, g, eta, beta);
      if (given == null) {
        throw new Exercise.Untouched();
      }
      if (given.length != 2) {
        return Verdict.wrong("return y and v, two numbers, not " + given.length);
      }
      double velocity = beta * v + g;
      double right = y - eta * (g + beta * velocity);
      if (!(Math.abs(given[1] - velocity) <= 1e-9)) {
        return Verdict.wrong(
            "from v = "
                + v
                + " and g = "
                + g
                + " with β = "
                + beta
                + " the sum becomes "
                + velocity
                + ", and yours is "
                + given[1]);
      }
      if (!(Math.abs(given[0] - right) <= 1e-9)) {
        return Verdict.wrong(
            "the velocity is right; y should become "
                + right
                + ", and yours is "
                + given[0]
                + (Math.abs(given[0] - (y - eta * velocity)) <= 1e-9
                    ? ": that is the heavy ball, which does not look ahead"
                    : ""));
      }
    }
    return Verdict.correct("these are the look-ahead points; no second point is kept");
  }

  /** Ten curvatures in equal ratios from 1 to 400; below 10⁻⁶ within 160 steps. */
  private static Verdict longValley(Momentum answer) {
    double[] curvatures = IntStream.range(0, 10).mapToDouble(i -> Math.pow(400, i / 9.0)).toArray();
    double[] ones = new double[10];
    Arrays.fill(ones, 1);
    Result r =
        FullGradient.of(answer)
            .minimize(
                Quadratic.diagonal(curvatures),
                ones,
                Stopping.valueBelow(1e-6).or(Stopping.iterations(160)));
    if (r.converged()) {
      return Verdict.correct("below 10⁻⁶ after " + r.iterations() + " steps");
    }
    if (r.stopReason() == StopReason.NON_FINITE_VALUE || r.lastValue() > 1e3) {
      return Verdict.wrong(
          "that diverges: the edge is 2(1 + β)/400 in the sum convention, "
              + 2 * (1 + answer.beta()) / 400
              + " for your β");
    }
    return Verdict.wrong(
        "after 160 steps the lowest value was "
            + r.minimum()
            + (answer.beta() >= 0.9
                ? ": is the floor of your β higher than it needs to be?"
                : ": does the floor of your β reach from ηλ = η to ηλ = 400η?"));
  }

  private static int steps(UpdateRule rule, double[] curvatures) {
    Stopping near = Stopping.when(k -> Vectors.norm(k.point()) <= 1e-6 * Math.sqrt(2));
    return FullGradient.of(rule)
        .minimize(
            Quadratic.diagonal(curvatures),
            new double[] {1, 1},
            near.or(Stopping.iterations(100_000)))
        .iterations();
  }

  private static Verdict slowerBall(double[] answer) {
    if (answer.length != 2) {
      return Verdict.wrong("give two curvatures, not " + answer.length);
    }
    double largest = Math.max(answer[0], answer[1]);
    if (!(Math.min(answer[0], answer[1]) > 0 && largest <= 100)) {
      return Verdict.wrong(
          "a curvature here is positive and at most 100, got " + Arrays.toString(answer));
    }
    int descent = steps(Sgd.withLearningRate(1 / largest), answer);
    int ball = steps(Momentum.withLearningRate(1 / largest), answer);
    String counts = "gradient descent takes " + descent + " steps, momentum " + ball;
    if (ball > 10 * descent) {
      return Verdict.correct(counts);
    }
    return descent <= 1
        ? Verdict.wrong(
            counts
                + ": the first step of both is the same and hits the minimizer. Make the two"
                + " curvatures a little different")
        : Verdict.wrong(counts + ": make the bowl rounder");
  }

  private static Verdict restart(Restart answer) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(67);
    for (int i = 0; i < 100; i++) {
      int n = 1 + random.nextInt(4);
      double[] g = random.doubles(n, -3, 3).toArray();
      double[] s = random.doubles(n, -3, 3).toArray();
      double[] kept = s.clone();
      double[] given = answer.remembered(g.clone(), s);
      if (given == null) {
        throw new Exercise.Untouched();
      }
      if (!Arrays.equals(s, kept)) {
        return Verdict.wrong("your code changed s: return new zeros instead");
      }
      boolean uphill = Vectors.dot(g, s) > 0;
      double[] right = uphill ? new double[n] : s;
      if (given.length != n || Vectors.distance(given, right) > 0) {
        return Verdict.wrong(
            "for g = "
                + Arrays.toString(g)
                + " and s = "
                + Arrays.toString(s)
                + " the step points "
                + (uphill ? "uphill and is to be forgotten" : "downhill and is to be kept")
                + ", and you return "
                + Arrays.toString(given));
      }
    }
    return Verdict.correct(
        "with β = 0.99 on this chapter's bowl, f is "
            + rounded(afterRestarts(answer, 100))
            + " after 100 steps; without restarts, "
            + rounded(afterRestarts((g, s) -> s, 1000))
            + " after 1000");
  }

  /** The value of the heavy ball with η = 0.002 and β = 0.99 on x² + 10y² from (5, 1). */
  static double afterRestarts(Restart restart, int steps) {
    Quadratic bowl = Quadratic.diagonal(2, 20);
    double[] x = {5, 1};
    double[] step = new double[2];
    for (int t = 0; t < steps; t++) {
      double[] g = bowl.gradient(x);
      double[] remembered = restart.remembered(g.clone(), step.clone());
      for (int i = 0; i < 2; i++) {
        step[i] = 0.99 * remembered[i] - 0.002 * g[i];
        x[i] += step[i];
      }
    }
    return bowl.value(x);
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.1e", value);
  }
}
