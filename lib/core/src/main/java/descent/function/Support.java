package descent.function;

import descent.argument.Require;

/**
 * The coordinates at which a sparse gradient may be other than zero. One support serves a whole
 * run: it is emptied and filled again, without allocation. Memory: {@code O(n)}.
 */
public final class Support {
  private final int[] coordinates;
  private final boolean[] present;
  private int size;

  /** An empty support of gradients with this many coordinates, at least 1. */
  public Support(int dimension) {
    coordinates = new int[Require.atLeast("dimension", dimension, 1)];
    present = new boolean[dimension];
  }

  /** Puts a coordinate in, unless it is there. */
  public void add(int j) {
    if (!present[j]) {
      present[j] = true;
      coordinates[size] = j;
      size++;
    }
  }

  /** Takes all coordinates out and sets the vector to 0 there; costs as much as there are. */
  public void clear(double[] vector) {
    for (int k = 0; k < size; k++) {
      int j = coordinates[k];
      present[j] = false;
      vector[j] = 0;
    }
    size = 0;
  }

  /** The number of coordinates in it. */
  public int size() {
    return size;
  }

  /** The {@code k}-th coordinate, for {@code k} from 0 on, in the order of coming. */
  public int coordinate(int k) {
    return coordinates[k];
  }
}
