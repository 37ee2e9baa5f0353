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

/** Every function that the script of populations exports equals the same one on the JVM. */
class PopulationsTest {
  /** Only + − × ÷ and √, as differential evolution and descent have: these agree in every bit. */
  private static final Set<String> ALGEBRAIC =
      Set.of("Styblinski–Tang", "Himmelblau", "Rosenbrock");

  private static Script script;

  @BeforeAll
  static void load() {
    script = new Script("populations");
  }

  @AfterAll
  static void close() {
    script.close();
  }

  static List<String> objectives() {
    return List.of(Populations.objectives());
  }

  @Test
  void listsTheSameNames() {
    assertThat(Script.strings(script.call("objectives"))).isEqualTo(objectives());
    assertThat(objectives()).doesNotHaveDuplicates().containsAll(ALGEBRAIC);
    assertThat(Script.strings(script.call("methods"))).isEqualTo(List.of(Populations.methods()));
    for (String method : Populations.methods()) {
      assertThat(Script.strings(script.call("settings", method)))
          .isEqualTo(List.of(Populations.settings(method)));
    }
  }

  @ParameterizedTest
  @MethodSource("objectives")
  void evaluatesAlike(String name) {
    boolean exact = ALGEBRAIC.contains(name);
    double[] start = Populations.start(name);
    equal(true, name, script.call("domain", name), Populations.domain(name));
    equal(true, name, script.call("start", name), start);
    equal(true, name, script.call("minimizers", name), Populations.minimizers(name));
    double[] there = {script.call("value", name, start).asDouble()};
    Agreement.check(exact, name, there, new double[] {Populations.value(name, start)});
    equal(
        exact,
        name,
        script.call("field", name, -1.5, 2.0, -1.0, 3.0, 7, 5),
        Populations.field(name, -1.5, 2, -1, 3, 7, 5));
  }

  @ParameterizedTest
  @MethodSource("objectives")
  void evolvesAlike(String name) {
    double[] start = Populations.start(name);
    for (String method : Populations.methods()) {
      boolean random = !method.equals("gradient descent");
      boolean drawsNormally = random && !method.startsWith("differential");
      for (double seed : new double[] {1, 20}) {
        double[] settings = random ? new double[] {12, 0.6, seed} : new double[] {0.001};
        Generations here = Populations.evolve(method, name, start, settings, 200);
        Value there = script.call("evolve", method, name, start, settings, 200);
        boolean exact = ALGEBRAIC.contains(name) && !drawsNormally;
        String what = method + " on " + name;
        equal(true, what, there.invokeMember("sizes"), here.sizes());
        equal(true, what, there.invokeMember("evaluations"), here.evaluations());
        equal(exact, what, there.invokeMember("points"), here.points());
        equal(exact, what, there.invokeMember("leaders"), here.leaders());
        equal(exact, what, there.invokeMember("values"), here.values());
        equal(exact, what, there.invokeMember("ellipses"), here.ellipses());
      }
    }
  }

  /** Evaluations are counted, populations stay in the box, and the best never gets worse. */
  @ParameterizedTest
  @MethodSource("objectives")
  void keepsItsBooks(String name) {
    double[] box = Populations.domain(name);
    double[] start = Populations.start(name);
    for (String method : List.of("genetic algorithm", "differential evolution", "CMA-ES")) {
      Generations run = Populations.evolve(method, name, start, new double[] {20, 1.5, 7}, 300);
      double[] evaluations = run.evaluations();
      double[] sizes = run.sizes();
      double[] values = run.values();
      double[] leaders = run.leaders();
      assertThat(evaluations[evaluations.length - 1]).isBetween(300.0, 319.0);
      assertThat(evaluations[0]).isEqualTo(method.equals("CMA-ES") ? 1 : 20);
      int individuals = 0;
      for (int k = 0; k < sizes.length; k++) {
        individuals += (int) sizes[k];
        assertThat(values[k]).isLessThanOrEqualTo(values[Math.max(0, k - 1)]);
        double[] leader = {leaders[2 * k], leaders[2 * k + 1]};
        assertThat(Populations.value(name, leader)).isEqualTo(values[k]);
      }
      double[] points = run.points();
      assertThat(points).hasSize(2 * individuals);
      for (int i = 0; i < points.length; i++) {
        assertThat(points[i]).isBetween(box[2 * (i % 2)], box[2 * (i % 2) + 1]);
      }
      assertThat(run.ellipses()).hasSize(method.equals("CMA-ES") ? 5 * sizes.length : 0);
    }
  }

  /** The first ellipse is the circle that the settings say. */
  @Test
  void beginsWithACircle() {
    double[] start = {1, -2};
    Generations run =
        Populations.evolve("CMA-ES", "Himmelblau", start, new double[] {10, 0.5, 1}, 11);
    assertThat(run.ellipses()).containsExactly(1, -2, 0.25, 0, 0.25, 1, -2, 0.25, 0, 0.25);
  }

  @Test
  void refusesBadArgumentsInTheSameWords() {
    double[] start = {1, 1};
    double[] settings = {20, 1, 1};
    assertThat(script.refusal("evolve", "PSO", "Ackley", start, settings, 100))
        .startsWith("no method is named PSO; known: gradient descent; ");
    assertThat(script.refusal("evolve", "CMA-ES", "Sphere", start, settings, 100))
        .startsWith("no objective is named Sphere; known: Rastrigin; ");
    assertThat(script.refusal("evolve", "CMA-ES", "Ackley", start, new double[] {20, 1}, 100))
        .isEqualTo("CMA-ES takes 3 settings, got 2");
    assertThat(script.refusal("evolve", "CMA-ES", "Ackley", start, new double[] {3, 1, 1}, 100))
        .isEqualTo("population must be at least 4, got 3");
    assertThat(script.refusal("evolve", "CMA-ES", "Ackley", start, settings, 20_001))
        .isEqualTo("evaluations must be at most 20000, got 20001");
    assertThat(script.refusal("evolve", "CMA-ES", "Ackley", start, new double[] {20, 0, 1}, 100))
        .isEqualTo("stepSize must be positive and finite, got 0.0");
    assertThat(script.refusal("evolve", "CMA-ES", "Ackley", new double[1], settings, 100))
        .isEqualTo("start has length 1 but the objective expects 2");
  }

  private static void equal(boolean exact, String what, Value there, double[] here) {
    Agreement.check(exact, what, Script.doubles(there), here);
  }
}
