/**
 * Charts: one line makes a picture with a title, labelled axes, an alternative text and the book's
 * colours. Each chart is an XChart object that a reader can go on changing. {@link
 * descent.notebook.chart.Plot} is the place to begin.
 *
 * <p>It may depend on {@code descent.function}, {@code descent.optimize}, {@code descent.argument}
 * and XChart, and knows no kernel: the extension of the kernel renders what is made here.
 */
package descent.notebook.chart;
