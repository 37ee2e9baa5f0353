package descent.random;

import java.util.random.RandomGenerator;

/**
 * The xoshiro256++ generator of Blackman and Vigna, the one the book uses.
 *
 * <pre>{@code
 * output = rotl(s₀ + s₃, 23) + s₀
 * t = s₁≪17;  s₂ ⊕= s₀;  s₃ ⊕= s₁;  s₁ ⊕= s₂;  s₀ ⊕= s₃;  s₂ ⊕= t;  s₃ ← rotl(s₃, 45)
 * }</pre>
 *
 * <table>
 * <caption>How each kind of number is made of 64-bit outputs</caption>
 * <tr><th>method</th><th>outputs used</th><th>rule</th></tr>
 * <tr><td>{@code nextInt()}</td><td>1</td><td>the upper 32 bits</td></tr>
 * <tr><td>{@code nextBoolean()}</td><td>1</td><td>the uppermost bit</td></tr>
 * <tr><td>{@code nextDouble()}</td><td>1</td><td>the upper 53 bits times {@code 2⁻⁵³}, in
 * {@code [0, 1)}</td></tr>
 * <tr><td>{@code nextFloat()}</td><td>1</td><td>the upper 24 bits times {@code 2⁻²⁴}, in
 * {@code [0, 1)}</td></tr>
 * <tr><td>{@code nextGaussian()}</td><td>1</td><td>{@code Φ⁻¹((k + ½)·2⁻⁵²)} with the upper 52 bits
 * {@code k}, hence symmetric, finite, and never beyond ±8.3</td></tr>
 * <tr><td>{@code nextExponential()}</td><td>1</td><td>{@code −ln((k + ½)·2⁻⁵²)}</td></tr>
 * <tr><td>bounded integers</td><td>1 or more</td><td>unbiased, by rejection</td></tr>
 * </table>
 *
 * <p>The methods of the interface that the browser's class library defines differently are all
 * overridden here, so that one seed means one stream everywhere. The period is {@code 2²⁵⁶ − 1};
 * the memory four words. It is not for cryptography, and one instance belongs to one thread:
 * parallel jobs take {@link #ofIndex}.
 *
 * <p>Source: Blackman and Vigna, Scrambled linear pseudorandom number generators, ACM Transactions
 * on Mathematical Software 47(4), 2021, section 5 and figure 6.
 */
public final class Xoshiro256PlusPlus implements RandomGenerator {

  private static final long TWO_TO_32 = 1L << 32;

  private long s0;
  private long s1;
  private long s2;
  private long s3;

  /**
   * The whole state of a generator: store it, and {@link Xoshiro256PlusPlus#ofState} goes on
   * exactly where the stored one stood.
   *
   * @param s0 the first word
   * @param s1 the second word
   * @param s2 the third word
   * @param s3 the fourth word; the four may not all be zero, because the generator would stay there
   */
  public record State(long s0, long s1, long s2, long s3) {
    public State {
      if ((s0 | s1 | s2 | s3) == 0) {
        throw new IllegalArgumentException("state must have a word other than 0, got four zeros");
      }
    }
  }

  private Xoshiro256PlusPlus(long s0, long s1, long s2, long s3) {
    this.s0 = s0;
    this.s1 = s1;
    this.s2 = s2;
    this.s3 = s3;
  }

  /**
   * A generator seeded as its authors advise: the four words are the first four outputs of
   * SplitMix64 started at {@code seed}. Four outputs of a bijection differ, so they are never all
   * zero.
   */
  public static Xoshiro256PlusPlus ofSeed(long seed) {
    SplitMix64 words = new SplitMix64(seed);
    return new Xoshiro256PlusPlus(words.next(), words.next(), words.next(), words.next());
  }

  /**
   * The generator of job number {@code index} of an experiment with this seed. It depends on the
   * two numbers alone, so results do not change with the number of threads or the order of the
   * jobs; distinct indices have distinct streams. Costs the same for every index.
   */
  public static Xoshiro256PlusPlus ofIndex(long seed, long index) {
    // Mixed twice: outputs of SplitMix64(seed) itself are the state words of ofSeed(seed).
    return ofSeed(SplitMix64.outputAt(SplitMix64.outputAt(seed, 0), index));
  }

  /** A generator that goes on from a stored {@link #state}. */
  public static Xoshiro256PlusPlus ofState(State state) {
    return new Xoshiro256PlusPlus(state.s0, state.s1, state.s2, state.s3);
  }

