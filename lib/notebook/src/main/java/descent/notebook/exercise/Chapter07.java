package descent.notebook.exercise;

import descent.firstorder.FullGradient;
import descent.firstorder.Sgd;
import descent.firstorder.UpdateRule;
import descent.firstorder.rule.AdaDelta;
import descent.firstorder.rule.RmsProp;
import descent.firstorder.training.Training;
import descent.firstorder.training.TrainingResult;
import descent.function.EmpiricalRisk;
import descent.function.Quadratic;
import descent.function.Rows;
import descent.notebook.data.Synthetic;
import descent.optimize.Result;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import descent.random.Xoshiro256PlusPlus;
import descent.schedule.Schedule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.ejml.data.DMatrixSparseTriplet;

/** The exercises of chapter 07. */
final class Chapter07 {
  private static final int DATA_SETS = 5;
  private static final int LONGEST_PERIOD = 30;

  private Chapter07() {}

  static List<Exercise<?>> exercises() {
    return List.of(
        new Exercise<>(
            "07.1", "put your number in place of null", Double.class, Chapter07::firstStep),
        new Exercise<>(
            "07.2",
            "put a lambda (rho, t) -> … in place of null",
            DoubleBinaryOperator.class,
            Chapter07::stepFactor),
        new Exercise<>(
            "07.3",
            "put a lambda (v, epsilon) -> … in place of null",
            DoubleBinaryOperator.class,
            Chapter07::epsilonOutside),
        new Exercise<>(
            "07.4",
            "put a lambda (x, g, memory) -> … in place of null",
            CoordinateStep.class,
            Chapter07::adaDelta),
        new Exercise<>(
            "07.5", "put a lambda t -> … in place of null", Schedule.class, Chapter07::settling),
        new Exercise<>(
            "07.6",
            "put a lambda meanCount -> … in place of null",
            DoubleUnaryOperator.class,
            Chapter07::scaledWords),
        new Exercise<>(
            "07.7",
            "put your gradients, new double[] {…}, in place of null",
            double[].class,
            Chapter07::upwards));
  }

  /** RMSProp's first step, {@code η/√(1 − ρ)}, at 0.01 and 0.99. */
  private static Verdict firstStep(double answer) {
    if (Math.abs(Math.abs(answer) - 0.1) <= 1e-6) {
      return Verdict.correct("ten times the learning rate, and the 250 does not matter");
    }
    if (Math.abs(answer - 0.01) <= 1e-6) {
      return Verdict.wrong("that would be right if v₁ were g²; but v₀ = 0, and v₁ = 0.01 g²");
    }
    if (Math.abs(answer - 2.5) <= 1e-6) {
      return Verdict.wrong("that is η g, the step of SGD: divide it by the root of v₁");
    }
    return Verdict.wrong("not " + answer + ": v₁ = (1 − 0.99)·250² = 625");
  }

  private static Verdict stepFactor(DoubleBinaryOperator answer) {
    double[] decays = {0.9, 0, 0.5, 0.99, 0.999, 0.9999};
    double[] steps = {1, 2, 3, 10, 100, 10_000, 1_000_000};
    for (double decay : decays) {
      for (double t : steps) {
        double given = answer.applyAsDouble(decay, t);
        double right = 1 / Math.sqrt(1 - Math.pow(decay, t));
        if (!(Math.abs(given - right) <= 1e-9 * right)) {
          return Verdict.wrong(
              "for ρ = " + decay + ", step " + (int) t + " is " + right + " η, and yours " + given);
        }
      }
    }
    return Verdict.correct("1/√(1 − ρ) at first, and 1 after some 1/(1 − ρ) steps");
  }

  private static Verdict epsilonOutside(DoubleBinaryOperator answer) {
    for (double v : new double[] {0, 1e-12, 1e-8, 1e-4, 1, 1e6}) {
      for (double epsilon : new double[] {1e-8, 1e-3, 0.5}) {
        double given = answer.applyAsDouble(v, epsilon);
        double right = epsilon / (Math.sqrt(v + epsilon) + Math.sqrt(v));
        if (Math.abs(given - right) <= 1e-6 * right) {
          continue;
        }
        boolean cancelled = given == Math.sqrt(v + epsilon) - Math.sqrt(v);
        return Verdict.wrong(
            "for v = "
                + v
                + ", ε = "
                + epsilon
                + " yours is "
                + given
                + " and it should be "
                + right
                + (cancelled ? ": right on paper, but the roots cancel" : ""));
      }
    }
    return Verdict.correct("√ε where v is zero, ε/(2√v) where it is large");
  }

