package descent.evolution;

import descent.evolution.genome.Genome;
import descent.optimize.StopReason;
import descent.random.Xoshiro256PlusPlus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A genetic algorithm under way. Survivors and children change places by reference and what dies is
 * overwritten by the next children, so that a generation allocates nothing of its own.
 */
final class GeneticSearch<G> implements AskAndTell<G> {
  private final GeneticAlgorithm<G> settings;
  private final Genome<G> genome;
  private final Xoshiro256PlusPlus random;
  private final Answers answers = new Answers();

  private List<G> parents = new ArrayList<>();
  private List<G> nextParents = new ArrayList<>();
  private final List<G> children = new ArrayList<>();
  private final List<G> askedChildren = Collections.unmodifiableList(children);
  private final G surplus;
  private final int[] chosen;
  private final int[] order;
  private final int[] survivors;
  private final boolean[] lives;
  private final double[] all;
  private final double[] values;
  private boolean started;
  private int best;

  GeneticSearch(GeneticAlgorithm<G> settings, List<G> individuals) {
    this.settings = settings;
    this.genome = settings.genome();
    this.random = Xoshiro256PlusPlus.ofSeed(settings.seed());
    int size = settings.populationSize();
    int offspring = settings.replacement().offspring(size);
    for (int i = 0; i < size; i++) {
      if (i < individuals.size()) {
        genome.check("individuals[" + i + "]", individuals.get(i));
        parents.add(genome.copy(individuals.get(i)));
      } else {
        parents.add(settings.creation().random(random));
      }
    }
    nextParents.addAll(parents);
    for (int j = 0; j < offspring; j++) {
      children.add(genome.copy(parents.get(0)));
    }
    surplus = genome.copy(parents.get(0));
    chosen = new int[offspring + offspring % 2];
    order = new int[size + offspring];
    survivors = new int[size];
    lives = new boolean[size + offspring];
    all = new double[size + offspring];
    values = new double[size];
  }

  @Override
  public List<G> ask() {
    answers.ask();
    if (!started) {
      return Collections.unmodifiableList(parents);
    }
    settings.selection().select(values, chosen, random);
    for (int j = 0; j < children.size(); j += 2) {
      // Of an odd number of children the last pair's second is made and left out.
      G second = j + 1 < children.size() ? children.get(j + 1) : surplus;
      mate(parents.get(chosen[j]), parents.get(chosen[j + 1]), children.get(j), second);
    }
    return askedChildren;
  }

  private void mate(G mother, G father, G first, G second) {
    genome.assign(mother, first);
    genome.assign(father, second);
    if (random.nextDouble() < settings.crossoverRate()) {
      settings.crossover().cross(first, second, random);
    }
    settings.mutation().mutate(first, random);
    settings.mutation().mutate(second, random);
    genome.repair(first);
    genome.repair(second);
  }

  @Override
  public void tell(double[] told) {
    answers.tell(told, started ? children.size() : parents.size());
    int size = values.length;
    if (!started) {
      System.arraycopy(told, 0, values, 0, size);
      started = true;
    } else {
      System.arraycopy(values, 0, all, 0, size);
      System.arraycopy(told, 0, all, size, told.length);
      settings.replacement().choose(all, order, survivors);
      replace();
    }
    best = 0;
    for (int i = 1; i < size; i++) {
      best = values[i] < values[best] ? i : best;
    }
  }

  private void replace() {
    int size = values.length;
    for (int k = 0; k < size; k++) {
      int i = survivors[k];
      lives[i] = true;
      nextParents.set(k, i < size ? parents.get(i) : children.get(i - size));
      values[k] = all[i];
    }
    // As many parents die as children live: their memory becomes that of the next children.
    int dead = 0;
    for (int j = 0; j < children.size(); j++) {
      if (lives[size + j]) {
        while (lives[dead]) {
          dead++;
        }
        children.set(j, parents.get(dead++));
      }
    }
    Arrays.fill(lives, false);
    List<G> reused = parents;
    parents = nextParents;
    nextParents = reused;
  }

  @Override
  public List<G> population() {
    return parents;
  }

  @Override
  public double value(int i) {
    return values[i];
  }

  @Override
  public int best() {
    return best;
  }

  @Override
  public Genome<G> genome() {
    return genome;
  }

  @Override
  public double stepSize() {
    return 0;
  }

  @Override
  public Optional<StopReason> ended() {
    return Optional.empty();
  }
}
