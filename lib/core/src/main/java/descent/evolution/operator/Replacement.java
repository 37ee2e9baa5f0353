package descent.evolution.operator;

import descent.argument.Require;

/** Decides who lives on when the offspring have been evaluated. */
public sealed interface Replacement {

  /** How many offspring a population of {@code size} has in each generation. */
  int offspring(int size);

  /**
   * Fills {@code survivors} with the numbers of those that form the next population.
   *
   * @param values the values of the {@code survivors.length} parents, then those of the offspring
   * @param order an array of the same length, to work in
   * @param survivors receives numbers into {@code values}, each at most once
   */
  void choose(double[] values, int[] order, int[] survivors);

  /**
   * The offspring take the parents' place, except for the best parents: elitism. With none, the
   * best individual may be lost.
   *
   * @param elite how many of the best parents stay, at least 0
   */
  record Generational(int elite) implements Replacement {

    /** Checks. */
    public Generational {
      Require.atLeast("elite", elite, 0);
    }

    @Override
    public int offspring(int size) {
      if (elite >= size) {
        throw new IllegalArgumentException(
            "elite must be less than the population's size, got " + elite + " of " + size);
      }
      return size - elite;
    }

    @Override
    public void choose(double[] values, int[] order, int[] survivors) {
      int size = survivors.length;
      for (int k = 0; k < elite; k++) {
        survivors[k] = bestExcept(values, size, survivors, k);
      }
      for (int k = elite; k < size; k++) {
        survivors[k] = size + k - elite;
      }
    }

    private static int bestExcept(double[] values, int size, int[] taken, int count) {
      int best = -1;
      for (int i = 0; i < size; i++) {
        boolean free = true;
        for (int k = 0; k < count; k++) {
          free &= taken[k] != i;
        }
        if (free && (best < 0 || values[i] < values[best])) {
          best = i;
        }
      }
      return best;
    }
  }

  /**
   * The best of parents and offspring together live on, (μ + λ); among equals the parents.
   *
   * @param offspring {@code λ}, at least 1
   */
  record Plus(int offspring) implements Replacement {

    /** Checks. */
    public Plus {
      Require.atLeast("offspring", offspring, 1);
    }

    @Override
    public int offspring(int size) {
      return offspring;
    }

    @Override
    public void choose(double[] values, int[] order, int[] survivors) {
      Ranking.rank(order, values);
      System.arraycopy(order, 0, survivors, 0, survivors.length);
    }
  }

  /**
   * Steady state: a few offspring replace the worst parents, better or not.
   *
   * @param offspring how many, at least 1 and less than the population
   */
  record Worst(int offspring) implements Replacement {

    /** Checks. */
    public Worst {
      Require.atLeast("offspring", offspring, 1);
    }

    @Override
    public int offspring(int size) {
      if (offspring >= size) {
        throw new IllegalArgumentException(
            "offspring must be less than the population's size, got " + offspring + " of " + size);
      }
      return offspring;
    }

    @Override
    public void choose(double[] values, int[] order, int[] survivors) {
      int size = survivors.length;
      Ranking.rank(order, values);
      int kept = 0;
      for (int k = 0; kept < size - offspring; k++) {
        if (order[k] < size) {
          survivors[kept++] = order[k];
        }
      }
      for (int j = 0; j < offspring; j++) {
        survivors[kept + j] = size + j;
      }
    }
  }
}
