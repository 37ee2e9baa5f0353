package descent.notebook.chart;

import descent.argument.Require;
import descent.function.Objective;
import descent.optimize.Trace;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A map of an objective of two variables, with the ways of runs over it. Pale bands and thin lines
 * show the levels, the lightest ground lies lowest. A run begins at a ring and ends at a disc; what
 * leaves the window is cut off at the frame and does not change the axes. Minimizers are stars,
 * other points have the look of their name. Constraints are dark lines, hatched where they forbid.
 */
public final class ContourChart extends XyFigure<ContourChart> {
  private static final int COLUMNS = 321;
  private static final int ROWS = 241;
  private static final int LEVELS = 12;
  private static final int FEWEST_LEVELS = 3;
  private static final double FINENESS = 1e-3;

  /** The data of a series that is in the legend but not drawn as one. */
  private static final double[] NOWHERE = {Double.NaN};

  private final Window window;
  private final Field field;
  private final List<Run> runs = new ArrayList<>();
  private final List<double[]> minimizers = new ArrayList<>();
  private final List<Run> clouds = new ArrayList<>();
  private final List<Hatching> hatchings = new ArrayList<>();
  private final Arrows arrows = new Arrows();
  private int curves;
  private double[] levels;
  private Bands bands;

  private record Run(String name, double[][] points) {}

  ContourChart(Objective f, Window window) {
    super(House.WIDTH, House.HEIGHT + 40);
    this.window = window;
    field = Field.sample(f, window, COLUMNS, ROWS);
    double[] sorted = field.sorted();
    levels = Levels.choose(sorted, LEVELS);
    bands = new Bands(field, levels);
    // A function of a hundred hills fills the map with lines, and the file with their edges.
    for (int count = LEVELS - 1; count >= FEWEST_LEVELS && bands.crowded(); count--) {
      levels = Levels.choose(sorted, count);
      bands = new Bands(field, levels);
    }
    xRange(window.left(), window.right());
    yRange(window.bottom(), window.top());
    getStyler().setPlotGridLinesVisible(false);
    x("x₁").y("x₂");
  }

  @Override
  ContourChart self() {
    return this;
  }

  @Override
  String kind() {
    return "Contour map";
  }

  /** Draws the way of a run that recorded its points. */
  public ContourChart path(String name, Trace trace) {
    return path(name, Require.nonNull("trace", trace).points());
  }

  /** Draws a way through points of two coordinates. */
  public ContourChart path(String name, double[][] points) {
    Require.nonNull("points", points);
    if (points.length == 0) {
      throw new IllegalArgumentException("points must not be empty");
    }
    double[] x = new double[points.length];
    double[] y = new double[points.length];
    for (int k = 0; k < points.length; k++) {
      Require.length("points[" + k + "]", points[k], 2);
      x[k] = points[k][0];
      y[k] = points[k][1];
    }
    int[] kept = Thinning.kept(x, y, window, FINENESS);
    XYSeries series = addNamed(name, open(Thinning.pick(x, kept)), open(Thinning.pick(y, kept)));
    series.setLineStyle(Look.Dash.SOLID.stroke(1.6f));
    markSteps(series, 6);
    sizeMarkers(series, 5);
    addHalo(series);
    runs.add(new Run(name, points.clone()));
    return this;
  }

  /**
   * Draws ellipses: around each centre {@code m} the points with {@code (x − m)ᵀ C⁻¹ (x − m) = 1},
   * one standard deviation away where {@code C} is the covariance of a normal distribution.
   *
   * @param centres points of two coordinates
   * @param covariances for each centre a symmetric positive definite matrix, 2 × 2
   */
  public ContourChart ellipses(String name, double[][] centres, double[][][] covariances) {
    double[][] outline = EllipseOutline.of(centres, covariances);
    XYSeries series = addNamed(name, outline[0], outline[1]);
    series.setLineStyle(Look.Dash.SOLID.stroke(1.6f));
    series.setMarker(SeriesMarkers.NONE);
    addHalo(series);
    clouds.add(new Run(name, centres.clone()));
    return this;
  }

  /** Marks minimizers by stars. */
  public ContourChart minimizer(double[]... points) {
    double[] x = new double[points.length];
    double[] y = new double[points.length];
    for (int i = 0; i < points.length; i++) {
      Require.length("minimizer", points[i], 2);
      x[i] = points[i][0];
      y[i] = points[i][1];
      minimizers.add(points[i].clone());
    }
    XYSeries series =
        addRule(points.length > 1 ? "minimizers" : "minimizer", open(x), open(y), Look.Dash.SOLID);
    series.setLineStyle(SeriesLines.NONE);
    series.setMarker(Marks.STAR);
    series.setMarkerColor(House.INK);
    sizeMarkers(series, 15);
    return this;
  }

  /** Marks one minimizer. */
  public ContourChart minimizer(double x1, double x2) {
    return minimizer(new double[] {x1, x2});
  }

  /** Marks points of one kind by a marker of their own. */
  public ContourChart points(String name, double[]... points) {
    if (Require.nonNull("points", points).length == 0) {
      throw new IllegalArgumentException("points must not be empty");
    }
    double[] x = new double[points.length];
    double[] y = new double[points.length];
    for (int i = 0; i < points.length; i++) {
      Require.length("points[" + i + "]", points[i], 2);
      x[i] = points[i][0];
      y[i] = points[i][1];
    }
    XYSeries series = addNamed(name, open(x), open(y));
    series.setLineStyle(SeriesLines.NONE);
    sizeMarkers(series, 9);
    clouds.add(new Run(name, points.clone()));
    return this;
  }

