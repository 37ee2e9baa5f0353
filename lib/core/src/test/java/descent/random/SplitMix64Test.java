package descent.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SplitMix64Test {

  @Test
  void givesThePublishedOutputsOfSeed1234567() {
    // Quoted by many implementations of Vigna's splitmix64.c, Rosetta Code's task among them.
    SplitMix64 generator = new SplitMix64(1234567);
    for (String expected :
        new String[] {
          "6457827717110365317",
          "3203168211198807973",
          "9817491932198370423",
          "4593380528125082431",
          "16408922859458223821"
        }) {
      assertThat(Long.toUnsignedString(generator.next())).isEqualTo(expected);
    }
  }

  @Test
  void agreesWithTheIndependentImplementation() {
    for (Reference reference : Reference.of("splitmix")) {
      SplitMix64 generator = new SplitMix64(Long.parseLong(reference.seed()));
      assertThat(LongStream.generate(generator::next).limit(10))
          .as("seed %s", reference.seed())
          .containsExactlyElementsOf(reference.longs());
    }
  }

  @Test
  void findsTheOutputAtAnIndexInOneStep() {
    for (long seed : new long[] {0, 7, -3, Long.MIN_VALUE}) {
      SplitMix64 generator = new SplitMix64(seed);
      for (int index = 0; index < 100; index++) {
        assertThat(SplitMix64.outputAt(seed, index)).isEqualTo(generator.next());
      }
    }
  }
}
