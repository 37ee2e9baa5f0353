package descent.notebook.chart;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.internal.series.Series;

/** Alternative texts made from what a chart holds. */
final class AltText {
  private static final int DIGITS = 3;
  private static final int MOST_SERIES = 8;

  private AltText() {}

  static String of(XyFigure<?> chart) {
    StringBuilder text = new StringBuilder(opening(chart.kind(), chart.heading()));
    axis(text, "Horizontal axis", chart.getXAxisTitle(), chart.getStyler().isXAxisLogarithmic());
    axis(text, "Vertical axis", chart.getYAxisTitle(), chart.getStyler().isYAxisLogarithmic());
    Collection<XYSeries> all = chart.getSeriesCollection();
    all.stream().limit(MOST_SERIES).forEach(series -> text.append(' ').append(series(series)));
    if (all.size() > MOST_SERIES) {
      text.append(" And ").append(all.size() - MOST_SERIES).append(" more series.");
    }
    return text.toString();
  }

  static String ofAny(Chart<?, ?> chart) {
    String title = chart.getTitle() == null ? "" : chart.getTitle();
    StringBuilder text = new StringBuilder(opening("Chart", title));
    String names =
        chart.getSeriesCollection().stream().map(Series::getName).collect(Collectors.joining(", "));
    return names.isEmpty() ? text.toString() : text.append(" Series: ").append(names) + ".";
  }

  static String opening(String kind, String heading) {
    if (heading.isBlank()) {
      return kind + ".";
    }
    String title = heading.strip();
    boolean ends = ".!?".indexOf(title.charAt(title.length() - 1)) >= 0;
    return kind + ": " + title + (ends ? "" : ".");
  }

  static void axis(StringBuilder text, String which, String label, boolean logarithmic) {
    if (label != null && !label.isBlank()) {
      text.append(' ').append(which).append(": ").append(label);
      text.append(logarithmic ? " (logarithmic)." : ".");
    }
  }

  static String number(double value) {
    return Numbers.text(value, DIGITS);
  }

  static String range(double low, double high) {
    return number(low) + " to " + number(high);
  }

  private static String series(XYSeries series) {
    double[] x = series.getXData();
    double[] y = series.getYData();
    int points = x.length;
    while (points > 0 && Double.isNaN(x[points - 1])) {
      points--;
    }
    if (points == 0) {
      return capitalized(series.getLabel()) + ": no points.";
    }
    if (points == 1) {
      return capitalized(series.getLabel()) + ": " + point(x, y, 0) + ".";
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : y) {
      if (!Double.isNaN(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    return capitalized(series.getLabel())
        + ": "
        + points
        + " points from "
        + point(x, y, 0)
        + " to "
        + point(x, y, points - 1)
        + (low <= high ? ", values " + range(low, high) : "")
        + ".";
  }

  /** {@code Adam: 120 points from (1, 2) to (0, 0).} */
  static String way(String name, double[][] points) {
    return points.length == 1
        ? capitalized(name) + ": " + point(points[0]) + "."
        : capitalized(name)
            + ": "
            + points.length
            + " points from "
            + point(points[0])
            + " to "
            + point(points[points.length - 1])
            + ".";
  }

  static String places(String name, List<double[]> points) {
    return capitalized(name)
        + " at "
        + points.stream().map(AltText::point).collect(Collectors.joining(", "))
        + ".";
  }

  static String point(double[] point) {
    return "(" + number(point[0]) + ", " + number(point[1]) + ")";
  }

  private static String point(double[] x, double[] y, int i) {
    return "(" + number(x[i]) + ", " + number(y[i]) + ")";
  }

  private static String capitalized(String text) {
    return text.length() > 1 && Character.isLetter(text.charAt(1))
        ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1)
        : text;
  }
}