  /** The state as it stands, to be stored in a checkpoint. */
  public State state() {
    return new State(s0, s1, s2, s3);
  }

  /**
   * A new generator seeded by this one's next output, for a sub-task whose number of draws is not
   * known. This generator moves on by one output.
   */
  public Xoshiro256PlusPlus split() {
    return ofSeed(nextLong());
  }

  @Override
  public long nextLong() {
    long output = Long.rotateLeft(s0 + s3, 23) + s0;
    long t = s1 << 17;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = Long.rotateLeft(s3, 45);
    return output;
  }

  /** A number in {@code [0, bound)}: the fewest bits that hold bound − 1, drawn until below it. */
  @Override
  public long nextLong(long bound) {
    requirePositive(bound);
    // At least one bit is kept, because a shift by 64 would be a shift by 0.
    int unusedBits = Long.numberOfLeadingZeros((bound - 1) | 1);
    long value = nextLong() >>> unusedBits;
    while (value >= bound) {
      value = nextLong() >>> unusedBits;
    }
    return value;
  }

  @Override
  public long nextLong(long origin, long bound) {
    requireOrder(origin, bound);
    long range = bound - origin;
    if (range > 0) {
      return origin + nextLong(range);
    }
    // The range has more than 2⁶³ numbers, so that a plain output falls into it every other time.
    long value = nextLong();
    while (value < origin || value >= bound) {
      value = nextLong();
    }
    return value;
  }

  @Override
  public int nextInt() {
    return (int) (nextLong() >>> 32);
  }

  /** A number in {@code [0, bound)}, without bias, mostly from one output (Lemire 2019). */
  @Override
  public int nextInt(int bound) {
    requirePositive(bound);
    return (int) below(bound);
  }

  @Override
  public int nextInt(int origin, int bound) {
    requireOrder(origin, bound);
    return (int) (origin + below((long) bound - origin));
  }

  /**
   * Lemire's method for {@code 1 ≤ range < 2³²}: of the product of range and a 32-bit number the
   * upper half is the result, unless the lower half is among the {@code 2³² mod range} that are too
   * many.
   */
  private long below(long range) {
    long product = (nextLong() >>> 32) * range;
    long low = product & (TWO_TO_32 - 1);
    if (low < range) {
      long tooMany = TWO_TO_32 % range;
      while (low < tooMany) {
        product = (nextLong() >>> 32) * range;
        low = product & (TWO_TO_32 - 1);
      }
    }
    return product >>> 32;
  }

  @Override
  public boolean nextBoolean() {
    return nextLong() < 0;
  }

  @Override
  public float nextFloat() {
    return (nextLong() >>> 40) * 0x1.0p-24f;
  }

  @Override
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  @Override
  public double nextDouble(double bound) {
    return nextDouble(0, bound);
  }

  /** A number in {@code [origin, bound)}: {@code origin + u·(bound − origin)}, kept below bound. */
  @Override
  public double nextDouble(double origin, double bound) {
    double range = bound - origin;
    if (!(range > 0 && range < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "bound must be above origin by a finite amount, got origin "
              + origin
              + ", bound "
              + bound);
    }
    double value = origin + nextDouble() * range;
    // Rounding may reach the bound, which is excluded.
    return value < bound ? value : Math.nextDown(bound);
  }

  /** A draw from N(0, 1), by inversion: one output a draw, and a larger output a larger draw. */
  @Override
  public double nextGaussian() {
    return NormalQuantile.of(openUniform());
  }

  /** A draw from N(mean, standardDeviation²). */
  @Override
  public double nextGaussian(double mean, double standardDeviation) {
    if (!(standardDeviation >= 0)) {
      throw new IllegalArgumentException(
          "standardDeviation must be 0 or more, got " + standardDeviation);
    }
    return mean + standardDeviation * nextGaussian();
  }

  /** A draw from the exponential distribution with mean 1. */
  @Override
  public double nextExponential() {
    return -NormalQuantile.log(openUniform());
  }

  /** A uniform number in the open interval (0, 1), at the centre of one of 2⁵² equal cells. */
  private double openUniform() {
    return ((nextLong() >>> 12) + 0.5) * 0x1.0p-52;
  }

  private static void requirePositive(long bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be positive, got " + bound);
    }
  }

  private static void requireOrder(long origin, long bound) {
    if (origin >= bound) {
      throw new IllegalArgumentException(
          "bound must be above origin, got origin " + origin + ", bound " + bound);
    }
  }
}
