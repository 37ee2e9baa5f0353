package descent.evolution.operator;

import java.util.random.RandomGenerator;

/** The places {@code from … to − 1} of a sequence: at least one. */
record Segment(int from, int to) {

  /** Each pair of different cuts among {@code 0 … n} is equally likely. */
  static Segment random(int n, RandomGenerator random) {
    int one = random.nextInt(n + 1);
    int other = random.nextInt(n);
    other = other < one ? other : other + 1;
    return new Segment(Math.min(one, other), Math.max(one, other));
  }
}
