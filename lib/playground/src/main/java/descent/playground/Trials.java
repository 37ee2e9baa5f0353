package descent.playground;

import descent.function.Differentiable;
import descent.linesearch.LineSearch;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSExport;

/** The steps that a line search tried, in their order, as the page reads them. */
public final class Trials {
  private final List<double[]> trials = new ArrayList<>();
  private final LineSearch.Searched searched;

  /** Searches a function of the step from 0. */
  Trials(LineSearch search, Differentiable phi, double firstStep) {
    searched = search.along(new Written(phi, trials), new double[1], new double[] {1}, firstStep);
  }

  /** The steps, 0 first. */
  @JSExport
  public double[] steps() {
    return column(0);
  }

  /** The values there. */
  @JSExport
  public double[] values() {
    return column(1);
  }

  private double[] column(int index) {
    double[] column = new double[trials.size()];
    for (int i = 0; i < column.length; i++) {
      column[i] = trials.get(i)[index];
    }
    return column;
  }

  /** The step that the search answers with. */
  @JSExport
  public double step() {
    return searched.step();
  }

  /** Whether it satisfies the search's conditions. */
  @JSExport
  public boolean found() {
    return searched.outcome().found();
  }

  /** How the search ended, in words. */
  @JSExport
  public String outcome() {
    return searched.outcome().description();
  }

  /** Writes down where it is evaluated. */
  private record Written(Differentiable phi, List<double[]> trials) implements Differentiable {

    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public double value(double[] step) {
      return written(step[0], phi.value(step));
    }

    @Override
    public double valueAndGradient(double[] step, double[] slope) {
      return written(step[0], phi.valueAndGradient(step, slope));
    }

    /** The slope of a step whose value was asked for before is no new trial. */
    private double written(double step, double value) {
      if (trials.isEmpty() || trials.get(trials.size() - 1)[0] != step) {
        trials.add(new double[] {step, value});
      }
      return value;
    }
  }
}
