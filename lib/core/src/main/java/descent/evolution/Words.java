package descent.evolution;

import java.util.Arrays;

/** Individuals in words. */
final class Words {
  private Words() {}

  static String of(Object genome) {
    if (genome instanceof double[] vector) {
      return Arrays.toString(vector);
    }
    return genome instanceof int[] order ? Arrays.toString(order) : String.valueOf(genome);
  }
}
