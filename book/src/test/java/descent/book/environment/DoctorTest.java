package descent.book.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
  @TempDir Path folder;

  @Test
  void saysWhatIsMissingInAFreshCloneAndWhatToDo() throws IOException {
    Project clone = new Project(folder);
    Files.createDirectories(clone.book());
    Files.writeString(clone.requirements(), "");
    assertThat(Doctor.examine(clone, Map.of("descent-core.jar", new byte[0])))
        .extracting(Doctor.Finding::subject)
        .containsExactly("JDK", "Maven", "Python", "environment", "kernelspec", "jars", "fonts");
    assertThat(Doctor.examine(clone, Map.of("descent-core.jar", new byte[0])))
        .filteredOn(finding -> !finding.ok())
        .extracting(Doctor.Finding::toString)
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith("environment  --   not made")
                    .endsWith("run mvn -Plab, which makes it"),
            line ->
                assertThat(line)
                    .isEqualTo("kernelspec   --   not installed: run mvn -Plab, which makes it"),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "jars         --   missing or older than the classes: descent-core.jar;"
                            + " run mvn -Plab, which makes it"));
  }

  @Test
  void reportsLineByLineAndSaysWhetherAllIsWell() throws IOException {
    Project clone = new Project(folder);
    Files.createDirectories(clone.book());
    Files.writeString(clone.requirements(), "");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    assertThat(Doctor.report(clone, new PrintStream(said, true, StandardCharsets.UTF_8))).isFalse();
    assertThat(said.toString(StandardCharsets.UTF_8).lines())
        .hasSize(7)
        .allMatch(line -> line.matches("\\w+ +(ok|--) .+"));
  }
}
