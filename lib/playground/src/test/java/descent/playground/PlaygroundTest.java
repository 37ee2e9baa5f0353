package descent.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every exported function in JavaScript equals the same function on the JVM. */
class PlaygroundTest {
  /** Only + − × ÷ and √: these must agree in every bit. */
  private static final Set<String> ALGEBRAIC =
      Set.of(
          "ellipse 10",
          "ellipse 100",
          "sphere",
          "Booth",
          "Matyas",
          "Rosenbrock",
          "Beale",
          "Himmelblau",
          "six-hump camel",
          "Styblinski–Tang",
          "saddle",
          "monkey saddle",
          "turned ellipse 100",
          "line fit",
          "wide line fit",
          "polynomial fit",
          "squared loss",
          "absolute loss",
          "Huber loss",
          "quantile loss",
          "hinge loss",
          "squared hinge loss");

  private static Script script;

  @BeforeAll
  static void load() {
    script = new Script();
  }

  @AfterAll
  static void close() {
    script.close();
  }

  static List<String> objectives() {
    return List.of(Playground.objectives());
  }

  /** One name is all that a page gets. */
  @Test
  void leaksOneName() {
    for (Map.Entry<String, String> file : Script.ALL.entrySet()) {
      try (Script alone = new Script(file.getKey())) {
        assertThat(alone.leaked).containsExactly(file.getValue());
        assertThat(alone.eval("typeof exports + typeof demo + typeof stage").asString())
            .isEqualTo("undefinedundefinedundefined");
      }
    }
  }

  @Test
  void listsTheSameNames() {
    assertThat(Script.strings(script.call("objectives"))).isEqualTo(objectives());
    assertThat(objectives()).doesNotHaveDuplicates().containsAll(ALGEBRAIC);
    List<String> methods = Script.strings(script.call("methods"));
    assertThat(methods).isEqualTo(List.of(Playground.methods()));
    for (String method : methods) {
      assertThat(Script.strings(script.call("settings", method)))
          .isEqualTo(List.of(Playground.settings(method)));
    }
  }

  @ParameterizedTest
  @MethodSource("objectives")
  void describesAnObjectiveAlike(String name) {
    for (double[] pair : new double[][] {Playground.domain(name), Playground.minimizers(name)}) {
      assertThat(pair.length % Playground.start(name).length).isZero();
    }
    equal(name, Script.doubles(script.call("domain", name)), Playground.domain(name));
    equal(name, Script.doubles(script.call("minimizers", name)), Playground.minimizers(name));
    equal(name, Script.doubles(script.call("start", name)), Playground.start(name));
  }

  @ParameterizedTest
  @MethodSource("objectives")
  void evaluatesAlike(String name) {
    int dimension = Objectives.named(name).f().dimension();
    double[] domain = Playground.domain(name);
    for (double share : new double[] {0, 0.17, 0.5, 0.81, 1}) {
      double[] x = new double[dimension];
      for (int i = 0; i < x.length; i++) {
        double along = i == 0 ? share : 1 - 0.7 * share;
        int side = Math.min(2 * i, domain.length - 2);
        x[i] = domain[side] + along * (domain[side + 1] - domain[side]);
      }
      double[] value = {Playground.value(name, x)};
      equal(name, new double[] {script.call("value", name, x).asDouble()}, value);
      equal(name, Script.doubles(script.call("gradient", name, x)), Playground.gradient(name, x));
    }
    if (dimension == 1) {
      equal(
          name,
          Script.doubles(script.call("curve", name, -3.5, 4.25, 17)),
          Playground.curve(name, -3.5, 4.25, 17));
    } else if (dimension == 2) {
      equal(
          name,
          Script.doubles(script.call("field", name, -1.5, 2.0, -1.0, 3.0, 7, 5)),
          Playground.field(name, -1.5, 2, -1, 3, 7, 5));
    }
  }

  @ParameterizedTest
  @MethodSource("objectives")
  void fitsAlike(String name) {
    double[] training = Playground.trainingPoints(name);
    double[] validation = Playground.validationPoints(name);
    equal(name, Script.doubles(script.call("trainingPoints", name)), training);
    equal(name, Script.doubles(script.call("validationPoints", name)), validation);
    if (!name.equals("polynomial fit")) {
      assertThat(training).isEmpty();
      assertThat(validation).isEmpty();
      return;
    }
    assertThat(training).hasSize(2 * 11);
    assertThat(validation).hasSize(2 * 40);
    double[] weights = {0.3, -1, 0.2, 0, 4, -0.1, 0.7, 1, -2, 0.05, 0.6, -0.9};
    equal(
        name,
        Script.doubles(script.call("fitted", name, weights, 33)),
        Playground.fitted(name, weights, 33));
  }

