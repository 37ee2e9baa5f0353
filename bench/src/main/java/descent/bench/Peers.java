package descent.bench;

import descent.book.environment.Python;
import descent.book.environment.VirtualEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The peers in Python, in an environment of their own from hashed pins.
 *
 * @param environment where they are installed
 * @param script what measures them
 */
record Peers(VirtualEnvironment environment, Path script) {

  /** Installs all but PyTorch, unless they are there. */
  static Peers install(Path bench) throws IOException {
    return install(bench, ".venv", "requirements.txt");
  }

  /** Installs PyTorch, unless it is there: ten times as much as all others. */
  static Peers installPyTorch(Path bench) throws IOException {
    return install(bench, ".venv-pytorch", "requirements-pytorch.txt");
  }

  private static Peers install(Path bench, String folder, String requirements) throws IOException {
    Optional<String> named =
        Optional.ofNullable(System.getProperty(Python.PROPERTY)).filter(name -> !name.isBlank());
    Python python = Python.find(named, System.getenv("PATH"));
    VirtualEnvironment environment = new VirtualEnvironment(bench.resolve(folder));
    environment.prepare(python, bench.resolve(requirements), System.out);
    return new Peers(environment, bench.resolve("src/main/python/peers.py"));
  }

  /** What the script answers, by name. */
  Map<String, String> ask(String... words) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(script.toString()));
    line.addAll(List.of(words));
    Process process =
        environment.command(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("the peers' script failed: " + String.join(" ", line));
    }
    Map<String, String> answers = new LinkedHashMap<>();
    output
        .lines()
        .map(text -> text.split(" ", 2))
        .forEach(parts -> answers.put(parts[0], parts[1]));
    return answers;
  }
}
