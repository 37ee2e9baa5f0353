package descent.bench;

import descent.firstorder.Sgd;
import descent.firstorder.training.Training;
import descent.function.SmoothRisk;
import descent.function.gallery.Gallery;
import descent.function.model.MultilayerPerceptron;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Both sides minimize the same: asserted before anything is timed. */
final class Objectives {
  /** Sums of 100,000 terms in different orders. */
  private static final double ROUNDING = 1e-11;

  /** Five epochs of steps multiply it. */
  private static final double ROUNDING_AFTER_TRAINING = 1e-8;

  /** One row a step and 32 rows a step are different walks to nearly the same place. */
  private static final double NOISE = 0.02;

  /** Of the dual objective of two support vector machines that stop at the same tolerance. */
  private static final double DUALITY = 1e-6;

  private Objectives() {}

  /** The values that the peers must have too, by the names that their script gives them. */
  static Map<String, Double> of(Inputs inputs) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (String data : new String[] {"dense", "sparse"}) {
      SmoothRisk f = inputs.logistic(data);
      values.put(data, f.value(inputs.doubles(data + ".theta")));
      double[] trained =
          Training.of(f)
              .rule(Sgd.withLearningRate(Inputs.LEARNING_RATE))
              .batchSize(Inputs.BATCH)
              .run(new double[f.dimension()], Inputs.TRAINING_EPOCHS)
              .lastParameters();
      values.put(data + ".trained", f.value(trained));
    }
    values.put("lbfgs", LbfgsBenchmark.minimize(inputs.logistic("dense")).minimum());
    MultilayerPerceptron network = inputs.perceptron();
    double[] start = inputs.doubles("digits.theta");
    values.put("perceptron", network.value(start));
    values.put(
        "perceptron.trained",
        PerceptronEpochBenchmark.trained(network, start, inputs.integers("digits.orders")));
    values.put(
        "svm", SmoBenchmark.fit(inputs.svmRows(), inputs.doubles("svm.labels")).dualObjective());
    for (String name : new String[] {"sphere", "ellipsoid", "rosenbrock"}) {
      values.put(name, EvolutionBenchmark.objective(name).value(point(20)));
    }
    values.put("rastrigin", Gallery.rastrigin(10).value(point(10)));
    return values;
  }

  /** {@code (0.1, 0.2, …)}. */
  private static double[] point(int n) {
    double[] x = new double[n];
    Arrays.setAll(x, i -> 0.1 * (i + 1));
    return x;
  }

  /**
   * Compares.
   *
   * @throws IllegalStateException if a value of the peers is not ours
   */
  static void requireEqual(Map<String, Double> ours, Map<String, String> theirs) {
    ours.forEach(
        (name, value) -> {
          double other = Double.parseDouble(theirs.get(name));
          if (!(Math.abs(value - other) <= tolerance(name) * Math.abs(other))) {
            throw new IllegalStateException(
                "the objective " + name + " is " + value + " here and " + other + " there");
          }
        });
  }

  private static double tolerance(String name) {
    if (name.equals("svm")) {
      return DUALITY;
    }
    if (!name.endsWith(".trained")) {
      return ROUNDING;
    }
    return name.startsWith("perceptron") ? ROUNDING_AFTER_TRAINING : NOISE;
  }
}
