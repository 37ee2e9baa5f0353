package descent.book.demos;

import static descent.book.demos.DemoPage.LANDING;
import static descent.book.demos.DemoPage.in;
import static org.assertj.core.api.Assertions.assertThat;

import descent.book.browser.PassedBefore;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The state of a demo is in the address, and what makes no sense there is passed over. */
class StageAddressTest {
  @RegisterExtension static final PassedBefore memory = DemoPage.memory();

  @Test
  void takesItsStateFromTheAddressAndGivesItBack() throws IOException {
    String demo = "batch-gradient-descent";
    DemoPage page =
        DemoPage.open(
            1000, "#demo=" + demo + "&objective=ellipse%20100&start=-3,2&eta=0.005&steps=300");
    assertThat(page.tab.evaluate("document.querySelector('#" + demo + " select').value").asText())
        .isEqualTo("ellipse 100");
    assertThat(page.start(demo)).startsWith("start at −3, 2;");
    assertThat(page.readout(demo)).startsWith("step 300:");
    assertThat(page.readout(LANDING)).startsWith("step 50: f = 10,");
    page.focus(in(demo, ".dd-handle"));
    page.hand.press("ArrowUp");
    page.tab.await("location.hash.includes('start=-3%2C2.064')");
    String readout = page.readout(demo);
    // What a reader copies opens the same demo.
    DemoPage copy = DemoPage.open(1000, page.tab.evaluate("location.hash").asText());
    assertThat(copy.readout(demo)).isEqualTo(readout);
  }

  /** A slider of whole numbers stands on one, whatever the address says. */
  @Test
  void takesTheNextValueThatASliderHas() throws IOException {
    String demo = "mini-batch-sgd";
    DemoPage page = DemoPage.open(1000, "#demo=" + demo + "&batch=3.7&seed=2.2");
    assertThat(page.text(in(demo, ".dd-slider:nth-of-type(1) .dd-value"))).isEqualTo("4");
    assertThat(page.text(in(demo, ".dd-slider:nth-of-type(4) .dd-value"))).isEqualTo("2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "eta=NaN",
        "eta=-1",
        "eta=1e999",
        "eta=0.5",
        "eta=<script>alert(1)</script>",
        "start=99,0",
        "start=1",
        "start=1,2,3",
        "start=,",
        "start=x,y",
        "objective=Rosenbrok",
        "objective=__proto__",
        "off=1",
        "off=99&eta=&start=&objective=",
        "unknown=1&&&=",
        "%E0%A4%A"
      })
  void refusesBadValuesQuietly(String bad) throws IOException {
    DemoPage page = DemoPage.open(1000, "#demo=" + LANDING + "&" + bad);
    assertThat(page.readout(LANDING)).isEqualTo("step 50: f = 10, gradient norm 20: not there yet");
    assertThat(page.tab.complaints()).isEmpty();
  }
}
