package descent.notebook.chart;

import descent.function.Objective;
import descent.schedule.Schedule;
import java.util.List;
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
    return function(FunctionChart.PLAIN, f, from, to);
  }

  /** The curve of a function over {@code [from, to]}, by its name. */
  public static FunctionChart function(String name, DoubleUnaryOperator f, double from, double to) {
    return new FunctionChart(from, to).curve(name, f);
  }

  /** The curve of an objective of one variable over {@code [from, to]}. */
  public static FunctionChart function(Objective f, double from, double to) {
    return function(FunctionChart.PLAIN, FunctionChart.ofOneVariable(f), from, to);
  }

  /** An empty chart for lines given by their points. */
  public static FunctionChart lines() {
    return new FunctionChart(Double.NaN, Double.NaN).y("y");
  }

  /** The learning rates of a schedule at the steps 1 to {@code steps}. */
  public static FunctionChart schedule(Schedule schedule, int steps) {
    return schedule("schedule", schedule, steps);
  }

  /** The learning rates of a schedule, by its name, at the steps 1 to {@code steps}. */
  public static FunctionChart schedule(String name, Schedule schedule, int steps) {
    return lines().schedule(name, schedule, steps).x("step").y("learning rate");
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

  /** Bars over names. */
  public static BarChart bars(String[] names, double[] values) {
    BarChart chart = new BarChart(List.of(names));
    return chart.group("value", values).inOneColor();
  }

  /** Bars over names, for several groups to be added. */
  public static BarChart bars(String... names) {
    return new BarChart(List.of(names));
  }

  /** How often values occur. */
  public static HistogramChart histogram(double... values) {
    return new HistogramChart(values);
  }

  /** Points in the plane, to be added by name. */
  public static ScatterChart scatter() {
    return new ScatterChart();
  }

  /** Points in the plane. */
  public static ScatterChart scatter(double[] x, double[] y) {
    return scatter("data", x, y);
  }

  /** Points in the plane, by their name. */
  public static ScatterChart scatter(String name, double[] x, double[] y) {
    return new ScatterChart().points(name, x, y);
  }

  /** A matrix in colours, row 0 at the top. */
  public static HeatChart heatMap(double[][] matrix) {
    return new HeatChart(matrix);
  }

  /** An objective of two variables in colours. */
  public static HeatChart heatMap(Objective f, Window window) {
    return new HeatChart(f, window);
  }

  /** The graph of an objective of two variables as a surface in space. */
  public static SurfaceChart surface(Objective f, Window window) {
    return new SurfaceChart(f, window);
  }
}
