package descent.book.demos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.book.browser.PassedBefore;
import descent.playground.Conditions;
import descent.playground.Constraints;
import descent.playground.Generations;
import descent.playground.Lines;
import descent.playground.Path;
import descent.playground.Playground;
import descent.playground.Populations;
import descent.playground.Trials;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every exported function in the browser equals the same function on the JVM, over a grid of
 * settings. Beside the playground the same is asked of another JavaScript engine, and more.
 */
class ComparisonTest {
  @RegisterExtension static final PassedBefore memory = DemoPage.memory();

  /** These need sin, cos, exp, log or a power; all others only + − × ÷ and √, exact everywhere. */
  private static final Set<String> TRANSCENDENTAL =
      Set.of(
          "McCormick",
          "Branin",
          "Rastrigin",
          "Ackley",
          "Griewank",
          "Easom",
          "log-cosh loss",
          "logistic loss",
          "exponential loss");

  /** What stands beside the step size, if it is no factor of an average. */
  private static final Map<String, Double> OTHERS =
      Map.of(
          "decay", 7.0, "batch size", 7.0, "seed", 3.0, "steps", 40.0, "patience", 5.0, "λ", 0.1);

  private static final String TEXTS =
      "const texts = a => Array.from(a, v => Object.is(v, -0) ? '-0' : String(v));";

  private static DemoPage page;

  private static List<String> ask(String expression) throws IOException {
    if (page == null) {
      page = DemoPage.open(1000);
    }
    return page.tab.words("(() => { " + TEXTS + " return " + expression + "; })()");
  }

  private static double[] numbers(String expression) throws IOException {
    return ask("texts(" + expression + ")").stream().mapToDouble(Double::parseDouble).toArray();
  }

  private static String array(double... values) {
    return "Float64Array.of(" + Arrays.toString(values).replaceAll("[\\[\\]]", "") + ")";
  }

  static List<String> objectives() {
    return List.of(Playground.objectives());
  }

  @Test
  void theNamesAreTheSame() throws IOException {
    assertThat(ask("Descent.objectives()")).isEqualTo(objectives());
    assertThat(objectives()).containsAll(TRANSCENDENTAL);
    List<String> methods = List.of(Playground.methods());
    assertThat(ask("Descent.methods()")).isEqualTo(methods);
    for (String method : methods) {
      assertThat(ask("Descent.settings('" + method + "')"))
          .isEqualTo(List.of(Playground.settings(method)));
    }
  }

  @ParameterizedTest
  @MethodSource("objectives")
  void anObjectiveIsTheSame(String name) throws IOException {
    equal(name, numbers("Descent.domain('" + name + "')"), Playground.domain(name));
    equal(name, numbers("Descent.minimizers('" + name + "')"), Playground.minimizers(name));
    double[] start = Playground.start(name);
    equal(name, numbers("Descent.start('" + name + "')"), start);
    double[] training = Playground.trainingPoints(name);
    equal(name, numbers("Descent.trainingPoints('" + name + "')"), training);
    equal(
        name,
        numbers("Descent.validationPoints('" + name + "')"),
        Playground.validationPoints(name));
    if (training.length > 0) {
      // Where points are fitted, a start is the place of one, and no point of the objective.
      return;
    }
    String at = "('" + name + "', " + array(start) + ")";
    equal(name, numbers("[Descent.value" + at + "]"), new double[] {Playground.value(name, start)});
    equal(name, numbers("Descent.gradient" + at), Playground.gradient(name, start));
    if (start.length == 1) {
      equal(
          name,
          numbers("Descent.curve('" + name + "', -3.5, 4.25, 17)"),
          Playground.curve(name, -3.5, 4.25, 17));
    } else {
      equal(
          name,
          numbers("Descent.field('" + name + "', -1.5, 2.0, -1.0, 3.0, 7, 5)"),
          Playground.field(name, -1.5, 2, -1, 3, 7, 5));
    }
  }

  @ParameterizedTest
  @MethodSource("objectives")
  void runsAreTheSame(String name) throws IOException {
    // Large steps between many hills multiply the engines' last digits by more than they are worth.
    double large = TRANSCENDENTAL.contains(name) ? 0.05 : 0.7;
    double[] start = Playground.start(name);
    for (String method : Playground.methods()) {
      for (double stepSize : new double[] {1e-4, 0.003, 0.02, large}) {
        String[] names = Playground.settings(method);
        double[] settings = new double[names.length];
        Arrays.setAll(settings, i -> i == 0 ? stepSize : OTHERS.getOrDefault(names[i], 0.9));
        for (int steps : new int[] {1, 40}) {
          compare(method, name, start, settings, steps);
        }
      }
    }
  }

