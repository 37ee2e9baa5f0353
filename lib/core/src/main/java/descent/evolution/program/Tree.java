package descent.evolution.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A program as an expression tree, stored flat: its nodes in prefix order, each function before its
 * arguments, so that every subtree is a run of neighbours. Mutable, since operators work in place.
 */
public final class Tree {
  private static final int FIRST_CAPACITY = 16;

  private final PrimitiveSet set;
  private int size;
  private int[] nodes = new int[FIRST_CAPACITY];
  private double[] constants = new double[FIRST_CAPACITY];

  /** An empty tree, to be grown. */
  Tree(PrimitiveSet set) {
    this.set = set;
  }

  /** The primitives it is made of. */
  public PrimitiveSet primitives() {
    return set;
  }

  /** The number of nodes. */
  public int size() {
    return size;
  }

  /** The primitive of node {@code i}; the root is node 0. */
  public Primitive primitive(int i) {
    return set.primitive(nodes[i]);
  }

  /** The type of the whole. */
  public Type type() {
    return set.type(typeOf(0));
  }

  /** Edges on the longest way down: 0 for a leaf. */
  public int depth() {
    return depthFrom(0);
  }

  int node(int i) {
    return nodes[i];
  }

  int typeOf(int i) {
    return set.typeOf(nodes[i]);
  }

  boolean isLeaf(int i) {
    return set.arity(nodes[i]) == 0;
  }

  boolean isConstant(int i) {
    return set.primitive(nodes[i]) instanceof Primitive.Constant;
  }

  double constant(int i) {
    return constants[i];
  }

  void changeConstant(int i, double value) {
    constants[i] = value;
  }

  void changeNode(int i, int primitive, double constant) {
    nodes[i] = primitive;
    constants[i] = constant;
  }

  void clear() {
    size = 0;
  }

  void append(int primitive, double constant) {
    reserve(size + 1);
    nodes[size] = primitive;
    constants[size++] = constant;
  }

  private void reserve(int capacity) {
    if (capacity > nodes.length) {
      int larger = Math.max(capacity, 2 * nodes.length);
      nodes = Arrays.copyOf(nodes, larger);
      constants = Arrays.copyOf(constants, larger);
    }
  }

  /** Behind the last node of the subtree at {@code i}. */
  int end(int i) {
    int missing = 1;
    int next = i;
    while (missing > 0) {
      missing += set.arity(nodes[next++]) - 1;
    }
    return next;
  }

  /** The depth of the subtree at {@code i}. */
  int depthFrom(int i) {
    return (int) walk(i);
  }

  /** The end of the subtree at {@code i} in the upper half, its depth in the lower one. */
  private long walk(int i) {
    int next = i + 1;
    int depth = 0;
    for (int k = set.arity(nodes[i]); k > 0; k--) {
      long below = walk(next);
      next = (int) (below >>> 32);
      depth = Math.max(depth, 1 + (int) below);
    }
    return (long) next << 32 | depth;
  }

  /** Edges from the root to node {@code i}. */
  int level(int i) {
    int level = 0;
    int at = 0;
    while (at != i) {
      level++;
      at++;
      int end = end(at);
      while (end <= i) {
        at = end;
        end = end(at);
      }
    }
    return level;
  }

  /** Puts the whole of another tree in the place of the subtree at {@code i}. */
  void replace(int i, Tree other) {
    int end = end(i);
    int grown = size + other.size - (end - i);
    reserve(grown);
    System.arraycopy(nodes, end, nodes, i + other.size, size - end);
    System.arraycopy(constants, end, constants, i + other.size, size - end);
    System.arraycopy(other.nodes, 0, nodes, i, other.size);
    System.arraycopy(other.constants, 0, constants, i, other.size);
    size = grown;
  }

  /** A copy of the subtree at {@code i}. */
  Tree subtree(int i) {
    Tree copy = new Tree(set);
    int end = end(i);
    copy.reserve(end - i);
    System.arraycopy(nodes, i, copy.nodes, 0, end - i);
    System.arraycopy(constants, i, copy.constants, 0, end - i);
    copy.size = end - i;
    return copy;
  }

  /** Takes over the nodes of another tree of the same set. */
  void assign(Tree other) {
    reserve(other.size);
    System.arraycopy(other.nodes, 0, nodes, 0, other.size);
    System.arraycopy(other.constants, 0, constants, 0, other.size);
    size = other.size;
  }

  /** A copy. */
  public Tree copy() {
    Tree copy = new Tree(set);
    copy.assign(this);
    return copy;
  }

  /** The nodes that both trees share from the root down, each with the same way to it. */
  int common(Tree other) {
    return (int) common(0, other, 0);
  }

  private long common(int i, Tree other, int j) {
    if (nodes[i] != other.nodes[j] || constants[i] != other.constants[j]) {
      return 0;
    }
    long count = 1;
    int mine = i + 1;
    int others = j + 1;
    for (int k = set.arity(nodes[i]); k > 0; k--) {
      count += common(mine, other, others);
      mine = end(mine);
      others = other.end(others);
    }
    return count;
  }

  /**
   * The value at one row of data, a number for each variable. For many rows see {@link Columns}.
   */
  public double value(double... row) {
    return expression().value(row);
  }

  /** The tree as an expression, which can be simplified, written and read. */
  public Expression expression() {
    return expression(0);
  }

  private Expression expression(int i) {
    Primitive primitive = set.primitive(nodes[i]);
    if (primitive instanceof Primitive.Variable variable) {
      return new Expression.Input(variable, set.column(nodes[i]));
    }
    if (primitive instanceof Primitive.Literal literal) {
      return new Expression.Named(literal);
    }
    if (primitive instanceof Primitive.Function function) {
      List<Expression> arguments = new ArrayList<>();
      int at = i + 1;
      for (int k = 0; k < set.arity(nodes[i]); k++) {
        arguments.add(expression(at));
        at = end(at);
      }
      return new Expression.Call(function, arguments);
    }
    return new Expression.Numeral(constants[i], primitive.result());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tree tree
        && tree.set == set
        && Arrays.equals(nodes, 0, size, tree.nodes, 0, tree.size)
        && Arrays.equals(constants, 0, size, tree.constants, 0, tree.size);
  }

  @Override
  public int hashCode() {
    int hash = size;
    for (int i = 0; i < size; i++) {
      hash = 31 * (31 * hash + nodes[i]) + Double.hashCode(constants[i]);
    }
    return hash;
  }

  /** The formula. */
  @Override
  public String toString() {
    return expression().toString();
  }
}
