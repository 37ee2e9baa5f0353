package descent.notebook.chart;

import descent.function.Objective;
import java.util.function.DoubleUnaryOperator;

/**
 * The beginning of every chart: {@code Plot.contour(f, Window.square(3)).path("momentum",
 * result.trace()).title("…")}. Each method returns a chart that a reader can go on changing, by its
 * own methods or by XChart's.
 */
public final class Plot {
  private Plot() {}

  /** The curve of a function over {@code [from, to]}. */
  public static FunctionChart function(DoubleUnaryOperator f, double from, double to) {
    return function("f", f, from, to);
  }

  /** The curve of a function over {@code [from, to]}, by its name. */
  public static FunctionChart function(String name, DoubleUnaryOperator f, double from, double to) {
    return new FunctionChart(from, to).curve(name, f);
  }

  /** The curve of an objective of one variable over {@code [from, to]}. */
  public static FunctionChart function(Objective f, double from, double to) {
    return function("f", FunctionChart.ofOneVariable(f), from, to);
  }

  /** An empty chart for lines given by their points. */
  public static FunctionChart lines() {
    return new FunctionChart(Double.NaN, Double.NaN).y("y");
  }

  /** A contour map of an objective of two variables. */
  public static ContourChart contour(Objective f, Window window) {
    return new ContourChart(f, window);
  }

  /** A contour map over {@code [left, right] × [bottom, top]}. */
  public static ContourChart contour(
      Objective f, double left, double right, double bottom, double top) {
    return contour(f, Window.of(left, right, bottom, top));
  }

  /** Runs by their distance from the minimum, {@code f(x_k) − minimum}. */
  public static ConvergenceChart convergence(double minimum) {
    return ConvergenceChart.ofValueGap(minimum);
  }

  /** Runs by the norm of their gradient. */
  public static ConvergenceChart gradientNorms() {
    return ConvergenceChart.ofGradientNorm();
  }

  /** Runs by their value, on a linear axis. */
  public static ConvergenceChart values() {
    return ConvergenceChart.ofValue();
  }
}
