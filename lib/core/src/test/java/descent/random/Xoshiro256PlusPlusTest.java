package descent.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Xoshiro256PlusPlusTest {

  private static final int MANY = 200_000;

  @Test
  void givesThePublishedOutputsOfState1234() {
    // Quoted by the rand_xoshiro crate as written by the authors' xoshiro256plusplus.c.
    Xoshiro256PlusPlus random =
        Xoshiro256PlusPlus.ofState(new Xoshiro256PlusPlus.State(1, 2, 3, 4));
    for (String expected :
        new String[] {
          "41943041",
          "58720359",
          "3588806011781223",
          "3591011842654386",
          "9228616714210784205",
          "9973669472204895162",
          "14011001112246962877",
          "12406186145184390807",
          "15849039046786891736",
          "10450023813501588000"
        }) {
      assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo(expected);
    }
  }

  @Test
  void walksInStepWithTheJdksOwnGenerator() {
    SplitMix64 outputs = new SplitMix64(42);
    long[] words = new long[4];
    ByteBuffer seed = ByteBuffer.allocate(32);
    for (int i = 0; i < 4; i++) {
      // No byte is negative: the JDK before 19 mixed the signs of seed bytes into each other.
      words[i] = outputs.next() & 0x7f7f7f7f7f7f7f7fL;
      seed.putLong(words[i]);
    }
    RandomGenerator jdk = RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(seed.array());
    Xoshiro256PlusPlus random =
        Xoshiro256PlusPlus.ofState(
            new Xoshiro256PlusPlus.State(words[0], words[1], words[2], words[3]));
    for (int i = 0; i < 10_000; i++) {
      assertThat(random.nextLong()).isEqualTo(jdk.nextLong());
    }
  }

  @Test
  void agreesWithTheIndependentImplementation() {
    for (Reference reference : Reference.of("long")) {
      Xoshiro256PlusPlus random = reference.generator();
      assertThat(LongStream.generate(random::nextLong).limit(50))
          .as("seed %s", reference.seed())
          .containsExactlyElementsOf(reference.longs());
    }
  }

  @Test
  void derivesTheGeneratorOfAJobAsTheIndependentImplementationDoes() {
    for (Reference reference : Reference.of("index")) {
      Xoshiro256PlusPlus random =
          Xoshiro256PlusPlus.ofIndex(
              Long.parseLong(reference.seed()), Long.parseLong(reference.argument()));
      assertThat(LongStream.generate(random::nextLong).limit(5))
          .as("seed %s, index %s", reference.seed(), reference.argument())
          .containsExactlyElementsOf(reference.longs());
    }
  }

  @Test
  void drawsBoundedIntegersAsTheIndependentImplementationDoes() {
    for (Reference reference : Reference.of("int")) {
      Xoshiro256PlusPlus random = reference.generator();
      int bound = Integer.parseInt(reference.argument());
      assertThat(LongStream.generate(() -> random.nextInt(bound)).limit(30))
          .as("bound %s", bound)
          .containsExactlyElementsOf(reference.longs());
    }
    for (Reference reference : Reference.of("bounded")) {
      Xoshiro256PlusPlus random = reference.generator();
      long bound = Long.parseLong(reference.argument());
      assertThat(LongStream.generate(() -> random.nextLong(bound)).limit(20))
          .as("bound %s", bound)
          .containsExactlyElementsOf(reference.longs());
    }
  }

  @Test
  void drawsDoublesAsTheIndependentImplementationDoes() {
    for (Reference reference : Reference.of("double")) {
      Xoshiro256PlusPlus random = reference.generator();
      assertThat(DoubleStream.generate(random::nextDouble).limit(20).toArray())
          .containsExactly(reference.doubles());
    }
  }

  @Test
  void drawsGaussiansAndExponentialsAsTheIndependentImplementationDoes() {
    // A few roundings of 1.1e-16 each: the reference is correctly rounded, ours need not be.
    for (Reference reference : Reference.of("gaussian")) {
      Xoshiro256PlusPlus random = reference.generator();
      for (double expected : reference.doubles()) {
        assertThat(random.nextGaussian()).isCloseTo(expected, within(1e-15 * Math.abs(expected)));
      }
    }
    for (Reference reference : Reference.of("exponential")) {
      Xoshiro256PlusPlus random = reference.generator();
      for (double expected : reference.doubles()) {
        assertThat(random.nextExponential())
            .isCloseTo(expected, within(1e-15 * Math.abs(expected)));
      }
    }
  }

  @Test
  void takesIntegersAndBitsFromTheUpperEndOfOneOutput() {
    Xoshiro256PlusPlus outputs = Xoshiro256PlusPlus.ofSeed(3);
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(3);
    for (int i = 0; i < 1000; i++) {
      assertThat(random.nextInt()).isEqualTo((int) (outputs.nextLong() >> 32));
      assertThat(random.nextBoolean()).isEqualTo(outputs.nextLong() < 0);
      assertThat(random.nextFloat()).isEqualTo((outputs.nextLong() >>> 40) / (float) (1 << 24));
    }
    assertThat(random.state()).isEqualTo(outputs.state());
  }

  @Test
  void goesOnExactlyFromAStoredState() {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(5);
    random.nextGaussian();
    Xoshiro256PlusPlus resumed = Xoshiro256PlusPlus.ofState(random.state());
    for (int i = 0; i < 100; i++) {
      assertThat(resumed.nextGaussian()).isEqualTo(random.nextGaussian());
    }
  }

  @Test
  void splitsOffAGeneratorThatDependsOnThePastOnly() {
    Xoshiro256PlusPlus parent = Xoshiro256PlusPlus.ofSeed(5);
    Xoshiro256PlusPlus twin = Xoshiro256PlusPlus.ofSeed(5);
    Xoshiro256PlusPlus child = parent.split();
    assertThat(child.state()).isEqualTo(twin.split().state());
    assertThat(parent.state()).isEqualTo(twin.state());
    assertThat(parent.split().state()).isNotEqualTo(child.state());
  }

  @Test
  void givesEveryJobItsOwnUncorrelatedStream() {
    Set<Long> firstOutputs = new HashSet<>();
    double product = 0;
    int jobs = 10_000;
    double before = Xoshiro256PlusPlus.ofSeed(9).nextGaussian();
    for (int job = 0; job < jobs; job++) {
      firstOutputs.add(Xoshiro256PlusPlus.ofIndex(9, job).nextLong());
      double draw = Xoshiro256PlusPlus.ofIndex(9, job).nextGaussian();
      product += before * draw;
      before = draw;
    }
    assertThat(firstOutputs).hasSize(jobs);
    // The mean of independent products has standard deviation 1/√jobs = 0.01; five of them allowed.
    assertThat(product / jobs).isCloseTo(0, within(0.05));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 20240101, -1})
  void hasTheMomentsOfItsDistributions(long seed) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(seed);
    // Each tolerance is five standard deviations of the sample moment, √(Var(xᵏ)/n).
    checkMoments(
        random::nextDouble,
        new double[] {1 / 2.0, 1 / 3.0, 1 / 4.0, 1 / 5.0},
        new double[] {1 / 12.0, 4 / 45.0, 9 / 112.0, 16 / 225.0});
    checkMoments(random::nextGaussian, new double[] {0, 1, 0, 3}, new double[] {1, 2, 15, 96});
    checkMoments(
        random::nextExponential, new double[] {1, 2, 6, 24}, new double[] {1, 20, 684, 39744});
  }

  private static void checkMoments(DoubleSupplier draw, double[] moments, double[] variances) {
    double[] sums = new double[moments.length];
    for (int i = 0; i < MANY; i++) {
      double x = draw.getAsDouble();
      double power = 1;
      for (int k = 0; k < sums.length; k++) {
        power *= x;
        sums[k] += power;
      }
    }
    for (int k = 0; k < sums.length; k++) {
      assertThat(sums[k] / MANY)
          .as("moment %s", k + 1)
          .isCloseTo(moments[k], within(5 * Math.sqrt(variances[k] / MANY)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6, 10, 100})
  void spreadsBoundedIntegersEvenly(int bound) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(bound);
    int[] ofInt = new int[bound];
    int[] ofLong = new int[bound];
    for (int i = 0; i < MANY; i++) {
      ofInt[random.nextInt(bound)]++;
      ofLong[(int) random.nextLong(bound)]++;
    }
    // χ² with k = bound − 1 degrees of freedom has mean k and variance 2k.
    double limit = bound - 1 + 6 * Math.sqrt(2.0 * (bound - 1));
    assertThat(chiSquared(ofInt)).isLessThanOrEqualTo(limit);
    assertThat(chiSquared(ofLong)).isLessThanOrEqualTo(limit);
  }

  private static double chiSquared(int[] counts) {
    double expected = MANY / (double) counts.length;
    double sum = 0;
    for (int count : counts) {
      sum += (count - expected) * (count - expected) / expected;
    }
    return sum;
  }

  @Test
  void staysInsideEveryRange() {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(11);
    int[][] ints = {
      {0, 1}, {-5, 5}, {Integer.MIN_VALUE, Integer.MAX_VALUE}, {-1, Integer.MAX_VALUE}
    };
    long[][] longs = {{0, 1}, {-5, 5}, {Long.MIN_VALUE, Long.MAX_VALUE}, {-1, Long.MAX_VALUE}};
    double[][] doubles = {{-1, 1}, {1, Math.nextUp(1.0)}, {-1e300, 1e300}, {0, Double.MIN_VALUE}};
    for (int i = 0; i < 10_000; i++) {
      for (int[] range : ints) {
        assertThat(random.nextInt(range[0], range[1]))
            .isGreaterThanOrEqualTo(range[0])
            .isLessThan(range[1]);
      }
      for (long[] range : longs) {
        assertThat(random.nextLong(range[0], range[1]))
            .isGreaterThanOrEqualTo(range[0])
            .isLessThan(range[1]);
      }
      for (double[] range : doubles) {
        assertThat(random.nextDouble(range[0], range[1]))
            .isGreaterThanOrEqualTo(range[0])
            .isLessThan(range[1]);
      }
      assertThat(random.nextDouble(1e-3)).isGreaterThanOrEqualTo(0).isLessThan(1e-3);
      assertThat(Math.abs(random.nextGaussian())).isLessThan(8.3);
    }
  }

  @Test
  void shiftsAndScalesOneDrawIntoARange() {
    Xoshiro256PlusPlus plain = Xoshiro256PlusPlus.ofSeed(14);
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(14);
    for (int i = 0; i < 100; i++) {
      assertThat(random.nextInt(-3, 50)).isEqualTo(-3 + plain.nextInt(53));
      assertThat(random.nextLong(-7, 1L << 40)).isEqualTo(-7 + plain.nextLong((1L << 40) + 7));
      assertThat(random.nextDouble(-2, 3)).isEqualTo(-2 + 5 * plain.nextDouble());
      assertThat(random.nextDouble(4)).isEqualTo(4 * plain.nextDouble());
    }
    assertThat(random.state()).isEqualTo(plain.state());
  }

  @Test
  void startsFromAnyStateWithOneWordThatIsNotZero() {
    assertThat(new Xoshiro256PlusPlus.State(1, 0, 0, 0).s0()).isEqualTo(1);
    assertThat(new Xoshiro256PlusPlus.State(0, 1, 0, 0).s1()).isEqualTo(1);
    assertThat(new Xoshiro256PlusPlus.State(0, 0, 1, 0).s2()).isEqualTo(1);
    assertThat(new Xoshiro256PlusPlus.State(0, 0, 0, 1).s3()).isEqualTo(1);
  }

  @Test
  void reachesBothHalvesOfARangeWiderThanALong() {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(12);
    LongStream draws =
        LongStream.generate(() -> random.nextLong(Long.MIN_VALUE, Long.MAX_VALUE)).limit(1000);
    // A fair coin thrown 1000 times has standard deviation 15.8; five of them are 79.
    assertThat(draws.filter(x -> x < 0).count()).isBetween(421L, 579L);
    Xoshiro256PlusPlus other = Xoshiro256PlusPlus.ofSeed(12);
    long inNarrow =
        LongStream.generate(() -> other.nextInt(Integer.MIN_VALUE, Integer.MAX_VALUE))
            .limit(1000)
            .filter(x -> x < 0)
            .count();
    assertThat(inNarrow).isBetween(421L, 579L);
  }

  @Test
  void shiftsAndScalesGaussians() {
    Xoshiro256PlusPlus standard = Xoshiro256PlusPlus.ofSeed(13);
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(13);
    for (int i = 0; i < 100; i++) {
      assertThat(random.nextGaussian(3, 0.5)).isEqualTo(3 + 0.5 * standard.nextGaussian());
    }
    assertThat(random.nextGaussian(3, 0)).isEqualTo(3);
  }

  @Test
  void refusesBadArgumentsByNameRuleAndValue() {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> random.nextInt(0))
        .withMessage("bound must be positive, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> random.nextLong(-4))
        .withMessage("bound must be positive, got -4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> random.nextInt(3, 3))
        .withMessage("bound must be above origin, got origin 3, bound 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> random.nextLong(3, 2))
        .withMessage("bound must be above origin, got origin 3, bound 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> random.nextDouble(0, Double.NaN))
        .withMessage("bound must be above origin by a finite amount, got origin 0.0, bound NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> random.nextDouble(Double.POSITIVE_INFINITY))
        .withMessageContaining("bound Infinity");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> random.nextGaussian(0, Double.NaN))
        .withMessage("standardDeviation must be 0 or more, got NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Xoshiro256PlusPlus.State(0, 0, 0, 0))
        .withMessage("state must have a word other than 0, got four zeros");
  }
}
