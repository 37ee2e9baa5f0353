package descent.firstorder.training;

import descent.argument.Require;
import descent.firstorder.SparseUpdateRule;
import descent.firstorder.UpdateRule;
import descent.firstorder.clipping.Clipping;
import descent.firstorder.sampling.Sampling;
import descent.function.FiniteSum;
import descent.function.Objective;
import descent.function.SparseTerms;
import descent.function.StatefulSum;
import descent.optimize.Observer;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import descent.schedule.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The training loop: minimizes a finite sum by an update rule on gradients of batches.
 *
 * <pre>{@code
 * Training.of(sum).rule(Sgd.withLearningRate(0.1)).batchSize(32).seed(42).run(x0, epochs)
 *
 * for t = 1, 2, …:  B_t ← the sampler's next batch
 *                   g_t ← clip(Σ_{i∈B_t} wᵢ ∇fᵢ(x_{t−1}) + ∇r(x_{t−1}))
 *                   x_t ← rule(x_{t−1}, g_t, η_t)
 * }</pre>
 *
 * <table>
 * <caption>Settings; each call answers a changed copy</caption>
 * <tr><th>setting</th><th>default</th></tr>
 * <tr><td>{@link #rule}: the update rule</td><td>none: a run needs one</td></tr>
 * <tr><td>{@link #schedule}: the learning rates, per step</td><td>the rule's own</td></tr>
 * <tr><td>{@link #rateFeedback}: a factor of the learning rates, after each epoch</td><td>none</td></tr>
 * <tr><td>{@link #batchSize}: {@code B}, in terms</td><td>32, or all terms if there are fewer</td></tr>
 * <tr><td>{@link #sampling}: how batches are chosen</td><td>shuffled epochs</td></tr>
 * <tr><td>{@link #seed}: of the sampler</td><td>0</td></tr>
 * <tr><td>{@link #clipping}: what limits gradients</td><td>none</td></tr>
 * <tr><td>{@link #evaluatingTraining}: {@code f} over all terms after each epoch</td><td>no</td></tr>
 * <tr><td>{@link #validation}: an objective after each epoch</td><td>none</td></tr>
 * <tr><td>{@link #earlyStopping}, {@link #stopping}</td><td>none</td></tr>
 * <tr><td>{@link #observer}, {@link #epochObserver}</td><td>none</td></tr>
 * </table>
 *
 * <p>A run ends with the epochs asked for, or earlier: when the value or gradient of a batch, or a
 * value at an epoch's end, is not finite ({@link StopReason#NON_FINITE_VALUE}; the step is not
 * made), by a stopping rule, by early stopping, by an observer, or when the thread is interrupted.
 * After each step come, in this order: observers, the stopping rule, and at the end of an epoch its
 * evaluation, the epoch observers and early stopping. The result then has the best parameters, the
 * last ones, and a checkpoint to go on from. The start {@code x0} is not changed.
 *
 * <p>Cost per step: {@code B} term gradients, one norm and the rule's step; nothing is allocated,
 * unless observers or stopping rules do. Where the sum {@link SparseTerms#hasSparseGradients}, the
 * rule is a {@link SparseUpdateRule} and nothing clips, a step costs what the batch's entries cost,
 * whatever the dimension, and leads to the same bits. Running statistics of a {@link StatefulSum}
 * are put in place after the step, whatever the rule made of them. The objective is never evaluated
 * over all terms unless it is asked for.
 */
public final class Training {
  private static final int DEFAULT_BATCH_SIZE = 32;

  final FiniteSum sum;
  Optional<UpdateRule> rule = Optional.empty();
  Optional<Schedule> schedule = Optional.empty();
  Optional<RateFeedback> rateFeedback = Optional.empty();
  Sampling sampling = Sampling.shuffledEpochs();
  Optional<Clipping> clipping = Optional.empty();
  int batchSize;
  long seed;
  boolean evaluatesTraining;
  Optional<Objective> validation = Optional.empty();
  Optional<EarlyStopping> earlyStopping = Optional.empty();
  Optional<Stopping> stopping = Optional.empty();
  List<Observer> observers = List.of();
  List<EpochObserver> epochObservers = List.of();

  private Training(FiniteSum sum) {
    this.sum = sum;
    batchSize = Math.min(DEFAULT_BATCH_SIZE, sum.terms());
  }

  private Training(Training other) {
    sum = other.sum;
    rule = other.rule;
    schedule = other.schedule;
    rateFeedback = other.rateFeedback;
    sampling = other.sampling;
    clipping = other.clipping;
    batchSize = other.batchSize;
    seed = other.seed;
    evaluatesTraining = other.evaluatesTraining;
    validation = other.validation;
    earlyStopping = other.earlyStopping;
    stopping = other.stopping;
    observers = other.observers;
    epochObservers = other.epochObservers;
  }

  /** Settings are set on a fresh copy only, before anyone else sees it. */
  private Training with(Consumer<Training> change) {
    Training copy = new Training(this);
    change.accept(copy);
    return copy;
  }

  /** Training on this sum. */
  public static Training of(FiniteSum sum) {
    Require.nonNull("sum", sum);
    Require.atLeast("the number of terms", sum.terms(), 1);
    return new Training(sum);
  }

  /** The update rule. */
  public Training rule(UpdateRule rule) {
    Require.nonNull("rule", rule);
    return with(t -> t.rule = Optional.of(rule));
  }

  /** The learning rate of each step, in place of the rule's own. */
  public Training schedule(Schedule schedule) {
    Require.nonNull("schedule", schedule);
    return with(t -> t.schedule = Optional.of(schedule));
  }

  /** What multiplies the learning rates by what the run has come to, such as on a plateau. */
  public Training rateFeedback(RateFeedback rateFeedback) {
    Require.nonNull("rateFeedback", rateFeedback);
    return with(t -> t.rateFeedback = Optional.of(rateFeedback));
  }

  /** {@code B}, the number of terms in a batch: at least 1, at most all of them. */
  public Training batchSize(int batchSize) {
    Require.atLeast("batchSize", batchSize, 1);
    if (batchSize > sum.terms()) {
      throw new IllegalArgumentException(
          "batchSize must be at most the number of terms, " + sum.terms() + ", got " + batchSize);
    }
    return with(t -> t.batchSize = batchSize);
  }

  /** How the terms of a batch are chosen. */
  public Training sampling(Sampling sampling) {
    Require.nonNull("sampling", sampling).requireTerms(sum.terms());
    return with(t -> t.sampling = sampling);
  }

  /** The seed of the sampler: the same seed, the same run. */
  public Training seed(long seed) {
    return with(t -> t.seed = seed);
  }

  /** What limits a batch's gradient before the step. */
  public Training clipping(Clipping clipping) {
    Require.nonNull("clipping", clipping);
    return with(t -> t.clipping = Optional.of(clipping));
  }

  /**
   * Evaluates {@code f} over all terms at the start and after each epoch, for {@code n} values
   * each.
   */
  public Training evaluatingTraining() {
    return with(t -> t.evaluatesTraining = true);
  }

  /** Evaluates this objective of the same parameters at the start and after each epoch. */
  public Training validation(Objective validation) {
    Require.nonNull("validation", validation);
    if (validation.dimension() != sum.dimension()) {
      throw new IllegalArgumentException(
          "validation has dimension "
              + validation.dimension()
              + " but the sum has "
              + sum.dimension());
    }
    return with(t -> t.validation = Optional.of(validation));
  }

  /** Asked after each epoch whether to stop. */
  public Training earlyStopping(EarlyStopping earlyStopping) {
    Require.nonNull("earlyStopping", earlyStopping);
    return with(t -> t.earlyStopping = Optional.of(earlyStopping));
  }

  /** Asked after each {@link Step} whether to stop. */
  public Training stopping(Stopping stopping) {
    Require.nonNull("stopping", stopping);
    return with(t -> t.stopping = Optional.of(stopping));
  }

  /** One more observer of steps: it is shown each {@link Step}, from number 1 on. */
  public Training observer(Observer observer) {
    return with(t -> t.observers = and(observers, Require.nonNull("observer", observer)));
  }

  /** One more observer of epochs. */
  public Training epochObserver(EpochObserver observer) {
    return with(t -> t.epochObservers = and(epochObservers, Require.nonNull("observer", observer)));
  }

  private static <T> List<T> and(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return List.copyOf(longer);
  }

  /** {@code ⌈n/B⌉}, the number of steps in an epoch. */
  public int stepsPerEpoch() {
    return (sum.terms() - 1) / batchSize + 1;
  }

  /**
   * Trains from {@code x0}.
   *
   * @param x0 the start, finite, of the sum's dimension; not changed
   * @param epochs how many epochs, at least 1
   * @throws IllegalStateException if there is no rule
   */
  public TrainingResult run(double[] x0, int epochs) {
    Require.length("x0", x0, sum.dimension());
    Require.finite("x0", x0);
    Require.atLeast("epochs", epochs, 1);
    UpdateRule started = requireRule();
    return new TrainingRun(
            this,
            x0.clone(),
            started.start(sum.dimension()),
            sampling.start(sum.terms(), batchSize, seed))
        .untilEpoch(epochs);
  }

  /**
   * Goes on from a checkpoint, exactly as the run that it is of would have gone on.
   *
   * @param checkpoint of a run with the same sum and settings; the seed is the checkpoint's
   * @param epochs how many epochs in all, those before the checkpoint included, at least 1
   * @throws IllegalArgumentException if the checkpoint is of another sum or of other settings; the
   *     message names the first difference
   * @throws IllegalStateException if there is no rule
   */
  public TrainingResult resume(Checkpoint checkpoint, int epochs) {
    Require.nonNull("checkpoint", checkpoint);
    Require.atLeast("epochs", epochs, 1);
    UpdateRule resumed = requireRule();
    fingerprint(checkpoint.step(), rateFactor(checkpoint.history()))
        .requireSame(checkpoint.fingerprint());
    checkpoint.requireLengths(sum.dimension(), resumed);
    return new TrainingRun(
            this,
            checkpoint,
            resumed.resume(checkpoint.memory()),
            sampling.resume(sum.terms(), batchSize, checkpoint.sampler()))
        .untilEpoch(epochs);
  }

  UpdateRule requireRule() {
    return rule.orElseThrow(
        () -> new IllegalStateException("training needs an update rule: give one with rule(…)"));
  }

  /** The learning rates in force. */
  Schedule learningRates() {
    return schedule.orElseGet(() -> requireRule().learningRate());
  }

  /** By what the learning rates are multiplied after these epochs. */
  double rateFactor(List<Epoch> history) {
    if (rateFeedback.isEmpty() || history.isEmpty()) {
      return 1;
    }
    double factor = rateFeedback.get().factor(List.copyOf(history));
    return Require.nonNegative("the factor of the learning rates", factor);
  }

  /** The same without what only looks on, evaluates or stops. */
  Training withoutWatchers() {
    return with(
        t -> {
          t.rateFeedback = Optional.empty();
          t.evaluatesTraining = false;
          t.validation = Optional.empty();
          t.earlyStopping = Optional.empty();
          t.stopping = Optional.empty();
          t.observers = List.of();
          t.epochObservers = List.of();
        });
  }

  Fingerprint fingerprint(int steps, double rateFactor) {
    return Fingerprint.of(
        sum,
        requireRule(),
        learningRates(),
        sampling,
        batchSize,
        clipping.orElseGet(Clipping::none),
        steps,
        rateFactor);
  }
}
