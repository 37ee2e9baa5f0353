package descent.evolution;

import descent.argument.Require;
import descent.optimize.Iteration;
import descent.optimize.Observer;
import java.util.ArrayList;
import java.util.List;

/**
 * An observer that keeps whole populations, for pictures. When it is full, every second one is
 * dropped and from then on only every second, fourth, … generation is kept.
 *
 * @param <G> the type of a genome
 */
public final class PopulationHistory<G> implements Observer {

  /**
   * One population.
   *
   * @param generation its number; 0 is the start
   * @param individuals copies of the individuals
   * @param values their values
   * @param diversity the mean distance from the best one
   */
  public record Population<G>(
      int generation, List<G> individuals, double[] values, double diversity) {}

  private final int capacity;
  private final List<Population<G>> populations = new ArrayList<>();
  private int stride = 1;

  /** Keeps at most {@code capacity} populations, at least 2. */
  public PopulationHistory(int capacity) {
    this.capacity = Require.atLeast("capacity", capacity, 2);
  }

  /** The populations kept, in order. */
  public List<Population<G>> populations() {
    return List.copyOf(populations);
  }

  @Override
  @SuppressWarnings("unchecked") // one run has one type of genome
  public Answer observe(Iteration iteration) {
    if (iteration instanceof Generation<?> generation) {
      if (populations.size() == capacity && iteration.number() % stride == 0) {
        stride *= 2;
        populations.removeIf(kept -> kept.generation() % stride != 0);
      }
      if (iteration.number() % stride == 0) {
        populations.add(copy((Generation<G>) generation));
      }
    }
    return Answer.CONTINUE;
  }

  private Population<G> copy(Generation<G> generation) {
    List<G> individuals = new ArrayList<>();
    double[] values = new double[generation.size()];
    for (int i = 0; i < values.length; i++) {
      individuals.add(generation.individual(i));
      values[i] = generation.value(i);
    }
    return new Population<>(generation.number(), individuals, values, generation.diversity());
  }
}
