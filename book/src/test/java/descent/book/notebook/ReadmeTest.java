package descent.book.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.junit.jupiter.api.Test;

/** What the readme says and shows is what the project does. */
class ReadmeTest {
  private static final Path ROOT = Chapters.PROJECT.root();
  private final String readme = Files.readString(ROOT.resolve("README.md"));

  ReadmeTest() throws IOException {}

  @Test
  void thePictureIsTheOneThatChapter02Stores() throws IOException {
    Path picture = ReadmePicture.file(Chapters.PROJECT);
    Notebook chapter =
        Notebook.read(Chapters.PROJECT.notebooks().resolve(ReadmePicture.CHAPTER + ".ipynb"));
    assertThat(readme).contains(ROOT.relativize(picture).toString().replace('\\', '/'));
    assertThat(Files.readAllBytes(picture))
        .as("run mvn -Prefresh -Dnotebook=02")
        .isEqualTo(ReadmePicture.firstOf(chapter));
  }

  @Test
  void theMapNamesEveryNotebook() {
    for (Notebook chapter : Chapters.all()) {
      assertThat(readme).contains("notebooks/" + chapter.name() + ".ipynb");
    }
  }

  @Test
  void everyLinkLeadsSomewhere() {
    Matcher link = Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(readme);
    int links = 0;
    while (link.find()) {
      links++;
      assertThat(ROOT.resolve(link.group(1))).exists();
    }
    assertThat(links).isGreaterThan(5);
  }

  @Test
  void theProfilesItNamesExist() throws IOException {
    String pom = Files.readString(ROOT.resolve("pom.xml"));
    Matcher profile = Pattern.compile("mvn -P(\\w+)").matcher(readme);
    while (profile.find()) {
      assertThat(pom).contains("<id>" + profile.group(1) + "</id>");
    }
  }

  @Test
  void theExampleRunsAndGivesTheNumbersOfTheText() {
    Matcher block = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(readme);
    assertThat(block.find()).isTrue();
    String example = block.group(1);
    assertThat(block.find()).isTrue();
    String withMomentum = block.group(1).strip();
    Matcher rule = Pattern.compile("if the rule is `(.*?)`").matcher(readme);
    assertThat(rule.find()).isTrue();
    String ahead = withMomentum.replace("Momentum.withLearningRate(0.001)", rule.group(1));
    Matcher solver = Pattern.compile("`(\\w+\\.standard\\(\\))` is there after").matcher(readme);
    assertThat(solver.find()).isTrue();
    String searched =
        withMomentum.replace("FullGradient.of(Momentum.withLearningRate(0.001))", solver.group(1));
    assertThat(example.lines().filter(line -> !line.isBlank())).hasSizeLessThanOrEqualTo(8);

    try (JShell shell = JShell.create()) {
      shell.addToClasspath(System.getProperty("java.class.path"));
      run(shell, "import descent.function.*;");
      run(shell, "import descent.optimize.*;");
      run(shell, "import descent.firstorder.*;");
      run(shell, "import descent.firstorder.rule.*;");
      run(shell, "import descent.secondorder.*;");
      run(shell, "import static java.lang.Math.pow;");
      run(shell, example);
      Map<String, String> facts =
          List.of("r.iterations()", "r.stopReason().description()").stream()
              .collect(Collectors.toMap(question -> question, question -> run(shell, question)));
      assertThat(readme)
          .contains(facts.get("r.iterations()") + " steps")
          .contains(facts.get("r.stopReason().description()").replace("\"", ""))
          .contains("it is " + run(shell, withMomentum + ".iterations()") + " steps")
          .contains("and " + run(shell, ahead + ".iterations()") + " if the rule is")
          .contains("is there after " + run(shell, searched + ".iterations()") + ".");
    }
  }

  /** Evaluates all snippets of a text and gives the last value. */
  private static String run(JShell shell, String code) {
    String rest = code;
    String value = null;
    while (!rest.isBlank()) {
      SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      for (SnippetEvent event : shell.eval(next.source())) {
        assertThat(event.status()).as(next.source()).isEqualTo(Snippet.Status.VALID);
        assertThat(event.exception()).as(next.source()).isNull();
        value = event.value();
      }
      rest = next.remaining();
    }
    return value;
  }
}
