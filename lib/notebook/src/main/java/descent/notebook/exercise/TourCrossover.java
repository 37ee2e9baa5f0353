package descent.notebook.exercise;

/** An answer to exercise 21.4: order crossover. */
@FunctionalInterface
public interface TourCrossover {

  /** The child that keeps the mother's places {@code from … to − 1}. */
  int[] child(int[] mother, int[] father, int from, int to);
}