  private static Verdict adaDelta(CoordinateStep answer) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(7);
    UpdateRule.State state = AdaDelta.withoutLearningRate().start(1);
    double[] memory = new double[2];
    double[] x = {0.3};
    double given = 0.3;
    for (int t = 1; t <= 40; t++) {
      double g = random.nextDouble(-2, 2);
      double before = given;
      given = answer.next(given, g, memory);
      state.step(x, new double[] {g});
      if (!(Math.abs(given - x[0]) <= 1e-9)) {
        return Verdict.wrong(
            "step "
                + t
                + " with g = "
                + g
                + " leads from "
                + before
                + " to "
                + x[0]
                + ", and yours to "
                + given
                + said(before - given, before - x[0]));
      }
    }
    return Verdict.correct("forty steps, the same as the library's");
  }

  private static String said(double given, double right) {
    return Math.abs(given + right) <= 1e-9 * Math.abs(right)
        ? ": right but for the sign"
        : Math.abs(given) <= 1e-15 ? ": yours does not move" : "";
  }

  /** Rates with which RMSProp comes from 5 to within 10⁻⁶ of the minimum of θ². */
  private static Verdict settling(Schedule answer) {
    Result r =
        FullGradient.of(RmsProp.withSchedule(answer))
            .minimize(Quadratic.diagonal(2), new double[] {5}, Stopping.iterations(200));
    if (r.stopReason() == StopReason.NON_FINITE_VALUE) {
      return Verdict.wrong("the run blows up");
    }
    double end = Math.abs(r.lastPoint()[0]);
    if (end < 1e-6) {
      return Verdict.correct("it ends " + rounded(end) + " away");
    }
    double last = answer.at(200);
    return Verdict.wrong(
        "it ends "
            + rounded(end)
            + " away, and your last rate is "
            + rounded(last)
            + (last > 2e-6
                ? ": half of it is as close as RMSProp comes while it jumps"
                : ": do the rates fall before it has arrived?"));
  }

  /** The documents with each column scaled: SGD does what AdaGrad did. */
  private static Verdict scaledWords(DoubleUnaryOperator answer) {
    double[] means = Synthetic.documents(1, 0).meanCounts();
    double[] scales = new double[means.length];
    for (int j = 0; j < means.length; j++) {
      scales[j] = answer.applyAsDouble(means[j]);
      if (!(Math.abs(scales[j]) < Double.POSITIVE_INFINITY)) {
        return Verdict.wrong("for the mean count " + means[j] + " yours is " + scales[j]);
      }
    }
    double[] accuracies = new double[DATA_SETS];
    for (int seed = 0; seed < DATA_SETS; seed++) {
      Synthetic.Documents known = Synthetic.documents(2000, seed);
      Synthetic.Documents fresh = Synthetic.documents(1000, 1000 + seed);
      EmpiricalRisk risk = EmpiricalRisk.logistic(scaled(known.counts(), scales), known.labels());
      TrainingResult r =
          Training.of(risk)
              .rule(Sgd.withLearningRate(0.1))
              .batchSize(1)
              .seed(seed)
              .run(new double[scales.length + 1], 3);
      if (r.stopReason() == StopReason.NON_FINITE_VALUE) {
        return Verdict.wrong("on data set " + seed + " the run blows up");
      }
      accuracies[seed] =
          risk.on(scaled(fresh.counts(), scales), fresh.labels()).accuracy(r.lastParameters());
    }
    Arrays.sort(accuracies);
    double median = accuracies[DATA_SETS / 2];
    int last = means.length - 1;
    double first = Math.abs(scales[0]) * Math.sqrt(means[0]);
    double spread = first / (Math.abs(scales[last]) * Math.sqrt(means[last]));
    return median >= 0.7
        ? Verdict.correct("the median accuracy is " + rounded(median))
        : Verdict.wrong(
            "the median accuracy is "
                + rounded(median)
                + "; scaled, the first word's standard deviation is "
                + rounded(spread)
                + " times the last one's");
  }

  private static Rows scaled(Rows rows, double[] scales) {
    double[] row = new double[scales.length];
    DMatrixSparseTriplet scaled =
        new DMatrixSparseTriplet(rows.count(), rows.columns(), rows.count() * 50);
    for (int i = 0; i < rows.count(); i++) {
      rows.copyTo(i, row, 0);
      for (int j = 0; j < row.length; j++) {
        if (row[j] != 0) {
          scaled.addItem(i, j, row[j] * scales[j]);
        }
      }
    }
    return Rows.of(scaled);
  }

  /** Gradients of a positive sum on which RMSProp moves up. */
  private static Verdict upwards(double[] answer) {
    if (answer.length == 0 || answer.length > LONGEST_PERIOD) {
      return Verdict.wrong("a period has 1 to 30 gradients, and yours has " + answer.length);
    }
    double sum = Arrays.stream(answer).sum();
    if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
      return Verdict.wrong("the sum should be positive, and yours is " + sum);
    }
    UpdateRule.State state = RmsProp.withLearningRate(0.01).start(1);
    double[] x = {0};
    for (int k = 0; k < 100; k++) {
      for (double g : answer) {
        state.step(x, new double[] {g});
      }
    }
    return x[0] > 0
        ? Verdict.correct("a hundred periods move it up by " + rounded(x[0]))
        : Verdict.wrong("a hundred periods move it by " + rounded(x[0]) + ", down, as they should");
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.2g", value);
  }
}
