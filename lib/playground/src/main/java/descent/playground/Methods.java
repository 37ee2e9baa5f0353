package descent.playground;

import descent.argument.Require;
import descent.firstorder.GradientDescent;
import descent.firstorder.Sgd;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The methods that a demo can name. A new method is one line in {@link #ALL}: its name, as the
 * book's palette has it, what its settings are called, and the walk that they make.
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
      if (numbers.length != settings.size()) {
        throw new IllegalArgumentException(
            name + " takes " + settings.size() + " settings, got " + numbers.length);
      }
      return walk.apply(numbers);
    }
  }

  static final List<Method> ALL =
      List.of(
          new Method(
              "gradient descent",
              List.of("step size"),
              numbers -> Walk.by(GradientDescent.withStepSize(numbers[0]))),
          new Method(
              "SGD",
              List.of("learning rate", "decay", "seed"),
              numbers -> onBatches(numbers[0], numbers[1], 1, numbers[2])),
          new Method(
              "mini-batch SGD",
              List.of("learning rate", "batch size", "seed"),
              numbers -> onBatches(numbers[0], 0, numbers[1], numbers[2])));

  private Methods() {}

  /** With the learning rates {@code η_t = η/(1 + decay·(t − 1))}. */
  private static Walk onBatches(double learningRate, double decay, double batchSize, double seed) {
    Require.positive("learningRate", learningRate);
    Require.nonNegative("decay", decay);
    return Walk.by(
        new BatchDescent(
            Sgd.withSchedule(t -> learningRate / (1 + decay * (t - 1))),
            (int) batchSize,
            (long) seed));
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
    throw new IllegalArgumentException(
        "no method is named " + name + "; known: " + String.join(", ", names()));
  }
}