  /** The other scripts, each by its longest computation without powers, bit for bit. */
  @Test
  void theOtherScriptsAreTheSame() throws IOException {
    double[] search = {7, 0.1, 0.4};
    Trials trials = Lines.search("strong Wolfe", "two hollows", search);
    equal(
        true,
        "a line search",
        numbers(
            "(t => [...t.steps(), ...t.values(), t.step()])(DescentLines.search('strong Wolfe',"
                + " 'two hollows', %s))".formatted(array(search))),
        joined(trials.steps(), trials.values(), new double[] {trials.step()}));
    double[] start = Populations.start("Himmelblau");
    double[] evolution = {20, 0.6, 3};
    Generations generations =
        Populations.evolve("differential evolution", "Himmelblau", start, evolution, 400);
    equal(
        true,
        "a population",
        numbers(
            "(g => [...g.points(), ...g.leaders(), ...g.values(), ...g.evaluations()])"
                + "(DescentPopulations.evolve('differential evolution', 'Himmelblau', %s, %s, 400))"
                    .formatted(array(start), array(evolution))),
        joined(
            generations.points(),
            generations.leaders(),
            generations.values(),
            generations.evaluations()));
    double[] corner = Constraints.minimizers("disc and wall");
    double[] none = {};
    Conditions conditions =
        Constraints.report("multipliers by least squares", "disc and wall", corner, none);
    equal(
        true,
        "a KKT report",
        numbers(
            "(c => [...c.residuals(), ...c.multipliers(), ...c.gradients()])"
                + "(DescentConstraints.report('multipliers by least squares', 'disc and wall', %s, %s))"
                    .formatted(array(corner), array(none))),
        joined(conditions.residuals(), conditions.multipliers(), conditions.gradients()));
  }

  private void compare(String method, String name, double[] start, double[] settings, int steps)
      throws IOException {
    String run =
        "(r => [...texts(r.points()), ...texts(r.values()), ...texts(r.gradientNorms()),"
            + " ...texts(r.gradients()), r.stopReason(), r.converged(), r.diverged()].map(String))"
            + "(Descent.run('%s', '%s', %s, %s, %d, 1000))";
    Path here;
    try {
      here = Playground.run(method, name, start, settings, steps, 1000);
    } catch (IllegalArgumentException refusal) {
      // Batches are of a sum; elsewhere both refuse them, as is tested beside the playground.
      return;
    }
    List<String> there = ask(run.formatted(method, name, array(start), array(settings), steps));
    int numbers = there.size() - 3;
    equal(
        !TRANSCENDENTAL.contains(name) && !takesPowers(method),
        method + " on " + name,
        there.subList(0, numbers).stream().mapToDouble(Double::parseDouble).toArray(),
        joined(here.points(), here.values(), here.gradientNorms(), here.gradients()));
    assertThat(there.subList(numbers, there.size()))
        .containsExactly(here.stopReason(), "" + here.converged(), "" + here.diverged());
  }

  /** Powers and cosines of bias corrections and schedules are the engines' own, too. */
  private static boolean takesPowers(String method) {
    return method.startsWith("Adam")
        || (method.startsWith("SGD, ") && !method.endsWith("constant"));
  }

  private static double[] joined(double[]... parts) {
    return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
  }

  private static void equal(String objective, double[] there, double[] here) {
    equal(!TRANSCENDENTAL.contains(objective), objective, there, here);
  }

  private static void equal(boolean exact, String what, double[] there, double[] here) {
    if (exact) {
      assertThat(there).as(what).containsExactly(here);
      return;
    }
    assertThat(there).as(what).hasSameSizeAs(here);
    for (int i = 0; i < here.length; i++) {
      if (Double.isFinite(here[i])) {
        // Engines differ in the last digits of sin, cos, exp, log and powers; a run carries them
        // along.
        assertThat(there[i])
            .as(what + " at " + i)
            .isCloseTo(here[i], within(1e-9 * Math.max(1, Math.abs(here[i]))));
      } else {
        assertThat(there[i]).isEqualTo(here[i]);
      }
    }
  }
}
