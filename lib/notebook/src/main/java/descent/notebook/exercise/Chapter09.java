package descent.notebook.exercise;

import descent.firstorder.Sgd;
import descent.firstorder.training.Training;
import descent.firstorder.training.TrainingResult;
import descent.function.model.Activation;
import descent.function.model.Initialization;
import descent.function.model.MultilayerPerceptron;
import descent.notebook.data.Data;
import descent.notebook.data.Split;
import descent.optimize.StopReason;
import descent.random.Xoshiro256PlusPlus;
import descent.schedule.Cosine;
import descent.schedule.Cyclical;
import descent.schedule.Schedule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntToDoubleFunction;
import tech.tablesaw.api.Table;

/** The exercises of chapter 09. */
final class Chapter09 {
  private static final int SEEDS = 10;
  private static final int EPOCHS = 10;
  private static final int STEPS = 230;
  private static final double TARGET = 0.32;
  private static final int MANY_STEPS = 1_000_000;

  private Chapter09() {}

  static List<Exercise<?>> exercises() {
    return List.of(
        new Exercise<>(
            "09.1", "put your number in place of null", Double.class, Chapter09::quarterOfACosine),
        new Exercise<>(
            "09.2",
            "put a lambda (ratio, steps) -> … in place of null",
            DoubleBinaryOperator.class,
            Chapter09::decayRate),
        new Exercise<>(
            "09.3",
            "put a lambda (step, base, warmUp, total) -> … in place of null",
            WarmUpCosine.class,
            Chapter09::warmUpCosine),
        new Exercise<>(
            "09.4",
            "put a lambda W -> … in place of null",
            IntToDoubleFunction.class,
            Chapter09::costOfAWarmUp),
        new Exercise<>(
            "09.5",
            "put a lambda (step, smallest, largest, half) -> … in place of null",
            TriangularRate.class,
            Chapter09::triangle),
        new Exercise<>(
            "09.6",
            "put a schedule, or a lambda t -> …, in place of null",
            Schedule.class,
            Chapter09::tenEpochs),
        new Exercise<>(
            "09.7",
            "put a first rate and a factor, new double[] {…, …}, in place of null",
            double[].class,
            Chapter09::neverArrives));
  }

  /** From 0.1 to 0 over 1001 steps, at step 251. */
  private static Verdict quarterOfACosine(double answer) {
    double right = Cosine.of(0.1, 1001).at(251);
    if (Math.abs(answer - right) <= 5e-5) {
      return Verdict.correct("after a quarter of the way 85 % of the rate is left");
    }
    if (Math.abs(answer - 0.075) <= 1e-9) {
      return Verdict.wrong("0.075 is the straight line's: a cosine is slower at its start");
    }
    return Verdict.wrong(
        "not "
            + answer
            + (answer > 0.1 || answer < 0
                ? ": the rate lies between 0 and 0.1"
                : ": the wave is at cos(π/4) there, and between 1 and −1"));
  }

