package descent.evolution.operator;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Partially mapped crossover, PMX: the parents exchange a segment; an item outside that now occurs
 * twice is replaced by the one that the segments map it to, as often as needed.
 *
 * <pre>{@code 12|345|67 and 43|271|65: 3 ↔ 2, 4 ↔ 7, 5 ↔ 1 → 53|271|64 and 72|345|61}</pre>
 *
 * <p>It keeps items in their places as far as it can, which suits assignments. Each pair of cuts is
 * equally likely. Cost: {@code O(n)}, and four arrays. Source: Goldberg and Lingle, Alleles, loci,
 * and the traveling salesman problem (ICGA 1985).
 */
public record PartiallyMappedCrossover() implements Crossover<int[]> {
  private static final int OUTSIDE = -1;

  @Override
  public void cross(int[] first, int[] second, RandomGenerator random) {
    Segment segment = Segment.random(first.length, random);
    int[] a = first.clone();
    int[] b = second.clone();
    take(first, a, b, segment);
    take(second, b, a, segment);
  }

  /** Makes the child of {@code mine} that takes the segment of {@code other}. */
  private static void take(int[] child, int[] mine, int[] other, Segment segment) {
    int[] place = new int[mine.length];
    Arrays.fill(place, OUTSIDE);
    for (int i = segment.from(); i < segment.to(); i++) {
      place[other[i]] = i;
      child[i] = other[i];
    }
    for (int i = 0; i < mine.length; i++) {
      if (i < segment.from() || i >= segment.to()) {
        int item = mine[i];
        while (place[item] != OUTSIDE) {
          item = mine[place[item]];
        }
        child[i] = item;
      }
    }
  }
}
