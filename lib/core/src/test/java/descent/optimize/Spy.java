package descent.optimize;

import descent.function.Differentiable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Stands in for an objective, with all of its interfaces, counts the calls of each method, and can
 * make it go wrong.
 */
final class Spy {
  private final Differentiable f;
  private final Map<String, Integer> calls = new HashMap<>();
  private int nanFrom = Integer.MAX_VALUE;
  private int infiniteGradientFrom = Integer.MAX_VALUE;

  Spy(Differentiable f) {
    this.f = f;
  }

  /** The value is NaN from the n-th evaluation on. */
  Spy nanFrom(int n) {
    nanFrom = n;
    return this;
  }

  /** The gradient's first entry is infinite from the n-th evaluation on. */
  Spy infiniteGradientFrom(int n) {
    infiniteGradientFrom = n;
    return this;
  }

  int calls(String method) {
    return calls.getOrDefault(method, 0);
  }

  private int evaluations() {
    return calls("value") + calls("valueAndGradient");
  }

  Differentiable objective() {
    Set<Class<?>> interfaces = new HashSet<>(Set.of(Differentiable.class));
    for (Class<?> type = f.getClass(); type != null; type = type.getSuperclass()) {
      interfaces.addAll(Set.of(type.getInterfaces()));
    }
    return (Differentiable)
        Proxy.newProxyInstance(
            Spy.class.getClassLoader(),
            interfaces.toArray(Class<?>[]::new),
            (proxy, method, arguments) -> answer(method, arguments));
  }

  private Object answer(Method method, Object[] arguments) throws Throwable {
    calls.merge(method.getName(), 1, Integer::sum);
    try {
      method.setAccessible(true);
      Object answer = method.invoke(f, arguments);
      if (method.getName().equals("valueAndGradient")) {
        if (evaluations() >= infiniteGradientFrom) {
          ((double[]) arguments[1])[0] = Double.POSITIVE_INFINITY;
        }
      }
      boolean isValue = method.getName().startsWith("value");
      return isValue && evaluations() >= nanFrom ? (Object) Double.NaN : answer;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
