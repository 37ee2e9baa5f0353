package descent.notebook.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Legend_Marker;
import org.knowm.xchart.style.XYStyler;

/** The scale of a heat map's colours, to the right of it. */
final class ColorBar extends Legend_Marker<XYStyler, XYSeries> {
  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);
  private static final int WIDTH = 74;
  private static final int BAR = 16;
  private static final int STEPS = 24;

  private final XyFigure<?> figure;
  private final Ramp ramp;

  ColorBar(XyFigure<?> figure, Ramp ramp) {
    super(figure);
    this.figure = figure;
    this.ramp = ramp;
  }

  @Override
  public Rectangle2D getBounds() {
    return new Rectangle2D.Double(0, 0, WIDTH, 10);
  }

  @Override
  public void paint(Graphics2D g) {
    Rectangle2D frame = figure.frame();
    double x = frame.getMaxX() + 12;
    double step = frame.getHeight() / STEPS;
    for (int i = 0; i < STEPS; i++) {
      g.setColor(ramp.color(ramp.low() + (ramp.high() - ramp.low()) * (i + 0.5) / STEPS));
      g.fill(
          new Rectangle2D.Double(
              x, frame.getMaxY() - (i + 1) * step, BAR, step + (i > 0 ? 0.5 : 0)));
    }
    g.setColor(House.FRAME);
    g.setStroke(House.HAIRLINE);
    g.draw(new Rectangle2D.Double(x, frame.getY(), BAR, frame.getHeight()));
    g.setColor(House.QUIET_INK);
    Font font = figure.getStyler().getAxisTickLabelsFont();
    for (int i = 0; i <= 4; i++) {
      String text = Numbers.text(ramp.low() + (ramp.high() - ramp.low()) * i / 4, 3);
      double y = frame.getMaxY() - frame.getHeight() * i / 4;
      y = Math.max(frame.getY() + 4, Math.min(frame.getMaxY() - 4, y));
      g.fill(
          font.createGlyphVector(MEASURE, text).getOutline((float) (x + BAR + 6), (float) (y + 4)));
    }
  }
}
