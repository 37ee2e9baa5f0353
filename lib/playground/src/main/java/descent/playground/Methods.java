package descent.playground;

import descent.argument.Require;
import descent.firstorder.FullGradient;
import descent.firstorder.GradientDescent;
import descent.firstorder.Sgd;
import descent.firstorder.UpdateRule;
import descent.firstorder.rule.AdaGrad;
import descent.firstorder.rule.Adam;
import descent.firstorder.rule.AdamW;
import descent.firstorder.rule.DecoupledDecay;
import descent.firstorder.rule.Momentum;
import descent.firstorder.rule.NesterovMomentum;
import descent.firstorder.rule.RmsProp;
import descent.firstorder.training.EarlyStopping;
import descent.schedule.Cosine;
import descent.schedule.ExponentialDecay;
import descent.schedule.OneCycle;
import descent.schedule.Schedule;
import descent.schedule.StepDecay;

/**
 * The methods that a demo can name. A new method is a row in {@link #ALL}, its name, as the book's
 * palette has it, with what is special about it after a comma, and what its settings are called;
 * and a case in {@link #walk}, the walk that it makes with them.
 */
final class Methods {
  private static final String[][] ALL = {
    {"gradient descent", "step size"},
    {"gradient descent, weight decay", "step size", "λ"},
    {"momentum", "learning rate", "β"},
    {"Nesterov", "learning rate", "β"},
    {"AdaGrad", "learning rate"},
    {"RMSProp", "learning rate", "ρ"},
    {"Adam", "learning rate", "β₁", "β₂"},
    {"Adam, uncorrected", "learning rate", "β₁", "β₂"},
    {"SGD", "learning rate", "decay", "seed"},
    {"SGD, constant", "learning rate", "steps", "seed"},
    {"SGD, steps", "learning rate", "steps", "seed"},
    {"SGD, exponential", "learning rate", "steps", "seed"},
    {"SGD, cosine", "learning rate", "steps", "seed"},
    {"SGD, warm-up + cosine", "learning rate", "steps", "seed"},
    {"SGD, one-cycle", "learning rate", "steps", "seed"},
    {"mini-batch SGD", "learning rate", "batch size", "seed"},
    {"mini-batch SGD, early stopping", "learning rate", "batch size", "seed", "patience"},
    {"Adam, L2 on batches", "learning rate", "λ", "batch size", "seed"},
    {"AdamW, on batches", "learning rate", "λ", "batch size", "seed"}
  };

  private Methods() {}

  /** All names. */
  static String[] names() {
    String[] names = new String[ALL.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = ALL[i][0];
    }
    return names;
  }

  /**
   * The names of a method's settings, in the order in which they are given.
   *
   * @throws IllegalArgumentException if there is no such method; the message has the names
   */
  static String[] settings(String method) {
    Require.nonNull("method", method);
    for (String[] row : ALL) {
      if (row[0].equals(method)) {
        String[] settings = new String[row.length - 1];
        System.arraycopy(row, 1, settings, 0, settings.length);
        return settings;
      }
    }
    throw Grid.unknown("method", method, names());
  }

  /** The walk of the method of this name with these numbers. */
  static Walk walk(String method, double[] n) {
    Grid.checkSettings(method, n, settings(method));
    double rate = n[0];
    return switch (method) {
      case "gradient descent" -> Walk.by(GradientDescent.withStepSize(rate));
      case "gradient descent, weight decay" ->
          Walk.by(GradientDescent.withStepSize(rate)).withPenalty(n[1]);
      case "momentum" -> onAll(Momentum.withLearningRate(rate).withBeta(n[1]));
      case "Nesterov" -> onAll(NesterovMomentum.withLearningRate(rate).withBeta(n[1]));
      case "AdaGrad" -> onAll(AdaGrad.withLearningRate(rate));
      case "RMSProp" -> onAll(RmsProp.withLearningRate(rate).withDecay(n[1]));
      case "Adam" -> onAll(Adam.withLearningRate(rate).withBetas(n[1], n[2]));
      case "Adam, uncorrected" -> onAll(uncorrected(rate, n[1], n[2]));
      case "SGD" -> onBatches(Sgd.withSchedule(inverse(rate, n[1])), 1, n[2]);
      case "mini-batch SGD" -> onBatches(Sgd.withLearningRate(rate), n[1], n[2]);
      case "mini-batch SGD, early stopping" ->
          onBatches(Sgd.withLearningRate(rate), n[1], n[2])
              .withEarlyStopping(EarlyStopping.patience((int) n[3]));
      case "Adam, L2 on batches" -> onBatches(Adam.withLearningRate(rate).withL2(n[1]), n[2], n[3]);
      case "AdamW, on batches" ->
          onBatches(
              AdamW.withLearningRate(rate).withDecay(DecoupledDecay.timesLearningRate(n[1])),
              n[2],
              n[3]);
      default -> onBatches(Sgd.withSchedule(schedule(method, rate, (int) n[1])), 1, n[2]);
    };
  }

  /** The learning rates of a run from their largest and the number of steps. */
  private static Schedule schedule(String method, double rate, int steps) {
    return switch (method) {
      case "SGD, constant" -> Schedule.constant(rate);
      case "SGD, steps" -> new StepDecay(rate, 0.25, (steps + 3) / 4);
      case "SGD, exponential" -> new ExponentialDecay(rate, 0.01, steps);
      case "SGD, cosine" -> Cosine.of(rate, steps);
      case "SGD, warm-up + cosine" -> Cosine.of(rate, steps).warmedUpWithin((steps + 9) / 10);
      case "SGD, one-cycle" -> OneCycle.of(rate, steps);
      default -> throw new IllegalArgumentException(method + " has a row and no case");
    };
  }

  private static Walk onAll(UpdateRule rule) {
    return Walk.by(FullGradient.of(rule));
  }

  private static Walk onBatches(UpdateRule rule, double batchSize, double seed) {
    return Walk.by(new BatchDescent(rule, (int) batchSize, (long) seed));
  }

  /** {@code η_t = η/(1 + decay·(t − 1))}. */
  private static Schedule inverse(double learningRate, double decay) {
    Require.positive("learningRate", learningRate);
    Require.nonNegative("decay", decay);
    return t -> learningRate / (1 + decay * (t - 1));
  }

  /**
   * Adam without its corrections {@code 1 − β₁^t} and {@code 1 − β₂^t}: a schedule that takes them
   * out again.
   */
  private static Adam uncorrected(double learningRate, double beta1, double beta2) {
    return Adam.withSchedule(
            t -> learningRate * (1 - Math.pow(beta1, t)) / Math.sqrt(1 - Math.pow(beta2, t)))
        .withBetas(beta1, beta2)
        .withRoot(Adam.Root.UNCORRECTED);
  }
}
