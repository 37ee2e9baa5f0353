package descent.bench;

import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures the core beside its peers, in turns and on the same data, and prints one table of
 * ratios. Nothing is timed before both sides have computed the same objectives.
 */
public final class Benchmarks {
  private static final int ROUNDS = 3;

  private final Inputs inputs;
  private final Peers peers;
  private final Optional<Peers> pytorch;
  private final PrintStream out;

  private Benchmarks(Inputs inputs, Peers peers, Optional<Peers> pytorch, PrintStream out) {
    this.inputs = inputs;
    this.peers = peers;
    this.pytorch = pytorch;
    this.out = out;
  }

  /**
   * Runs them.
   *
   * @param arguments the project's root and, for a part of the table only, words with commas
   *     between them, one of which the name of a row contains
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, RunnerException {
    Path root = Path.of(arguments[0]);
    String word = Stream.of(arguments).skip(1).collect(Collectors.joining(" ")).trim();
    Path bench = root.resolve("bench");
    Peers peers = Peers.install(bench);
    Optional<Peers> pytorch =
        Boolean.getBoolean("bench.pytorch")
            ? Optional.of(Peers.installPyTorch(bench))
            : Optional.empty();
    Inputs inputs = new Inputs(bench.resolve("target/inputs"));
    inputs.write(root.resolve("data/digits.csv"));
    new Benchmarks(inputs, peers, pytorch, System.out).run(word.split(",", -1));
  }

  private void run(String... words) throws IOException, InterruptedException, RunnerException {
    Map<String, Double> objectives = Objectives.of(inputs);
    String folder = inputs.folder().toString();
    Objectives.requireEqual(objectives, peers.ask("objectives", folder));
    if (pytorch.isPresent()) {
      objectives.keySet().removeIf(name -> !name.startsWith("perceptron"));
      Objectives.requireEqual(
          objectives, pytorch.get().ask(Comparison.PYTORCH + "objectives", folder));
    }
    out.println("Both sides have the same objectives. Each row takes " + ROUNDS + " rounds ...");
    List<String> lines = new ArrayList<>(List.of(Table.HEADER));
    Map<String, List<Comparison>> groups =
        Comparison.all(pytorch.isPresent()).stream()
            .filter(row -> Stream.of(words).anyMatch(row.name()::contains))
            .collect(Collectors.groupingBy(Comparison::name, LinkedHashMap::new, toList()));
    for (List<Comparison> rows : groups.values()) {
      for (String line : measured(rows)) {
        out.println(line);
        lines.add(line);
      }
    }
    String machine = machine();
    out.println();
    lines.forEach(out::println);
    out.println();
    out.println(machine);
  }

  /** All sides in turns, so that what else the machine does meets each. */
  private List<String> measured(List<Comparison> rows)
      throws IOException, InterruptedException, RunnerException {
    Times ours = new Times();
    List<Times> theirs = rows.stream().map(row -> new Times()).toList();
    Comparison first = rows.get(0);
    int rounds = first.isCounted() ? 1 : ROUNDS;
    for (int round = 0; round < rounds; round++) {
      ours.add(first.isCounted() ? counted(first) : java(first.benchmark(), first.data()));
      for (int k = 0; k < rows.size(); k++) {
        Comparison row = rows.get(k);
        theirs.get(k).add(row.isPython() ? python(row) : java(row.peer(), row.data()));
      }
    }
    return IntStream.range(0, rows.size())
        .mapToObj(k -> Table.line(rows.get(k), ours, theirs.get(k)))
        .toList();
  }

  private double counted(Comparison row) {
    return row.benchmark().equals(LbfgsBenchmark.EVALUATIONS)
        ? LbfgsBenchmark.evaluations(inputs)
        : EvolutionBenchmark.medianEvaluations(row.data());
  }

  private double python(Comparison row) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(row.peer().split(" ", -1)));
    words.add(1, inputs.folder().toString());
    Peers asked = row.isPyTorch() ? pytorch.orElseThrow() : peers;
    Map<String, String> answer = asked.ask(words.toArray(new String[0]));
    return Double.parseDouble(answer.values().iterator().next());
  }

  /** The median time of one operation, in a JVM of its own. */
  private double java(String benchmark, String data) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("\\." + benchmark.replace(".", "\\.") + "$")
            .forks(1)
            .warmupIterations(3)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(1))
            .verbosity(VerboseMode.SILENT)
            // NumPy asks for huge pages too.
            .jvmArgs(
                "-Xms2g",
                "-Xmx2g",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:+UseTransparentHugePages",
                "-D" + Inputs.PROPERTY + "=" + inputs.folder());
    if (!data.isEmpty()) {
      options.param("data", data);
    }
    return new Runner(options.build())
        .runSingle()
        .getPrimaryResult()
        .getStatistics()
        .getPercentile(50);
  }

  private String machine() throws IOException, InterruptedException, RunnerException {
    double microseconds = java("MatrixProductBenchmark.rows", "");
    Map<String, String> versions = peers.ask("versions");
    if (pytorch.isPresent()) {
      versions.putAll(pytorch.get().ask(Comparison.PYTORCH + "version"));
    }
    return String.format(
        Locale.ROOT,
        "Measured on %s with %d processors, JDK %s, %s. One thread copies %.0f GB/s (read and"
            + " write); products of matrices: NumPy %.0f GFlop/s on one thread, MatrixProduct %.0f."
            + " Descent and scikit-learn use one thread, L-BFGS on both sides, JAX and PyTorch as"
            + " many as they like; JVMs have a heap of 2 GB and huge pages. Medians of %d rounds,"
            + " in brackets their range.",
        Machine.processor(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        versions.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", ")),
        Machine.copyRate(),
        Double.parseDouble(peers.ask("gflops").get("gflops")),
        MatrixProductBenchmark.OPERATIONS / microseconds / 1e3,
        ROUNDS);
  }
}
