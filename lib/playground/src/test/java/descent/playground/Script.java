package descent.playground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

/** A compiled script in a JavaScript engine on the JVM, which needs no browser. */
final class Script implements AutoCloseable {
  static final Path FOLDER = Path.of("target", "web");

  /** All scripts: the file, and the one name that it adds to a page. */
  static final Map<String, String> ALL =
      Map.of(
          "descent", "Descent",
          "lines", "DescentLines",
          "constraints", "DescentConstraints",
          "populations", "DescentPopulations");

  private final String name;

  private final Context context =
      Context.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();

  /** The names that the script added to the page. */
  final List<String> leaked;

  /** The one with the runs of methods. */
  Script() {
    this("descent");
  }

  Script(String file) {
    name = ALL.get(file);
    // A browser has a clock, and this engine has not.
    context.eval("js", "globalThis.performance = { now: () => Date.now() }");
    List<String> before = names();
    context.eval("js", read(file + ".js"));
    leaked = names();
    leaked.removeAll(before);
  }

  private List<String> names() {
    return strings(eval("Object.getOwnPropertyNames(globalThis)"));
  }

  static String read(String file) {
    try {
      return Files.readString(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Value eval(String code) {
    return context.eval("js", code);
  }

  Value call(String function, Object... arguments) {
    return eval(name).getMember(function).execute(converted(arguments));
  }

  /** The message of the error that a call throws, as the page reads it. */
  String refusal(String function, Object... arguments) {
    return eval("name => (...a) => { try { "
            + name
            + "[name](...a); return 'no error'; }"
            + " catch (e) { return e instanceof Error ? e.message : 'no Error'; } }")
        .execute(function)
        .execute(converted(arguments))
        .asString();
  }

  private Object[] converted(Object... arguments) {
    Object[] converted = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      converted[i] = arguments[i] instanceof double[] array ? typed(array) : arguments[i];
    }
    return converted;
  }

  private Value typed(double[] array) {
    Value typed = eval("n => new Float64Array(n)").execute(array.length);
    for (int i = 0; i < array.length; i++) {
      typed.setArrayElement(i, array[i]);
    }
    return typed;
  }

  static double[] doubles(Value array) {
    double[] doubles = new double[(int) array.getArraySize()];
    for (int i = 0; i < doubles.length; i++) {
      doubles[i] = array.getArrayElement(i).asDouble();
    }
    return doubles;
  }

  static List<String> strings(Value array) {
    List<String> strings = new ArrayList<>();
    for (long i = 0; i < array.getArraySize(); i++) {
      strings.add(array.getArrayElement(i).asString());
    }
    return strings;
  }

  @Override
  public void close() {
    context.close();
  }
}
