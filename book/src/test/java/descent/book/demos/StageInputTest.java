package descent.book.demos;

import static descent.book.demos.DemoPage.KKT_POINT;
import static descent.book.demos.DemoPage.LANDING;
import static descent.book.demos.DemoPage.in;
import static org.assertj.core.api.Assertions.assertThat;

import descent.book.browser.PassedBefore;
import descent.book.browser.Preferences;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The stage follows mouse, finger and keyboard, and plays. */
class StageInputTest {
  @RegisterExtension static final PassedBefore memory = DemoPage.memory();

  private static final String OPENING = "step 50: f = 10, gradient norm 20: not there yet";
  private static final String PLAY = in(LANDING, ".dd-row button:nth-child(1)");
  private static final String STEP = in(LANDING, ".dd-row button:nth-child(2)");
  private static final String RESET = in(LANDING, ".dd-row button:nth-child(3)");

  @Test
  void followsTheMouse() throws IOException {
    DemoPage page = DemoPage.open(1000);
    assertThat(page.readout(LANDING)).isEqualTo(OPENING);
    page.hand.drag(in(LANDING, ".dd-handle"), -120, 30);
    assertThat(page.start(LANDING)).startsWith("start at 2.").contains("arrow keys");
    assertThat(page.readout(LANDING)).isNotEqualTo(OPENING);
    page.tab.await("location.hash.includes('demo=" + LANDING + "')");
  }

  /** The start comes to where the mouse is pressed on the map, beside the handle too. */
  @Test
  void comesToAPressOnTheMap() throws IOException {
    DemoPage page = DemoPage.open(1000);
    page.hand.click(in(LANDING, "canvas"));
    assertThat(page.start(LANDING)).matches("start at −?0\\.\\d+, −?0\\.\\d+;.*");
  }

  @Test
  void followsAFingerWhileThePageStays() throws IOException {
    DemoPage page = DemoPage.open(390);
    String handle = in("objective-functions", ".dd-handle");
    String before = page.start("objective-functions");
    page.hand.swipe(handle, 0, 0);
    int scrolled = page.tab.evaluate("scrollY").asInt();
    page.hand.swipe(handle, -60, -60);
    assertThat(page.start("objective-functions")).startsWith("start at −").isNotEqualTo(before);
    assertThat(page.tab.evaluate("scrollY").asInt()).isEqualTo(scrolled);
  }

  @Test
  void followsTheKeyboard() throws IOException {
    DemoPage page = DemoPage.open(1000);
    page.focus(in(LANDING, ".dd-handle"));
    page.hand.press("ArrowLeft");
    assertThat(page.start(LANDING)).startsWith("start at 4.88, 1;");
    page.hand.pressWithShift("ArrowDown");
    assertThat(page.start(LANDING)).startsWith("start at 4.88, 0.36;");
    page.focus(in(LANDING, "input"));
    page.hand.press("ArrowLeft");
    assertThat(page.attribute(in(LANDING, "input"), "aria-valuetext")).isEqualTo("0.099");
    // Screen readers are told once things rest.
    page.tab.await(
        "document.querySelector('#" + LANDING + " [aria-live]').textContent.startsWith('step 50')");
    for (int i = 0; i < 40 && !focused(page).equals("Reset"); i++) {
      page.hand.pressWithShift("Tab");
    }
    assertThat(focused(page)).isEqualTo("Reset");
    page.hand.press("Enter");
    assertThat(page.start(LANDING)).startsWith("start at 5, 1;");
  }

  /** Whatever a demo has to move, moves by keys, and comes back. */
  @ParameterizedTest
  @FieldSource("descent.book.demos.DemoPage#DEMOS")
  void everyDemoFollowsTheKeyboard(String demo) throws IOException {
    DemoPage page = DemoPage.open(1000);
    String opening = page.readout(demo);
    String start = page.start(demo);
    page.focus(in(demo, ".dd-handle"));
    page.hand.press("ArrowLeft");
    assertThat(page.start(demo)).isNotEqualTo(start);
    int sliders =
        page.tab.evaluate("document.querySelectorAll('#" + demo + " input').length").asInt();
    assertThat(sliders).isPositive();
    for (int i = 1; i <= sliders; i++) {
      String slider = in(demo, ".dd-slider:nth-of-type(" + i + ") input");
      String value = page.attribute(slider, "aria-valuetext");
      page.focus(slider);
      // Values of two digits: a few places of the slider beside each other have the same.
      String range = "document.querySelector('" + slider + "')";
      boolean atEnd = page.tab.evaluate(range + ".value === " + range + ".max").asBoolean();
      for (int press = 0; press < 4; press++) {
        page.hand.press(atEnd ? "ArrowLeft" : "ArrowRight");
      }
      assertThat(page.attribute(slider, "aria-valuetext")).isNotEqualTo(value);
    }
    assertThat(page.readout(demo)).isNotEqualTo(opening);
    page.focus(page.button(demo, "Reset"));
    page.hand.press("Enter");
    assertThat(page.start(demo)).isEqualTo(start);
    assertThat(page.readout(demo)).isEqualTo(opening);
  }

