package descent.notebook.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentsTest {
  private final Segments segments = new Segments(new Rectangle2D.Double(0, 0, 10, 10));

  private List<String> commands() {
    List<String> commands = new ArrayList<>();
    double[] point = new double[6];
    for (PathIterator i = segments.path().getPathIterator(null); !i.isDone(); i.next()) {
      String kind = i.currentSegment(point) == PathIterator.SEG_MOVETO ? "M" : "L";
      commands.add(kind + point[0] + "," + point[1]);
    }
    return commands;
  }

  @Test
  void pointsInsideAreJoined() {
    segments.add(1, 1);
    segments.add(2, 3);
    segments.add(4, 4);
    assertThat(commands()).containsExactly("M1.0,1.0", "L2.0,3.0", "L4.0,4.0");
  }

  @Test
  void whatLeavesTheFrameIsCutOnIt() {
    segments.add(5, 5);
    segments.add(5, 1e12);
    segments.add(7, 5);
    assertThat(commands()).hasSize(4).startsWith("M5.0,5.0", "L5.0,10.0").endsWith("L7.0,5.0");
  }

  @Test
  void aSegmentAcrossTheFrameIsDrawnAndOneBesideItIsNot() {
    segments.add(-5, 5);
    segments.add(15, 5);
    segments.lift();
    segments.add(-5, 12);
    segments.add(15, 12);
    assertThat(commands()).containsExactly("M0.0,5.0", "L10.0,5.0");
  }

  @Test
  void aPointThatIsNoNumberLeavesAGap() {
    segments.add(1, 1);
    segments.add(2, 2);
    segments.add(Double.NaN, 3);
    segments.add(4, 4);
    segments.add(5, Double.POSITIVE_INFINITY);
    segments.add(6, 6);
    segments.add(7, 7);
    assertThat(commands()).containsExactly("M1.0,1.0", "L2.0,2.0", "M6.0,6.0", "L7.0,7.0");
  }
}
