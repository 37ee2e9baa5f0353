package descent.firstorder.training;

import descent.firstorder.UpdateRule;
import descent.firstorder.sampling.Sampler;
import descent.function.Batch;
import descent.function.FiniteSum;
import descent.linalg.Vectors;
import descent.optimize.Observer;
import descent.optimize.Observer.Answer;
import descent.optimize.StopReason;
import descent.schedule.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** One run of a {@link Training}: the loop itself and what it carries from step to step. */
final class TrainingRun {
  private final Training settings;
  private final FiniteSum sum;
  private final Schedule learningRates;
  private final Sampler sampler;
  private final UpdateRule.State rule;
  private final Batch batch;
  private final double[] x;
  private final BatchGradient gradients;
  private final double[] best;
  private final List<Epoch> history = new ArrayList<>();
  private final Optional<Watch> watch;

  private OptionalDouble bestValue = OptionalDouble.empty();
  private int bestEpoch;
  private int epoch;
  private double runningSum;
  private double value;
  private double learningRate;
  private double rateFactor = 1;
  private long termGradients;
  private long termValues;

  /** A run at its start. */
  TrainingRun(Training settings, double[] x, UpdateRule.State rule, Sampler sampler) {
    this.settings = settings;
    this.sum = settings.sum;
    this.learningRates = settings.learningRates();
    this.x = x;
    this.rule = rule;
    this.sampler = sampler;
    best = x.clone();
    gradients = BatchGradient.of(settings);
    batch = new Batch(settings.batchSize);
    boolean watched = settings.stopping.isPresent() || !settings.observers.isEmpty();
    watch = watched ? Optional.of(new Watch(x)) : Optional.empty();
  }

  /** A run as it was saved. */
  TrainingRun(Training settings, Checkpoint saved, UpdateRule.State rule, Sampler sampler) {
    this(settings, saved.parameters(), rule, sampler);
    System.arraycopy(saved.best().parameters(), 0, best, 0, best.length);
    bestValue = saved.best().value();
    bestEpoch = saved.best().epoch();
    history.addAll(saved.history());
    rateFactor = settings.rateFactor(history);
    epoch = saved.epoch();
    runningSum = saved.runningSum();
    value = saved.lastValue();
    termGradients = saved.termGradients();
    termValues = saved.termValues();
  }

  TrainingResult untilEpoch(int epochs) {
    Optional<StopReason> stop = evaluateStart();
    while (stop.isEmpty()) {
      if (epoch >= epochs) {
        stop = Optional.of(StopReason.EPOCH_LIMIT);
      } else if (Thread.currentThread().isInterrupted()) {
        stop = Optional.of(StopReason.INTERRUPTED);
      } else {
        stop = step();
      }
    }
    return new TrainingResult(checkpoint(), stop.get());
  }

  private Optional<StopReason> evaluateStart() {
    boolean evaluated = settings.evaluatesTraining || settings.validation.isPresent();
    return evaluated && history.isEmpty() && rule.steps() == 0
        ? completeEpoch(OptionalDouble.empty())
        : Optional.empty();
  }

  private Optional<StopReason> step() {
    double previousValue = value;
    sampler.next(batch);
    double batchValue = gradients.evaluate(batch, x);
    termGradients += batch.size();
    double gradientNorm = gradients.norm();
    if (!Double.isFinite(batchValue) || !Double.isFinite(gradientNorm)) {
      return Optional.of(StopReason.NON_FINITE_VALUE);
    }
    value = batchValue;
    learningRate = learningRate(rule.steps() + 1);
    gradients.step(rule, x, learningRate);
    runningSum += batch.size() * value;

    boolean wished = false;
    Optional<StopReason> stop = Optional.empty();
    if (watch.isPresent()) {
      Watch step = watch.get();
      step.stepped(previousValue, gradientNorm);
      wished = askObservers(step);
      if (settings.stopping.isPresent()) {
        stop = settings.stopping.get().reached(step);
      }
    }
    if (sampler.atEpochStart()) {
      epoch++;
      Optional<StopReason> atEnd = completeEpoch(OptionalDouble.of(runningSum / sum.terms()));
      runningSum = 0;
      boolean first = atEnd.isPresent() && atEnd.get() == StopReason.NON_FINITE_VALUE;
      stop = first || stop.isEmpty() ? atEnd : stop;
    }
    return stop.isEmpty() && wished ? Optional.of(StopReason.OBSERVER) : stop;
  }

