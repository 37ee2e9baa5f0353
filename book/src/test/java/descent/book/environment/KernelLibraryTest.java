package descent.book.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelLibraryTest {
  @TempDir Path folder;

  private Path classes() throws IOException {
    Path classes = folder.resolve("lib/core/target/classes");
    Files.createDirectories(classes.resolve("descent"));
    Files.writeString(classes.resolve("descent/B.class"), "b");
    Files.writeString(classes.resolve("descent/A.class"), "a");
    return classes;
  }

  /**
   * What Maven's packaging makes of the same classes: other order, a manifest, build metadata,
   * other dates.
   */
  private Path packaged() throws IOException {
    Path jar = folder.resolve("lib/core/target/descent-core-0.1.0-SNAPSHOT.jar");
    Files.createDirectories(jar.getParent());
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    try (OutputStream bytes = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(bytes, manifest)) {
      for (String name : List.of("descent/A.class", "META-INF/maven/pom.xml", "descent/B.class")) {
        entries.putNextEntry(new ZipEntry(name));
        entries.write(name.endsWith("A.class") ? 'a' : 'b');
      }
    }
    return jar;
  }

  @Test
  void makesTheSameJarFromClassesAndFromAPackage() throws IOException {
    byte[] fromClasses =
        KernelLibrary.from(classes().toString(), List.of()).get("descent-core.jar");
    byte[] fromPackage =
        KernelLibrary.from(packaged().toString(), List.of()).get("descent-core.jar");
    assertThat(fromClasses).isNotEmpty().isEqualTo(fromPackage);
    assertThat(KernelLibrary.from(classes().toString(), List.of()).get("descent-core.jar"))
        .isEqualTo(fromClasses);
  }

  @Test
  void copiesOtherJarsAndLeavesOutWhatIsExcludedOrAbsent() throws IOException {
    Path jar = Files.writeString(folder.resolve("ejml.jar"), "jar");
    Path own = Files.writeString(folder.resolve("jackson.jar"), "own");
    String classPath =
        String.join(
            File.pathSeparator,
            jar.toString(),
            own.toString(),
            folder.resolve("gone.jar").toString(),
            "");
    assertThat(KernelLibrary.from(classPath, List.of(own.toAbsolutePath().normalize())))
        .containsOnlyKeys("ejml.jar")
        .containsEntry("ejml.jar", "jar".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void findsWhereClassesComeFrom() {
    assertThat(KernelLibrary.homesOf(KernelLibrary.class))
        .singleElement()
        .asString()
        .endsWith(Path.of("target", "classes").toString());
  }
}
