package descent.playground.compile;

import org.teavm.jso.JSBody;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.emit.ProgramEmitter;

/**
 * Lets the page's JavaScript engine write the numbers in messages, in place of the algorithm that
 * TeaVM brings for it, which is a tenth of the script. Ordinary numbers read as in Java ({@code
 * 0.1}, {@code 1.0}, {@code NaN}); the very large and very small ones have another exponent ({@code
 * 1e-9}).
 */
public final class EngineNumbers implements ClassHolderTransformer {

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (!type.getName().equals("java.lang.StringBuilder")) {
      return;
    }
    MethodHolder append =
        type.getMethod(new MethodDescriptor("append", double.class, StringBuilder.class));
    ProgramEmitter code = ProgramEmitter.create(append, context.getHierarchy());
    code.var(0, StringBuilder.class)
        .invokeSpecial(
            "append",
            StringBuilder.class,
            code.invoke(EngineNumbers.class, "text", String.class, code.var(1, double.class)))
        .returnValue();
  }

  /** The number as the engine writes it, with the {@code .0} of Java. */
  static String text(double number) {
    // TeaVM turns calls of scripts into JavaScript where it compiles a class, not where code is put
    // in; hence this method between.
    return written(number);
  }

  @JSBody(params = "number", script = "return number + (number % 1 === 0 ? '.0' : '');")
  private static native String written(double number);
}
