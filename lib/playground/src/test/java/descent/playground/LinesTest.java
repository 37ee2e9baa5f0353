package descent.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every function that the script of line searches exports equals the same one on the JVM. */
class LinesTest {
  /** These take a logarithm or sines; the others only + − × ÷ and √, and agree in every bit. */
  private static final Set<String> TRANSCENDENTAL = Set.of("wall", "ripples");

  private static final double[] STEPS = {0, 1e-3, 0.1, 0.5, 1, 1.4, 2, 7};

  private static Script script;

  @BeforeAll
  static void load() {
    script = new Script("lines");
  }

  @AfterAll
  static void close() {
    script.close();
  }

  static List<String> lines() {
    return List.of(Lines.objectives());
  }

  @Test
  void listsTheSameNames() {
    assertThat(Script.strings(script.call("objectives"))).isEqualTo(lines());
    assertThat(lines()).doesNotHaveDuplicates().containsAll(TRANSCENDENTAL);
    assertThat(Script.strings(script.call("methods"))).isEqualTo(List.of(Lines.methods()));
    for (String method : Lines.methods()) {
      assertThat(Script.strings(script.call("settings", method)))
          .isEqualTo(List.of(Lines.settings(method)));
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void evaluatesAlike(String line) {
    equal(line, Script.doubles(script.call("domain", line)), Lines.domain(line));
    equal(line, Script.doubles(script.call("start", line)), Lines.start(line));
    for (double step : STEPS) {
      double[] alpha = {step};
      double[] there = {script.call("value", line, alpha).asDouble()};
      equal(line, there, new double[] {Lines.value(line, alpha)});
    }
    double[] there = Script.doubles(script.call("curve", line, 0.0, 1.75, 33));
    equal(line, there, Lines.curve(line, 0, 1.75, 33));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void searchesAlike(String line) {
    for (String method : Lines.methods()) {
      for (double first : new double[] {0.05, 0.7, 3, 16}) {
        for (double c1 : new double[] {1e-4, 0.2}) {
          double[] settings =
              method.equals("backtracking")
                  ? new double[] {first, c1}
                  : new double[] {first, c1, 0.4};
          Trials here = Lines.search(method, line, settings);
          Value there = script.call("search", method, line, settings);
          String what = method + " on " + line + " from " + first;
          equal(line, Script.doubles(there.invokeMember("steps")), here.steps());
          equal(line, Script.doubles(there.invokeMember("values")), here.values());
          equal(
              line,
              new double[] {there.invokeMember("step").asDouble()},
              new double[] {here.step()});
          assertThat(there.invokeMember("found").asBoolean()).as(what).isEqualTo(here.found());
          assertThat(there.invokeMember("outcome").asString()).isEqualTo(here.outcome());
          assertThat(here.steps()).startsWith(0, first);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void judgesAlike(String line) {
    for (double c1 : new double[] {1e-4, 0.2}) {
      for (double c2 : new double[] {0.1, 0.9}) {
        assertThat(Script.doubles(script.call("conditions", line, STEPS, c1, c2)))
            .isEqualTo(Lines.conditions(line, STEPS, c1, c2));
      }
    }
  }

  /** The conditions by their formulas, on a line whose values and slopes leave no doubt. */
  @Test
  void judgesByTheFormulas() {
    double[] curve = Lines.curve("two hollows", 0, 7.5, 76);
    for (double c1 : new double[] {0.01, 0.1, 0.3}) {
      for (double c2 : new double[] {0.2, 0.5}) {
        for (int i = 1; i < 76; i++) {
          double step = 0.1 * i;
          boolean decreases = curve[i] <= curve[0] + c1 * step * curve[76];
          boolean flat = Math.abs(curve[76 + i]) <= c2 * Math.abs(curve[76]);
          assertThat(Lines.conditions("two hollows", new double[] {step}, c1, c2))
              .containsExactly((decreases ? 1 : 0) + (flat ? 2 : 0));
        }
      }
    }
  }

  @Test
  void refusesBadArgumentsInTheSameWords() {
    assertThat(script.refusal("search", "Brent", "wall", new double[] {1, 0.1}))
        .isEqualTo("no method is named Brent; known: backtracking; strong Wolfe");
    assertThat(script.refusal("search", "backtracking", "walls", new double[] {1, 0.1}))
        .startsWith("no objective is named walls; known: two hollows; ");
    assertThat(script.refusal("search", "strong Wolfe", "wall", new double[] {1, 0.1}))
        .isEqualTo("strong Wolfe takes 3 settings, got 2");
    assertThat(script.refusal("search", "backtracking", "wall", new double[] {-1, 0.1}))
        .isEqualTo("firstStep must be positive and finite, got -1.0");
    assertThat(script.refusal("search", "strong Wolfe", "wall", new double[] {1, 0.5, 0.2}))
        .startsWith("sufficientDecrease must be ");
    assertThat(script.refusal("value", "wall", new double[2]))
        .isEqualTo("step has length 2 but the objective expects 1");
  }

  private static void equal(String line, double[] there, double[] here) {
    Agreement.check(!TRANSCENDENTAL.contains(line), line, there, here);
  }
}
