package descent.playground.compile;

import org.teavm.jso.JSBody;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.emit.ProgramEmitter;

/**
 * Lets the page's JavaScript engine write the numbers in messages, in place of the algorithms that
 * TeaVM brings for it, which are more than a tenth of the script. Ordinary numbers read as in Java
 * ({@code 0.1}, {@code 1.0}, {@code NaN}); the very large and very small ones have another exponent
 * ({@code 1e-9}).
 */
public final class EngineNumbers implements ClassHolderTransformer {

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (!type.getName().equals("java.lang.StringBuilder")) {
      return;
    }
    for (Class<?> number : new Class<?>[] {double.class, int.class, long.class}) {
      MethodHolder append =
          type.getMethod(new MethodDescriptor("append", number, StringBuilder.class));
      ProgramEmitter code = ProgramEmitter.create(append, context.getHierarchy());
      code.var(0, StringBuilder.class)
          .invokeSpecial(
              "append",
              StringBuilder.class,
              code.invoke(EngineNumbers.class, "text", String.class, code.var(1, number)))
          .returnValue();
    }
  }

  /** The number as the engine writes it. */
  static String text(int number) {
    return whole(number);
  }

  /** The same, exact to 2⁵³. */
  static String text(long number) {
    return whole((double) number);
  }

  /** The number as the engine writes it, with the {@code .0} of Java. */
  static String text(double number) {
    // TeaVM turns calls of scripts into JavaScript where it compiles a class, not where code is put
    // in; hence this method between.
    return written(number);
  }

  @JSBody(params = "number", script = "return '' + number;")
  private static native String whole(double number);

  @JSBody(params = "number", script = "return number + (number % 1 === 0 ? '.0' : '');")
  private static native String written(double number);
}
