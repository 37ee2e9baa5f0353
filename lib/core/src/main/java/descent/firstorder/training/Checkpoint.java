package descent.firstorder.training;

import descent.argument.Require;
import descent.firstorder.UpdateRule;
import descent.firstorder.sampling.Sampler;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The whole state of a training run between two steps: {@link Training#resume} goes on from it
 * exactly as the run itself would have, to the last bit.
 *
 * @param fingerprint what the run trains, and how
 * @param parameters {@code x_t}
 * @param memory what the update rule remembers, with the number of steps {@code t}
 * @param sampler the sampler's state
 * @param runningSum {@code Σ B·value} over the batches of the epoch in progress
 * @param lastValue the value of the newest batch; 0 before the first
 * @param termGradients term gradients so far
 * @param termValues values of terms evaluated at the end of epochs so far
 * @param history the epochs so far
 * @param best the best parameters so far
 */
public record Checkpoint(
    Fingerprint fingerprint,
    double[] parameters,
    UpdateRule.Memory memory,
    Sampler.State sampler,
    double runningSum,
    double lastValue,
    long termGradients,
    long termValues,
    List<Epoch> history,
    Best best) {

  /**
   * The best parameters of a run.
   *
   * @param parameters the parameters; a copy goes in and out
   * @param value the {@link Epoch#value()} that makes them best; absent until an epoch is complete
   * @param epoch the epoch at whose end they stood; 0 is the start
   */
  public record Best(double[] parameters, OptionalDouble value, int epoch) {

    /** Copies. */
    public Best {
      parameters = Require.nonNull("parameters", parameters).clone();
      Require.nonNull("value", value);
      Require.atLeast("epoch", epoch, 0);
    }

    @Override
    public double[] parameters() {
      return parameters.clone();
    }
  }

  /** Checks and copies. */
  public Checkpoint {
    Require.nonNull("fingerprint", fingerprint);
    parameters = Require.nonNull("parameters", parameters).clone();
    Require.nonNull("memory", memory);
    Require.nonNull("sampler", sampler);
    Require.atLeast("termGradients", termGradients, 0L);
    Require.atLeast("termValues", termValues, 0L);
    history = List.copyOf(history);
    Require.nonNull("best", best);
  }

  @Override
  public double[] parameters() {
    return parameters.clone();
  }

  void requireLengths(int dimension, UpdateRule rule) {
    Require.length("parameters", parameters, dimension);
    Require.length("best parameters", best.parameters, dimension);
    int vectors = Math.min(rule.memoryVectors(), memory.vectors().size());
    for (double[] vector : memory.vectors().subList(0, vectors)) {
      Require.length("memory", vector, dimension);
    }
  }

  /** {@code t}, the number of steps done. */
  public int step() {
    return memory.steps();
  }

  /** The number of epochs completed. */
  public int epoch() {
    return history.isEmpty() ? 0 : history.get(history.size() - 1).number();
  }

  @Override
  public String toString() {
    return "checkpoint after step " + step() + ", " + epoch() + " epochs complete";
  }
}
