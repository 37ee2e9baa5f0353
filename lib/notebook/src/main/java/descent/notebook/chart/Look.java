package descent.notebook.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * How one method is drawn: by colour, dash and marker at once, so that no reader depends on colour
 * alone.
 *
 * @param color the colour of line and marker
 * @param dash the pattern of the line
 * @param shape the marker
 */
public record Look(Color color, Dash dash, Shape shape) {

  /** The pattern of a line. */
  public enum Dash {
    /** One line without a gap. */
    SOLID,
    /** Dashes. */
    DASHED,
    /** Dashes and dots. */
    DASH_DOT,
    /** Dots. */
    DOTTED;

    /** The stroke of this pattern and width. */
    public BasicStroke stroke(float width) {
      return switch (this) {
        case SOLID -> new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        case DASHED -> broken(width, 7, 4);
        case DASH_DOT -> broken(width, 9, 3, 2, 3);
        case DOTTED -> broken(width, 2, 3);
      };
    }

    private static BasicStroke broken(float width, float... pattern) {
      return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, pattern, 0);
    }
  }

  /** The marker. */
  public enum Shape {
    /** A disc. */
    CIRCLE,
    /** A square. */
    SQUARE,
    /** A triangle on its base. */
    TRIANGLE_UP,
    /** A square on its corner. */
    DIAMOND,
    /** A triangle on its tip. */
    TRIANGLE_DOWN,
    /** An upright cross. */
    PLUS,
    /** A slanted cross. */
    CROSS;

    /** XChart's marker of this shape. */
    public Marker marker() {
      return switch (this) {
        case CIRCLE -> SeriesMarkers.CIRCLE;
        case SQUARE -> SeriesMarkers.SQUARE;
        case TRIANGLE_UP -> SeriesMarkers.TRIANGLE_UP;
        case DIAMOND -> SeriesMarkers.DIAMOND;
        case TRIANGLE_DOWN -> SeriesMarkers.TRIANGLE_DOWN;
        case PLUS -> SeriesMarkers.PLUS;
        case CROSS -> SeriesMarkers.CROSS;
      };
    }
  }
}
