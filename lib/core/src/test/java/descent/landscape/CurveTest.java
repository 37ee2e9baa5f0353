package descent.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.firstorder.GradientDescent;
import descent.function.Differences;
import descent.function.Differentiable;
import descent.function.Objective;
import descent.function.gallery.Gallery;
import descent.optimize.Stopping;
import descent.random.Xoshiro256PlusPlus;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CurveTest {
  private final double[] a = {-1, 0};
  private final double[] b = {1, 0};

  /** A ring: every point of the unit circle is a minimizer of (‖x‖² − 1)², the centre is a hill. */
  private final Differentiable ring =
      Objective.of(
          2,
          x -> Math.pow(x[0] * x[0] + x[1] * x[1] - 1, 2),
          (x, g) -> {
            double factor = 4 * (x[0] * x[0] + x[1] * x[1] - 1);
            g[0] = factor * x[0];
            g[1] = factor * x[1];
          });

  @Test
  void pointsOfTheCurves() {
    Curve line = Curve.line(a, b);
    assertThat(line.at(0)).containsExactly(a);
    assertThat(line.at(0.25)).containsExactly(-0.5, 0);
    assertThat(line.at(1)).containsExactly(b);
    Curve bent = Curve.bezier(a, new double[] {0, 4}, b);
    assertThat(bent.at(0)).containsExactly(a);
    assertThat(bent.at(0.5)).containsExactly(0, 2);
    assertThat(bent.at(0.25)).containsExactly(-0.5, 1.5);
    assertThat(bent.at(1)).containsExactly(b);
    assertThat(bent.dimension()).isEqualTo(2);
    assertThat(line.dimension()).isEqualTo(2);
  }

  @Test
  void barrierAlongALine() {
    CurveProfile profile = Curve.line(a, b).profile(ring, 101);
    assertThat(profile.barrier()).isCloseTo(1, within(1e-15));
    assertThat(profile.peak()).isCloseTo(1, within(1e-15));
    // ∫(s² − 1)² over s ∈ [−1, 1], halved: 8/15. The even mean with both ends errs by O(1/points).
    assertThat(profile.mean()).isCloseTo(8 / 15.0, within(0.01));
    assertThat(profile.t()[50]).isEqualTo(0.5);
  }

  @Test
  void barrierCountsAboveTheLineBetweenUnequalEnds() {
    double[] t = {0, 0.5, 1};
    assertThat(new CurveProfile(t, new double[] {0, 3, 4}).barrier()).isEqualTo(1);
    assertThat(new CurveProfile(t, new double[] {4, 3, 0}).barrier()).isEqualTo(1);
    assertThat(new CurveProfile(t, new double[] {0, 1, 4}).barrier()).isZero();
    assertThat(new CurveProfile(t, new double[] {0, Double.NaN, 4}).barrier()).isNaN();
    assertThat(new CurveProfile(t, new double[] {0, Double.NaN, 4}).peak()).isNaN();
  }

  @Test
  void gradientOfTheMean() {
    MeanAlongBezier mean = new MeanAlongBezier(Gallery.himmelblau(), a, b, 7);
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(4);
    for (int k = 0; k < 5; k++) {
      Differences.assertGradient(mean, random.doubles(2, -3, 3).toArray(), 1e-6);
    }
    assertThat(mean.dimension()).isEqualTo(2);
  }

  @Test
  void meanIsTheFormula() {
    MeanAlongBezier mean = new MeanAlongBezier(ring, a, b, 4);
    double[] bend = {0.2, 0.9};
    double sum = 0;
    for (double t : new double[] {0.125, 0.375, 0.625, 0.875}) {
      double x = (1 - t) * (1 - t) * -1 + 2 * t * (1 - t) * 0.2 + t * t * 1;
      double y = 2 * t * (1 - t) * 0.9;
      sum += Math.pow(x * x + y * y - 1, 2);
    }
    assertThat(mean.value(bend)).isCloseTo(sum / 4, within(1e-15));
    assertThat(mean.straight()).containsExactly(0, 0);
    assertThat(mean.curve(bend).at(0.125)).containsExactly(Curve.bezier(a, bend, b).at(0.125));
  }

  @Test
  void aBentPathGoesAroundTheHill() {
    MeanAlongBezier mean = new MeanAlongBezier(ring, a, b, 20);
    double[] start = mean.straight();
    start[1] = 0.1;
    double[] bend =
        GradientDescent.withStepSize(0.2)
            .minimize(mean, start, Stopping.gradientBelow(1e-9).or(Stopping.iterations(5000)))
            .minimizer();
    // The best parabola is close to the half circle: its hill is under a tenth of the line's.
    assertThat(mean.curve(bend).profile(ring, 201).barrier()).isLessThan(0.1);
    assertThat(bend[0]).isCloseTo(0, within(1e-6));
    assertThat(bend[1]).isBetween(1.5, 2.5);
  }

  @Test
  void whatGoesInAndOutIsCopied() {
    double[] from = {0, 0};
    double[] bend = {1, 1};
    double[] to = {2, 0};
    Curve.Line line = new Curve.Line(from, to);
    Curve.Bezier bezier = new Curve.Bezier(from, bend, to);
    MeanAlongBezier mean = new MeanAlongBezier(ring, from, to, 3);
    from[0] = 9;
    bend[0] = 9;
    to[0] = 9;
    line.from()[0] = 9;
    line.to()[0] = 9;
    bezier.from()[0] = 9;
    bezier.bend()[0] = 9;
    bezier.to()[0] = 9;
    mean.from()[0] = 9;
    mean.to()[0] = 9;
    assertThat(line.at(0.5)).containsExactly(1, 0);
    assertThat(bezier.at(0.5)).containsExactly(1, 0.5);
    assertThat(mean.straight()).containsExactly(1, 0);
    double[] t = {0, 1};
    CurveProfile profile = new CurveProfile(t, t);
    t[1] = 9;
    profile.t()[1] = 9;
    profile.values()[1] = 9;
    assertThat(profile.peak()).isEqualTo(1);
    assertThat(profile.t()[1]).isEqualTo(1);
  }

  @Test
  void badArgumentsAreNamed() {
    refused(() -> Curve.line(a, new double[3]), "to has length 3 but from has length 2");
    refused(() -> Curve.bezier(a, new double[1], b), "bend has length 1 but from has length 2");
    refused(
        () -> Curve.line(a, new double[] {0, Double.NaN}), "to must be finite, got to[1] = NaN");
    refused(() -> Curve.line(a, b).profile(ring, 1), "points must be at least 2, got 1");
    refused(
        () -> Curve.line(a, b).profile(Gallery.rosenbrock(3), 5),
        "a point of the curve has length 2 but the objective expects 3");
    refused(
        () -> new CurveProfile(new double[3], new double[2]),
        "values has length 2 but t has length 3");
    refused(() -> new MeanAlongBezier(ring, a, b, 0), "places must be at least 1, got 0");
    refused(
        () -> new MeanAlongBezier(ring, a, new double[3], 5),
        "to has length 3 but the objective expects 2");
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