  private double learningRate(int step) {
    double rate = rateFactor * learningRates.at(step);
    if (!(rate >= 0 && rate < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the schedule's learning rate must be non-negative and finite, got "
              + rate
              + " at step "
              + step);
    }
    return rate;
  }

  private boolean askObservers(Step step) {
    boolean wished = false;
    for (int i = 0; i < settings.observers.size(); i++) {
      wished |= settings.observers.get(i).observe(step) == Observer.Answer.STOP;
    }
    return wished;
  }

  private Optional<StopReason> completeEpoch(OptionalDouble runningValue) {
    OptionalDouble trainingValue = OptionalDouble.empty();
    if (settings.evaluatesTraining) {
      trainingValue = OptionalDouble.of(sum.value(x));
      termValues += sum.terms();
    }
    OptionalDouble validationValue =
        settings.validation.isPresent()
            ? OptionalDouble.of(settings.validation.get().value(x))
            : OptionalDouble.empty();
    Epoch done =
        new Epoch(
            epoch,
            rule.steps(),
            termGradients,
            learningRate,
            runningValue,
            trainingValue,
            validationValue);
    history.add(done);
    rateFactor = settings.rateFactor(history);
    if (!Double.isFinite(done.value())
        || !Double.isFinite(trainingValue.orElse(0))
        || !Double.isFinite(Vectors.norm(x))) {
      return Optional.of(StopReason.NON_FINITE_VALUE);
    }
    if (bestValue.isEmpty() || done.value() < bestValue.getAsDouble()) {
      bestValue = OptionalDouble.of(done.value());
      bestEpoch = epoch;
      System.arraycopy(x, 0, best, 0, x.length);
    }
    return askAboutEpoch(done);
  }

  private Optional<StopReason> askAboutEpoch(Epoch done) {
    boolean wished = false;
    for (EpochObserver observer : settings.epochObservers) {
      wished |= observer.observe(done, this::checkpoint) == Answer.STOP;
    }
    if (settings.earlyStopping.isPresent()
        && settings.earlyStopping.get().stopsAfter(List.copyOf(history))) {
      return Optional.of(StopReason.EARLY_STOPPING);
    }
    return wished ? Optional.of(StopReason.OBSERVER) : Optional.empty();
  }

  private Checkpoint checkpoint() {
    return new Checkpoint(
        settings.fingerprint(rule.steps(), rateFactor),
        x,
        rule.memory(),
        sampler.state(),
        runningSum,
        value,
        termGradients,
        termValues,
        history,
        new Checkpoint.Best(best, bestValue, bestEpoch));
  }

  /** The view of the newest step; it costs a copy of the parameters a step, so only on demand. */
  private final class Watch implements Step {
    private final double[] before;
    private final long startNanos = System.nanoTime();
    private double previousValue;
    private double gradientNorm;
    private double stepLength;

    Watch(double[] start) {
      before = start.clone();
    }

    void stepped(double previousValue, double gradientNorm) {
      this.previousValue = rule.steps() == 1 ? value : previousValue;
      this.gradientNorm = gradientNorm;
      stepLength = Vectors.distance(x, before);
      System.arraycopy(x, 0, before, 0, x.length);
    }

    @Override
    public int number() {
      return rule.steps();
    }

    @Override
    public int epoch() {
      return epoch + 1;
    }

    @Override
    public int batchSize() {
      return batch.size();
    }

    @Override
    public double[] point() {
      return x.clone();
    }

    @Override
    public void copyPoint(double[] out) {
      System.arraycopy(x, 0, out, 0, x.length);
    }

    @Override
    public double value() {
      return value;
    }

    @Override
    public double previousValue() {
      return previousValue;
    }

    @Override
    public double gradientNorm() {
      return gradientNorm;
    }

    @Override
    public double learningRate() {
      return learningRate;
    }

    @Override
    public double stepSize() {
      return learningRate;
    }

    @Override
    public double stepLength() {
      return stepLength;
    }

    @Override
    public long evaluations() {
      return termGradients;
    }

    @Override
    public long elapsedNanos() {
      return System.nanoTime() - startNanos;
    }
  }
}
