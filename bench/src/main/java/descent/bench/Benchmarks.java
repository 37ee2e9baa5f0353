package descent.bench;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs all benchmarks and prints one line for each ratio that has a bar. */
public final class Benchmarks {
  private Benchmarks() {}

  /** Runs them; no arguments. */
  public static void main(String[] arguments) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(StepBenchmark.class.getName())
            .forks(3)
            .warmupIterations(3)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(1))
            .jvmArgs("-Xms1g", "-Xmx1g")
            .build();
    Collection<RunResult> results = new Runner(options).run();
    double step = score(results, "step");
    double product = score(results, "product");
    System.out.printf(
        "%nJDK %s on %s, %d processors%n",
        System.getProperty("java.version"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors());
    System.out.printf(
        "gradient-descent step, n = 1000: %.0f µs; EJML matrix-vector product: %.0f µs; ratio %.2f"
            + " (bar: at most 1.5)%n",
        step, product, step / product);
  }

  private static double score(Collection<RunResult> results, String benchmark) {
    return results.stream()
        .filter(r -> r.getParams().getBenchmark().endsWith("." + benchmark))
        .findFirst()
        .orElseThrow()
        .getPrimaryResult()
        .getScore();
  }
}
