package descent.firstorder.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import descent.firstorder.SeparableUpdateRule;
import descent.firstorder.UpdateRule;
import descent.schedule.Schedule;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InParallelTest {
  /** No multiple of the threads, nor of a line of the cache. */
  private static final int DIMENSION = 50_021;

  private static Stream<SeparableUpdateRule> separable() {
    return RuleCatalogue.rules()
        .filter(SeparableUpdateRule.class::isInstance)
        .map(SeparableUpdateRule.class::cast);
  }

  @ParameterizedTest
  @MethodSource("separable")
  void manyThreadsMakeTheStepOfOne(SeparableUpdateRule rule) {
    double[] x = new Random(1).doubles(DIMENSION, -1, 1).toArray();
    for (int threads : new int[] {2, 3, 5}) {
      Random random = new Random(2);
      UpdateRule.State one = rule.start(DIMENSION);
      UpdateRule.State many = new InParallel(rule, threads).start(DIMENSION);
      double[] byOne = x.clone();
      double[] byMany = x.clone();
      for (int t = 0; t < 4; t++) {
        double[] gradient = random.doubles(DIMENSION, -1, 1).toArray();
        one.step(byOne, gradient);
        many.step(byMany, gradient);
      }
      // Not containsExactly, whose time grows with the square of the length.
      assertThat(byMany).isEqualTo(byOne);
      for (int k = 0; k < rule.memoryVectors(); k++) {
        assertThat(many.memory().vectors().get(k)).isEqualTo(one.memory().vectors().get(k));
      }
    }
  }

  /** Notes the ranges that it is asked for. */
  private record Ranges(Set<String> seen) implements SeparableUpdateRule {
    @Override
    public String name() {
      return "ranges";
    }

    @Override
    public Schedule learningRate() {
      return Schedule.constant(1);
    }

    @Override
    public int memoryVectors() {
      return 0;
    }

    @Override
    public void step(
        int step,
        double learningRate,
        double[] x,
        double[] gradient,
        double[][] memory,
        int from,
        int to) {
      seen.add(from + "–" + to);
    }
  }

  @Test
  void eachThreadHasItsRangeAndFewParametersHaveOne() {
    Ranges rule = new Ranges(ConcurrentHashMap.newKeySet());
    InParallel three = new InParallel(rule, 3);

    three.start(DIMENSION).step(new double[DIMENSION], new double[DIMENSION]);
    assertThat(rule.seen()).containsExactlyInAnyOrder("0–16672", "16672–33344", "33344–50021");

    rule.seen().clear();
    three.start(9_000).step(new double[9_000], new double[9_000]);
    assertThat(rule.seen()).containsExactly("0–9000");
  }

  @Test
  void asksForAThreadAndForARuleOfVectors() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new InParallel(Adam.withLearningRate(0.1), 0))
        .withMessage("threads must be at least 1, got 0");
    assertThat(InParallel.of(Adam.withLearningRate(0.1)).threads())
        .isEqualTo(Runtime.getRuntime().availableProcessors());
  }
}
