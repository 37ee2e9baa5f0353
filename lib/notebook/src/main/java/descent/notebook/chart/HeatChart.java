package descent.notebook.chart;

import descent.argument.Require;
import descent.function.Objective;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import org.knowm.xchart.style.Styler;

/**
 * A heat map of a matrix, row 0 at the top, or of an objective of two variables. The colours are
 * symmetric about 0 where values have both signs. A matrix of at most 12 × 12 shows its numbers.
 */
public final class HeatChart extends XyFigure<HeatChart> {
  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);
  private static final int MOST_NUMBERED = 12;
  private static final Color NONE = new Color(0, 0, 0, 0);

  private final double[][] cells;
  private final Ramp ramp;
  private final boolean matrix;
  private List<String> columns = List.of();
  private List<String> rows = List.of();

  /** A matrix. */
  HeatChart(double[][] values) {
    super(House.WIDTH, House.HEIGHT);
    if (Require.nonNull("values", values).length == 0 || values[0].length == 0) {
      throw new IllegalArgumentException("values must not be empty");
    }
    cells = new double[values.length][];
    for (int r = 0; r < values.length; r++) {
      if (values[r].length != values[0].length) {
        throw new IllegalArgumentException(
            "values must have rows of one length, got "
                + values[0].length
                + " and, in row "
                + r
                + ", "
                + values[r].length);
      }
      cells[r] = values[r].clone();
    }
    matrix = true;
    ramp = rampOfCells();
    x("column").y("row");
    xRange(-0.5, cells[0].length - 0.5).yRange(-0.5, cells.length - 0.5);
    columns(numbers(cells[0].length)).rows(numbers(cells.length));
    String longest = "0000";
    getStyler().setXAxisTickLabelsFormattingFunction(value -> longest);
    getStyler().setXAxisTickLabelsColor(NONE);
    getStyler().setYAxisTickLabelsFormattingFunction(value -> "");
    furnish();
  }

  /** An objective over a window. */
  HeatChart(Objective f, Window window) {
    super(House.WIDTH, House.HEIGHT + 40);
    double[][] upwards = Field.sample(f, window, 181, 121).values();
    cells = new double[upwards.length][];
    for (int r = 0; r < cells.length; r++) {
      cells[r] = upwards[cells.length - 1 - r];
    }
    matrix = false;
    ramp = rampOfCells();
    x("x₁").y("x₂");
    xRange(window.left(), window.right()).yRange(window.bottom(), window.top());
    furnish();
  }

  private void furnish() {
    getStyler().setPlotGridLinesVisible(false);
    getStyler().setLegendVisible(true);
    getStyler().setLegendPosition(Styler.LegendPosition.OutsideE);
    legend = new ColorBar(this, ramp);
  }

  private Ramp rampOfCells() {
    double[] finite =
        Arrays.stream(cells)
            .flatMapToDouble(Arrays::stream)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    return finite.length == 0 ? Ramp.of(0, 1) : Ramp.of(finite[0], finite[finite.length - 1]);
  }

  private static String[] numbers(int n) {
    String[] names = new String[n];
    for (int i = 0; i < n; i++) {
      names[i] = Integer.toString(i);
    }
    return names;
  }

  @Override
  HeatChart self() {
    return this;
  }

  @Override
  String kind() {
    return "Heat map";
  }

  /** The names of a matrix's columns. */
  public HeatChart columns(String... names) {
    checkNames("columns", names, cells[0].length);
    columns = List.of(names);
    return this;
  }

  /** The names of a matrix's rows. */
  public HeatChart rows(String... names) {
    checkNames("rows", names, cells.length);
    rows = List.of(names);
    Font font = getStyler().getAxisTickLabelsFont();
    double widest = rows.stream().mapToDouble(row -> Headline.width(row, font)).max().orElse(0);
    getStyler().setYAxisLeftWidthHint((int) Math.ceil(widest) + 34);
    return this;
  }

  private void checkNames(String what, String[] names, int expected) {
    if (!matrix || names.length != expected) {
      throw new IllegalArgumentException(
          what + " must have " + (matrix ? expected : 0) + " names, got " + names.length);
    }
  }

  @Override
  void paintBelow(Graphics2D g, Rectangle2D frame) {
    double width = frame.getWidth() / cells[0].length;
    double height = frame.getHeight() / cells.length;
    Font font = getStyler().getAxisTickLabelsFont();
    boolean numbered = matrix && cells.length <= MOST_NUMBERED && cells[0].length <= MOST_NUMBERED;
    for (int r = 0; r < cells.length; r++) {
      for (int c = 0; c < cells[r].length; c++) {
        Color color = ramp.color(cells[r][c]);
        double x = frame.getX() + c * width;
        double y = frame.getY() + r * height;
        g.setColor(color);
        g.fill(new Rectangle2D.Double(x, y, width + 0.5, height + 0.5));
        if (numbered) {
          g.setColor(Ramp.inkOn(color));
          centred(g, Numbers.text(cells[r][c], 3), font, x + width / 2, y + height / 2 + 4);
        }
      }
    }
  }

  @Override
  void paintAround(Graphics2D g, Rectangle2D frame) {
    if (!matrix) {
      return;
    }
    Font font = getStyler().getAxisTickLabelsFont();
    g.setColor(House.QUIET_INK);
    double width = frame.getWidth() / cells[0].length;
    double height = frame.getHeight() / cells.length;
    double widest =
        columns.stream().mapToDouble(name -> Headline.width(name, font)).max().orElse(0);
    int strideX = (int) Math.max(1, Math.ceil((widest + 6) / width));
    for (int c = 0; c < columns.size(); c += strideX) {
      centred(g, columns.get(c), font, frame.getX() + (c + 0.5) * width, frame.getMaxY() + 17);
    }
    int strideY = (int) Math.max(1, Math.ceil(16 / height));
    for (int r = 0; r < rows.size(); r += strideY) {
      double x = frame.getX() - 8 - Headline.width(rows.get(r), font);
      g.fill(
          font.createGlyphVector(MEASURE, rows.get(r))
              .getOutline((float) x, (float) (frame.getY() + (r + 0.5) * height + 4)));
    }
  }

  static void centred(Graphics2D g, String text, Font font, double x, double y) {
    g.fill(
        font.createGlyphVector(MEASURE, text)
            .getOutline((float) (x - Headline.width(text, font) / 2), (float) y));
  }

  @Override
  String made() {
    StringBuilder text = new StringBuilder(AltText.opening(kind(), heading()));
    AltText.axis(text, "Horizontal axis", getXAxisTitle(), false);
    AltText.axis(text, "Vertical axis", getYAxisTitle(), false);
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    int[] at = new int[4];
    for (int r = 0; r < cells.length; r++) {
      for (int c = 0; c < cells[r].length; c++) {
        if (cells[r][c] < least) {
          least = cells[r][c];
          at[0] = r;
          at[1] = c;
        }
        if (cells[r][c] > greatest) {
          greatest = cells[r][c];
          at[2] = r;
          at[3] = c;
        }
      }
    }
    if (least > greatest) {
      return text + " No finite values.";
    }
    if (matrix) {
      text.append(" ").append(cells.length).append(" rows, ").append(cells[0].length);
      text.append(" columns. Least ").append(AltText.number(least)).append(place(at[0], at[1]));
      text.append(", greatest ").append(AltText.number(greatest)).append(place(at[2], at[3]));
    } else {
      text.append(" Values ").append(AltText.range(least, greatest));
    }
    return text.append('.').toString();
  }

  private String place(int r, int c) {
    return " at row " + rows.get(r) + ", column " + columns.get(c);
  }
}
