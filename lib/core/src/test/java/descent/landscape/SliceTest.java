package descent.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.function.Blocks;
import descent.function.Objective;
import descent.function.ParameterRange;
import descent.function.gallery.Gallery;
import descent.linalg.Vectors;
import descent.random.Xoshiro256PlusPlus;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SliceTest {
  private final Objective f = Gallery.rosenbrock(3);

  @Test
  void alongALine() {
    double[] origin = {1, 2, 3};
    double[] direction = {0.5, 0, -1};
    LineSlice slice = new LineSlice(f, origin, direction);
    assertThat(slice.dimension()).isEqualTo(1);
    assertThat(slice.point(2)).containsExactly(2, 2, 1);
    assertThat(slice.value(new double[] {2})).isEqualTo(f.value(new double[] {2, 2, 1}));
    origin[0] = 9;
    direction[0] = 9;
    slice.origin()[0] = 9;
    slice.direction()[0] = 9;
    assertThat(slice.point(0)).containsExactly(1, 2, 3);
    LineSlice between = LineSlice.through(f, new double[] {1, 1, 1}, new double[] {3, 0, 1});
    assertThat(between.point(0)).containsExactly(1, 1, 1);
    assertThat(between.point(1)).containsExactly(3, 0, 1);
    assertThat(between.value(new double[] {0})).isZero();
  }

  @Test
  void onAPlane() {
    PlaneSlice slice =
        new PlaneSlice(f, new double[] {1, 2, 3}, new double[] {1, 0, 1}, new double[] {0, 2, 1});
    assertThat(slice.dimension()).isEqualTo(2);
    assertThat(slice.point(2, -1)).containsExactly(3, 0, 4);
    assertThat(slice.value(new double[] {2, -1})).isEqualTo(f.value(new double[] {3, 0, 4}));
    assertThat(slice.coordinates(slice.point(2, -1)))
        .containsExactly(new double[] {2, -1}, within(1e-14));
    // A point off the plane has the coordinates of its nearest point: (−1, −½, 1) is normal to it.
    double[] off = slice.point(0.3, 0.7);
    Vectors.axpy(5, new double[] {-1, -0.5, 1}, off);
    assertThat(slice.coordinates(off)).containsExactly(new double[] {0.3, 0.7}, within(1e-14));
  }

  @Test
  void planeThroughThreePointsKeepsLengths() {
    double[] a = {1, 0, 0};
    double[] b = {3, 1, 2};
    double[] c = {0, 4, -1};
    PlaneSlice slice = PlaneSlice.through(f, a, b, c);
    assertThat(slice.coordinates(a)).containsExactly(new double[] {0, 0}, within(1e-14));
    assertThat(slice.coordinates(b)).containsExactly(new double[] {3, 0}, within(1e-14));
    double[] at = slice.coordinates(c);
    assertThat(at[1]).isPositive();
    assertThat(Math.hypot(at[0], at[1])).isCloseTo(Vectors.distance(a, c), within(1e-14));
    assertThat(Math.hypot(at[0] - 3, at[1])).isCloseTo(Vectors.distance(b, c), within(1e-14));
    assertThat(Vectors.dot(slice.u(), slice.v())).isCloseTo(0, within(1e-15));
    assertThat(slice.origin()).containsExactly(a);
    assertThat(slice.value(at)).isCloseTo(f.value(c), within(1e-9));
  }

  @Test
  void randomDirectionsAreUniformUnitVectors() {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(1);
    double[] mean = new double[3];
    double[] squares = new double[3];
    int draws = 20_000;
    for (int k = 0; k < draws; k++) {
      double[] d = Directions.random(3, random);
      assertThat(Vectors.norm(d)).isCloseTo(1, within(1e-14));
      for (int i = 0; i < 3; i++) {
        mean[i] += d[i] / draws;
        squares[i] += d[i] * d[i] / draws;
      }
    }
    // Standard errors √(1/3/draws) = 0.004 and √(4/45/draws) = 0.002.
    assertThat(mean).containsExactly(new double[3], within(0.016));
    assertThat(squares).containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(0.01));
  }

  @Test
  void filterNormalizationGivesEachBlockItsLength() {
    double[] x = {3, 4, 7, 0, 0, 2};
    double[] direction = {0, 2, 5, 1, 1, -3};
    Blocks blocks =
        Blocks.of(new ParameterRange(0, 2), new ParameterRange(3, 5), new ParameterRange(5, 6));
    assertThat(Directions.filterNormalized(direction, x, blocks))
        .containsExactly(0, 5, 0, 0, 0, -2);
    assertThat(direction).containsExactly(0, 2, 5, 1, 1, -3);
    assertThat(Directions.filterNormalized(new double[6], x, blocks))
        .containsExactly(new double[6]);
  }

  @Test
  void filterNormalizedSlicesDoNotSeeTheRescalingOfLayers() {
    // W₂·relu(W₁x) with two hidden units and one input, as f(w₁, w₂, v₁, v₂) on two inputs.
    Objective relu =
        Objective.of(
            4,
            w ->
                Math.pow(Math.max(0, w[0]) * w[2] + Math.max(0, w[1]) * w[3] - 1, 2)
                    + Math.pow(Math.max(0, -2 * w[0]) * w[2] + Math.max(0, -2 * w[1]) * w[3], 2));
    Blocks filters = Blocks.ofSizes(1, 1, 2);
    LayerRescaling rescaling =
        LayerRescaling.of(new ParameterRange(0, 2), new ParameterRange(2, 4));
    double[] w = {0.5, -0.4, 1.5, 0.3};
    double[] rescaled = rescaling.by(10, w);
    double[] direction = {0.2, -0.7, 0.4, 1.1};
    LineSlice before = new LineSlice(relu, w, Directions.filterNormalized(direction, w, filters));
    LineSlice after =
        new LineSlice(relu, rescaled, Directions.filterNormalized(direction, rescaled, filters));
    for (double t = -1; t <= 1; t += 0.1) {
      assertThat(after.value(new double[] {t}))
          .isCloseTo(before.value(new double[] {t}), within(1e-12));
    }
  }

  @Test
  void badArgumentsAreNamed() {
    double[] zero = new double[3];
    double[] one = {1, 0, 0};
    double[] two = {2, 0, 0};
    refused(() -> new LineSlice(null, zero, one), "f must not be null");
    refused(() -> new LineSlice(f, zero, zero), "direction must not be the zero vector");
    refused(
        () -> new LineSlice(f, new double[2], one),
        "origin has length 2 but the objective expects 3");
    refused(() -> LineSlice.through(f, one, one), "a and b must be two different points");
    refused(
        () -> LineSlice.through(f, one, new double[] {1, Double.NaN, 0}),
        "b must be finite, got b[1] = NaN");
    refused(
        () -> new PlaneSlice(f, zero, one, two),
        "u and v must span a plane, but they are parallel or zero");
    refused(
        () -> new PlaneSlice(f, zero, one, zero),
        "u and v must span a plane, but they are parallel or zero");
    refused(() -> PlaneSlice.through(f, zero, one, two), "a, b and c must not lie on one line");
    refused(
        () -> Directions.random(0, Xoshiro256PlusPlus.ofSeed(1)),
        "dimension must be at least 1, got 0");
    refused(
        () -> Directions.filterNormalized(one, one, Blocks.ofSizes(4)),
        "x has length 3 but the blocks reach to 4");
    refused(
        () -> Directions.filterNormalized(new double[2], one, Blocks.ofSizes(3)),
        "direction has length 2 but x has length 3");
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
