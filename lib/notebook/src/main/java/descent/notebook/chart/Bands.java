package descent.notebook.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The ground of a contour map: pale bands between the levels, and thin lines on them. */
final class Bands {
  /** Pixels of the picture for one logical pixel. */
  private static final int DENSITY = Png.DENSITY;

  /** Where the lines together are longer, in widths of the window, the bands do without. */
  private static final double MOST_LINES = 30;

  private static final double MOST_EDGES = 75;

  private static final Color LOWEST = new Color(0xFDFEFE);
  private static final Color HIGHEST = new Color(0xB4C6D6);
  private static final Color LINE = new Color(0x8DA3B5);

  private final Field field;
  private final double[] levels;
  private final List<double[][]> lines = new ArrayList<>();

  Bands(Field field, double[] levels) {
    this.field = field;
    this.levels = levels.clone();
    for (double level : levels) {
      for (double[][] line : MarchingSquares.lines(field, level)) {
        if (!speck(line)) {
          lines.add(line);
        }
      }
    }
  }

  /** A ring of a cell or two is a trace of the grid in a narrow valley, not of the function. */
  private boolean speck(double[][] line) {
    double[] x = Arrays.stream(line).mapToDouble(point -> point[0]).sorted().toArray();
    double[] y = Arrays.stream(line).mapToDouble(point -> point[1]).sorted().toArray();
    return x[x.length - 1] - x[0] < 2.5 * (field.x(1) - field.x(0))
        && y[y.length - 1] - y[0] < 2.5 * (field.y(1) - field.y(0));
  }

  /** Whether the bands alone are too many. */
  boolean crowded() {
    return length() > MOST_EDGES;
  }

  /** The length of all lines together, in widths of the window. */
  private double length() {
    Window window = field.window();
    double length = 0;
    for (double[][] line : lines) {
      for (int i = 1; i < line.length; i++) {
        length +=
            Math.hypot(
                (line[i][0] - line[i - 1][0]) / window.width(),
                (line[i][1] - line[i - 1][1]) / window.height());
      }
    }
    return length;
  }

  void paint(Graphics2D g, Rectangle2D frame, XyFigure<?> figure) {
    g.drawImage(
        raster((int) (frame.getWidth() * DENSITY), (int) (frame.getHeight() * DENSITY)),
        (int) Math.round(frame.getX()),
        (int) Math.round(frame.getY()),
        (int) Math.round(frame.getWidth()),
        (int) Math.round(frame.getHeight()),
        null);
    if (length() > MOST_LINES) {
      return;
    }
    Path2D path = new Path2D.Double();
    for (double[][] line : lines) {
      for (int i = 0; i < line.length; i++) {
        double x = figure.screenX(line[i][0]);
        double y = figure.screenY(line[i][1]);
        if (i == 0) {
          path.moveTo(x, y);
        } else {
          path.lineTo(x, y);
        }
      }
    }
    g.setColor(LINE);
    g.setStroke(new BasicStroke(0.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(path);
  }

  private BufferedImage raster(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] colors = new int[levels.length + 1];
    for (int i = 0; i < colors.length; i++) {
      colors[i] = blend(levels.length == 0 ? 0 : (double) i / levels.length).getRGB();
    }
    Window window = field.window();
    for (int j = 0; j < height; j++) {
      double y = window.top() - window.height() * (j + 0.5) / height;
      for (int i = 0; i < width; i++) {
        double x = window.left() + window.width() * (i + 0.5) / width;
        double value = field.at(x, y);
        image.setRGB(i, j, Double.isNaN(value) ? 0xFFFFFF : colors[band(value)]);
      }
    }
    return image;
  }

  private int band(double value) {
    int place = Arrays.binarySearch(levels, value);
    return place >= 0 ? place + 1 : -place - 1;
  }

  static Color blend(double share) {
    return new Color(
        mix(LOWEST.getRed(), HIGHEST.getRed(), share),
        mix(LOWEST.getGreen(), HIGHEST.getGreen(), share),
        mix(LOWEST.getBlue(), HIGHEST.getBlue(), share));
  }

  private static int mix(int low, int high, double share) {
    return (int) Math.round(low + (high - low) * share);
  }
}
