package descent.landscape;

import descent.argument.Require;
import descent.function.Differentiable;
import descent.linalg.Vectors;
import java.util.Arrays;

/**
 * The mean value along a quadratic Bézier curve between two points, as an objective of its bend, so
 * that any method can look for the bend that avoids the hill between two minimizers:
 *
 * <pre>{@code
 * F(θ) = (1/m) Σ_k f(φ_θ(t_k)),   t_k = (k + ½)/m
 * ∇F(θ) = (1/m) Σ_k 2t_k(1 − t_k) ∇f(φ_θ(t_k))
 * }</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code a, b}</td><td>the ends, which stay</td><td>none</td></tr>
 * <tr><td>{@code m}</td><td>the number of places along the curve</td><td>none; 10 to 30 show hills
 * of that width</td></tr>
 * </table>
 *
 * <p>The mean is over {@code t}, not over the length of the curve, as in the source, which draws a
 * random {@code t} at every step; fixed places make it an objective like any other. A hill narrower
 * than the places are apart may go unseen: look at a finer {@linkplain Curve#profile profile}.
 *
 * <p>Cost: {@code m} gradients of {@code f}. Source: Garipov et al., Loss Surfaces, Mode
 * Connectivity, and Fast Ensembling of DNNs (NeurIPS 2018), Section 3.
 *
 * @param f the objective
 * @param from {@code a}; a copy goes in and out
 * @param to {@code b}; copied likewise
 * @param places {@code m}, at least 1
 */
public record MeanAlongBezier(Differentiable f, double[] from, double[] to, int places)
    implements Differentiable {

  /** Copies and checks. */
  public MeanAlongBezier {
    Require.nonNull("f", f);
    from = LineSlice.finite("from", from, f);
    to = LineSlice.finite("to", to, f);
    Require.atLeast("places", places, 1);
  }

  @Override
  public double[] from() {
    return from.clone();
  }

  @Override
  public double[] to() {
    return to.clone();
  }

  @Override
  public int dimension() {
    return f.dimension();
  }

  /** The middle between the ends, with which the curve is the straight line: where to start. */
  public double[] straight() {
    return Curve.line(from, to).at(0.5);
  }

  /** The curve with this bend. */
  public Curve curve(double[] bend) {
    return Curve.bezier(from, bend, to);
  }

  private void pointAt(double t, double[] bend, double[] point) {
    for (int i = 0; i < point.length; i++) {
      point[i] = (1 - t) * ((1 - t) * from[i] + 2 * t * bend[i]) + t * t * to[i];
    }
  }

  @Override
  public double value(double[] bend) {
    double[] point = new double[bend.length];
    double sum = 0;
    for (int k = 0; k < places; k++) {
      pointAt((k + 0.5) / places, bend, point);
      sum += f.value(point);
    }
    return sum / places;
  }

  @Override
  public double valueAndGradient(double[] bend, double[] gradient) {
    double[] point = new double[bend.length];
    double[] slope = new double[bend.length];
    Arrays.fill(gradient, 0);
    double sum = 0;
    for (int k = 0; k < places; k++) {
      double t = (k + 0.5) / places;
      pointAt(t, bend, point);
      sum += f.valueAndGradient(point, slope);
      Vectors.axpy(2 * t * (1 - t) / places, slope, gradient);
    }
    return sum / places;
  }
}
