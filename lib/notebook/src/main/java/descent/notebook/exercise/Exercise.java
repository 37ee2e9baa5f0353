package descent.notebook.exercise;

import java.util.function.Function;

/**
 * One exercise: what kind of answer it takes and how it is judged.
 *
 * @param <A> the type of the answer
 * @param id chapter and number, {@code "02.3"}
 * @param todo what to put in the stub's place
 * @param type the type of the answer
 * @param judge judges an answer that is not null; may throw whatever the answer's own code throws
 */
record Exercise<A>(String id, String todo, Class<A> type, Function<A, Verdict> judge) {

  /** A verdict on whatever the reader handed in. Never throws. */
  Verdict check(Object answer) {
    if (answer == null) {
      return new Verdict.NotYet(todo);
    }
    Object fitting = type == Double.class && answer instanceof Number n ? n.doubleValue() : answer;
    if (!type.isInstance(fitting)) {
      return Verdict.wrong(
          "the answer should be of type "
              + type.getSimpleName()
              + ", and this is "
              + (answer.getClass().isHidden()
                  ? "a lambda of another type"
                  : "of type " + answer.getClass().getSimpleName()));
    }
    try {
      return judge.apply(type.cast(fitting));
    } catch (Untouched e) {
      return new Verdict.NotYet(todo);
    } catch (Exception | StackOverflowError | AssertionError e) {
      return Verdict.wrong(
          "your code threw "
              + e.getClass().getSimpleName()
              + (e.getMessage() == null
                  ? ""
                  : ": " + e.getMessage().replaceAll("\\s*\\R\\s*", " ")));
    }
  }

  /**
   * Thrown by a judge that meets a stub inside of the answer, such as a method that still returns
   * null.
   */
  static final class Untouched extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
