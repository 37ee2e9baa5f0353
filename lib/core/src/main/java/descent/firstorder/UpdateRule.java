package descent.firstorder;

import descent.argument.Require;
import descent.function.Support;
import descent.schedule.Schedule;
import java.util.ArrayList;
import java.util.List;

/**
 * How a first-order method turns gradients into steps: a pure description, which {@link #start}
 * brings to life. The same rule drives deterministic descent, stochastic training, demos and tests.
 *
 * <pre>{@code
 * UpdateRule.State state = rule.start(x.length);
 * f.valueAndGradient(x, gradient);
 * state.step(x, gradient);
 * }</pre>
 *
 * <p>What a rule remembers from step to step are vectors of the parameters' length, all zero at the
 * start, for a few rules some numbers beside them, and the number of steps. That is its whole
 * state, so saving those is a checkpoint of any rule, and resuming is exact.
 */
public interface UpdateRule {

  /** The rule's name, as in legends: {@code SGD}. */
  String name();

  /** The learning rate of each step. */
  Schedule learningRate();

  /** The number of vectors that the rule remembers. */
  int memoryVectors();

  /** How many numbers the rule remembers beside its vectors; zero at the start. */
  default int memoryScalars() {
    return 0;
  }

  /**
   * Makes one step, in place and without allocation.
   *
   * @param step the step's number {@code t}, counted from 1
   * @param learningRate {@code η_t}
   * @param x the parameters, which the step changes
   * @param gradient the gradient at {@code x}, or an estimate of it; not changed
   * @param memory the rule's {@link #memoryVectors()} vectors, which the step brings up to date;
   *     after them, if there are {@link #memoryScalars()}, an array of these
   */
  void step(int step, double learningRate, double[] x, double[] gradient, double[][] memory);

  /** The vectors, and one array more if there are numbers. */
  private int memoryArrays() {
    return memoryVectors() + (memoryScalars() > 0 ? 1 : 0);
  }

  /** The state before the first step on this many parameters. */
  default State start(int dimension) {
    Require.atLeast("dimension", dimension, 1);
    double[][] memory = new double[memoryArrays()][];
    for (int k = 0; k < memory.length; k++) {
      memory[k] = new double[k < memoryVectors() ? dimension : memoryScalars()];
    }
    return new State(this, 0, memory);
  }

  /**
   * The state as it was saved.
   *
   * @throws IllegalArgumentException if the memory is not of this rule
   */
  default State resume(Memory memory) {
    Require.nonNull("memory", memory);
    if (memory.vectors().size() != memoryArrays()) {
      throw new IllegalArgumentException(
          "memory has "
              + memory.vectors().size()
              + " vectors but "
              + name()
              + " remembers "
              + memoryArrays());
    }
    // The state changes its vectors, and a saved memory may be resumed again: it gets copies.
    double[][] vectors = memory.vectors().stream().map(double[]::clone).toArray(double[][]::new);
    return new State(this, memory.steps(), vectors);
  }

  /**
   * What a rule remembers, to be saved.
   *
   * @param steps the number of steps done
   * @param vectors copies of the vectors and, after them, of the array of numbers if there is one
   */
  record Memory(int steps, List<double[]> vectors) {

    /** Checks and copies. */
    public Memory {
      Require.atLeast("steps", steps, 0);
      List<double[]> copies = new ArrayList<>();
      for (double[] vector : Require.nonNull("vectors", vectors)) {
        copies.add(vector.clone());
      }
      vectors = List.copyOf(copies);
    }
  }

  /** A rule at work on one array of parameters. */
  final class State {
    private final UpdateRule rule;
    private final double[][] memory;
    private int steps;

    private State(UpdateRule rule, int steps, double[][] memory) {
      this.rule = rule;
      this.steps = steps;
      this.memory = memory;
    }

    /** Makes the next step with the rule's own learning rate. */
    public void step(double[] x, double[] gradient) {
      step(x, gradient, rule.learningRate().at(steps + 1));
    }

    /** Makes the next step with this learning rate. */
    public void step(double[] x, double[] gradient, double learningRate) {
      steps++;
      rule.step(steps, learningRate, x, gradient, memory);
    }

    /**
     * Makes the next step at the coordinates of the support only.
     *
     * @throws IllegalStateException if the rule is no {@link SparseUpdateRule}
     */
    public void step(double[] x, double[] gradient, double learningRate, Support support) {
      if (!(rule instanceof SparseUpdateRule sparse)) {
        throw new IllegalStateException(rule.name() + " makes no sparse steps");
      }
      steps++;
      sparse.step(steps, learningRate, x, gradient, memory, support);
    }

    /** The number of steps done. */
    public int steps() {
      return steps;
    }

    /** What the rule remembers now. */
    public Memory memory() {
      return new Memory(steps, List.of(memory));
    }
  }
}
