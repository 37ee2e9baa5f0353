package descent.book.notebook;

import descent.book.environment.Digest;
import descent.book.environment.Kernelspec;
import descent.book.environment.Project;
import descent.book.environment.VirtualEnvironment;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Executes notebooks on the kernel, each in a process of its own, and keeps the results.
 *
 * <p>A result is used again as long as its key stays the same: a digest over the notebook without
 * its outputs, the kernel with the library and its data, the execution script, the pinned Python
 * packages and the feature release of the JDK.
 */
public final class Executor {
  /** Whether a run that broke off is kept like any other. */
  public enum Keep {
    /**
     * A time limit may have been passed because the machine was busy, so such a run is tried again.
     */
    COMPLETE_RUNS,
    /** For notebooks that break off by design. */
    ALL_RUNS
  }

  /** Kernels at a time. A kernel uses one core and at most half a gigabyte. */
  private static final int KERNELS = Math.min(2, Runtime.getRuntime().availableProcessors());

  private static final int LOG_LINES = 5;

  private final Path results;
  private final VirtualEnvironment environment;
  private final Path script;
  private final String kernel;
  private final PrintStream progress;
  private final Set<Process> running = ConcurrentHashMap.newKeySet();

  /**
   * Prepares executions for a project that is set up.
   *
   * @param project the project
   * @param group the name of a folder for the results, so that notebooks of the same name stay
   *     apart
   * @param progress gets one line for each notebook executed
   */
  public Executor(Project project, String group, PrintStream progress) throws IOException {
    this(
        new VirtualEnvironment(project.environment()),
        project.executionScript(),
        new Digest().add(project.requirements()),
        project.executions().resolve(group),
        progress);
  }

  Executor(
      VirtualEnvironment environment, Path script, Digest key, Path results, PrintStream progress)
      throws IOException {
    this.environment = environment;
    this.script = script;
    this.results = results;
    this.progress = progress;
    this.kernel =
        key.add(new Kernelspec(environment).fingerprint())
            .add(script)
            .add(Integer.toString(Runtime.version().feature()))
            .hex();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> running.forEach(Executor::end), "end executions"));
  }

  /** The key of a notebook's result. */
  public String key(Notebook notebook) {
    return new Digest().add(notebook.withoutOutputs()).add(kernel).hex();
  }

  /** Where the executed copy of a notebook lies. */
  public Path result(Notebook notebook) {
    return results.resolve(notebook.name() + ".ipynb");
  }

  /**
   * Executes notebooks, two at a time, unless their results are there already.
   *
   * @return an execution for each notebook, in the same order
   * @throws IllegalStateException if a kernel does not even start
   */
  public List<Execution> execute(List<Notebook> notebooks, Keep keep) {
    ExecutorService kernels = Executors.newFixedThreadPool(KERNELS);
    try {
      List<Future<Execution>> pending =
          notebooks.stream()
              .map(notebook -> kernels.submit(() -> execute(notebook, keep)))
              .toList();
      List<Execution> executions = new ArrayList<>();
      for (Future<Execution> execution : pending) {
        executions.add(execution.get());
      }
      return executions;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while notebooks were executed", e);
    } finally {
      kernels.shutdownNow();
    }
  }

  private Execution execute(Notebook notebook, Keep keep) throws IOException, InterruptedException {
    Path result = result(notebook);
    Path keyFile = results.resolve(notebook.name() + ".key");
    String key = key(notebook);
    boolean known =
        Files.exists(keyFile) && Files.exists(result) && Files.readString(keyFile).equals(key);
    if (!known) {
      Files.createDirectories(results);
      Files.deleteIfExists(keyFile);
      run(notebook, result);
    }
    Execution execution = new Execution(notebook, Notebook.read(result, notebook.folder()));
    if (!known && (keep == Keep.ALL_RUNS || !execution.brokeOff())) {
      Files.writeString(keyFile, key);
    }
    return execution;
  }

  private void run(Notebook notebook, Path result) throws IOException, InterruptedException {
    Path input = results.resolve(notebook.name() + ".input.json");
    Path log = results.resolve(notebook.name() + ".log");
    Files.write(input, notebook.written());
    long start = System.nanoTime();
    Process process =
        environment
            .command(
                List.of(
                    script.toString(),
                    input.toString(),
                    result.toString(),
                    notebook.folder().toString()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    running.add(process);
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException(notebook.name() + " was not executed: " + ending(log));
      }
    } finally {
      // Only still alive if this thread was interrupted.
      end(process);
      running.remove(process);
    }
    progress.printf("Executed %s in %.1f s%n", notebook.name(), (System.nanoTime() - start) / 1e9);
  }

  /** Ends the script with its kernel, which would go on without it. */
  private static void end(Process process) {
    List<ProcessHandle> kernel = process.descendants().toList();
    process.destroy();
    kernel.forEach(ProcessHandle::destroyForcibly);
  }

  private static String ending(Path log) {
    try {
      List<String> lines =
          Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
      return String.join(" | ", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + log, e);
    }
  }
}
