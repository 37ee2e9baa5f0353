package descent.evolution.strategy;

import descent.argument.Require;
import descent.evolution.Answers;
import descent.evolution.genome.BoundedVectors;
import descent.evolution.genome.Genome;
import descent.evolution.genome.RealVectors;
import descent.evolution.operator.Ranking;
import descent.function.gallery.Box;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What the strategies share: the start as first question, then offspring, which are evaluated where
 * reflection at the bounds puts them. The strategy itself steps as if there were no bounds.
 */
abstract class Offspring implements NormalSearch {
  private final Genome<double[]> genome;
  private final Answers answers = new Answers();
  private final double[] start;
  private List<double[]> asked;
  private List<double[]> points;
  private double[] values;
  private int[] order;
  private boolean started;

  Offspring(double[] x0, Optional<Box> bounds, int lambda) {
    Require.finite("x0", x0);
    genome = bounds.isPresent() ? new BoundedVectors(bounds.get()) : new RealVectors(x0.length);
    genome.check("x0", x0);
    start = x0.clone();
    asked = List.of(start);
    points = asked;
    values = new double[1];
    order = new int[1];
    resize(lambda);
    started = false;
  }

  private void resize(int lambda) {
    List<double[]> memory = new ArrayList<>();
    for (int k = 0; k < lambda; k++) {
      memory.add(start.clone());
    }
    points = Collections.unmodifiableList(memory);
  }

  /** Draws the offspring into {@code x}, not yet reflected. */
  abstract void sample(List<double[]> x);

  /** Adapts to the offspring, whose numbers come the best first. */
  abstract void adapt(int[] order, double[] values);

  @Override
  public final List<double[]> ask() {
    answers.ask();
    if (started) {
      if (asked != points) {
        asked = points;
        values = new double[points.size()];
        order = new int[points.size()];
      }
      sample(points);
      for (int k = 0; k < points.size(); k++) {
        genome.repair(points.get(k));
      }
    }
    return asked;
  }

  @Override
  public final void tell(double[] told) {
    answers.tell(told, asked.size());
    System.arraycopy(told, 0, values, 0, told.length);
    Ranking.rank(order, values);
    if (started) {
      adapt(order, values);
    }
    started = true;
  }

  @Override
  public final List<double[]> population() {
    return asked;
  }

  @Override
  public final double value(int i) {
    return values[i];
  }

  @Override
  public final int best() {
    return order[0];
  }

  @Override
  public final Genome<double[]> genome() {
    return genome;
  }
}
