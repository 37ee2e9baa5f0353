package descent.playground;

import descent.evolution.AskAndTell;
import descent.evolution.strategy.NormalSearch;
import descent.firstorder.UpdateRule;
import descent.function.Differentiable;
import descent.linalg.Vectors;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.teavm.jso.JSExport;

/**
 * What a search went through, generation by generation, as the page reads it. Of descent, whose
 * generations are single points, each step is one.
 */
public final class Generations {
  private final List<double[]> points = new ArrayList<>();
  private final List<double[]> ellipses = new ArrayList<>();
  private final List<Double> sizes = new ArrayList<>();
  private final List<double[]> leaders = new ArrayList<>();
  private final List<Double> lowest = new ArrayList<>();
  private final List<Double> evaluations = new ArrayList<>();

  private Generations() {}

  /** Asks and tells until the search ends or the evaluations are used up. */
  static Generations of(AskAndTell<double[]> search, Differentiable f, int evaluations) {
    Generations generations = new Generations();
    int used = 0;
    while (search.ended().isEmpty() && used < evaluations) {
      // The distribution from which the children are drawn, before they change it.
      if (search instanceof NormalSearch normal) {
        generations.ellipses.add(ellipse(normal.mean(), normal.covariance()));
      }
      List<double[]> asked = search.ask();
      double[] values = new double[asked.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = f.value(asked.get(i));
      }
      search.tell(values);
      used += values.length;
      generations.add(search.population(), search.best(), search.value(search.best()), used);
    }
    return generations;
  }

  /**
   * Descends by a rule, with full gradients, until they are all but zero or the evaluations are
   * used up.
   */
  static Generations of(UpdateRule rule, Differentiable f, double[] x0, int evaluations) {
    Generations generations = new Generations();
    UpdateRule.State state = rule.start(x0.length);
    double[] x = x0.clone();
    double[] gradient = new double[x.length];
    double norm = Double.POSITIVE_INFINITY;
    for (int used = 1; used <= evaluations && norm > Path.TOLERANCE; used++) {
      double value = f.valueAndGradient(x, gradient);
      generations.add(List.of(x), 0, value, used);
      norm = Vectors.norm(gradient);
      state.step(x, gradient);
    }
    return generations;
  }

  private void add(List<double[]> population, int best, double value, double used) {
    for (double[] point : population) {
      points.add(point.clone());
    }
    sizes.add((double) population.size());
    int last = lowest.size() - 1;
    boolean leads = last < 0 || value < lowest.get(last);
    lowest.add(leads ? value : lowest.get(last));
    leaders.add(leads ? population.get(best).clone() : leaders.get(last));
    evaluations.add(used);
  }

  private static double[] ellipse(double[] mean, DMatrixRMaj covariance) {
    double[] c = covariance.data;
    return new double[] {mean[0], mean[1], c[0], c[1], c[3]};
  }

  /** The coordinates of all individuals, one after another, generation after generation. */
  @JSExport
  public double[] points() {
    return flat(points, 2);
  }

  /** How many individuals each generation has. */
  @JSExport
  public double[] sizes() {
    return array(sizes);
  }

  /** The best individual seen up to each generation, its coordinates one after another. */
  @JSExport
  public double[] leaders() {
    return flat(leaders, 2);
  }

  /** Its value. */
  @JSExport
  public double[] values() {
    return array(lowest);
  }

  /** The evaluations used up to each generation. */
  @JSExport
  public double[] evaluations() {
    return array(evaluations);
  }

  /**
   * For each generation the normal distribution it was drawn from: mean {@code x, y} and covariance
   * {@code xx, xy, yy}; empty if there is none.
   */
  @JSExport
  public double[] ellipses() {
    return flat(ellipses, 5);
  }

  private static double[] flat(List<double[]> rows, int width) {
    double[] flat = new double[width * rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i), 0, flat, width * i, width);
    }
    return flat;
  }

  private static double[] array(List<Double> numbers) {
    double[] array = new double[numbers.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = numbers.get(i);
    }
    return array;
  }
}
