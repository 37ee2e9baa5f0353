package descent.notebook.exercise;

import descent.firstorder.rule.Adam;
import descent.firstorder.training.EarlyStopping;
import descent.firstorder.training.Epoch;
import descent.firstorder.training.OverfitOneBatch;
import descent.firstorder.training.Training;
import descent.function.Batch;
import descent.function.FiniteSum;
import descent.function.model.Initialization;
import descent.function.model.MultilayerPerceptron;
import descent.notebook.data.Data;
import descent.random.Xoshiro256PlusPlus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/** The exercises of chapter 10. */
final class Chapter10 {
  private static final String NUMBER = "put your number in place of null";

  /** What the best and the last weights read, at the median of the chapter's ten seeds. */
  private static final double[] READ = {0.929, 0.929};

  private static final double SPREAD = 0.015;

  private Chapter10() {}

  static List<Exercise<?>> exercises() {
    return List.of(
        new Exercise<>(
            "10.1",
            "put your three numbers, new double[] {…}, in place of null",
            double[].class,
            Chapter10::clipped),
        new Exercise<>(
            "10.2",
            "put a lambda (lambda, eta, beta) -> … in place of null",
            PenaltyWeight.class,
            Chapter10::penaltyWeight),
        new Exercise<>(
            "10.3",
            "put a lambda history -> … in place of null",
            EarlyStopping.class,
            Chapter10::stops),
        new Exercise<>(
            "10.4",
            "return the normalized row in place of null",
            UnaryOperator.class,
            Chapter10::normalized),
        new Exercise<>("10.5", NUMBER, Double.class, Chapter10::runningMean),
        new Exercise<>(
            "10.6",
            "put your two shares, new double[] {…, …}, in place of null",
            double[].class,
            Chapter10::cleanLabels),
        new Exercise<>("10.7", NUMBER, Double.class, Chapter10::unseenBug));
  }

  /** Half of (3, 4, 12). */
  private static Verdict clipped(double[] answer) {
    if (answer.length != 3) {
      return Verdict.wrong("a gradient of three numbers stays one of three, not " + answer.length);
    }
    if (near(answer, 1.5, 2, 6)) {
      return Verdict.correct("the direction is the same, the length 6.5");
    }
    if (near(answer, 3, 4, 6.5)) {
      return Verdict.wrong("that is clipping by value: it changes the direction");
    }
    double length = Math.sqrt(Arrays.stream(answer).map(v -> v * v).sum());
    return Math.abs(length - 6.5) > 1e-6
        ? Verdict.wrong("yours is " + rounded(length) + " long: it should be 6.5")
        : Verdict.wrong("the length is right, but it points elsewhere than (3, 4, 12)");
  }

  private static boolean near(double[] answer, double... right) {
    for (int j = 0; j < right.length; j++) {
      if (!(Math.abs(answer[j] - right[j]) <= 1e-6)) {
        return false;
      }
    }
    return true;
  }

