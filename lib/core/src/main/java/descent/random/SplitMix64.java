package descent.random;

/**
 * SplitMix64, which turns one number of any quality into the well-mixed words that seed a
 * generator.
 *
 * <pre>{@code
 * s ← s + γ,                       γ = 0x9e3779b97f4a7c15, the odd number nearest 2⁶⁴/golden ratio
 * output = mix(s):  z ← (s ⊕ s≫30)·0xbf58476d1ce4e5b9
 *                   z ← (z ⊕ z≫27)·0x94d049bb133111eb
 *                   z ⊕ z≫31
 * }</pre>
 *
 * <p>All arithmetic is modulo {@code 2⁶⁴} and all shifts are unsigned. Both steps are bijections,
 * so distinct seeds have distinct outputs.
 *
 * <p>Source: Steele, Lea and Flood, Fast splittable pseudorandom number generators, OOPSLA 2014,
 * figure 17, with the constants of Vigna's {@code splitmix64.c} (Stafford's mix 13).
 */
final class SplitMix64 {

  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private long state;

  SplitMix64(long seed) {
    this.state = seed;
  }

  long next() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** The output that {@code index} calls of {@link #next} would leave behind, found in one step. */
  static long outputAt(long seed, long index) {
    return mix(seed + GOLDEN_GAMMA * (index + 1));
  }

  private static long mix(long s) {
    long z = (s ^ (s >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
