package descent.book.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelspecTest {
  @TempDir Path folder;
  private Kernelspec kernelspec;

  @BeforeEach
  void shipJJava() throws IOException {
    kernelspec = new Kernelspec(new VirtualEnvironment(folder));
    Path shipped = folder.resolve("share/jupyter/kernels/java");
    Files.createDirectories(shipped);
    Files.writeString(shipped.resolve("jjava.jar"), "kernel");
  }

  private static Map<String, byte[]> library(String... names) {
    return Stream.of(names).collect(Collectors.toMap(name -> name, name -> new byte[] {1}));
  }

  @Test
  void describesAKernelWithoutAbsolutePaths() throws IOException {
    kernelspec.install(library("a.jar"));
    JsonNode spec =
        new ObjectMapper().readTree(kernelspec.folder().resolve("kernel.json").toFile());
    assertThat(spec.path("display_name").asText()).isEqualTo("Java (Descent)");
    assertThat(spec.path("language").asText()).isEqualTo("java");
    assertThat(spec.path("interrupt_mode").asText()).isEqualTo("message");
    assertThat(spec.path("argv").valueStream().map(JsonNode::asText))
        .startsWith("java")
        .contains("{resource_dir}/jjava.jar" + File.pathSeparator + "{resource_dir}/lib/*")
        .endsWith("org.dflib.jjava.distro.JJava", "{connection_file}")
        .noneMatch(argument -> Path.of(argument.replace('*', '_')).isAbsolute());
  }

  @Test
  void writesOnlyWhatChanged() throws IOException {
    assertThat(kernelspec.install(library("a.jar", "b.jar"))).isTrue();
    Path jar = kernelspec.folder().resolve("lib/a.jar");
    FileTime old = FileTime.fromMillis(0);
    Files.setLastModifiedTime(jar, old);
    assertThat(kernelspec.install(library("a.jar", "b.jar"))).isFalse();
    assertThat(Files.getLastModifiedTime(jar)).isEqualTo(old);
    assertThat(kernelspec.install(library("a.jar"))).isTrue();
    assertThat(kernelspec.folder().resolve("lib")).isDirectoryContaining("glob:**/a.jar");
    assertThat(kernelspec.folder().resolve("lib/b.jar")).doesNotExist();
  }

  @Test
  void hasAFingerprintOfEverythingInIt() throws IOException {
    kernelspec.install(library("a.jar"));
    String before = kernelspec.fingerprint();
    assertThat(kernelspec.fingerprint()).isEqualTo(before);
    kernelspec.install(Map.of("a.jar", new byte[] {2}));
    assertThat(kernelspec.fingerprint()).isNotEqualTo(before);
  }

  @Test
  void namesOutdatedJars() throws IOException {
    assertThat(kernelspec.isInstalled()).isFalse();
    kernelspec.install(library("a.jar", "b.jar"));
    assertThat(kernelspec.isInstalled()).isTrue();
    assertThat(kernelspec.outdated(library("a.jar", "b.jar"))).isEmpty();
    assertThat(kernelspec.outdated(Map.of("a.jar", new byte[] {2}, "c.jar", new byte[0])))
        .containsExactlyInAnyOrder("a.jar", "c.jar");
  }

  @Test
  void saysWhatToDoWithoutJJava() throws IOException {
    Files.delete(folder.resolve("share/jupyter/kernels/java/jjava.jar"));
    assertThatThrownBy(() -> kernelspec.install(library("a.jar")))
        .isInstanceOf(UnmetPrerequisite.class)
        .hasMessage(
            "The environment "
                + folder
                + " holds no JJava kernel: install book/requirements.txt into it, or delete it if"
                + " it is .venv, and run this again.");
  }

  @Test
  void holdsTheLibraryAndNothingOfTheBuild() throws IOException {
    Path installed =
        new Kernelspec(new VirtualEnvironment(Project.current().environment()))
            .folder()
            .resolve("lib");
    try (Stream<Path> files = Files.list(installed)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("descent-core.jar")
          .anyMatch(name -> name.startsWith("ejml-"))
          .anyMatch(name -> name.startsWith("slf4j-nop-2."))
          .noneMatch(name -> name.matches("(jackson|junit|assertj|jjava|descent-book).*"));
    }
  }
}
