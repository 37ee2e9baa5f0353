package descent.evolution.operator;

/** Orders individuals by value. */
public final class Ranking {
  private static final int SHORT = 24;

  private Ranking() {}

  /**
   * Sorts the numbers in {@code order} by their values, the smallest value first and the smaller
   * number first among equals: a heap sort where there are many, without allocation.
   */
  public static void sort(int[] order, double[] values) {
    if (order.length <= SHORT) {
      insertionSort(order, values);
      return;
    }
    for (int root = order.length / 2 - 1; root >= 0; root--) {
      sift(order, values, root, order.length);
    }
    for (int end = order.length - 1; end > 0; end--) {
      int worst = order[0];
      order[0] = order[end];
      order[end] = worst;
      sift(order, values, 0, end);
    }
  }

  private static void insertionSort(int[] order, double[] values) {
    for (int k = 1; k < order.length; k++) {
      int moving = order[k];
      int j = k;
      while (j > 0 && before(moving, order[j - 1], values)) {
        order[j] = order[j - 1];
        j--;
      }
      order[j] = moving;
    }
  }

  private static void sift(int[] order, double[] values, int root, int end) {
    int moving = order[root];
    int parent = root;
    int child = 2 * parent + 1;
    while (child < end) {
      if (child + 1 < end && before(order[child], order[child + 1], values)) {
        child++;
      }
      if (!before(moving, order[child], values)) {
        break;
      }
      order[parent] = order[child];
      parent = child;
      child = 2 * parent + 1;
    }
    order[parent] = moving;
  }

  private static boolean before(int i, int j, double[] values) {
    return values[i] < values[j] || (values[i] == values[j] && i < j);
  }

  /** Fills {@code order} with {@code 0 … n − 1} sorted by value. */
  public static void rank(int[] order, double[] values) {
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    sort(order, values);
  }
}
