package descent.book.demos;

import static descent.book.demos.DemoPage.DEMOS;
import static descent.book.demos.DemoPage.LANDING;
import static descent.book.demos.DemoPage.in;
import static org.assertj.core.api.Assertions.assertThat;

import descent.book.browser.PassedBefore;
import descent.book.browser.Preferences;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the demos look like: on a phone, in the dark, without a script, on paper. */
class StageLooksTest {
  @RegisterExtension static final PassedBefore memory = DemoPage.memory();

  @Test
  void opensFromDiskWithoutAMessage() throws IOException {
    DemoPage page = DemoPage.open(1000);
    assertThat(page.demos()).containsExactlyInAnyOrderElementsOf(DEMOS);
    for (String demo : DEMOS) {
      assertThat(page.readout(demo))
          .as(demo)
          .containsPattern(
              "step .*f = .*gradient norm |training error .*validation error |your step α = .*φ = "
                  + "|stationarity |evaluations: best f = ");
    }
    assertThat(page.readout(LANDING)).isEqualTo("step 50: f = 10, gradient norm 20: not there yet");
    assertThat(page.tab.complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 390, 1000})
  void doesNotScrollSideways(int width) throws IOException {
    DemoPage page = DemoPage.open(width);
    assertThat(page.tab.evaluate("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(width);
    for (String demo : DEMOS) {
      assertThat(page.width(in(demo, ".dd-handle"))).isGreaterThanOrEqualTo(44);
      assertThat(page.width(in(demo, "canvas"))).isGreaterThan(width > 500 ? 600 : 250);
    }
  }

  @Test
  void isDarkWhereThePageIs() throws IOException {
    DemoPage page = DemoPage.open(1000);
    String background =
        "getComputedStyle(document.querySelector('#"
            + LANDING
            + " .dd-live-part')).backgroundColor";
    assertThat(page.tab.evaluate(background).asText()).isEqualTo("rgb(255, 255, 255)");
    page.tab.prefer(Preferences.NONE.inTheDark());
    page.tab.await(background + " === 'rgb(17, 22, 29)'");
    page.tab.evaluate("document.documentElement.dataset.theme = 'light'");
    page.tab.await(background + " === 'rgb(255, 255, 255)'");
    page.tab.evaluate("document.documentElement.dataset.theme = 'dark'");
    page.tab.await(background + " === 'rgb(17, 22, 29)'");
  }

  @Test
  void thePictureStaysWithItsWordsWithoutAScript() throws IOException {
    DemoPage page = DemoPage.withoutScripts(1000);
    for (String demo : DEMOS) {
      assertThat(page.isShown(in(demo, "img"))).isTrue();
      assertThat(page.attribute(in(demo, "img"), "alt")).isNotBlank();
    }
  }

  @Test
  void theScriptHidesThePictureAndPaperShowsIt() throws IOException {
    DemoPage page = DemoPage.open(1000);
    assertThat(page.isShown(in(LANDING, "img"))).isFalse();
    assertThat(page.isShown(in(LANDING, ".dd-live-part"))).isTrue();
    page.tab.prefer(Preferences.NONE.printed());
    assertThat(page.isShown(in(LANDING, "img"))).isTrue();
    assertThat(page.isShown(in(LANDING, ".dd-live-part"))).isFalse();
  }
}
