package descent.evolution.operator;

import java.util.random.RandomGenerator;

/**
 * Order crossover, OX: a child keeps a segment of one parent where it is and takes the other items
 * in the order in which the other parent has them, from behind the segment on, round the end.
 *
 * <pre>{@code 12|345|67 and 43|271|65 → child: ..|345|.. then 6, 2, 7, 1 from behind → 71|345|62}
 * </pre>
 *
 * <p>It keeps who comes after whom, which suits tours. Each pair of cuts is equally likely. Cost:
 * {@code O(n)}, and two arrays. Source: Davis, Applying adaptive algorithms to epistatic domains
 * (IJCAI 1985).
 */
public record OrderCrossover() implements Crossover<int[]> {

  @Override
  public void cross(int[] first, int[] second, RandomGenerator random) {
    Segment segment = Segment.random(first.length, random);
    int[] a = first.clone();
    int[] b = second.clone();
    fill(first, b, segment);
    fill(second, a, segment);
  }

  /** Fills what lies outside the segment with the other parent's items in its order. */
  private static void fill(int[] child, int[] other, Segment segment) {
    int n = child.length;
    boolean[] kept = new boolean[n];
    for (int i = segment.from(); i < segment.to(); i++) {
      kept[child[i]] = true;
    }
    int place = segment.to();
    for (int k = 0; k < n; k++) {
      int item = other[(segment.to() + k) % n];
      if (!kept[item]) {
        child[place++ % n] = item;
      }
    }
  }
}
