package descent.notebook.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.knowm.xchart.style.Styler;

/**
 * The title, set flush left and broken into lines. XChart centres a title on one line and lets it
 * run out of the picture; a finding is a sentence and needs more room.
 */
final class Headline {
  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);
  private static final Color INVISIBLE = new Color(0, 0, 0, 0);

  private Headline() {}

  /** Paints a chart with its title; {@code paintChart} paints XChart's part. */
  static void paint(Graphics2D g, String title, Styler styler, int width, Runnable paintChart) {
    Font font = styler.getChartTitleFont();
    List<String> lines = lines(title, font, width - 2 * styler.getChartPadding());
    int padding = styler.getChartTitlePadding();
    Color color = styler.getChartTitleFontColor();
    double lineHeight = font.getSize2D() * 1.25;
    // XChart leaves the height of one line and twice the padding: more padding is room for more.
    styler.setChartTitlePadding(padding + (int) Math.ceil((lines.size() - 1) * lineHeight / 2));
    styler.setChartTitleFontColor(INVISIBLE);
    try {
      paintChart.run();
    } finally {
      styler.setChartTitlePadding(padding);
      styler.setChartTitleFontColor(color);
    }
    if (styler.isChartTitleVisible()) {
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setColor(color);
      double y = styler.getChartPadding() + padding - 5 + font.getSize2D() * 0.8;
      for (String line : lines) {
        g.fill(
            font.createGlyphVector(MEASURE, line).getOutline(styler.getChartPadding(), (float) y));
        y += lineHeight;
      }
    }
  }

  static List<String> lines(String title, Font font, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    StringTokenizer words = new StringTokenizer(title);
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer, font) > width) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  static double width(String text, Font font) {
    return font.getStringBounds(text, MEASURE).getWidth();
  }
}
