package descent.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every function that the script of constraints exports equals the same one on the JVM. */
class ConstraintsTest {
  private static final double[][] POINTS = {
    {1.92, 0.56}, {Math.sqrt(3), 1}, {1, 0}, {5, 5}, {8, 2}, {0, 0}, {-1.3, 2.2}, {0.4, 0.1}
  };

  private static Script script;

  @BeforeAll
  static void load() {
    script = new Script("constraints");
  }

  @AfterAll
  static void close() {
    script.close();
  }

  static List<String> problems() {
    return List.of(Constraints.objectives());
  }

  @Test
  void listsTheSameNames() {
    assertThat(Script.strings(script.call("objectives"))).isEqualTo(problems());
    assertThat(problems()).doesNotHaveDuplicates();
    assertThat(Script.strings(script.call("methods"))).isEqualTo(List.of(Constraints.methods()));
    for (String method : Constraints.methods()) {
      assertThat(Script.strings(script.call("settings", method)))
          .isEqualTo(List.of(Constraints.settings(method)));
    }
  }

  @ParameterizedTest
  @MethodSource("problems")
  void evaluatesAlike(String name) {
    equal(name, script.call("domain", name), Constraints.domain(name));
    equal(name, script.call("start", name), Constraints.start(name));
    equal(name, script.call("minimizers", name), Constraints.minimizers(name));
    List<String> names = Script.strings(script.call("constraints", name));
    assertThat(names).isEqualTo(List.of(Constraints.constraints(name)));
    assertThat(script.call("equalities", name).asInt()).isEqualTo(Constraints.equalities(name));
    for (double[] x : POINTS) {
      double[] there = {script.call("value", name, x).asDouble()};
      Agreement.check(true, name, there, new double[] {Constraints.value(name, x)});
      equal(name, script.call("caught", name, x, 0.1), Constraints.caught(name, x, 0.1));
    }
    equal(
        name,
        script.call("field", name, -1.5, 2.0, -1.0, 3.0, 7, 5),
        Constraints.field(name, -1.5, 2, -1, 3, 7, 5));
    for (int i = 0; i < names.size(); i++) {
      equal(
          name,
          script.call("constraintField", name, i, -1.5, 2.0, -1.0, 3.0, 7, 5),
          Constraints.constraintField(name, i, -1.5, 2, -1, 3, 7, 5));
    }
  }

  @ParameterizedTest
  @MethodSource("problems")
  void reportsAlike(String name) {
    for (double[] x : POINTS) {
      for (double[] settings : new double[][] {{}, {1, 0}, {-0.5, 2}}) {
        String method = Constraints.methods()[settings.length == 0 ? 0 : 1];
        Conditions here = Constraints.report(method, name, x, settings);
        Value there = script.call("report", method, name, x, settings);
        equal(name, there.invokeMember("residuals"), here.residuals());
        equal(name, there.invokeMember("multipliers"), here.multipliers());
        equal(name, there.invokeMember("gradients"), here.gradients());
        assertThat(Script.strings(there.invokeMember("worst"))).containsExactly(here.worst());
        assertThat(Script.strings(there.invokeMember("active"))).containsExactly(here.active());
        assertThat(Script.strings(there.invokeMember("idle"))).containsExactly(here.idle());
        assertThat(there.invokeMember("tolerance").asDouble()).isEqualTo(here.tolerance());
        assertThat(there.invokeMember("qualification").asString()).isEqualTo(here.qualification());
        assertThat(there.invokeMember("secondOrder").asString()).isEqualTo(here.secondOrder());
      }
    }
  }

  /** Away from edges a point stays; near one it goes to the next point of it. */
  @Test
  void catchesOnEdgesAndCorners() {
    double[] inside = {0.3, -0.2};
    assertThat(Constraints.caught("disc and wall", inside, 0.1)).containsExactly(inside);
    double[] onDisc = Constraints.caught("disc and wall", new double[] {0.03, -1.96}, 0.1);
    assertThat(Math.hypot(onDisc[0], onDisc[1])).isCloseTo(2, within(1e-15));
    assertThat(onDisc[0] / onDisc[1]).isCloseTo(0.03 / -1.96, within(1e-12));
    assertThat(Constraints.caught("disc and wall", new double[] {-0.5, 1.04}, 0.1))
        .containsExactly(-0.5, 1);
    assertThat(Constraints.caught("disc and wall", new double[] {1.8, 1.05}, 0.1))
        .containsExactly(Math.sqrt(3), 1);
  }

  /** A minimizer of the map is feasible, and no feasible point of a grid is lower. */
  @ParameterizedTest
  @MethodSource("problems")
  void starsAreMinimizers(String name) {
    double[] star = Constraints.minimizers(name);
    int constraints = Constraints.constraints(name).length;
    int equalities = Constraints.equalities(name);
    if (star.length == 0) {
      assertThat(name).isEqualTo("product on a line");
      return;
    }
    int columns = 121;
    double[] box = Constraints.domain(name);
    boolean[] feasible = new boolean[columns * columns];
    java.util.Arrays.fill(feasible, true);
    for (int i = 0; i < constraints; i++) {
      double[] g =
          Constraints.constraintField(name, i, box[0], box[1], box[2], box[3], columns, columns);
      for (int k = 0; k < g.length; k++) {
        // Nodes are close to a line, not on it; an edge that is a node's own counts.
        feasible[k] &= i < equalities ? Math.abs(g[k]) < 1e-12 : g[k] <= 0;
      }
    }
    double[] f = Constraints.field(name, box[0], box[1], box[2], box[3], columns, columns);
    double lowest = Constraints.value(name, star);
    int looked = 0;
    for (int k = 0; k < f.length; k++) {
      if (feasible[k]) {
        looked++;
        assertThat(f[k]).isGreaterThanOrEqualTo(lowest);
      }
    }
    assertThat(looked).as(name).isPositive();
  }

  @Test
  void refusesBadArgumentsInTheSameWords() {
    double[] x = {1, 1};
    assertThat(script.refusal("report", "multipliers by luck", "cusp", x, new double[0]))
        .startsWith("no method is named multipliers by luck; known: ");
    assertThat(script.refusal("report", "multipliers by hand", "tip", x, new double[2]))
        .startsWith("no objective is named tip; known: disc and wall; ");
    assertThat(script.refusal("report", "multipliers by hand", "cusp", x, new double[1]))
        .isEqualTo("multipliers by hand takes 2 settings, got 1");
    assertThat(script.refusal("caught", "cusp", new double[3], 0.1))
        .isEqualTo("x has length 3 but the objective expects 2");
    double[] nowhere = {Double.NaN, 0};
    assertThat(script.refusal("report", "multipliers by hand", "cusp", nowhere, new double[2]))
        .isEqualTo("x must be finite, got x[0] = NaN");
  }

  private static void equal(String what, Value there, double[] here) {
    Agreement.check(true, what, Script.doubles(there), here);
  }
}
