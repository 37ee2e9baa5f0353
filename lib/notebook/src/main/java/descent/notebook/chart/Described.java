package descent.notebook.chart;

import org.knowm.xchart.internal.chartpart.Chart;

/** A picture that also says in words what it shows. */
public interface Described {

  /** The finding, as the picture's title; empty if none was given. */
  String heading();

  /**
   * What the picture shows, in words and numbers, for readers who do not see it. Never empty: if
   * nobody wrote one, it is made from the chart's own title, axes and series.
   */
  String altText();

  /** The alternative text of any chart, also of one that a reader made with XChart alone. */
  static String altText(Chart<?, ?> chart) {
    return chart instanceof Described described ? described.altText() : AltText.ofAny(chart);
  }
}
