package descent.book.environment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The requirements, their lock and the environment for conda say the same. */
class RequirementsTest {
  private static final Project PROJECT = Project.current();
  private static final Pattern PIN = Pattern.compile("[a-z0-9._-]+==[0-9a-z.]+");

  private static List<String> lock() throws IOException {
    return Files.readAllLines(PROJECT.requirements());
  }

  @Test
  void theLockHoldsEveryRequirement() throws IOException {
    List<String> wanted =
        Files.readAllLines(PROJECT.book().resolve("requirements.in")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    assertThat(wanted).isNotEmpty().allMatch(line -> PIN.matcher(line).matches());
    assertThat(lock()).containsAll(wanted.stream().map(line -> line + " \\").toList());
  }

  @Test
  void theLockPinsAndHashesEverythingAndNamesNoHost() throws IOException {
    List<String> lines = lock();
    assertThat(lines).noneMatch(line -> line.contains("://") || line.contains("--index-url"));
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).startsWith(" ") && !lines.get(i).startsWith("#")) {
        assertThat(lines.get(i)).containsPattern(PIN).endsWith(" \\");
        assertThat(lines.get(i + 1)).startsWith("    --hash=sha256:");
      }
    }
  }

  @Test
  void condaUsesTheSameLockAndVersions() throws IOException {
    Path file = PROJECT.root().resolve("environment.yml");
    JsonNode environment = new YAMLMapper().readTree(file.toFile());
    assertThat(environment.path("name").asText()).isEqualTo("descent");
    JsonNode dependencies = environment.path("dependencies");
    assertThat(dependencies.valueStream().filter(JsonNode::isTextual).map(JsonNode::asText))
        .containsExactly("openjdk=17", "maven>=3.8", "python>=3.10", "pip");
    List<String> pip = dependencies.findValue("pip").valueStream().map(JsonNode::asText).toList();
    assertThat(pip)
        .containsExactly(
            "-r "
                + PROJECT.root().relativize(PROJECT.requirements()).toString().replace('\\', '/'));
  }
}