  /** Where runs are compared by cost, a step is the next one that any of them can afford. */
  @Test
  void stepsByWhatTheyCost() throws IOException {
    DemoPage page = DemoPage.open(1000);
    String step = in("mini-batch-sgd", ".dd-row button:nth-child(2)");
    for (int i = 0; i < 17; i++) {
      page.hand.click(step);
    }
    assertThat(page.readout("mini-batch-sgd"))
        .containsSubsequence(
            "SGD, B = 1, step 17 for 17 term gradients: ",
            "mini-batch SGD, step 1 for 16 term gradients: ",
            "gradient descent, all 64, step 0 for 0 term gradients: ");
  }

  /** As the demo says: a hair apart the runs part, and one press of an arrow key to a side not. */
  @Test
  void aRunBesideMovesWithTheHandle() throws IOException {
    DemoPage page = DemoPage.open(1000);
    assertThat(page.readout("non-convex")).containsSubsequence("f = −0.215", "f = −1.03", "f = 0,");
    page.focus(in("non-convex", ".dd-handle"));
    page.hand.press("ArrowLeft");
    assertThat(page.readout("non-convex")).containsSubsequence("f = −0.215", "f = −0.215");
    page.hand.press("ArrowRight");
    page.hand.press("ArrowRight");
    assertThat(page.readout("non-convex")).containsSubsequence("f = −1.03", "f = −1.03");
  }

  /** The step on a line says why it is too short, just right or too long. */
  @Test
  void aStepIsTooShortJustRightOrTooLong() throws IOException {
    String demo = "line-search";
    DemoPage page = DemoPage.open(1000);
    assertThat(page.readout(demo)).startsWith("your step α = 0.4:").contains("too short\n");
    page.focus(in(demo, ".dd-handle"));
    page.hand.pressWithShift("ArrowRight");
    assertThat(page.readout(demo)).contains("just right\n");
    for (int i = 0; i < 3; i++) {
      page.hand.pressWithShift("ArrowRight");
    }
    assertThat(page.readout(demo)).contains("too long\n");
    page.hand.click(page.button(demo, "Step"));
    assertThat(page.readout(demo)).contains("backtracking: trial 1, α = 7, φ = 66.1: refused");
  }

  /** A point that nears an edge lies on it exactly, and keys take it off again. */
  @Test
  void aPointCatchesOnEdges() throws IOException {
    DemoPage page = DemoPage.open(1000, "#demo=" + KKT_POINT + "&objective=at%20least%20one");
    assertThat(page.readout(KKT_POINT)).contains("LICQ holds: no constraint is active");
    page.focus(in(KKT_POINT, ".dd-handle"));
    int presses = 0;
    while (!page.start(KKT_POINT).startsWith("point at 1, ")) {
      page.hand.press("ArrowLeft");
      assertThat(presses++).isLessThan(20);
    }
    assertThat(page.readout(KKT_POINT))
        .contains(
            "✗ stationarity", "✓ primal feasibility", "LICQ holds: the gradient of the active");
    page.hand.press("ArrowLeft");
    assertThat(page.readout(KKT_POINT)).contains("✗ primal feasibility", "violated: x ≥ 1");
  }

  private static String focused(DemoPage page) {
    return page.tab.evaluate("document.activeElement.textContent").asText();
  }

  @Test
  void playsPausesStepsAndResets() throws IOException {
    DemoPage page = DemoPage.open(1000);
    page.hand.click(PLAY);
    assertThat(page.text(PLAY)).isEqualTo("Pause");
    page.hand.click(PLAY);
    assertThat(page.text(PLAY)).isEqualTo("Play");
    assertThat(page.readout(LANDING)).doesNotContain("step 50");
    page.hand.click(PLAY);
    page.tab.await(
        "document.querySelector('#" + LANDING + " .dd-readout').textContent.startsWith('step 50')");
    assertThat(page.text(PLAY)).isEqualTo("Play");
    page.hand.click(STEP);
    page.hand.click(STEP);
    assertThat(page.readout(LANDING)).startsWith("step 2: f = ");
    page.hand.click(RESET);
    assertThat(page.readout(LANDING)).startsWith("step 50: f = 10,");
  }

  @Test
  void showsTheWholeRunWhereMotionIsUnwanted() throws IOException {
    DemoPage page = DemoPage.open(1000);
    page.tab.prefer(Preferences.NONE.withoutMotion());
    page.hand.click(STEP);
    assertThat(page.readout(LANDING)).startsWith("step 1:");
    page.hand.click(PLAY);
    assertThat(page.text(PLAY)).isEqualTo("Play");
    assertThat(page.readout(LANDING)).startsWith("step 50:");
  }
}
