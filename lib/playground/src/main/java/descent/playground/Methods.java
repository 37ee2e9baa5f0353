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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The methods that a demo can name. A new method is one line in {@link #ALL}: its name, as the
 * book's palette has it, with what is special about it after a comma, what its settings are called,
 * and the walk that they make.
 */
final class Methods {

  /**
   * One method.
   *
   * @param name the name, as in legends
   * @param settings the names of its numbers, in the order in which they are given
   * @param walk makes the walk from the numbers
   */
  record Method(String name, List<String> settings, Function<double[], Walk> walk) {

    Walk with(double[] numbers) {
      Grid.checkSettings(name, numbers, settings.toArray(new String[0]));
      return walk.apply(numbers);
    }
  }

  /** Makes the learning rates of a run from their largest and the number of steps. */
  private interface Plan {
    Schedule over(double learningRate, int steps);
  }

  /** The schedules with which SGD can be run, by name. */
  private static final List<Method> SCHEDULED =
      List.of(
          scheduled("constant", (rate, steps) -> Schedule.constant(rate)),
          scheduled("steps", (rate, steps) -> new StepDecay(rate, 0.25, (steps + 3) / 4)),
          scheduled("exponential", (rate, steps) -> new ExponentialDecay(rate, 0.01, steps)),
          scheduled("cosine", Cosine::of),
          scheduled(
              "warm-up + cosine",
              (rate, steps) -> Cosine.of(rate, steps).warmedUpWithin((steps + 9) / 10)),
          scheduled("one-cycle", OneCycle::of));

  static final List<Method> ALL = all();

  private Methods() {}

  private static List<Method> all() {
    List<Method> all = new ArrayList<>();
    all.add(
        new Method(
            "gradient descent",
            List.of("step size"),
            n -> Walk.by(GradientDescent.withStepSize(n[0]))));
    all.add(
        new Method(
            "gradient descent, weight decay",
            List.of("step size", "λ"),
            n -> Walk.by(GradientDescent.withStepSize(n[0])).withPenalty(n[1])));
    all.add(byFullGradients("momentum", n -> Momentum.withLearningRate(n[0]).withBeta(n[1]), "β"));
    all.add(
        byFullGradients(
            "Nesterov", n -> NesterovMomentum.withLearningRate(n[0]).withBeta(n[1]), "β"));
    all.add(byFullGradients("AdaGrad", n -> AdaGrad.withLearningRate(n[0])));
    all.add(byFullGradients("RMSProp", n -> RmsProp.withLearningRate(n[0]).withDecay(n[1]), "ρ"));
    all.add(
        byFullGradients(
            "Adam", n -> Adam.withLearningRate(n[0]).withBetas(n[1], n[2]), "β₁", "β₂"));
    all.add(byFullGradients("Adam, uncorrected", n -> uncorrected(n[0], n[1], n[2]), "β₁", "β₂"));
    all.add(
        new Method(
            "SGD",
            List.of("learning rate", "decay", "seed"),
            n -> onBatches(Sgd.withSchedule(inverse(n[0], n[1])), 1, n[2])));
    all.addAll(SCHEDULED);
    all.add(
        new Method(
            "mini-batch SGD",
            List.of("learning rate", "batch size", "seed"),
            n -> onBatches(Sgd.withLearningRate(n[0]), n[1], n[2])));
    all.add(
        new Method(
            "mini-batch SGD, early stopping",
            List.of("learning rate", "batch size", "seed", "patience"),
            n ->
                onBatches(Sgd.withLearningRate(n[0]), n[1], n[2])
                    .withEarlyStopping(EarlyStopping.patience((int) n[3]))));
    all.add(
        new Method(
            "Adam, L2 on batches",
            List.of("learning rate", "λ", "batch size", "seed"),
            n -> onBatches(Adam.withLearningRate(n[0]).withL2(n[1]), n[2], n[3])));
    all.add(
        new Method(
            "AdamW, on batches",
            List.of("learning rate", "λ", "batch size", "seed"),
            n ->
                onBatches(
                    AdamW.withLearningRate(n[0]).withDecay(DecoupledDecay.timesLearningRate(n[1])),
                    n[2],
                    n[3])));
    return List.copyOf(all);
  }

  private static Method byFullGradients(
      String name, Function<double[], UpdateRule> rule, String... others) {
    List<String> settings = new ArrayList<>(List.of("learning rate"));
    settings.addAll(List.of(others));
    return new Method(name, settings, n -> Walk.by(FullGradient.of(rule.apply(n))));
  }

  private static Method scheduled(String how, Plan plan) {
    return new Method(
        "SGD, " + how,
        List.of("learning rate", "steps", "seed"),
        n -> onBatches(Sgd.withSchedule(plan.over(n[0], (int) n[1])), 1, n[2]));
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

  /** All names. */
  static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Method method : ALL) {
      names.add(method.name());
    }
    return names;
  }

  /**
   * The method of this name.
   *
   * @throws IllegalArgumentException if there is none; the message has the names
   */
  static Method named(String name) {
    Require.nonNull("method", name);
    for (Method method : ALL) {
      if (method.name().equals(name)) {
        return method;
      }
    }
    throw Grid.unknown("method", name, names().toArray(new String[0]));
  }
}
