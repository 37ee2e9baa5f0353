package descent.firstorder.clipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.Allocation;
import descent.firstorder.rule.Layers;
import descent.function.Blocks;
import descent.function.OracleTable;
import descent.function.ParameterRange;
import descent.function.model.MultilayerPerceptron;
import descent.linalg.Vectors;
import descent.random.Xoshiro256PlusPlus;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClippingTest {
  private static final Blocks ROWS = Blocks.ofSizes(3, 3, 3, 3);

  static Stream<OracleTable.Row> optax() {
    return OracleTable.read(ClippingTest.class, "clipping.csv").stream();
  }

  private static Clipping named(String rule) {
    return switch (rule) {
      case "adaptive 0.01 0.001" -> AdaptiveClipping.of(ROWS);
      case "adaptive 0.07 0.02" -> AdaptiveClipping.of(ROWS).withRatio(0.07).withEpsilon(0.02);
      case "value 0.3" -> Clipping.value(0.3);
      case "global norm 1.7" -> Clipping.globalNorm(1.7);
      default -> throw new IllegalArgumentException("no clipping is called " + rule);
    };
  }

  @ParameterizedTest
  @MethodSource("optax")
  void isOptaxs(OracleTable.Row row) {
    double[] gradient = row.numbers("gradient");
    double[] weights = row.numbers("weights");
    named(row.text("rule")).clip(weights, gradient);
    double[] clipped = row.numbers("clipped");
    for (int j = 0; j < clipped.length; j++) {
      // Norm, quotient and product each round once.
      assertThat(gradient[j]).isCloseTo(clipped[j], within(1e-15 * Math.abs(clipped[j])));
    }
    assertThat(weights).containsExactly(row.numbers("weights"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void eachBlockIsClippedByItself(long seed) {
    RandomGenerator random = Xoshiro256PlusPlus.ofSeed(seed);
    double[] g = random.doubles(9, -3, 3).toArray();
    double[] clipped = g.clone();
    new BlockNorm(1.5, Blocks.of(new ParameterRange(0, 4), new ParameterRange(5, 8)))
        .clip(new double[9], clipped);
    for (int[] block : new int[][] {{0, 4}, {5, 8}}) {
      double squares = 0;
      for (int j = block[0]; j < block[1]; j++) {
        squares += g[j] * g[j];
      }
      for (int j = block[0]; j < block[1]; j++) {
        double literal = g[j] * Math.min(1, 1.5 / Math.sqrt(squares));
        assertThat(clipped[j]).isCloseTo(literal, within(1e-15));
      }
    }
    assertThat(clipped[4]).isEqualTo(g[4]);
    assertThat(clipped[8]).isEqualTo(g[8]);
  }

  @Test
  void oneLayerIsTheWholeGradient() {
    double[] g = {3, -4, 12};
    Clipping.layerNorm(2, Layers.ofSizes(3)).clip(new double[3], g);
    double[] whole = {3, -4, 12};
    Clipping.globalNorm(2).clip(new double[3], whole);
    assertThat(g).containsExactly(whole, within(1e-15));
  }

  @Test
  void blocksWhoseSquaresLeaveTheRangeOfDoubles() {
    double[] g = {1e300, 0, 3e-200, 4e-200, Double.MAX_VALUE, Double.MAX_VALUE / 2};
    new BlockNorm(1e-200, Blocks.ofSizes(2, 2, 2)).clip(new double[6], g);
    assertThat(Vectors.norm(new double[] {g[0], g[1]})).isCloseTo(1e-200, within(1e-214));
    assertThat(g[2]).isCloseTo(0.6e-200, within(1e-214));
    assertThat(g[3]).isCloseTo(0.8e-200, within(1e-214));
    // The norm of the last block is no double; its entries are what an infinite norm leaves.
    assertThat(g[4]).isFinite();
    assertThat(Math.hypot(g[4], g[5])).isLessThanOrEqualTo(1.01e-200);
  }

  @Test
  void valuesAreCutOnBothSides() {
    double[] g = {-100, -0.5, 0, 0.5, 100, 0.1};
    Clipping.value(0.3).clip(new double[6], g);
    assertThat(g).containsExactly(-0.3, -0.3, 0, 0.3, 0.3, 0.1);
  }

  @Test
  void theUnitsOfAPerceptronAreItsHiddenOnes() {
    MultilayerPerceptron network =
        MultilayerPerceptron.classifier(new double[][] {{1, 2}, {0, 1}}, new int[] {0, 1}, 2)
            .withHidden(3, 2);
    assertThat(AdaptiveClipping.hiddenUnits(network).units().ranges())
        .containsExactly(
            new ParameterRange(0, 3),
            new ParameterRange(3, 6),
            new ParameterRange(6, 9),
            new ParameterRange(9, 13),
            new ParameterRange(13, 17));
    refuses(
        "network must have a hidden layer, got none",
        () -> AdaptiveClipping.hiddenUnits(network.withHidden()));
  }

  private static void refuses(String message, ThrowingCallable call) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void limitsArePositive(double bad) {
    String got = " must be positive and finite, got " + bad;
    refuses("maxValue" + got, () -> Clipping.value(bad));
    refuses("maxNorm" + got, () -> Clipping.layerNorm(bad, Layers.ofSizes(2)));
    refuses("ratio" + got, () -> AdaptiveClipping.of(ROWS).withRatio(bad));
    refuses("epsilon" + got, () -> AdaptiveClipping.of(ROWS).withEpsilon(bad));
  }

  @Test
  void blocksAreInsideOfTheGradient() {
    String message = "gradient has length 11 but the blocks reach to 12";
    refuses(message, () -> new BlockNorm(1, ROWS).clip(new double[11], new double[11]));
    refuses(message, () -> AdaptiveClipping.of(ROWS).clip(new double[11], new double[11]));
    refuses("blocks must not be null", () -> new BlockNorm(1, null));
    refuses("units must not be null", () -> AdaptiveClipping.of(null));
  }

  @Test
  void clippingDoesNotAllocate() {
    double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    double[] g = new double[12];
    for (Clipping clipping :
        List.of(
            Clipping.none(),
            Clipping.value(0.3),
            Clipping.globalNorm(1.7),
            new BlockNorm(0.5, ROWS),
            AdaptiveClipping.of(ROWS))) {
      Runnable clip =
          () -> {
            for (int k = 0; k < 50; k++) {
              Arrays.fill(g, k);
              clipping.clip(x, g);
            }
          };
      assertThat(Allocation.of(clip)).as("bytes for 50 times %s", clipping).isZero();
    }
  }
}