  /** Draws the curve {@code h(x) = 0}, such as an equality constraint: a dark line. */
  public ContourChart curve(String name, Objective h) {
    curve(name, Field.sample(h, window, COLUMNS, ROWS));
    return this;
  }

  /** Hatches the part where {@code g(x) > 0}, which a constraint {@code g(x) ≤ 0} forbids. */
  public ContourChart forbidden(String name, Objective g) {
    Field sampled = Field.sample(g, window, COLUMNS, ROWS);
    curve(name, sampled);
    hatchings.add(new Hatching(sampled));
    return this;
  }

  private void curve(String name, Field sampled) {
    List<double[]> points = new ArrayList<>();
    points.add(new double[] {Double.NaN, Double.NaN});
    for (double[][] line : MarchingSquares.lines(sampled, 0)) {
      points.addAll(List.of(line));
      points.add(new double[] {Double.NaN, Double.NaN});
    }
    Look.Dash[] dashes = Look.Dash.values();
    Look.Dash dash = dashes[curves++ % dashes.length];
    XYSeries series =
        addRule(
            name,
            points.stream().mapToDouble(point -> point[0]).toArray(),
            points.stream().mapToDouble(point -> point[1]).toArray(),
            dash);
    series.setLineStyle(dash.stroke(LINE_WIDTH));
    series.setLineColor(House.INK);
  }

  /**
   * Draws an arrow that begins at a point and is as long as a vector, in the axes' units. Arrows of
   * one name look alike; the first name is blue, the second vermillion, and so on.
   */
  public ContourChart arrow(String name, double[] at, double[] vector) {
    Require.length("at", at, 2);
    Require.length("vector", vector, 2);
    if (!arrows.have(name)) {
      XYSeries series = addLooking(Arrows.look(taken()), name, NOWHERE, NOWHERE);
      series.setLineStyle(Arrows.SHAFT);
      series.setMarker(SeriesMarkers.NONE);
    }
    arrows.add(name, at.clone(), new double[] {at[0] + vector[0], at[1] + vector[1]});
    return this;
  }

  /** Draws these levels instead of chosen ones. */
  public ContourChart levels(double... values) {
    levels = Require.finite("values", values).clone();
    Arrays.sort(levels);
    bands = null;
    return this;
  }

  /** Chooses this many levels; 12, or fewer where these crowd the map, if never called. */
  public ContourChart levels(int count) {
    levels = Levels.choose(field.sorted(), count);
    bands = null;
    return this;
  }

  /**
   * Gives both axes the same scale, so that right angles look right: a gradient then stands
   * perpendicular on its contour line. The height of the picture follows.
   */
  public ContourChart equalAspect() {
    double plotWidth = House.WIDTH - 90;
    double plotHeight = plotWidth * window.height() / window.width();
    double most = 520;
    if (plotHeight > most) {
      plotWidth *= most / plotHeight;
      plotHeight = most;
    }
    return size(
        (int) Math.round(plotWidth) + 90, (int) Math.round(Math.max(110, plotHeight)) + 110);
  }

  @Override
  void paintBelow(Graphics2D g, Rectangle2D frame) {
    if (bands == null) {
      bands = new Bands(field, levels);
    }
    bands.paint(g, frame, this);
    hatchings.forEach(hatching -> hatching.paint(g, frame));
  }

  @Override
  void paintAbove(Graphics2D g, Rectangle2D frame) {
    arrows.paint(g, this);
    for (Run run : runs) {
      XYSeries series = getSeries(run.name());
      if (series != null && series.isEnabled()) {
        double[] first = run.points()[0];
        double[] last = run.points()[run.points().length - 1];
        Marks.start(g, series.getMarkerColor(), screenX(first[0]), screenY(first[1]));
        Marks.end(g, series.getMarkerColor(), screenX(last[0]), screenY(last[1]));
      }
    }
    g.setColor(House.INK);
    for (double[] point : minimizers) {
      Marks.STAR.paint(g, screenX(point[0]), screenY(point[1]), 13);
    }
  }

  @Override
  String made() {
    StringBuilder text = new StringBuilder(AltText.opening(kind(), heading()));
    text.append(" Window ")
        .append(AltText.range(window.left(), window.right()))
        .append(" by ")
        .append(AltText.range(window.bottom(), window.top()));
    if (levels.length > 0) {
      text.append(", ")
          .append(levels.length)
          .append(" levels from ")
          .append(AltText.range(levels[0], levels[levels.length - 1]));
    }
    text.append('.');
    for (Run run : runs) {
      text.append(' ').append(AltText.way(run.name(), run.points()));
    }
    for (Run cloud : clouds) {
      text.append(' ').append(AltText.places(cloud.name(), List.of(cloud.points())));
    }
    for (Arrows.Arrow arrow : arrows.all()) {
      text.append(' ')
          .append(AltText.way(arrow.name(), new double[][] {arrow.tail(), arrow.tip()}));
    }
    if (!minimizers.isEmpty()) {
      text.append(' ')
          .append(AltText.places(minimizers.size() == 1 ? "Minimizer" : "Minimizers", minimizers));
    }
    return text.toString();
  }
}
