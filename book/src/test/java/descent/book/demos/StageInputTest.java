package descent.book.demos;

import static descent.book.demos.DemoPage.LANDING;
import static descent.book.demos.DemoPage.in;
import static org.assertj.core.api.Assertions.assertThat;

import descent.book.browser.PassedBefore;
import descent.book.browser.Preferences;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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
