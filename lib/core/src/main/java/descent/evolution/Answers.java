package descent.evolution;

import descent.argument.Require;

/** Checks the turns of {@link AskAndTell}: ask, tell, ask, tell. */
public final class Answers {
  private boolean awaited;

  /** Notes a question. */
  public void ask() {
    if (awaited) {
      throw new IllegalStateException("ask was called twice: tell the values first");
    }
    awaited = true;
  }

  /** Notes and checks the answer to a question for {@code count} individuals. */
  public void tell(double[] values, int count) {
    if (!awaited) {
      throw new IllegalStateException("nothing was asked: call ask first");
    }
    Require.nonNull("values", values);
    if (values.length != count) {
      throw new IllegalArgumentException(
          "values has length " + values.length + " but " + count + " individuals were asked for");
    }
    for (int i = 0; i < count; i++) {
      if (!(values[i] > Double.NEGATIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "values must be finite, or +∞ for an individual without a value, got values["
                + i
                + "] = "
                + values[i]);
      }
    }
    awaited = false;
  }
}
