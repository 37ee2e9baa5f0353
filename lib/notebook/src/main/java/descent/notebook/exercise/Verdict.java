package descent.notebook.exercise;

/** What a check says of an answer. Its text is the one line that the reader sees. */
public sealed interface Verdict {

  /**
   * The answer is right.
   *
   * @param why what the answer shows, in a sentence
   */
  record Correct(String why) implements Verdict {
    @Override
    public String toString() {
      return "✓ correct: " + why;
    }
  }

  /**
   * The stub is still in place.
   *
   * @param todo what to put there
   */
  record NotYet(String todo) implements Verdict {
    @Override
    public String toString() {
      return "… not yet: " + todo;
    }
  }

  /**
   * The answer is wrong.
   *
   * @param because what is wrong with it, with a counter-example where there is one
   */
  record Wrong(String because) implements Verdict {
    @Override
    public String toString() {
      return "✗ " + because;
    }
  }

  /** A right answer. */
  static Verdict correct(String why) {
    return new Correct(why);
  }

  /** A wrong answer. */
  static Verdict wrong(String because) {
    return new Wrong(because);
  }
}
