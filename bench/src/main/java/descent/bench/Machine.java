package descent.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures were measured on. */
final class Machine {
  private static final int DOUBLES = 1 << 23;

  private Machine() {}

  /** The processor's name where the system tells it, else its architecture. */
  static String processor() throws IOException {
    Path file = Path.of("/proc/cpuinfo");
    if (Files.isReadable(file)) {
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("model name")) {
          return line.substring(line.indexOf(':') + 1).trim();
        }
      }
    }
    return System.getProperty("os.arch");
  }

  /** The fastest of ten copies of 64 MB, read and write together, in GB/s. */
  static double copyRate() {
    double[] from = new double[DOUBLES];
    double[] to = new double[DOUBLES];
    double best = Double.POSITIVE_INFINITY;
    for (int repeat = 0; repeat < 10; repeat++) {
      long start = System.nanoTime();
      System.arraycopy(from, 0, to, 0, DOUBLES);
      best = Math.min(best, (double) (System.nanoTime() - start));
    }
    return 16.0 * DOUBLES / best;
  }
}
