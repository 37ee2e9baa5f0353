package descent.notebook.chart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The curves {@code f = level} of a sampled field. Each grid cell contributes the segments between
 * the crossings on its edges, found by linear interpolation; where all four edges are crossed (a
 * saddle), the mean of the corners says which two of them belong together. Segments that share a
 * crossing are chained into lines. Cells with a value that is not finite are left out.
 *
 * <p>Source: Lorensen and Cline, "Marching cubes" (SIGGRAPH 1987), in two dimensions.
 */
final class MarchingSquares {
  private final Field field;
  private final double level;
  private final Map<Long, List<long[]>> segmentsAt = new HashMap<>();
  private final List<long[]> segments = new ArrayList<>();

  private MarchingSquares(Field field, double level) {
    this.field = field;
    this.level = level;
  }

  /**
   * The curves at one level, each as {@code double[points][2]}; a closed curve repeats its first
   * point at the end.
   */
  static List<double[][]> lines(Field field, double level) {
    MarchingSquares squares = new MarchingSquares(field, level);
    for (int r = 0; r + 1 < field.rows(); r++) {
      for (int c = 0; c + 1 < field.columns(); c++) {
        squares.cell(r, c);
      }
    }
    return squares.chain();
  }

  private void cell(int r, int c) {
    double[][] v = field.values();
    double sum = v[r][c] + v[r][c + 1] + v[r + 1][c] + v[r + 1][c + 1];
    if (!Double.isFinite(sum)) {
      return;
    }
    boolean sw = v[r][c] >= level;
    boolean se = v[r][c + 1] >= level;
    boolean nw = v[r + 1][c] >= level;
    boolean ne = v[r + 1][c + 1] >= level;
    long south = edge(r, c, 0);
    long north = edge(r + 1, c, 0);
    long west = edge(r, c, 1);
    long east = edge(r, c + 1, 1);
    long[] crossed = new long[4];
    int n = 0;
    n = sw != se ? put(crossed, n, south) : n;
    n = se != ne ? put(crossed, n, east) : n;
    n = ne != nw ? put(crossed, n, north) : n;
    n = nw != sw ? put(crossed, n, west) : n;
    if (n == 2) {
      join(crossed[0], crossed[1]);
    } else if (n == 4) {
      boolean middle = sum / 4 >= level;
      if (middle == sw) {
        join(south, east);
        join(north, west);
      } else {
        join(south, west);
        join(north, east);
      }
    }
  }

  private static int put(long[] into, int n, long edge) {
    into[n] = edge;
    return n + 1;
  }

  /** The number of the edge that leaves grid point (r, c) to the right (0) or upwards (1). */
  private long edge(int r, int c, int direction) {
    return ((long) r * field.columns() + c) * 2 + direction;
  }

  private void join(long a, long b) {
    long[] segment = {a, b, 0};
    segments.add(segment);
    segmentsAt.computeIfAbsent(a, key -> new ArrayList<>(2)).add(segment);
    segmentsAt.computeIfAbsent(b, key -> new ArrayList<>(2)).add(segment);
  }

  private List<double[][]> chain() {
    List<double[][]> lines = new ArrayList<>();
    for (long[] segment : segments) {
      if (segment[2] == 0) {
        segment[2] = 1;
        Deque<Long> edges = new ArrayDeque<>(List.of(segment[0], segment[1]));
        for (Long next = next(edges.peekLast()); next != null; next = next(edges.peekLast())) {
          edges.addLast(next);
        }
        for (Long next = next(edges.peekFirst()); next != null; next = next(edges.peekFirst())) {
          edges.addFirst(next);
        }
        lines.add(edges.stream().map(this::crossing).toArray(double[][]::new));
      }
    }
    return lines;
  }

  private Long next(long edge) {
    for (long[] segment : segmentsAt.get(edge)) {
      if (segment[2] == 0) {
        segment[2] = 1;
        return segment[0] == edge ? segment[1] : segment[0];
      }
    }
    return null;
  }

  private double[] crossing(long edge) {
    int c = (int) (edge / 2 % field.columns());
    int r = (int) (edge / 2 / field.columns());
    boolean upwards = edge % 2 == 1;
    double here = field.values()[r][c];
    double there = upwards ? field.values()[r + 1][c] : field.values()[r][c + 1];
    double share = (level - here) / (there - here);
    return upwards
        ? new double[] {field.x(c), field.y(r + share)}
        : new double[] {field.x(c + share), field.y(r)};
  }
}
