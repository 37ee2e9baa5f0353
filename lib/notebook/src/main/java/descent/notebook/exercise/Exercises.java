package descent.notebook.exercise;

import descent.argument.NearestNames;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks of the readers' answers. Each exercise has an id, chapter and number: {@code
 * Exercises.check("02.3", answer)}. A check never throws: it prints one line that says that the
 * answer is right, that the stub is still in place, or what is wrong, with a counter-example where
 * it can.
 */
public final class Exercises {
  private static final Map<String, Exercise<?>> ALL = new LinkedHashMap<>();

  static {
    Stream.of(
            Chapter00.exercises(),
            Chapter01.exercises(),
            Chapter02.exercises(),
            Chapter03.exercises(),
            Chapter04.exercises(),
            Chapter05.exercises(),
            Chapter06.exercises(),
            Chapter07.exercises(),
            Chapter08.exercises(),
            Chapter09.exercises(),
            Chapter10.exercises(),
            Chapter11.exercises(),
            Chapter16.exercises(),
            Chapter21.exercises())
        .flatMap(List::stream)
        .forEach(exercise -> ALL.put(exercise.id(), exercise));
  }

  private Exercises() {}

  /** Prints the verdict on an answer. */
  public static void check(String id, Object answer) {
    System.out.println(verdict(id, answer));
  }

  /** The verdict on an answer; an unknown id is answered with the ids nearest to it. */
  public static Verdict verdict(String id, Object answer) {
    Exercise<?> exercise = ALL.get(id);
    if (exercise == null) {
      return Verdict.wrong(
          "there is no exercise \""
              + id
              + "\"; "
              + NearestNames.suggestion(String.valueOf(id), ids()));
    }
    return exercise.check(answer);
  }

  /** The ids of all exercises, in the order of the book. */
  public static Set<String> ids() {
    return Collections.unmodifiableSet(ALL.keySet());
  }
}
