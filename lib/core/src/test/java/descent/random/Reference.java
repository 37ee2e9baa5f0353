package descent.random;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The lines that {@code src/test/oracles/random_reference.py} wrote: kind, argument, seed: values.
 */
record Reference(String kind, String argument, String seed, List<String> values) {

  static List<Reference> of(String kind) {
    try (InputStream in = Reference.class.getResourceAsStream("reference.txt")) {
      List<Reference> lines =
          new String(in.readAllBytes(), StandardCharsets.US_ASCII)
              .lines()
              .map(Reference::parse)
              .filter(reference -> reference.kind.equals(kind))
              .toList();
      if (lines.isEmpty()) {
        throw new IllegalArgumentException("no reference values of kind " + kind);
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reference parse(String line) {
    String[] sides = line.split(": ", 2);
    String[] key = sides[0].split(" ", 3);
    return new Reference(key[0], key[1], key[2], Arrays.asList(sides[1].split(" ", -1)));
  }

  Xoshiro256PlusPlus generator() {
    return Xoshiro256PlusPlus.ofSeed(Long.parseLong(seed));
  }

  List<Long> longs() {
    return values.stream().map(Long::valueOf).toList();
  }

  double[] doubles() {
    return values.stream().mapToDouble(Double::parseDouble).toArray();
  }
}