  private static Verdict decayRate(DoubleBinaryOperator answer) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(9);
    for (int k = 0; k < 100; k++) {
      double ratio = k == 0 ? 0.25 : 0.001 + 0.99 * random.nextDouble();
      int steps = k == 0 ? 3 : 2 + random.nextInt(k < 50 ? 20 : 100_000);
      double given = answer.applyAsDouble(ratio, steps);
      double right = -Math.log(ratio) / (steps - 1);
      if (!(Math.abs(given - right) <= 1e-9 * right)) {
        return Verdict.wrong(
            "for the ratio "
                + ratio
                + " and T = "
                + steps
                + " yours is "
                + given
                + ", and step "
                + steps
                + " then has "
                + Math.exp(-given * (steps - 1))
                + " of the first rate");
      }
    }
    return Verdict.correct("T steps have T − 1 gaps between them");
  }

  private static Verdict warmUpCosine(WarmUpCosine answer) {
    int[][] runs = {{500, 10_000}, {1, 20}, {7, 30}, {64, 345}};
    for (int[] run : runs) {
      int warmUp = run[0];
      int total = run[1];
      Schedule right = Cosine.of(0.1, total).warmedUpWithin(warmUp);
      int[] steps = {
        1, warmUp, warmUp + 1, (warmUp + total) / 2, total - 1, total, 2 * total, total + 1
      };
      for (int step : steps) {
        double given = answer.at(step, 0.1, warmUp, total);
        double expected = right.at(step);
        // The products may be rounded in another order.
        if (!(Math.abs(given - expected) <= 1e-12)) {
          return Verdict.wrong(
              "for a warm-up of "
                  + warmUp
                  + " in a run of "
                  + total
                  + ", base 0.1: step "
                  + step
                  + " should have "
                  + expected
                  + ", and yours has "
                  + given
                  + (step > total && given > 0 ? ": it rises again" : ""));
        }
      }
    }
    return Verdict.correct("no step is wasted, and none after the end has a rate");
  }

  private static Verdict costOfAWarmUp(IntToDoubleFunction answer) {
    for (int warmUp : new int[] {1, 2, 3, 10, 500, 10_000}) {
      double right = 0;
      for (int t = 1; t <= warmUp; t++) {
        right += 1 - (double) t / warmUp;
      }
      double given = answer.applyAsDouble(warmUp);
      if (!(Math.abs(given - right) <= 1e-6)) {
        return Verdict.wrong(
            "for W = "
                + warmUp
                + " the sum is "
                + rounded(right)
                + ", and yours is "
                + given
                + (given == Math.floor(right) && right != given
                    ? ": the quotient of two ints is an int"
                    : ""));
      }
    }
    return Verdict.correct("a warm-up of W steps costs about half of them");
  }

  private static Verdict triangle(TriangularRate answer) {
    for (int half : new int[] {1, 2, 5, 30}) {
      Cyclical right = Cyclical.triangular(0.02, 1, half);
      for (int step = 1; step <= 6 * half + 2; step++) {
        double given = answer.at(step, 0.02, 1, half);
        if (!(Math.abs(given - right.at(step)) <= 1e-12)) {
          return Verdict.wrong(
              "between 0.02 and 1 with half = "
                  + half
                  + ", step "
                  + step
                  + " should have "
                  + right.at(step)
                  + ", and yours has "
                  + given);
        }
      }
    }
    return Verdict.correct("up, down and up again, for ever");
  }

  /** The chapter's reader: the mean loss over ten seeds after ten epochs. */
  private static Verdict tenEpochs(Schedule answer) {
    MultilayerPerceptron reader = reader();
    double mean = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      TrainingResult r =
          Training.of(reader)
              .rule(Sgd.withSchedule(answer))
              .batchSize(16)
              .seed(seed)
              .run(reader.initial(Initialization.XAVIER, Xoshiro256PlusPlus.ofSeed(seed)), EPOCHS);
      if (r.stopReason() == StopReason.NON_FINITE_VALUE) {
        return Verdict.wrong("with seed " + seed + " the run blows up");
      }
      mean += reader.value(r.lastParameters()) / SEEDS;
    }
    if (mean < TARGET) {
      return Verdict.correct("the mean loss of ten seeds is " + rounded(mean));
    }
    double sum = 0;
    for (int t = 1; t <= STEPS; t++) {
      sum += answer.at(t);
    }
    return Verdict.wrong(
        "the mean loss of ten seeds is "
            + rounded(mean)
            + (answer.at(STEPS) > 0.1
                ? ", and your last rate is " + rounded(answer.at(STEPS)) + ": it does not settle"
                : sum < 80
                    ? ", and your rates add up to " + rounded(sum) + ": it does not arrive"
                    : ": is the first rate too large?"));
  }

  private static MultilayerPerceptron reader() {
    Table table = Data.digits();
    double[][] pixels = Data.features(table, "label");
    for (double[] row : pixels) {
      Arrays.setAll(row, i -> row[i] / 16);
    }
    int[] labels =
        Arrays.stream(Data.column(table, "label")).mapToInt(label -> (int) label).toArray();
    Split split = Split.of(labels.length, 0.8, 1);
    return MultilayerPerceptron.classifier(split.train(pixels), split.train(labels), 10)
        .withHidden(16)
        .withActivation(Activation.TANH)
        .withWeightDecay(0.003);
  }

  /** An exponential decay whose rates add up to too little. */
  private static Verdict neverArrives(double[] answer) {
    if (answer.length != 2) {
      return Verdict.wrong("give two numbers, first rate and factor, not " + answer.length);
    }
    double first = answer[0];
    double factor = answer[1];
    if (!(first >= 0.05 && first <= 1)) {
      return Verdict.wrong("the first rate is to be from 0.05 to 1, not " + first);
    }
    if (!(factor > 0 && factor < 1)) {
      return Verdict.wrong("the factor is to be above 0 and below 1, not " + factor);
    }
    double theta = 1;
    double rate = first;
    for (int t = 1; t <= MANY_STEPS; t++) {
      theta *= 1 - rate;
      rate *= factor;
    }
    String sum = "the rates add up to " + rounded(first / (1 - factor));
    return theta >= 0.5
        ? Verdict.correct(sum + ", and θ stays at " + rounded(theta))
        : Verdict.wrong(sum + ", which is enough: θ comes to " + rounded(theta));
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.3g", value);
  }
}
