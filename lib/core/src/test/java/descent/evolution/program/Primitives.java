package descent.evolution.program;

import descent.evolution.program.Primitive.Constant;
import descent.evolution.program.Primitive.Variable;
import java.util.List;

/** Sets of primitives for tests. */
final class Primitives {
  static final Variable X = new Variable("x", Type.REAL);
  static final Variable Y = new Variable("y", Type.REAL);
  static final Variable P = new Variable("p", Type.TRUTH);
  static final Constant C = new Constant("c", Type.REAL, -2, 2);

  /** Everything that the library brings. */
  static final PrimitiveSet ALL =
      PrimitiveSet.of(
          List.of(
              X,
              Y,
              P,
              C,
              Numbers.PI,
              Numbers.ADD,
              Numbers.SUBTRACT,
              Numbers.MULTIPLY,
              Numbers.DIVIDE,
              Numbers.PROTECTED_DIVIDE,
              Numbers.MINIMUM,
              Numbers.MAXIMUM,
              Numbers.POWER,
              Numbers.NEGATE,
              Numbers.SQUARE,
              Numbers.CUBE,
              Numbers.SQUARE_ROOT,
              Numbers.PROTECTED_SQUARE_ROOT,
              Numbers.ABSOLUTE,
              Numbers.EXPONENTIAL,
              Numbers.LOGARITHM,
              Numbers.PROTECTED_LOGARITHM,
              Numbers.SINE,
              Numbers.COSINE,
              Truths.TRUE,
              Truths.FALSE,
              Truths.LESS,
              Truths.AND,
              Truths.OR,
              Truths.NOT,
              Truths.IF));

  private Primitives() {}

  /** Fails if some argument has not the type that its function takes, or the nodes do not fit. */
  static void assertTyped(Tree tree) {
    int end = typedEnd(tree, 0);
    if (end != tree.size()) {
      throw new AssertionError(end + " nodes of " + tree.size() + " belong to the root: " + tree);
    }
  }

  private static int typedEnd(Tree tree, int i) {
    int next = i + 1;
    for (Type type : tree.primitive(i).arguments()) {
      if (!tree.primitive(next).result().equals(type)) {
        throw new AssertionError(
            tree.primitive(i).name()
                + " takes "
                + type
                + " but has "
                + tree.primitive(next).name()
                + " in "
                + tree);
      }
      next = typedEnd(tree, next);
    }
    return next;
  }
}
