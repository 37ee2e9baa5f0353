package descent.book.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CellChecksTest {
  private static List<String> problems(Draft stored, Draft executed) {
    Execution execution = new Execution(stored.named("draft"), executed.named("draft"));
    return CellChecks.problems(execution.code().get(0), "draft");
  }

  private static Draft printing(String text) {
    return new Draft().code("x").prints("stdout", text);
  }

  @Test
  void acceptsEqualTextHoweverItIsCutIntoStreams() {
    Draft inPieces = new Draft().code("x").prints("stdout", "a\n").prints("stdout", "b\n");
    assertThat(problems(printing("a\nb\n"), inPieces)).isEmpty();
  }

  @Test
  void showsTheLinesThatDiffer() {
    assertThat(problems(printing("first\n87 steps\nlast\n"), printing("first\n88 steps\nlast\n")))
        .containsExactly(
            """
            the output (stdout) differs from the stored one
              from line 2 on
              stored: 87 steps
              now:    88 steps
              If it is right as it is now, store it: mvn -Prefresh -Dnotebook=draft\
            """);
  }

  @Test
  void showsThatAnOutputIsGoneOrNew() {
    assertThat(problems(printing("gone"), new Draft().code("x")).get(0))
        .contains("  stored: gone\n  now:    (nothing)\n");
    assertThat(problems(new Draft().code("x"), printing("new")).get(0))
        .contains("  stored: (nothing)\n  now:    new\n");
  }

  @Test
  void shortensLongDifferences() {
    assertThat(problems(printing("a\n".repeat(9)), printing("b".repeat(200))).get(0))
        .contains("  stored: (5 more lines)")
        .contains("b".repeat(120) + " (clipped)");
  }

  @Test
  void comparesEveryTextForm() {
    Draft stored = new Draft().code("x").shows(Map.of("text/plain", "1", "text/html", "<b>1</b>"));
    Draft executed =
        new Draft().code("x").shows(Map.of("text/plain", "1", "text/html", "<b>2</b>"));
    assertThat(problems(stored, executed).get(0)).startsWith("the output (text/html) differs");
  }

  @Test
  void comparesPicturesByPresenceOnly() {
    Draft one = new Draft().code("x").shows(Map.of("image/png", Pictures.whole()), Draft.alt("a"));
    Draft other =
        new Draft().code("x").shows(Map.of("image/png", Pictures.whole() + "\n"), Draft.alt("a"));
    assertThat(problems(one, other)).isEmpty();
    assertThat(problems(new Draft().code("x"), one).get(0))
        .startsWith("the output (image/png) differs");
  }

  @Test
  void refusesBrokenPicturesAndMissingAltText() {
    Draft broken = new Draft().code("x").shows(Map.of("image/png", Pictures.cutOff()));
    assertThat(problems(broken, broken))
        .hasSize(2)
        .first()
        .asString()
        .contains("does not end in IEND");
    assertThat(problems(broken, broken)).last().isEqualTo("the picture has no alt text");
  }

  @Test
  void refusesWhatChangesFromRunToRun() {
    Draft unstable = printing("Object@1b2c3d4");
    assertThat(problems(unstable, unstable)).singleElement().asString().contains("@1b2c3d4");
  }

  @Test
  void reportsAFailureAlone() {
    Draft failed = new Draft().code("1/0").fails("RuntimeException", "/ by zero");
    assertThat(problems(printing("1"), failed))
        .containsExactly("the cell failed: RuntimeException: / by zero");
  }

  @Test
  void comparesFailuresThatAreMeant() {
    Draft meant = new Draft().code("1/0").tag("raises-exception").fails("E", "/ by zero");
    Draft other = new Draft().code("1/0").tag("raises-exception").fails("E", "overflow");
    Draft none = new Draft().code("1").tag("raises-exception");
    assertThat(problems(meant, meant)).isEmpty();
    assertThat(problems(meant, other).get(0))
        .contains("stored: E: / by zero")
        .contains("now:    E: overflow");
    assertThat(problems(meant, none))
        .containsExactly("the cell is tagged raises-exception and ran without an error");
  }

  @Test
  void neverAcceptsATimeLimitOrADeadKernelAsMeant() {
    Draft dead = new Draft().code("x").tag("raises-exception").fails("KernelDied", "gone");
    assertThat(problems(dead, dead)).containsExactly("the cell failed: KernelDied: gone");
  }

  @Test
  void reportsCellsThatNeverRan() {
    Draft missed = new Draft().code("x").notExecuted();
    assertThat(problems(printing("1"), missed))
        .containsExactly("the cell did not run, since the kernel stopped in a cell above");
  }
}
