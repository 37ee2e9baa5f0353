package descent.notebook.kernel;

import descent.optimize.Result;
import descent.optimize.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Results and traces as small tables. */
final class Results {
  private static final int MOST_STEPS = 10;

  private Results() {}

  static String text(Result result) {
    return grid(result).text();
  }

  static String html(Result result) {
    return grid(result).html();
  }

  static String text(Trace trace) {
    return trace.size() == 0 ? trace.toString() : grid(trace).text();
  }

  static String html(Trace trace) {
    return trace.size() == 0 ? "<p>" + Html.escape(trace.toString()) + "</p>" : grid(trace).html();
  }

  private static Grid grid(Result result) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("minimum", Numerals.text(result.minimum())));
    rows.add(List.of("minimizer", ArrayText.text(result.minimizer())));
    rows.add(List.of("gradient norm", Numerals.text(result.gradientNorm())));
    if (!Arrays.equals(result.minimizer(), result.lastPoint())) {
      rows.add(List.of("last point", ArrayText.text(result.lastPoint())));
      rows.add(List.of("last value", Numerals.text(result.lastValue())));
    }
    rows.add(List.of("iterations", Integer.toString(result.iterations())));
    rows.add(List.of("evaluations", result.evaluations().toString()));
    return new Grid(
        (result.converged() ? "converged: " : "stopped: ") + result.stopReason().description(),
        List.of(),
        List.of(false, false),
        rows,
        "");
  }

  private static Grid grid(Trace trace) {
    boolean points = trace.steps().get(0).point().length > 0;
    List<String> headers =
        new ArrayList<>(List.of("iteration", "value", "gradient norm", "step size"));
    List<Boolean> numeric = new ArrayList<>(List.of(true, true, true, true));
    if (points) {
      headers.add("point");
      numeric.add(false);
    }
    List<List<String>> rows = new ArrayList<>();
    for (int i : ArrayText.kept(trace.size(), MOST_STEPS)) {
      List<String> row = new ArrayList<>();
      if (i < 0) {
        headers.forEach(header -> row.add("…"));
      } else {
        Trace.Step step = trace.steps().get(i);
        row.add(Integer.toString(step.number()));
        row.add(Numerals.text(step.value()));
        row.add(Numerals.text(step.gradientNorm()));
        row.add(step.number() == 0 ? "" : Numerals.text(step.stepSize()));
        if (points) {
          row.add(ArrayText.text(step.point()));
        }
      }
      rows.add(row);
    }
    int kept = trace.size();
    return new Grid(
        "trace of " + kept + (kept == 1 ? " iteration" : " iterations"),
        headers,
        numeric,
        rows,
        "");
  }
}