  private static Verdict penaltyWeight(PenaltyWeight answer) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(10);
    for (int k = 0; k < 100; k++) {
      double lambda = k == 0 ? 0.01 : 0.1 * random.nextDouble();
      double eta = k == 0 ? 0.5 : 0.01 + random.nextDouble();
      double beta = k == 0 ? 0.9 : 0.99 * random.nextDouble();
      double right = lambda * (1 - beta) / eta;
      double given = answer.of(lambda, eta, beta);
      if (!(Math.abs(given - right) <= 1e-9 * (1 + right))) {
        String where = "for λ = " + lambda + ", η = " + eta + ", β = " + beta;
        return Verdict.wrong(
            where
                + " yours is "
                + given
                + ", and the run rests at "
                + right
                + (Math.abs(given - lambda / eta) < 1e-9
                    ? ": that is plain SGD, and the velocity adds up 1/(1 − β) gradients"
                    : ""));
      }
    }
    return Verdict.correct("the velocity multiplies the penalty by 1/(1 − β), and not the decay");
  }

  /** More than 10 % above the lowest value so far. */
  private static Verdict stops(EarlyStopping answer) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(11);
    for (int run = 0; run < 50; run++) {
      List<Epoch> history = new ArrayList<>();
      double lowest = Double.POSITIVE_INFINITY;
      int turn = 2 + random.nextInt(5);
      for (int k = 0; k < 12; k++) {
        double climb = 1 + 0.05 * Math.max(0, k - turn);
        double value = climb / (1 + Math.min(k, turn)) * (1 + 0.04 * random.nextDouble());
        history.add(epoch(k, value));
        lowest = Math.min(lowest, value);
        boolean right = value > 1.1 * lowest;
        if (answer.stopsAfter(List.copyOf(history)) != right) {
          return Verdict.wrong(
              "after the values "
                  + values(history)
                  + " it should "
                  + (right ? "stop: " : "go on: ")
                  + rounded(value)
                  + " is "
                  + rounded(100 * (value / lowest - 1))
                  + " % above the lowest, "
                  + rounded(lowest));
        }
      }
    }
    return Verdict.correct("it forgives a small climb, and no large one");
  }

  private static Epoch epoch(int number, double value) {
    OptionalDouble none = OptionalDouble.empty();
    return new Epoch(number, number, number, 0.1, none, none, OptionalDouble.of(value));
  }

  private static String values(List<Epoch> history) {
    return String.join(", ", history.stream().map(epoch -> rounded(epoch.value())).toList());
  }

  private static Verdict normalized(UnaryOperator<?> answer) {
    @SuppressWarnings("unchecked") // a lambda of another type fails its cast, and check says so
    UnaryOperator<double[]> normalize = (UnaryOperator<double[]>) answer;
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(12);
    for (int k = 0; k < 50; k++) {
      double[] row = k == 0 ? new double[] {1, 3} : random.doubles(2 + k % 7, -3, 5).toArray();
      double[] kept = row.clone();
      double[] given = normalize.apply(row);
      if (given == null) {
        throw new Exercise.Untouched();
      }
      if (!Arrays.equals(row, kept)) {
        return Verdict.wrong("your code changed the row: write into an array of your own");
      }
      double[] right = standardized(kept);
      if (given.length != right.length) {
        return Verdict.wrong("a row of " + right.length + " became one of " + given.length);
      }
      for (int j = 0; j < right.length; j++) {
        if (!(Math.abs(given[j] - right[j]) <= 1e-9)) {
          return Verdict.wrong(
              "of "
                  + Arrays.toString(kept)
                  + ", entry "
                  + j
                  + " should be "
                  + right[j]
                  + ", and yours is "
                  + given[j]);
        }
      }
    }
    return Verdict.correct("mean 0, and variance 1 but for ε");
  }

  private static double[] standardized(double[] row) {
    double mean = Arrays.stream(row).sum() / row.length;
    double squares = Arrays.stream(row).map(v -> (v - mean) * (v - mean)).sum();
    double deviation = Math.sqrt(squares / row.length + 1e-5);
    return Arrays.stream(row).map(v -> (v - mean) / deviation).toArray();
  }

  private static Verdict runningMean(double answer) {
    if (Math.abs(answer - 0.661) <= 1e-9) {
      return Verdict.correct("0.1, 0.29, 0.661: after three batches it has hardly begun");
    }
    if (Math.abs(answer - 3.8) < 0.5) {
      return Verdict.wrong("that gives the newest batch the weight 0.9; it has 1 − ρ = 0.1");
    }
    return Verdict.wrong("not " + answer + ": after the first batch it is 0.9 · 0 + 0.1 · 1 = 0.1");
  }

  private static Verdict cleanLabels(double[] answer) {
    if (answer.length != 2) {
      return Verdict.wrong("give two shares, best and last, not " + answer.length);
    }
    for (int k = 0; k < 2; k++) {
      if (!(answer[k] >= 0 && answer[k] <= 1)) {
        return Verdict.wrong("a share is between 0 and 1, not " + answer[k]);
      }
    }
    boolean best = Math.abs(answer[0] - READ[0]) <= SPREAD;
    boolean last = Math.abs(answer[1] - READ[1]) <= SPREAD;
    if (best && last) {
      return Verdict.correct(
          "it is as often right; what climbed is its certainty when it is wrong");
    }
    return Verdict.wrong(
        "the "
            + (best ? "last" : "best")
            + " weights read another share at the median of seeds 0 to 9: are labels redrawn?");
  }

  /** A factor of the first layer's gradient which overfit-one-batch forgives. */
  private static Verdict unseenBug(double answer) {
    if (!Double.isFinite(answer)) {
      return Verdict.wrong("a factor is a finite number, not " + answer);
    }
    if (answer == 0) {
      return Verdict.wrong("0 is the bug that we have had: the layer is not trained at all");
    }
    if (Math.abs(answer - 1) < 0.01) {
      return Verdict.wrong(answer + " is no bug that a gradient check would refuse");
    }
    MultilayerPerceptron network = digits();
    for (int seed = 0; seed < 3; seed++) {
      double[] start = network.initial(Initialization.HE, Xoshiro256PlusPlus.ofSeed(seed));
      Training training =
          Training.of(new Scaled(network, answer))
              .rule(Adam.withLearningRate(0.01))
              .batchSize(16)
              .seed(seed);
      if (!OverfitOneBatch.of(training).run(start).passed()) {
        return Verdict.wrong(
            "with seed "
                + seed
                + " the test notices: the batch is not learned"
                + (answer < 0 ? ", for the layer goes uphill" : ""));
      }
    }
    return Verdict.correct("each of three seeds learns its batch, with a gradient that is wrong");
  }

  /** Two hundred digits and a network of 32 hidden units. */
  private static MultilayerPerceptron digits() {
    var table = Data.digits();
    double[][] x = Arrays.copyOf(Data.features(table, "label"), 200);
    for (double[] row : x) {
      Arrays.setAll(row, i -> row[i] / 16);
    }
    int[] labels =
        Arrays.stream(Data.column(table, "label")).limit(200).mapToInt(v -> (int) v).toArray();
    return MultilayerPerceptron.classifier(x, labels, 10).withHidden(32);
  }

  /** A network whose first layer has its gradient multiplied. */
  private record Scaled(MultilayerPerceptron network, double factor) implements FiniteSum {

    @Override
    public int dimension() {
      return network.dimension();
    }

    @Override
    public int terms() {
      return network.terms();
    }

    @Override
    public double value(double[] x) {
      return network.value(x);
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
      return batch(Batch.all(terms()), x, gradient);
    }

    @Override
    public double batch(Batch batch, double[] x, double[] gradient) {
      double value = network.batch(batch, x, gradient);
      for (int i = 0; i < network.layer(1).to(); i++) {
        gradient[i] *= factor;
      }
      return value;
    }
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.3g", value);
  }
}
