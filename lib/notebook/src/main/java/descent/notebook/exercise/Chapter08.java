package descent.notebook.exercise;

import descent.firstorder.FullGradient;
import descent.firstorder.Sgd;
import descent.firstorder.UpdateRule;
import descent.firstorder.rule.AdaMax;
import descent.firstorder.rule.Adam;
import descent.firstorder.rule.AmsGrad;
import descent.firstorder.rule.Momentum;
import descent.function.LeastSquares;
import descent.linalg.Vectors;
import descent.notebook.data.Synthetic;
import descent.optimize.Stopping;
import descent.random.Xoshiro256PlusPlus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The exercises of chapter 08. */
final class Chapter08 {
  private static final String TWO = "put your two numbers, new double[] {…, …}, in place of null";

  private Chapter08() {}

  static List<Exercise<?>> exercises() {
    return List.of(
        new Exercise<>("08.1", TWO, double[].class, Chapter08::firstStep),
        new Exercise<>("08.2", TWO, double[].class, Chapter08::decay),
        new Exercise<>(
            "08.3",
            "put a lambda (beta1, beta2) -> … in place of null",
            LongestStep.class,
            Chapter08::longestStep),
        new Exercise<>(
            "08.4",
            "put a lambda (f, rules, start, steps) -> … in place of null",
            FairComparison.class,
            Chapter08::comparison),
        new Exercise<>(
            "08.5",
            "put a lambda (gradients, eta, beta1, beta2) -> … in place of null",
            MaximumPath.class,
            Chapter08::amsGrad),
        new Exercise<>(
            "08.6",
            "put a learning rate and an ε, new double[] {…, …}, in place of null",
            double[].class,
            Chapter08::gradientDescent),
        new Exercise<>(
            "08.7",
            "put an array of gradients in place of null",
            double[].class,
            Chapter08::longStep));
  }

