package descent.book.demos;

import static descent.book.demos.DemoPage.in;
import static org.assertj.core.api.Assertions.assertThat;

import descent.book.browser.PassedBefore;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Demos that do not exist yet need a description and nothing else: here one with seven runs,
 * toggles and two sliders.
 */
class DescriptionsTest {
  @RegisterExtension static final PassedBefore memory = DemoPage.memory();

  private static final String SEVEN =
      """
      (() => {
        const runs = [1, 2, 3, 4, 5, 6, 7].map(i => ({
          method: 'gradient descent', label: 'run ' + i, settings: i < 7 ? [0.001 * i] : ['eta'],
          from: i === 2 ? [0.28, 0.72] : undefined, beside: i === 3 ? [0.01, -0.01] : undefined
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
      })()
      """;

  private DemoPage page;

  @BeforeEach
  void addTheDemo() throws IOException {
    page = DemoPage.open(1000);
    page.tab.evaluate(SEVEN);
  }

  @Test
  void runsCanBeTakenOffTheStage() {
    String first = in("seven", ".dd-legend button:first-child");
    assertThat(page.readout("seven").split("\n")).hasSize(7).allMatch(run -> run.contains("step "));
    page.hand.click(first);
    assertThat(page.attribute(first, "aria-pressed")).isEqualTo("false");
    assertThat(page.readout("seven").split("\n")).hasSize(6);
    page.tab.await("location.hash.includes('off=1')");
  }

  @Test
  void valuesHaveTheirUnitsAndRunsTheirColours() {
    assertThat(page.text(in("seven", ".dd-value"))).isEqualTo("0.01 m");
    assertThat(
            page.tab.words(
                "[...new Set([...document.querySelectorAll('#seven .dd-legend button')]"
                    + ".map(b => b.style.getPropertyValue('--run')))]"))
        .hasSize(7);
  }

  /** Measured, not asserted: machines differ. */
  @Test
  void saysHowFastItIs() {
    String calls =
        page.tab
            .evaluate(
                """
                (() => {
                  let k = 0;
                  const time = f => { const t = performance.now(); f(); return performance.now() - t; };
                  const once = () => { seven.move([k++ % 4, 1], true); };
                  const first = time(once);
                  const drags = Array.from({ length: 60 }, () => time(once)).sort((a, b) => a - b);
                  const frames = Array.from({ length: 60 }, () => time(() => seven.draw())).sort((a, b) => a - b);
                  const ms = t => Math.round(100 * t) / 100 + ' ms';
                  return 'seven runs: first drag ' + ms(first) + ', median drag ' + ms(drags[30]) + ', slowest ' + ms(drags[59])
                    + '; frame ' + ms(frames[30]) + ', slowest ' + ms(frames[59]);
                })()
                """)
            .asText();
    String played =
        page.tab
            .evaluate(
                """
                new Promise(done => {
                  const play = document.querySelector('#seven .dd-row button'), intervals = [];
                  play.click();
                  let before = performance.now();
                  requestAnimationFrame(function frame(now) {
                    intervals.push(now - before);
                    before = now;
                    if (intervals.length < 100) return requestAnimationFrame(frame);
                    play.click();
                    const sorted = intervals.slice(1).sort((a, b) => a - b);
                    done('played at ' + Math.round(1000 / sorted[50]) + ' frames a second, slowest ' + Math.round(sorted[98]) + ' ms');
                  });
                })
                """)
            .asText();
    System.out.println(calls + "; " + played);
    assertThat(calls).contains("median drag");
    assertThat(played).contains("frames a second");
  }
}
