package descent.book.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is broken once, in a notebook that keeps all the others. */
class LintTest {
  private static Draft good() {
    return new Draft().prose("# Title").code("6 * 7").prints("stdout", "42\n");
  }

  private static Draft picture(String png) {
    return good().code("plot").shows(Map.of("image/png", png), Draft.alt("a falling line"));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        arguments(
            "language",
            good().language("python"),
            "its kernel speaks python; choose the kernel Java (Descent)"),
        arguments(
            "title",
            new Draft().prose("Text").code("1").prints("stdout", "1"),
            "does not open with a title: the first text must start with \"# \""),
        arguments("titles", good().prose("# Another"), "has 2 titles (\"# \"); a chapter has one"),
        arguments(
            "no outputs",
            new Draft().prose("# T").code("int x;"),
            "stores no outputs: mvn -Prefresh -Dnotebook=draft"),
        arguments(
            "not executed",
            good().code("int x;").notExecuted(),
            "cell 3: was never executed: mvn -Prefresh -Dnotebook=draft"),
        arguments(
            "long cell",
            good().code("x++;\n\n".repeat(21)),
            "cell 3 (In [2]): has 21 lines of code; a visible cell holds at most 20"),
        arguments(
            "wide line",
            good().code("x".repeat(89)),
            "cell 3 (In [2]): has a line of 89 columns; more than 88 are cut off in the book"),
        arguments(
            "magic",
            good().code("%maven a:b:1"),
            "cell 3 (In [2]): reaches out of the book by %maven; the kernel brings what a chapter"
                + " needs"),
        arguments(
            "remote picture",
            good().prose("![x](https://example.org/x.png)"),
            "cell 3: loads a picture from the network; store it in the notebook"),
        arguments(
            "error",
            good().code("1/0").fails("E", "/ by zero"),
            "cell 3 (In [2]): stores an error: E: / by zero"),
        arguments(
            "stderr",
            good().code("x").prints("stderr", "careful"),
            "cell 3 (In [2]): stores what went to standard error"),
        arguments(
            "object id",
            good().code("x").prints("stdout", "Object@1b2c3d4"),
            "cell 3 (In [2]): the output shows an object id that changes with every run: @1b2c3d4"),
        arguments(
            "object id in a table",
            good().code("x").shows(Map.of("text/html", "<td>[D@1b2c3d4</td>")),
            "cell 3 (In [2]): the output shows an object id that changes with every run: @1b2c3d4"),
        arguments(
            "path",
            good().code("x").prints("stdout", "read from /home/me/data.csv"),
            "cell 3 (In [2]): the output shows a path of this machine: /home/me/data.csv"),
        arguments(
            "Windows path",
            good().code("x").prints("stdout", "read from C:\\Users\\me\\data.csv"),
            "cell 3 (In [2]): the output shows a path of this machine: C:\\Users\\me\\data.csv"),
        arguments("cut picture", picture(Pictures.cutOff()), "does not end in IEND"),
        arguments("no picture", picture(Pictures.scrambled()), "the picture is no PNG"),
        arguments("no Base64", picture("!"), "the picture is no valid Base64"),
        arguments(
            "large picture",
            picture(Pictures.whole() + "\n".repeat(160_000)),
            "characters; at most 160000 are allowed"),
        arguments(
            "cut SVG",
            good().code("plot").shows(Map.of("image/svg+xml", "<svg>"), Draft.alt("a line")),
            "cell 3 (In [2]): the picture is no complete SVG: </svg> is missing"),
        arguments(
            "no alt text",
            good().code("plot").shows(Map.of("image/png", Pictures.whole())),
            "cell 3 (In [2]): the picture has no alt text"),
        arguments(
            "empty alt text",
            good().code("plot").shows(Map.of("image/png", Pictures.whole()), Draft.alt(" ")),
            "cell 3 (In [2]): the picture has no alt text"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void reportsThePlantedFaultAndNothingElse(String rule, Draft draft, String message) {
    assertThat(Lint.findings(draft.named("draft")))
        .as(rule)
        .singleElement()
        .asString()
        .startsWith("draft")
        .contains(message);
  }

  @Test
  void countsTheProseOfNumberedChaptersWithoutFormulasAndCode() {
    String words = "word ".repeat(999) + " $many more words in math$ `and in code`";
    assertThat(Lint.findings(good().prose(words).named("02-x"))).isEmpty();
    assertThat(Lint.findings(good().prose("word ".repeat(998)).named("02-x")))
        .extracting(Finding::message)
        .containsExactly("has 999 words of prose; between 1000 and 4000 are allowed");
    assertThat(Lint.findings(good().prose("word ".repeat(4000)).named("02-x"))).hasSize(1);
    assertThat(Lint.findings(good().named("00-start"))).isEmpty();
  }

  @Test
  void acceptsWhatTagsAnnounce() {
    Draft draft =
        good()
            .code("1/0")
            .tag("raises-exception")
            .fails("ArithmeticException", "/ by zero")
            .code("later")
            .notExecuted()
            .tag("skip-execution")
            .code("x++;\n".repeat(30))
            .tag("hide-input");
    assertThat(Lint.findings(draft.named("draft"))).isEmpty();
  }

  @Test
  void acceptsAWholePictureWithAltText() {
    assertThat(Lint.findings(picture(Pictures.whole()).named("draft"))).isEmpty();
  }
}
