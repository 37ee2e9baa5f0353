package descent.notebook.chart;

import descent.argument.Require;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;

/** Bars over names, in one group or several side by side. */
public final class BarChart extends CategoryChart implements Described {
  private final List<String> names;
  private final Set<Look> taken = new HashSet<>();
  private String alt = "";

  BarChart(List<String> names) {
    super(House.WIDTH, House.HEIGHT);
    this.names = List.copyOf(names);
    if (this.names.isEmpty()) {
      throw new IllegalArgumentException("names must not be empty");
    }
    House.furnish(getStyler());
    legend = new Key<>(this);
    getStyler().setAvailableSpaceFill(0.7);
    getStyler().setPlotGridVerticalLinesVisible(false);
    getStyler().setLabelsVisible(false);
    getStyler().setPlotBorderVisible(true);
    getStyler().setPlotBorderColor(House.FRAME);
    setXAxisTitle("");
    y("value");
    Font font = getStyler().getAxisTickLabelsFont();
    double widest = names.stream().mapToDouble(n -> Headline.width(n, font)).max().orElse(0);
    if (widest + 8 > (House.WIDTH - 90.0) / names.size()) {
      getStyler().setXAxisLabelRotation(30);
    }
  }

  /** Adds a group of bars, one for each name. */
  public BarChart group(String name, double[] values) {
    Require.finite("values", values);
    if (values.length != names.size()) {
      throw new IllegalArgumentException(
          "values must have one entry for each name, got "
              + values.length
              + " for "
              + names.size());
    }
    Look look = Palette.of(name, taken);
    taken.add(look);
    CategorySeries series = addSeries(name, names, Arrays.stream(values).boxed().toList());
    color(series, look.color());
    getStyler().setLegendVisible(getSeriesCollection().size() > 1);
    return this;
  }

  static void color(CategorySeries series, Color color) {
    series.setFillColor(color);
    series.setLineColor(color);
    series.setMarkerColor(color);
  }

  BarChart inOneColor() {
    getSeriesCollection().forEach(series -> color(series, Palette.colors().get(0)));
    return this;
  }

  /** Writes the values over the bars, in this pattern of {@link java.text.DecimalFormat}. */
  public BarChart numbers(String pattern) {
    getStyler().setLabelsVisible(true);
    getStyler().setLabelsPosition(1.05);
    getStyler().setLabelsFontColorAutomaticEnabled(false);
    getStyler().setLabelsFontColor(House.INK);
    getStyler().setLabelsFont(getStyler().getAxisTickLabelsFont());
    getStyler().setDecimalPattern(Require.nonNull("pattern", pattern));
    return this;
  }

  /** The title: what the picture shows, as a sentence. */
  public BarChart title(String finding) {
    setTitle(Require.nonNull("finding", finding));
    return this;
  }

  /** The label of the horizontal axis. */
  public BarChart x(String label) {
    setXAxisTitle(Require.nonNull("label", label));
    return this;
  }

  /** The label of the vertical axis, with its unit. */
  public BarChart y(String label) {
    setYAxisTitle(Require.nonNull("label", label));
    return this;
  }

  /** The alternative text, in place of the one that is made from the chart. */
  public BarChart alt(String text) {
    if (Require.nonNull("text", text).isBlank()) {
      throw new IllegalArgumentException("alt must say what the picture shows, got a blank text");
    }
    alt = text.strip();
    return this;
  }

  /** The size in logical pixels; 720 × 440 if never called. */
  public BarChart size(int width, int height) {
    setWidth(Require.atLeast("width", width, 100));
    setHeight(Require.atLeast("height", height, 100));
    return this;
  }

  @Override
  public String heading() {
    return getTitle() == null ? "" : getTitle();
  }

  @Override
  public String altText() {
    if (!alt.isEmpty()) {
      return alt;
    }
    StringBuilder text = new StringBuilder(AltText.opening("Bar chart", heading()));
    AltText.axis(text, "Vertical axis", getYAxisTitle(), false);
    for (CategorySeries series : getSeriesCollection()) {
      if (getSeriesCollection().size() > 1) {
        text.append(' ').append(series.getName()).append(':');
      }
      int i = 0;
      for (double value : series.getYData()) {
        text.append(i == 0 ? " " : ", ").append(names.get(i)).append(' ');
        text.append(AltText.number(value));
        i++;
      }
      text.append('.');
    }
    return text.toString();
  }

  @Override
  public void paint(Graphics2D g, int width, int height) {
    Double bottom = getStyler().getYAxisMin();
    Double top = getStyler().getYAxisMax();
    double[] values =
        getSeriesCollection().stream()
            .flatMapToDouble(series -> Arrays.stream(series.getYData()))
            .toArray();
    double least = Arrays.stream(values).min().orElse(0);
    double greatest = Arrays.stream(values).max().orElse(1);
    double air = 0.08 * (Math.max(0, greatest) - Math.min(0, least));
    try {
      // The hair makes room for the label of 0.
      if (bottom == null) {
        getStyler().setYAxisMin(least < 0 ? least - air : -1e-9 * air);
      }
      if (top == null) {
        getStyler().setYAxisMax(greatest > 0 ? greatest + air : 1e-9 * air);
      }
      Headline.paint(g, heading(), getStyler(), width, () -> super.paint(g, width, height));
    } finally {
      getStyler().setYAxisMin(bottom);
      getStyler().setYAxisMax(top);
    }
  }
}
