package descent.evolution.program;

import descent.argument.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The primitives that programs may be made of. Variables are numbered in the order in which they
 * are given, which is that of the columns of the data.
 *
 * <p>A set is refused if some type that is asked for has no finite program: a function that takes
 * truth values needs something that makes them.
 */
public final class PrimitiveSet {
  private static final int NO_DEPTH = Integer.MAX_VALUE;

  private final List<Primitive> primitives;
  private final List<Primitive.Variable> variables = new ArrayList<>();
  private final List<Type> types;
  private final int[] arity;
  private final int[] column;
  private final int[] typeOf;
  private final int[][] argumentTypes;
  private final int[][] ofType;
  private final int[] leastDepth;

  private PrimitiveSet(List<Primitive> primitives) {
    this.primitives = primitives;
    Set<String> names = new HashSet<>();
    Set<Type> found = new LinkedHashSet<>();
    for (Primitive p : primitives) {
      Require.nonNull("primitive", p);
      if (!names.add(p.name())) {
        throw new IllegalArgumentException("primitives must differ in name, got two " + p.name());
      }
      found.add(p.result());
      found.addAll(p.arguments());
    }
    types = List.copyOf(found);
    int count = primitives.size();
    arity = new int[count];
    column = new int[count];
    typeOf = new int[count];
    argumentTypes = new int[count][];
    for (int p = 0; p < count; p++) {
      Primitive primitive = primitives.get(p);
      arity[p] = primitive.arguments().size();
      typeOf[p] = types.indexOf(primitive.result());
      argumentTypes[p] = primitive.arguments().stream().mapToInt(types::indexOf).toArray();
      if (primitive instanceof Primitive.Variable variable) {
        column[p] = variables.size();
        variables.add(variable);
      }
    }
    ofType = new int[types.size()][];
    for (int t = 0; t < ofType.length; t++) {
      int type = t;
      ofType[t] = IntStream.range(0, count).filter(p -> typeOf[p] == type).toArray();
    }
    leastDepth = leastDepths();
    for (int t = 0; t < leastDepth.length; t++) {
      if (leastDepth[t] == NO_DEPTH) {
        throw new IllegalArgumentException(
            "primitives must allow a finite program of type " + types.get(t) + ", got none");
      }
    }
  }

  /** A set of these. */
  public static PrimitiveSet of(List<? extends Primitive> primitives) {
    Require.nonNull("primitives", primitives);
    Require.atLeast("number of primitives", primitives.size(), 1);
    return new PrimitiveSet(List.copyOf(primitives));
  }

  /** A set of these. */
  public static PrimitiveSet of(Primitive... primitives) {
    return of(Arrays.asList(Require.nonNull("primitives", primitives)));
  }

  /** The primitives in the given order. */
  public List<Primitive> primitives() {
    return primitives;
  }

  /** The variables: the columns of the data. */
  public List<Primitive.Variable> variables() {
    return List.copyOf(variables);
  }

  /** The depth of the flattest program of each type: leaves have 0. */
  private int[] leastDepths() {
    int[] least = new int[types.size()];
    Arrays.fill(least, NO_DEPTH);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int p = 0; p < arity.length; p++) {
        int depth = depthOver(p, least);
        if (depth < least[typeOf[p]]) {
          least[typeOf[p]] = depth;
          changed = true;
        }
      }
    }
    return least;
  }

  private int depthOver(int p, int[] least) {
    int depth = 0;
    for (int type : argumentTypes[p]) {
      if (least[type] == NO_DEPTH) {
        return NO_DEPTH;
      }
      depth = Math.max(depth, 1 + least[type]);
    }
    return depth;
  }

  int size() {
    return arity.length;
  }

  Primitive primitive(int p) {
    return primitives.get(p);
  }

  int arity(int p) {
    return arity[p];
  }

  /** The column of variable {@code p}. */
  int column(int p) {
    return column[p];
  }

  /** The number of the type of the value of {@code p}. */
  int typeOf(int p) {
    return typeOf[p];
  }

  int argumentType(int p, int k) {
    return argumentTypes[p][k];
  }

  /** The primitives whose value has that type. */
  int[] ofType(int type) {
    return ofType[type];
  }

  /** The depth of the flattest program that begins with {@code p}. */
  int leastDepth(int p) {
    return depthOver(p, leastDepth);
  }

  /** The depth of the flattest program of a type. */
  int leastDepthOfType(int type) {
    return leastDepth[type];
  }

  boolean sameSignature(int p, int q) {
    return typeOf[p] == typeOf[q] && Arrays.equals(argumentTypes[p], argumentTypes[q]);
  }

  Type type(int number) {
    return types.get(number);
  }

  /** The number of a type. */
  int numberOf(String name, Type type) {
    int number = types.indexOf(Require.nonNull(name, type));
    if (number < 0 || ofType[number].length == 0) {
      throw new IllegalArgumentException(
          name + " must be a type that primitives make, got " + type);
    }
    return number;
  }
}
