package descent.book.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in interpreters are shell scripts")
class PythonTest {
  @TempDir Path folder;

  private Python find() {
    return Python.find(Optional.empty(), "/nowhere:" + folder);
  }

  private void assertSentence(String sentence) {
    assertThatThrownBy(this::find).isInstanceOf(UnmetPrerequisite.class).hasMessage(sentence);
  }

  @Test
  void prefersPython3() throws IOException {
    StandInPython.in(folder, "python", "python 3.13 venv");
    StandInPython expected = StandInPython.in(folder, "python3", "python 3.10 venv");
    assertThat(find()).isEqualTo(new Python(expected.executable(), "3.10"));
  }

  @Test
  void fallsBackToPythonWhenPython3IsTooOldOrBroken() throws IOException {
    StandInPython expected = StandInPython.in(folder, "python", "python 3.12 venv");
    StandInPython.in(folder, "python3", "python 3.9 venv");
    assertThat(find().executable()).isEqualTo(expected.executable());
    StandInPython.in(folder, "python3", "opens a store");
    assertThat(find().executable()).isEqualTo(expected.executable());
  }

  @Test
  void asksForPythonWhereThereIsNone() {
    assertSentence(
        "Descent needs Python 3.10 or newer and found neither python3 nor python: install it"
            + " (on Debian and Ubuntu: apt-get install python3 python3-venv).");
  }

  @Test
  void asksForANewerPython() throws IOException {
    StandInPython three = StandInPython.in(folder, "python3", "python 3.9 venv");
    StandInPython two = StandInPython.in(folder, "python", "python 2.7 bare");
    assertSentence(
        "Descent needs Python 3.10 or newer and found only Python 3.9 ("
            + three.executable()
            + ") and Python 2.7 ("
            + two.executable()
            + "): install a newer one, or name one with -Ddescent.python=/path/to/python3.");
  }

  @Test
  void asksForTheVenvModule() throws IOException {
    StandInPython bare = StandInPython.in(folder, "python3", "python 3.11 bare");
    assertSentence(
        "Python 3.11 ("
            + bare.executable()
            + ") cannot make virtual environments: install its venv module"
            + " (on Debian and Ubuntu: apt-get install python3-venv).");
  }

  @Test
  void usesTheNamedOneAndNoOther() throws IOException {
    StandInPython.in(folder, "python3", "python 3.12 venv");
    StandInPython named = StandInPython.in(folder.resolve("other"), "snake", "python 3.11 venv");
    String path = named.executable().toString();
    assertThat(Python.find(Optional.of(path), folder.toString()).version()).isEqualTo("3.11");
    assertThatThrownBy(() -> Python.find(Optional.of("/no/snake"), folder.toString()))
        .hasMessage(
            "-Ddescent.python=/no/snake is not a Python that runs: name one of version 3.10 or"
                + " newer.");
  }

  @Test
  void takesAFileThatCannotRunForNoPython() throws IOException {
    Path broken = folder.resolve("python3");
    Files.writeString(broken, "#!/no/such/interpreter\n");
    assertThat(broken.toFile().setExecutable(true)).isTrue();
    assertThatThrownBy(this::find).hasMessageContaining("found neither python3 nor python");
  }
}
