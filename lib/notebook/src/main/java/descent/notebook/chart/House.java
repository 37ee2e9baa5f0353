package descent.notebook.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;

/** The house style of every chart: white ground, calm grid, readable letters. */
final class House {
  static final int WIDTH = 720;
  static final int HEIGHT = 440;
  static final Color INK = new Color(0x222222);
  static final Color QUIET_INK = new Color(0x555555);
  static final Color GRID = new Color(0xE4E4E4);
  static final Color FRAME = new Color(0xB0B0B0);

  /** Colours that a picture keeps even where only a few letters have them. */
  static final List<Color> INKS =
      Stream.concat(Stream.of(Color.WHITE, INK, QUIET_INK), Palette.colors().stream()).toList();

  static final BasicStroke HAIRLINE = new BasicStroke(0.8f);
  static final int TITLE_PADDING = 9;

  private static final String FAMILY = family();

  private House() {}

  static Font font(int style, int size) {
    return new Font(FAMILY, style, size);
  }

  /**
   * Book and tests look the same where DejaVu Sans is there; elsewhere Java's own choice serves.
   */
  private static String family() {
    String wanted = "DejaVu Sans";
    return new Font(wanted, Font.PLAIN, 12).getFamily(Locale.ROOT).equals(wanted)
        ? wanted
        : Font.SANS_SERIF;
  }

  static void furnish(AxesChartStyler styler) {
    styler.setLocale(Locale.ROOT);
    styler.setBaseFont(font(Font.PLAIN, 12));
    styler.setChartTitleFont(font(Font.BOLD, 15));
    styler.setAxisTitleFont(font(Font.PLAIN, 13));
    styler.setAxisTickLabelsFont(font(Font.PLAIN, 12));
    styler.setLegendFont(font(Font.PLAIN, 12));
    styler.setAnnotationTextFont(font(Font.PLAIN, 12));
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBackgroundColor(Color.WHITE);
    styler.setChartFontColor(INK);
    styler.setChartTitleFontColor(INK);
    styler.setXAxisTitleColor(INK);
    styler.setYAxisTitleColor(INK);
    styler.setAxisTickLabelsColor(QUIET_INK);
    styler.setXAxisTickLabelsColor(QUIET_INK);
    styler.setYAxisTickLabelsColor(QUIET_INK);
    styler.setChartTitlePadding(TITLE_PADDING);
    styler.setChartTitleBoxVisible(false);
    styler.setChartPadding(14);
    styler.setPlotGridLinesColor(GRID);
    styler.setPlotGridLinesStroke(HAIRLINE);
    styler.setPlotBorderVisible(false);
    styler.setPlotTicksMarksVisible(false);
    styler.setAxisTicksMarksVisible(false);
    styler.setAxisTicksLineVisible(false);
    styler.setPlotContentSize(1.0);
    styler.setPlotMargin(4);
    styler.setMarkerSize(7);
    styler.setXAxisTickMarkSpacingHint(80);
    styler.setYAxisTickMarkSpacingHint(48);
    styler.setLegendBorderColor(new Color(0, 0, 0, 0));
    styler.setLegendBackgroundColor(new Color(255, 255, 255, 230));
    styler.setLegendPadding(6);
    styler.setLegendSeriesLineLength(30);
    styler.setLegendVisible(false);
    styler.setLegendPosition(Styler.LegendPosition.OutsideS);
    styler.setLegendLayout(Styler.LegendLayout.Horizontal);
    styler.setAntiAlias(true);
    styler.setTextAntiAlias(true);
  }
}