  @ParameterizedTest
  @MethodSource("objectives")
  void runsAlike(String name) {
    for (Settings settings : Settings.grid(!ALGEBRAIC.contains(name))) {
      boolean exact = ALGEBRAIC.contains(name) && !settings.isTranscendental();
      double[] start = Playground.start(name);
      for (int steps : new int[] {1, 40}) {
        Object[] arguments = {settings.method(), name, start, settings.numbers(), steps, 1_000};
        Path here;
        try {
          here = Playground.run(settings.method(), name, start, settings.numbers(), steps, 1_000);
        } catch (IllegalArgumentException refusal) {
          assertThat(refusal.getMessage())
              .containsAnyOf("takes a sum of terms", "takes validation points", "number of terms");
          assertThat(script.refusal("run", arguments)).isEqualTo(refusal.getMessage());
          continue;
        }
        Value there = script.call("run", arguments);
        String what = settings.method() + " on " + name;
        equal(exact, what, Script.doubles(there.invokeMember("points")), here.points());
        equal(exact, what, Script.doubles(there.invokeMember("values")), here.values());
        equal(
            exact, what, Script.doubles(there.invokeMember("gradientNorms")), here.gradientNorms());
        equal(
            exact, what, Script.doubles(there.invokeMember("learningRates")), here.learningRates());
        equal(
            exact,
            what,
            Script.doubles(there.invokeMember("validationErrors")),
            here.validationErrors());
        assertThat(Script.doubles(there.invokeMember("gradients"))).isEqualTo(here.gradients());
        assertThat(there.invokeMember("kept").asInt()).isEqualTo(here.kept());
        assertThat(there.invokeMember("stopReason").asString()).isEqualTo(here.stopReason());
        assertThat(there.invokeMember("converged").asBoolean()).isEqualTo(here.converged());
        assertThat(there.invokeMember("diverged").asBoolean()).isEqualTo(here.diverged());
      }
    }
  }

  /** By the closed form: on x² + 10y² with η = 0.1 the multipliers are 0.8 and −1. */
  @Test
  void findsTheRunThatNeverArrives() {
    Value run =
        script.call(
            "run",
            "gradient descent",
            "ellipse 10",
            new double[] {5, 1},
            new double[] {0.1},
            50,
            1_000);
    double[] points = Script.doubles(run.invokeMember("points"));
    assertThat(points).hasSize(2 * 51);
    assertThat(points[100]).isCloseTo(5 * Math.pow(0.8, 50), within(1e-15));
    // −1 is met exactly here: 0.1 · 20 rounds to 2.
    assertThat(points[101]).isEqualTo(1);
    assertThat(run.invokeMember("stopReason").asString())
        .isEqualTo("the limit of iterations was reached");
  }

  @Test
  void refusesBadArgumentsInTheSameWords() {
    double[] start = {1, 1};
    double[] stepSize = {0.1};
    List<Object[]> calls = new ArrayList<>();
    calls.add(
        new Object[] {"no objective is named Rosenbrok; known: ", "value", "Rosenbrok", start});
    calls.add(
        new Object[] {"x has length 2 but the objective expects 1", "value", "Huber loss", start});
    calls.add(new Object[] {"no method is named Adan; known: ", "settings", "Adan"});
    calls.add(run("stepSize must be positive and finite, got NaN", start, Double.NaN, 5));
    calls.add(run("stepSize must be positive and finite, got -1.0", start, -1, 5));
    calls.add(run("steps must be at least 1, got 0", start, 0.1, 0));
    calls.add(run("steps must be at most 10000, got 10001", start, 0.1, 10_001));
    calls.add(run("steps must be at least 1, got -2147483648", start, 0.1, Integer.MIN_VALUE));
    calls.add(run("stepSize must be positive and finite, got -0.001", start, -0.001, 5));
    calls.add(stochastic("learningRate must be positive and finite, got 0.0", 0, 0, 1));
    calls.add(stochastic("decay must be non-negative and finite, got -1.0", 0.1, -1, 1));
    calls.add(
        new Object[] {
          "batchSize must be at most the number of terms, 64, got 65",
          "run",
          "mini-batch SGD",
          "line fit",
          start,
          new double[] {0.1, 65, 1},
          5,
          100
        });
    calls.add(
        new Object[] {
          "gradients must be at least 1, got 0",
          "run",
          "gradient descent",
          "sphere",
          start,
          stepSize,
          5,
          0
        });
    calls.add(run("x0 must be finite, got x0[0] = NaN", new double[] {Double.NaN, 1}, 0.1, 5));
    calls.add(
        new Object[] {
          "gradient descent takes 1 settings, got 0",
          "run",
          "gradient descent",
          "sphere",
          start,
          new double[0],
          5,
          100
        });
    calls.add(
        new Object[] {
          "left must be less than right, got 1.0 and 1.0",
          "field",
          "sphere",
          1.0,
          1.0,
          0.0,
          1.0,
          5,
          5
        });
    calls.add(
        new Object[] {
          "columns must be at most 1000, got 1001", "curve", "Huber loss", 0.0, 1.0, 1001
        });
    for (Object[] call : calls) {
      Object[] arguments = List.of(call).subList(2, call.length).toArray();
      assertThat(script.refusal((String) call[1], arguments)).startsWith((String) call[0]);
    }
    assertThatThrownBy(() -> Playground.run("gradient descent", "sphere", start, stepSize, 0, 1))
        .hasMessage("steps must be at least 1, got 0");
  }

  private static Object[] run(String message, double[] start, double stepSize, int steps) {
    return new Object[] {
      message, "run", "gradient descent", "sphere", start, new double[] {stepSize}, steps, 100
    };
  }

  private static Object[] stochastic(String message, double... settings) {
    return new Object[] {message, "run", "SGD", "line fit", new double[] {1, 1}, settings, 5, 100};
  }

  private static void equal(String objective, double[] there, double[] here) {
    equal(ALGEBRAIC.contains(objective), objective, there, here);
  }

  private static void equal(boolean exact, String what, double[] there, double[] here) {
    Agreement.check(exact, what, there, here);
  }
}
