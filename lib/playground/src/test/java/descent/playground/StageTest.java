package descent.playground;

import static org.assertj.core.api.Assertions.assertThat;

import descent.notebook.chart.Look;
import descent.notebook.chart.Palette;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be said of the page's script without a browser. */
class StageTest {
  private static final int MOST_BYTES = 40_000;

  private static final Map<String, List<String>> DEMOS =
      Map.of(
          "descent",
          List.of(
              "a-run-that-never-arrives",
              "batch-gradient-descent",
              "loss-functions",
              "objective-functions",
              "sgd",
              "mini-batch-sgd",
              "convex",
              "non-convex",
              "momentum",
              "nesterov",
              "adagrad",
              "rmsprop",
              "adam",
              "adamw",
              "learning-rate-schedules",
              "early-stopping",
              "weight-decay"),
          "lines",
          List.of("line-search"),
          "constraints",
          List.of("kkt-point"),
          "populations",
          List.of("population"));

  /** What is no method of the book's charts: parts of methods take the first colours. */
  private static final Set<String> LOOKLESS =
      Set.of("backtracking", "strong Wolfe", "multipliers by least squares", "multipliers by hand");

  static Set<String> scripts() {
    return Script.ALL.keySet();
  }

  /** A page loads the script of its demos, and no other. */
  @ParameterizedTest
  @MethodSource("scripts")
  void scriptStaysSmall(String file) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
      zip.write(Script.read(file + ".js").getBytes(StandardCharsets.UTF_8));
    }
    assertThat(zipped.size()).isLessThanOrEqualTo(MOST_BYTES);
  }

  /** On a light page, a method has the colour that the charts give it, and is dashed if they do. */
  @Test
  void coloursAreTheBooks() {
    try (Script script = new Script()) {
      for (String method : Palette.methods()) {
        Look book = Palette.of(method);
        Value page = script.eval("name => Descent.look(name, [], false)").execute(method);
        assertThat(page.getMember("color").asString())
            .as(method)
            .isEqualToIgnoringCase("#%06X".formatted(book.color().getRGB() & 0xFFFFFF));
        assertThat(page.getMember("dash").getArraySize() > 0)
            .as(method)
            .isEqualTo(book.dash() != Look.Dash.SOLID);
      }
    }
  }

  /** What is special about a method stands after a comma, as in the charts' legends. */
  @Test
  void variantsHaveTheirMethodsColour() {
    try (Script script = new Script()) {
      for (String method : Playground.methods()) {
        Look book = Palette.of(method);
        Value page = script.eval("name => Descent.look(name, [], false)").execute(method);
        assertThat(page.getMember("color").asString())
            .as(method)
            .isEqualToIgnoringCase("#%06X".formatted(book.color().getRGB() & 0xFFFFFF));
      }
    }
  }

  @Test
  void runsOfOneMethodDifferInColour() {
    try (Script script = new Script()) {
      String colours =
          "const t = []; new Set(Array.from({ length: 8 }, () => Descent.look('Adam', t,"
              + " true).color)).size";
      assertThat(script.eval(colours).asInt()).isEqualTo(8);
    }
  }

  /** A demo opens on something that can be computed, and asks before it answers. */
  @ParameterizedTest
  @MethodSource("scripts")
  void descriptionsAreComplete(String file) throws IOException {
    try (Script script = new Script(file)) {
      Value demos = script.eval(Script.ALL.get(file)).getMember("demos");
      assertThat(demos.getMemberKeys()).containsExactlyInAnyOrderElementsOf(DEMOS.get(file));
      List<String> known = Script.strings(script.call("objectives"));
      for (String name : demos.getMemberKeys()) {
        Value demo = demos.getMember(name);
        assertThat(demo.getMember("name").asString()).isEqualTo(name);
        assertThat(demo.getMember("title").asString()).isNotBlank();
        assertThat(demo.getMember("predict").asString()).as(name).endsWith("?");
        assertThat(demo.getMember("hint").asString()).isNotBlank();
        assertThat(Files.isReadable(Script.FOLDER.resolve("pictures/" + name + ".png"))).isTrue();
        for (String objective :
            Script.strings(script.eval("d => d.objectives.map(o => o.name || o)").execute(demo))) {
          assertThat(known).as(name).contains(objective);
        }
        String runs = "d => d.runs.map(r => r.method + '/' + r.settings.length)";
        for (String run : Script.strings(script.eval(runs).execute(demo))) {
          String method = run.substring(0, run.indexOf('/'));
          int settings = Script.strings(script.call("settings", method)).size();
          assertThat(run).as(name).isEqualTo(method + "/" + settings);
          if (!LOOKLESS.contains(method)) {
            assertThat(Palette.methods()).as(name).contains(method.replaceFirst(",.*", ""));
          }
        }
      }
    }
  }
}
