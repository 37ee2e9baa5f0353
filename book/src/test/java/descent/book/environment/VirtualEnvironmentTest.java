package descent.book.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in interpreters are shell scripts")
class VirtualEnvironmentTest {
  @TempDir Path folder;
  private Path requirements;
  private VirtualEnvironment environment;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream progress = new PrintStream(said, true, StandardCharsets.UTF_8);

  @BeforeEach
  void writeRequirements() throws IOException {
    requirements = folder.resolve("requirements.txt");
    Files.writeString(requirements, "jjava==1.0a8\n");
    environment = new VirtualEnvironment(folder.resolve(".venv"));
  }

  private boolean prepare(StandInPython python) throws IOException {
    return environment.prepare(python.python(), requirements, progress);
  }

  @Test
  void isMadeOnceAndSaysSo() throws IOException {
    StandInPython python = StandInPython.in(folder, "python3", "");
    assertThat(prepare(python)).isTrue();
    assertThat(prepare(python)).isFalse();
    assertThat(python.called()).containsExactly("-m venv --clear", "-m pip install");
    assertThat(said.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "Making .venv with Python 3.12 (once; it takes a moment) ..." + System.lineSeparator());
  }

  @Test
  void isMadeAnewWhenTheRequirementsOrThePythonChange() throws IOException {
    StandInPython python = StandInPython.in(folder, "python3", "");
    prepare(python);
    Files.writeString(requirements, "jjava==1.0a9\n");
    assertThat(prepare(python)).isTrue();
    assertThat(environment.prepare(new Python(python.executable(), "3.13"), requirements, progress))
        .isTrue();
    Files.delete(environment.python());
    assertThat(environment.isCurrent(new Python(python.executable(), "3.13"), requirements))
        .isFalse();
  }

  @Test
  void isNeverTakenForWholeWhenPipFailed() throws IOException {
    StandInPython failing = StandInPython.in(folder, "python3", "", 0, 1);
    assertThatThrownBy(() -> prepare(failing))
        .isInstanceOf(UnmetPrerequisite.class)
        .hasMessage(
            "pip could not install what requirements.txt lists; check the connection to your"
                + " package index and run this again. It said: pip speaks");
    assertThat(environment.isCurrent(failing.python(), requirements)).isFalse();
    assertThat(prepare(StandInPython.in(folder, "python3", ""))).isTrue();
  }

  @Test
  void asksForTheVenvModuleWhenVenvFails() throws IOException {
    StandInPython failing = StandInPython.in(folder, "python3", "", 1, 0);
    assertThatThrownBy(() -> prepare(failing))
        .isInstanceOf(UnmetPrerequisite.class)
        .hasMessage(
            "Python 3.12 could not make a virtual environment; if its venv module is missing,"
                + " install it (on Debian and Ubuntu: apt-get install python3-venv). It said: venv"
                + " speaks");
    assertThat(failing.called()).containsExactly("-m venv --clear");
  }

  @Test
  void startsProgramsOnThisJdkAndWithItsOwnKernels() {
    Map<String, String> variables = environment.command(List.of("-V")).environment();
    assertThat(variables.get("PATH"))
        .startsWith(Path.of(System.getProperty("java.home"), "bin").toString());
    assertThat(variables).containsEntry("JUPYTER_PREFER_ENV_PATH", "1");
    assertThat(variables.keySet()).noneMatch(name -> name.startsWith("JJAVA_"));
  }
}
