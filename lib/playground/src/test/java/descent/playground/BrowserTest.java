package descent.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/**
 * The demos in a Chromium. Where there is none, they are reported as not run, unless {@code
 * -Ddescent.browser=required}.
 */
class BrowserTest {
  private static final String LANDING = "a-run-that-never-arrives";
  private static final List<String> DEMOS =
      List.of(LANDING, "objective-functions", "loss-functions", "batch-gradient-descent");

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = Browser.find().orElse(null);
  }

  /** Before each, so that each test that did not run is reported by its name. */
  @BeforeEach
  void isThere() {
    String missing = "chromium and chromedriver are not on the path: this was not run";
    if ("required".equals(System.getProperty("descent.browser"))) {
      assertThat(browser).as(missing).isNotNull();
    }
    assumeTrue(browser != null, missing);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void opensFromDiskWithoutAMessage() {
    browser.open(1000, "");
    for (String demo : DEMOS) {
      assertThat(browser.readout(demo)).as(demo).startsWith("step ");
    }
    assertThat(browser.readout(LANDING))
        .isEqualTo("step 50: f = 10, gradient norm 20: not there yet");
    assertThat(browser.driver.manage().logs().get(LogType.BROWSER).getAll())
        .extracting(LogEntry::getMessage)
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 390, 1000})
  void doesNotScrollSideways(int width) {
    browser.open(width, "");
    assertThat((Long) browser.js("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
    for (String demo : DEMOS) {
      WebElement handle = browser.in(demo, ".dd-handle");
      assertThat(handle.getSize().getWidth()).isGreaterThanOrEqualTo(44);
      assertThat(browser.in(demo, "canvas").getSize().getWidth())
          .isGreaterThan(width > 500 ? 600 : 250);
    }
  }

  @Test
  void followsTheMouse() {
    browser.open(1000, "");
    WebElement handle = browser.in(LANDING, ".dd-handle");
    new Actions(browser.driver).dragAndDropBy(handle, -120, 30).perform();
    assertThat(handle.getDomAttribute("aria-label"))
        .startsWith("start at 2.")
        .contains("arrow keys");
    assertThat(browser.readout(LANDING))
        .isNotEqualTo("step 50: f = 10, gradient norm 20: not there yet");
    browser.await("location.hash.includes('demo=" + LANDING + "')");
  }

  @Test
  void followsAFinger() {
    browser.open(390, "");
    WebElement handle = browser.in("objective-functions", ".dd-handle");
    browser.js("arguments[0].scrollIntoView({ block: 'center' })", handle);
    String before = handle.getDomAttribute("aria-label");
    Map<?, ?> box = (Map<?, ?>) browser.js("return arguments[0].getBoundingClientRect()", handle);
    double x = ((Number) box.get("x")).doubleValue() + 22;
    double y = ((Number) box.get("y")).doubleValue() + 22;
    Number scrolled = (Number) browser.js("return scrollY");
    touch("touchStart", List.of(Map.of("x", x, "y", y)));
    touch("touchMove", List.of(Map.of("x", x - 30, "y", y - 40)));
    touch("touchMove", List.of(Map.of("x", x - 60, "y", y - 60)));
    touch("touchEnd", List.of());
    assertThat(handle.getDomAttribute("aria-label")).startsWith("start at −").isNotEqualTo(before);
    assertThat((Number) browser.js("return scrollY")).isEqualTo(scrolled);
  }

  private static void touch(String type, List<?> points) {
    browser.driver.executeCdpCommand(
        "Input.dispatchTouchEvent", Map.of("type", type, "touchPoints", points));
  }

  @Test
  void followsTheKeyboard() {
    browser.open(1000, "");
    WebElement handle = browser.in(LANDING, ".dd-handle");
    handle.sendKeys(Keys.ARROW_LEFT);
    assertThat(handle.getDomAttribute("aria-label")).startsWith("start at 4.88, 1;");
    handle.sendKeys(Keys.chord(Keys.SHIFT, Keys.ARROW_DOWN));
    assertThat(handle.getDomAttribute("aria-label")).startsWith("start at 4.88, 0.36;");
    WebElement slider = browser.in(LANDING, "input");
    slider.sendKeys(Keys.ARROW_LEFT);
    assertThat(slider.getDomAttribute("aria-valuetext")).isEqualTo("0.099");
    // Screen readers are told once things rest.
    browser.await(
        "document.querySelector('#" + LANDING + " [aria-live]').textContent.startsWith('step 50')");
    for (int i = 0;
        i < 40 && !browser.driver.switchTo().activeElement().getText().equals("Reset");
        i++) {
      browser.driver.switchTo().activeElement().sendKeys(Keys.chord(Keys.SHIFT, Keys.TAB));
    }
    browser.driver.switchTo().activeElement().sendKeys(Keys.ENTER);
    assertThat(handle.getDomAttribute("aria-label")).startsWith("start at 5, 1;");
  }

  @Test
  void playsPausesStepsAndResets() {
    browser.open(1000, "");
    WebElement play = browser.in(LANDING, ".dd-row button:nth-child(1)");
    WebElement step = browser.in(LANDING, ".dd-row button:nth-child(2)");
    play.click();
    assertThat(play.getText()).isEqualTo("Pause");
    play.click();
    assertThat(play.getText()).isEqualTo("Play");
    assertThat(browser.readout(LANDING)).doesNotContain("step 50");
    play.click();
    browser.await(
        "document.querySelector('#" + LANDING + " .dd-readout').textContent.startsWith('step 50')");
    assertThat(play.getText()).isEqualTo("Play");
    step.click();
    step.click();
    assertThat(browser.readout(LANDING)).startsWith("step 2: f = ");
    browser.in(LANDING, ".dd-row button:nth-child(3)").click();
    assertThat(browser.readout(LANDING)).startsWith("step 50: f = 10,");
  }

  @Test
  void showsTheWholeRunWhereMotionIsUnwanted() {
    browser.open(1000, "");
    browser.emulate(1000, "light", "reduce");
    browser.in(LANDING, ".dd-row button:nth-child(2)").click();
    assertThat(browser.readout(LANDING)).startsWith("step 1:");
    WebElement play = browser.in(LANDING, ".dd-row button:nth-child(1)");
    play.click();
    assertThat(play.getText()).isEqualTo("Play");
    assertThat(browser.readout(LANDING)).startsWith("step 50:");
  }

  @Test
  void isDarkWhereThePageIs() {
    browser.open(1000, "");
    String background =
        "getComputedStyle(document.querySelector('#"
            + LANDING
            + " .dd-live-part')).backgroundColor";
    assertThat(browser.js("return " + background)).isEqualTo("rgb(255, 255, 255)");
    browser.emulate(1000, "dark", "no-preference");
    browser.await(background + " === 'rgb(17, 22, 29)'");
    browser.js("document.documentElement.dataset.theme = 'light'");
    browser.await(background + " === 'rgb(255, 255, 255)'");
    browser.js("document.documentElement.dataset.theme = 'dark'");
    browser.await(background + " === 'rgb(17, 22, 29)'");
  }

  @Test
  void takesItsStateFromTheAddress() {
    browser.open(
        1000,
        "#demo=batch-gradient-descent&objective=ellipse%20100&start=-3,2&eta=0.005&steps=300");
    String demo = "batch-gradient-descent";
    assertThat(browser.in(demo, "select").getDomProperty("value")).isEqualTo("ellipse 100");
    assertThat(browser.in(demo, ".dd-handle").getDomAttribute("aria-label"))
        .startsWith("start at −3, 2;");
    assertThat(browser.readout(demo)).startsWith("step 300:");
    assertThat(browser.readout(LANDING)).startsWith("step 50: f = 10,");
    // And gives it back: what a reader copies opens the same demo.
    browser.in(demo, ".dd-handle").sendKeys(Keys.ARROW_UP);
    browser.await("location.hash.includes('start=-3%2C2.064')");
    String hash = (String) browser.js("return location.hash");
    String readout = browser.readout(demo);
    browser.open(1000, hash);
    assertThat(browser.readout(demo)).isEqualTo(readout);
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
  void refusesBadValuesQuietly(String bad) {
    browser.open(1000, "#demo=" + LANDING + "&" + bad);
    assertThat(browser.readout(LANDING))
        .isEqualTo("step 50: f = 10, gradient norm 20: not there yet");
    assertThat(browser.driver.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
  }

  /**
   * Without the script the picture stays, with its text; the script hides it, and paper shows it.
   */
  @Test
  void fallsBackToThePicture() {
    browser.driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      browser.open(1000, "");
      for (String demo : DEMOS) {
        assertThat(browser.in(demo, "img").isDisplayed()).isTrue();
        assertThat(browser.in(demo, "img").getDomAttribute("alt")).isNotBlank();
      }
    } finally {
      browser.driver.executeCdpCommand(
          "Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
    browser.open(1000, "");
    assertThat(browser.in(LANDING, "img").isDisplayed()).isFalse();
    browser.driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    assertThat(browser.in(LANDING, "img").isDisplayed()).isTrue();
    assertThat(browser.in(LANDING, ".dd-live-part").isDisplayed()).isFalse();
    browser.driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
  }

  /** The other demos need a description and nothing else: seven runs, toggles and two sliders. */
  @Test
  void playsAnyDescription() {
    browser.open(1000, "");
    browser.js(
        """
        const runs = [1, 2, 3, 4, 5, 6, 7].map(i => ({
          method: 'gradient descent', label: 'run ' + i, settings: i < 7 ? [0.001 * i] : ['eta'],
          start: i === 2 ? [-2, 2] : undefined
        }));
        const figure = document.createElement('figure');
        figure.id = 'seven';
        figure.className = 'descent-demo';
        document.body.prepend(figure);
        window.seven = Descent.stage(figure, {
          name: 'seven', title: 'Seven', predict: 'Which?', hint: 'All.', objectives: ['Beale', 'Branin'], runs,
          sliders: [{ name: 'eta', label: 'η', unit: 'm', min: 0.001, max: 0.1, log: true, value: 0.01 },
                    { name: 'steps', label: 'steps', min: 10, max: 500, step: 10, value: 100, digits: 3 }],
          steps: 'steps'
        });
        """);
    assertThat(browser.readout("seven").split(" · "))
        .hasSize(7)
        .allMatch(run -> run.contains("step "));
    WebElement first = browser.in("seven", ".dd-legend button:first-child");
    first.click();
    assertThat(first.getDomAttribute("aria-pressed")).isEqualTo("false");
    assertThat(browser.readout("seven").split(" · ")).hasSize(6);
    browser.await("location.hash.includes('off=1')");
    assertThat(browser.in("seven", ".dd-value").getText()).isEqualTo("0.01 m");
    assertThat(
            (List<?>)
                browser.js(
                    "return [...new Set([...document.querySelectorAll('#seven .dd-legend"
                        + " button')].map(b => b.style.getPropertyValue('--run')))]"))
        .hasSize(7);
    report();
  }

  /** Measured, not asserted: machines differ. */
  private static void report() {
    Object times =
        browser.js(
            """
            let k = 0;
            const time = f => { const t = performance.now(); f(); return performance.now() - t; };
            const once = () => { seven.move([k++ % 4, 1], true); };
            const first = time(once);
            const drags = Array.from({ length: 60 }, () => time(once)).sort((a, b) => a - b);
            const frames = Array.from({ length: 60 }, () => time(() => seven.draw())).sort((a, b) => a - b);
            const ms = t => Math.round(100 * t) / 100 + ' ms';
            return 'seven runs: first drag ' + ms(first) + ', median drag ' + ms(drags[30]) + ', slowest ' + ms(drags[59])
              + '; frame ' + ms(frames[30]) + ', slowest ' + ms(frames[59]);
            """);
    Object frames =
        browser.driver.executeAsyncScript(
            """
            const done = arguments[0], play = document.querySelector('#seven .dd-row button');
            const intervals = [];
            play.click();
            let before = performance.now();
            requestAnimationFrame(function frame(now) {
              intervals.push(now - before);
              before = now;
              if (intervals.length < 100) return requestAnimationFrame(frame);
              play.click();
              const sorted = intervals.slice(1).sort((a, b) => a - b);
              done('; played at ' + Math.round(1000 / sorted[50]) + ' frames a second, slowest ' + Math.round(sorted[98]) + ' ms');
            });
            """);
    System.out.println(times + "" + frames);
  }
}
