package descent.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The times of one side, one for each round. */
final class Times {
  private final List<Double> values = new ArrayList<>();

  void add(double time) {
    values.add(time);
  }

  /** The middle one. */
  double median() {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  double smallest() {
    return Collections.min(values);
  }

  double largest() {
    return Collections.max(values);
  }
}
