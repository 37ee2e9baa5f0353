package descent.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * One row of the table: a benchmark and what it runs beside.
 *
 * @param name what is measured; rows of one name have one measurement
 * @param benchmark the benchmark's class and method
 * @param data the benchmark's parameter {@code data}; blank if it has none
 * @param peerName whom it is compared with
 * @param peer the peer's benchmark, or the command of the Python script
 * @param unit of both times, or of both counts
 * @param bar the largest ratio that is good enough, if one was set
 */
record Comparison(
    String name,
    String benchmark,
    String data,
    String peerName,
    String peer,
    String unit,
    OptionalDouble bar) {

  /** What the commands for PyTorch's environment begin with. */
  static final String PYTORCH = "pytorch-";

  /** Rules, sizes and threads of the steps that are measured. */
  private static final List<String> RULES = List.of("SGD", "momentum", "Adam", "AdamW");

  /** The unit of what is counted and not timed. */
  private static final String EVALUATIONS = "evaluations";

  private static final List<Integer> SIZES = List.of(1_000_000, 10_000_000);

  /**
   * All rows.
   *
   * @param withPyTorch whether those beside PyTorch are among them
   */
  static List<Comparison> all(boolean withPyTorch) {
    List<Comparison> all = new ArrayList<>(epochsAndGradients());
    if (withPyTorch) {
      all.add(perceptron("PyTorch, float64", PYTORCH + "perceptron"));
    }
    all.addAll(evolution());
    for (String rule : RULES) {
      for (int size : SIZES) {
        all.addAll(steps(rule, size, 1));
        all.addAll(steps(rule, size, 2));
      }
    }
    return all;
  }

  private static List<Comparison> epochsAndGradients() {
    return List.of(
        python("SGD epoch, B = 32, logistic, 100,000 × 100 dense, ridge", "dense", 1.0),
        python("SGD epoch, B = 32, logistic, 100,000 × 10,000 at 0.1 %, no ridge", "sparse", 1.2),
        perceptron("JAX, jit, float64, scan", "perceptron"),
        loop("dense"),
        new Comparison(
            "L-BFGS, logistic, 100,000 × 100 dense, ridge, to a gradient of 10⁻⁶",
            "LbfgsBenchmark.minimize",
            "",
            "SciPy L-BFGS-B, gradient by NumPy",
            "lbfgs",
            "ms",
            OptionalDouble.of(0.8)),
        new Comparison(
            "evaluations of that L-BFGS",
            LbfgsBenchmark.EVALUATIONS,
            "",
            "SciPy L-BFGS-B",
            "lbfgs-evaluations",
            EVALUATIONS,
            OptionalDouble.of(1.2)),
        java(
            "autodiff gradient, 10,000 sums and products",
            "AutodiffBenchmark.scalarTape",
            "by hand",
            "AutodiffBenchmark.scalarByHand",
            10),
        java(
            "autodiff gradient, 10,000 operations with exp and sin",
            "AutodiffBenchmark.waveTape",
            "by hand",
            "AutodiffBenchmark.waveByHand",
            10),
        java(
            "autodiff gradient, 10,000 operations, each step on the one before",
            "AutodiffBenchmark.controlTape",
            "by hand",
            "AutodiffBenchmark.controlByHand",
            10),
        java(
            "autodiff gradient, vectors, logistic 1,000 × 100",
            "AutodiffBenchmark.vectorTape",
            "by hand",
            "AutodiffBenchmark.vectorByHand",
            1.5),
        java(
            "gradient-descent step, quadratic, n = 1,000",
            "StepBenchmark.step",
            "EJML matrix-vector product",
            "StepBenchmark.product",
            1.5),
        new Comparison(
            "SMO, RBF, 2000 × 20",
            "SmoBenchmark.fit",
            "",
            "scikit-learn SVC",
            "svm",
            "ms",
            OptionalDouble.of(1.0)),
        java(
            "MatrixProduct, 32 × 64 by 64 × 128",
            "MatrixProductBenchmark.rows",
            "EJML multAdd",
            "MatrixProductBenchmark.ejml",
            1.0),
        new Comparison(
            "convex QP, 200 variables, 300 constraints",
            "QuadraticProgramBenchmark.interiorPoint",
            "",
            "ojAlgo ConvexSolver",
            "QuadraticProgramBenchmark.ojAlgo",
            "ms",
            OptionalDouble.of(1.0)));
  }

  private static List<Comparison> evolution() {
    List<Comparison> rows = new ArrayList<>();
    rows.add(
        java(
            "generation of the genetic algorithm, one-max, 1,000 bits, population 500",
            "GeneticAlgorithmBenchmark.descent",
            "Jenetics",
            "GeneticAlgorithmBenchmark.jenetics",
            0.7));
    rows.add(
        new Comparison(
            "1,000 evaluations of differential evolution, Rastrigin, n = 10",
            "EvolutionBenchmark.differential",
            "",
            "SciPy, vectorized",
            "differential",
            "ms",
            OptionalDouble.of(0.2)));
    rows.add(
        new Comparison(
            "generation of CMA-ES, ellipsoid, n = 20",
            "EvolutionBenchmark.covariance",
            "",
            "pycma",
            "generation",
            "ms",
            OptionalDouble.of(0.5)));
    for (String function : List.of("sphere", "ellipsoid", "rosenbrock")) {
      rows.add(
          new Comparison(
              "CMA-ES to 1e-8, " + function + ", n = 20, median of 25 seeds",
              EvolutionBenchmark.EVALUATIONS,
              function,
              "pycma",
              "evaluations " + function,
              EVALUATIONS,
              OptionalDouble.of(1.1)));
    }
    return rows;
  }

  /**
   * A step moves at least 70 % of what a copy moves in its time, and takes no longer than Optax.
   */
  private static List<Comparison> steps(String rule, int size, int threads) {
    String name =
        String.format(
            Locale.ROOT,
            "step of %s, %,d parameters, %d thread%s",
            rule,
            size,
            threads,
            threads == 1 ? "" : "s");
    String data = rule.toLowerCase(Locale.ROOT) + " " + size + " " + threads;
    return List.of(
        new Comparison(
            name,
            "UpdateRuleBenchmark.step",
            data,
            "a copy of as many bytes",
            "UpdateRuleBenchmark.copy",
            "ms",
            OptionalDouble.of(1 / 0.7)),
        new Comparison(
            name,
            "UpdateRuleBenchmark.step",
            data,
            "Optax, jit, float64",
            "step " + data,
            "ms",
            OptionalDouble.of(1.0)));
  }

  private static Comparison python(String name, String data, double bar) {
    return new Comparison(
        name,
        "LogisticEpochBenchmark.training",
        data,
        "scikit-learn SGDClassifier",
        data,
        "ms",
        OptionalDouble.of(bar));
  }

  private static Comparison perceptron(String peerName, String peer) {
    return new Comparison(
        "SGD epoch, B = 32, perceptron 64–128–10, digits",
        "PerceptronEpochBenchmark.training",
        "",
        peerName,
        peer,
        "ms",
        OptionalDouble.of(1.0));
  }

  private static Comparison loop(String data) {
    return new Comparison(
        "what the training loop adds to the " + data + " epoch",
        "LogisticEpochBenchmark.training",
        data,
        "a plain loop",
        "LogisticEpochBenchmark.plainLoop",
        "ms",
        OptionalDouble.empty());
  }

  private static Comparison java(
      String name, String benchmark, String peerName, String peer, double bar) {
    return new Comparison(name, benchmark, "", peerName, peer, "µs", OptionalDouble.of(bar));
  }

  /** Whether evaluations are counted, which no other process disturbs. */
  boolean isCounted() {
    return unit.equals(EVALUATIONS);
  }

  /** Whether the peer is measured by the Python script. */
  boolean isPython() {
    return !peer.contains(".");
  }

  /** Whether the script runs in PyTorch's environment. */
  boolean isPyTorch() {
    return peer.startsWith(PYTORCH);
  }
}