  /** From 1 with the gradient −0.5 and η = 0.01: x₁ = 1.01, and v̂₁ = 0.25. */
  private static Verdict firstStep(double[] answer) {
    if (answer.length != 2) {
      return Verdict.wrong("give two numbers, x and v̂, not " + answer.length);
    }
    if (near(answer[0], 0.99)) {
      return Verdict.wrong("the step goes against the gradient, and this one is negative");
    }
    if (near(answer[0], 1 + 0.01 * Math.sqrt(10))) {
      return Verdict.wrong("that is the step without bias correction: √10 times as long");
    }
    if (near(answer[0], 1.005)) {
      return Verdict.wrong("that is the step of gradient descent, η g; Adam divides by √v̂");
    }
    if (!near(answer[0], 1.01)) {
      return Verdict.wrong("x is not " + answer[0] + ": m̂ is −0.5; what is √v̂?");
    }
    if (near(answer[1], 0.25)) {
      return Verdict.correct("m̂/√v̂ is the sign of the first gradient, so the step is η");
    }
    return near(answer[1], 0.00025)
        ? Verdict.wrong("x is right; that is v, and v̂ is v divided by 1 − 0.999")
        : Verdict.wrong("x is right; v̂ after one step is not " + answer[1]);
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) <= 1e-4 * Math.abs(b);
  }

  /** λ = 0.01 times a constant η = 0.001; and (1 − 10⁻⁵)^1000 of a weight is left. */
  private static Verdict decay(double[] answer) {
    if (answer.length != 2) {
      return Verdict.wrong("give two numbers, λ and the share, not " + answer.length);
    }
    if (!near(answer[0], 1e-5)) {
      return Verdict.wrong(
          "with λ = "
              + answer[0]
              + " in the paper's form a step takes away "
              + answer[0]
              + " of a weight; in the other form it took 0.001 · 0.01");
    }
    double left = Math.pow(1 - 1e-5, 1000);
    return near(answer[1], left)
        ? Verdict.correct("a thousand steps of this decay take 1 % of a weight")
        : Verdict.wrong(
            "λ is right; after 1000 steps that each leave 1 − 10⁻⁵, not "
                + answer[1]
                + " of the weight is left");
  }

  /** (1 − β₁)/√((1 − β₂)(1 − β₁²/β₂)), reached by gradients that grow by β₂/β₁ a step. */
  private static Verdict longestStep(LongestStep answer) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(8);
    for (int k = 0; k < 50; k++) {
      double beta1 = k == 0 ? 0.9 : 0.1 + 0.8 * random.nextDouble();
      double beta2 = k == 0 ? 0.99 : beta1 + (0.995 - beta1) * random.nextDouble();
      double right = (1 - beta1) / Math.sqrt((1 - beta2) * (1 - beta1 * beta1 / beta2));
      double given = answer.of(beta1, beta2);
      if (!(Math.abs(given - right) <= 1e-9 * right)) {
        String at = "for β₁ = " + beta1 + ", β₂ = " + beta2 + " ";
        if (given < right) {
          return Verdict.wrong(
              at
                  + "gradients that grow by β₂/β₁ a step reach "
                  + rounded(right)
                  + ", above your "
                  + rounded(given));
        }
        return Verdict.wrong(
            at + "your bound is " + rounded(given) + ", and nothing reaches " + rounded(right));
      }
    }
    return Verdict.correct("with the defaults 7.27: not 1, and not 3.16 either");
  }

  /** Each rule from the same start, with a state of its own, and the start left alone. */
  private static Verdict comparison(FairComparison answer) {
    Synthetic.Regression data = Synthetic.regression(42);
    LeastSquares f = LeastSquares.meanOfSquares(data.x(), data.y());
    UpdateRule adam = Adam.withLearningRate(0.1);
    List<UpdateRule> rules =
        List.of(adam, Sgd.withLearningRate(0.01), Momentum.withLearningRate(0.01), adam);
    double[] start = Xoshiro256PlusPlus.ofSeed(1).doubles(10, -1, 1).toArray();
    double[] before = start.clone();
    double[] given = answer.lastValues(f, rules, start, 50);
    if (given == null) {
      throw new Exercise.Untouched();
    }
    if (given.length != rules.size()) {
      return Verdict.wrong("4 rules have 4 last values, and you returned " + given.length);
    }
    if (!Arrays.equals(start, before)) {
      return Verdict.wrong(
          "your code changed the start: the second rule begins where the first one ended");
    }
    if (Arrays.stream(given).allMatch(v -> v == f.value(before))) {
      return Verdict.wrong("no run has learned: each value is that of the start");
    }
    if (given[0] != given[3]) {
      return Verdict.wrong(
          "the first rule and the last one are the same, and yours end at "
              + given[0]
              + " and "
              + given[3]
              + ": what do they share?");
    }
    for (int k = 0; k < given.length; k++) {
      double right =
          FullGradient.of(rules.get(k)).minimize(f, start, Stopping.iterations(50)).lastValue();
      if (!(Math.abs(given[k] - right) <= 1e-9 * right)) {
        return Verdict.wrong(
            rules.get(k).name()
                + " ends at "
                + right
                + " after 50 steps, and yours at "
                + given[k]);
      }
    }
    return Verdict.correct("one start, a state for each run, and the start is left as it was");
  }

  private static Verdict amsGrad(MaximumPath answer) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(85);
    for (int k = 0; k < 20; k++) {
      double[] gradients = random.doubles(30, -1, 1).toArray();
      gradients[5] *= 10;
      double beta1 = k == 0 ? 0.9 : random.nextDouble();
      double beta2 = k == 0 ? 0.9 : 0.5 + 0.49 * random.nextDouble();
      double[] kept = gradients.clone();
      double[] given = answer.of(gradients, 0.1, beta1, beta2);
      if (given == null) {
        throw new Exercise.Untouched();
      }
      if (!Arrays.equals(gradients, kept)) {
        return Verdict.wrong("your code changed the gradients");
      }
      if (given.length != gradients.length) {
        return Verdict.wrong(
            "30 gradients make 30 points, the start not among them, and you returned "
                + given.length);
      }
      AmsGrad rule = AmsGrad.withLearningRate(0.1).withBetas(beta1, beta2);
      double[] right = path(rule, gradients);
      int wrong = firstDifference(given, right);
      if (wrong < right.length) {
        for (UpdateRule other : relatives(rule)) {
          if (firstDifference(given, path(other, gradients)) == right.length) {
            return Verdict.wrong("that is " + describe(other));
          }
        }
        return Verdict.wrong(
            "for β₁ = "
                + beta1
                + ", β₂ = "
                + beta2
                + " the point after step "
                + (wrong + 1)
                + " is "
                + right[wrong]
                + ", and yours is "
                + given[wrong]);
      }
    }
    return Verdict.correct("what was once large is never forgotten");
  }

  private static List<UpdateRule> relatives(AmsGrad rule) {
    List<UpdateRule> others = new ArrayList<>();
    others.add(Adam.withLearningRate(0.1).withBetas(rule.beta1(), rule.beta2()));
    others.add(AdaMax.withLearningRate(0.1).withBetas(rule.beta1(), rule.beta2()));
    others.add(rule.withCorrection(AmsGrad.Correction.BEFORE_MAXIMUM));
    others.add(rule.withCorrection(AmsGrad.Correction.AFTER_MAXIMUM));
    return others;
  }

  private static String describe(UpdateRule rule) {
    if (rule instanceof AmsGrad corrected) {
      return corrected.correction() == AmsGrad.Correction.BEFORE_MAXIMUM
          ? "Optax's form, which corrects v before the maximum; leave the corrections out"
          : "PyTorch's form, which corrects the maximum; leave the corrections out";
    }
    return rule.name() + ": where is the maximum over all v so far?";
  }

  private static double[] path(UpdateRule rule, double[] gradients) {
    UpdateRule.State state = rule.start(1);
    double[] x = new double[1];
    double[] path = new double[gradients.length];
    for (int t = 0; t < path.length; t++) {
      state.step(x, new double[] {gradients[t]});
      path[t] = x[0];
    }
    return path;
  }

  /** The first index at which the two differ by more than an ε in the divisor explains. */
  private static int firstDifference(double[] a, double[] b) {
    int i = 0;
    while (i < b.length && Math.abs(a[i] - b[i]) <= 1e-5 * (1 + Math.abs(b[i]))) {
      i++;
    }
    return i;
  }

  /** An η and an ε with which Adam without momentum is gradient descent with the step 0.3. */
  private static Verdict gradientDescent(double[] answer) {
    if (answer.length != 2) {
      return Verdict.wrong("give two numbers, η and ε, not " + answer.length);
    }
    for (double number : answer) {
      if (!(number > 0 && number < Double.POSITIVE_INFINITY)) {
        return Verdict.wrong("both numbers are positive and finite, not " + number);
      }
    }
    Synthetic.Regression data = Synthetic.regression(42);
    LeastSquares f = LeastSquares.meanOfSquares(data.x(), data.y());
    double[] x = new double[10];
    double[] y = new double[10];
    double[] g = new double[10];
    UpdateRule.State adam =
        Adam.withLearningRate(answer[0]).withBetas(0, 0.999).withEpsilon(answer[1]).start(10);
    double farthest = 0;
    for (int t = 1; t <= 100; t++) {
      f.valueAndGradient(x, g);
      adam.step(x, g);
      f.valueAndGradient(y, g);
      Vectors.axpy(-0.3, g, y);
      farthest = Math.max(farthest, Vectors.distance(x, y));
    }
    if (farthest < 1e-6) {
      return Verdict.correct("within " + rounded(farthest) + " of gradient descent, all the way");
    }
    return Verdict.wrong(
        "the two runs come as far apart as "
            + rounded(farthest)
            + ", and η/ε is "
            + rounded(answer[0] / answer[1])
            + (Math.abs(answer[0] / answer[1] - 0.3) < 1e-6
                ? ": the quotient is right; is √v̂ small beside ε?"
                : ""));
  }

  /** Gradients whose last step is longer than four learning rates, with the default betas. */
  private static Verdict longStep(double[] answer) {
    if (answer.length == 0 || answer.length > 100_000) {
      return Verdict.wrong("give between 1 and 100,000 gradients, not " + answer.length);
    }
    // Written so that NaN fails it too.
    if (!Arrays.stream(answer).allMatch(g -> Math.abs(g) < 1e150)) {
      return Verdict.wrong("the gradients and their squares must be finite");
    }
    UpdateRule.State state = Adam.withLearningRate(1).start(1);
    double[] x = new double[1];
    double longest = 0;
    int at = 0;
    for (int t = 0; t < answer.length; t++) {
      double before = x[0];
      state.step(x, new double[] {answer[t]});
      double step = Math.abs(x[0] - before);
      if (step > longest) {
        longest = step;
        at = t + 1;
      }
    }
    String found = "the longest step, number " + at + ", is " + rounded(longest) + " η";
    return longest > 4
        ? Verdict.correct(found + ", and no sequence reaches 7.28")
        : Verdict.wrong(found + ": how could m̂ be large while √v̂ is still small?");
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.3g", value);
  }
}
