package descent.notebook.kernel;

import descent.notebook.chart.Described;
import descent.notebook.chart.Png;
import descent.optimize.Evaluations;
import descent.optimize.Result;
import descent.optimize.Trace;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.RenderContext;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.ejml.data.DMatrixRMaj;
import org.knowm.xchart.internal.chartpart.Chart;
import tech.tablesaw.api.Table;

/**
 * Teaches the kernel to show charts, tables, arrays, matrices and results, and does the imports
 * that every chapter needs. The kernel finds it on the class path by itself.
 */
public final class DescentExtension implements Extension {

  @Override
  public void install(BaseKernel kernel) {
    System.setProperty("java.awt.headless", "true");
    Renderer renderer = kernel.getRenderer();
    renderer
        .createRegistration(Chart.class)
        .preferring(MIMEType.IMAGE_PNG)
        .supporting(MIMEType.TEXT_PLAIN)
        .register(DescentExtension::showChart);
    show(renderer, Table.class, Tables::text, Tables::html);
    show(renderer, Result.class, Results::text, Results::html);
    show(renderer, Trace.class, Results::text, Results::html);
    show(renderer, DMatrixRMaj.class, ArrayText::text, ArrayText::html);
    show(renderer, double[][].class, ArrayText::text, ArrayText::html);
    show(renderer, double[].class, ArrayText::text);
    show(renderer, int[].class, ArrayText::text);
    show(renderer, int[][].class, ArrayText::text);
    show(renderer, Evaluations.class, Evaluations::toString);
    Progress.showIn(() -> ProgressLine.of(kernel));
    List<String> failed = Imports.evaluate(kernel::evalRaw);
    if (!failed.isEmpty()) {
      System.err.println("Descent could not do these imports: " + String.join(" ", failed));
    }
  }

  private static <T> void show(
      Renderer renderer,
      Class<T> type,
      Function<? super T, String> text,
      Function<? super T, String> html) {
    renderer
        .createRegistration(type)
        .preferring(MIMEType.TEXT_HTML, MIMEType.TEXT_PLAIN)
        .register(
            (value, context) -> {
              context.renderIfRequested(MIMEType.TEXT_HTML, () -> html.apply(value));
              context.renderIfRequested(MIMEType.TEXT_PLAIN, () -> text.apply(value));
            });
  }

  private static <T> void show(Renderer renderer, Class<T> type, Function<? super T, String> text) {
    renderer
        .createRegistration(type)
        .preferring(MIMEType.TEXT_PLAIN)
        .register(
            (value, context) ->
                context.renderIfRequested(MIMEType.TEXT_PLAIN, () -> text.apply(value)));
  }

  /**
   * The picture with its alternative text and logical size where front ends look for them. The
   * bytes are encoded here because this kernel drops the last bytes of pictures that it encodes
   * itself.
   */
  private static void showChart(Chart<?, ?> chart, RenderContext context) {
    String alt = Described.altText(chart);
    String title = chart.getTitle() == null ? "" : chart.getTitle();
    Map<String, Object> about =
        Map.of("alt", alt, "width", chart.getWidth(), "height", chart.getHeight());
    context.renderIfRequested(
        MIMEType.IMAGE_PNG,
        (MIMEType type, DisplayData data) ->
            data.putData(type, Base64.getEncoder().encodeToString(Png.of(chart)), about));
    context.renderIfRequested(
        MIMEType.TEXT_PLAIN, () -> alt.contains(title) ? alt : title + "\n" + alt);
  }
}
