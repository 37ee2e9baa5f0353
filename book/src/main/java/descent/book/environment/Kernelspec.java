package descent.book.environment;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The kernelspec {@code descent}: JJava with the library beside it. It names no absolute path, so
 * the environment may lie anywhere and a notebook may be opened from any folder, and it opens no
 * network connection.
 *
 * @param environment the virtual environment it is installed in
 */
public record Kernelspec(VirtualEnvironment environment) {
  /** The name notebooks store. */
  public static final String NAME = "descent";

  /** Where Jupyter looks for it. */
  public Path folder() {
    return kernels().resolve(NAME);
  }

  private Path jars() {
    return folder().resolve("lib");
  }

  private Path kernels() {
    return environment.folder().resolve("share").resolve("jupyter").resolve("kernels");
  }

  /**
   * Installs the kernelspec, writing only files whose content changes. A running kernel keeps the
   * jars it has opened.
   *
   * @param library file name to jar, see {@link KernelLibrary}
   * @return whether anything changed
   */
  public boolean install(Map<String, byte[]> library) throws IOException {
    Path shipped = kernels().resolve("java").resolve("jjava.jar");
    if (!Files.exists(shipped)) {
      throw new UnmetPrerequisite(
          "The environment "
              + environment.folder()
              + " holds no JJava kernel: install book/requirements.txt into it, or delete it if it"
              + " is .venv, and run this again.");
    }
    Path jars = jars();
    Files.createDirectories(jars);
    boolean changed = Writing.ifChanged(folder().resolve("jjava.jar"), Files.readAllBytes(shipped));
    for (Map.Entry<String, byte[]> jar : library.entrySet()) {
      changed |= Writing.ifChanged(jars.resolve(jar.getKey()), jar.getValue());
    }
    changed |= Writing.ifChanged(folder().resolve("kernel.json"), description());
    try (Stream<Path> files = Files.list(jars)) {
      for (Path stale :
          files.filter(file -> !library.containsKey(file.getFileName().toString())).toList()) {
        Files.delete(stale);
        changed = true;
      }
    }
    return changed;
  }

  /**
   * Whether the kernelspec is there.
   *
   * @return whether Jupyter would find it
   */
  public boolean isInstalled() {
    return Files.exists(folder().resolve("kernel.json"));
  }

  /**
   * Which jars differ from those it should have.
   *
   * @param library file name to jar
   * @return names of jars that are missing or outdated
   */
  public List<String> outdated(Map<String, byte[]> library) throws IOException {
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, byte[]> jar : library.entrySet()) {
      Path installed = jars().resolve(jar.getKey());
      if (!Files.exists(installed)
          || !Arrays.equals(Files.readAllBytes(installed), jar.getValue())) {
        names.add(jar.getKey());
      }
    }
    return names;
  }

  /**
   * A digest over everything a kernel would run: its arguments, JJava, the library and the data
   * packed with it.
   */
  public String fingerprint() throws IOException {
    Digest digest = new Digest();
    try (Stream<Path> files = Files.walk(folder())) {
      files
          .filter(Files::isRegularFile)
          .sorted()
          .forEach(file -> digest.add(folder().relativize(file).toString()).add(file));
    }
    return digest.hex();
  }

  private static byte[] description() throws IOException {
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put(
        "argv",
        List.of(
            "java",
            "--add-opens",
            "jdk.jshell/jdk.jshell=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            // The same text and the same decimal points on every reader's machine.
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-cp",
            "{resource_dir}/jjava.jar" + File.pathSeparator + "{resource_dir}/lib/*",
            "org.dflib.jjava.distro.JJava",
            "{connection_file}"));
    spec.put("display_name", "Java (Descent)");
    spec.put("language", "java");
    spec.put("interrupt_mode", "message");
    spec.put("env", Map.of());
    spec.put("metadata", Map.of());
    return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(spec);
  }
}
