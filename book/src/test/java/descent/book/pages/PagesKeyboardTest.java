package descent.book.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import descent.book.browser.Chromium;
import descent.book.browser.Hand;
import descent.book.browser.PassedBefore;
import descent.book.browser.Preferences;
import descent.book.browser.Tab;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader with nothing but a keyboard can read a chapter, from disk. */
class PagesKeyboardTest {
  @RegisterExtension static final PassedBefore memory = new PassedBefore(Pages::deciding);

  private static final String CHAPTER = "02-gradient-descent.html";
  private static final int DESK = 1280;
  private static final int PHONE = 390;
  private static final int MOST_STOPS = 500;

  /** Notes what everything looks like without the focus, and describes what has it. */
  private static final String OBSERVE =
      """
      (() => {
        document.head.insertAdjacentHTML('beforeend', '<style>* { transition: none !important; }</style>');
        const ring = e => {
          const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(e);
          return [outlineStyle === 'none' ? '' : outlineWidth + outlineColor, boxShadow].join(' ');
        };
        const before = new Map([...document.querySelectorAll('*')].map(e => [e, ring(e)]));
        window.focused = () => {
          const e = document.activeElement, r = e.getBoundingClientRect();
          return {
            tag: e.tagName, name: (e.getAttribute('aria-label') || e.textContent).trim().slice(0, 40),
            kind: e.className, link: e.getAttribute('href') || '',
            marked: ring(e) !== before.get(e),
            seen: r.width > 0 && r.height > 0 && r.bottom > 0 && r.top < innerHeight && r.right > 0
              && r.left < innerWidth && getComputedStyle(e).opacity > 0.5
          };
        };
      })()
      """;

  private static Tab tab;
  private static Hand hand;

  /** Where the focus is. */
  private record Stop(
      String tag, String name, String kind, String link, boolean marked, boolean seen) {
    static Stop now() {
      JsonNode stop = tab.evaluate("focused()");
      return new Stop(
          stop.path("tag").asText(),
          stop.path("name").asText(),
          stop.path("kind").asText(),
          stop.path("link").asText(),
          stop.path("marked").asBoolean(),
          stop.path("seen").asBoolean());
    }

    boolean isPage() {
      return tag.equals("BODY");
    }
  }

  @BeforeEach
  void openTheChapter() throws IOException, InterruptedException {
    if (tab == null) {
      tab = Chromium.shared().openTab();
      hand = new Hand(tab);
    }
    open(DESK, CHAPTER);
  }

  private static void open(int width, String page) throws IOException, InterruptedException {
    tab.view(width, 900, false);
    // Else the page would still be on its way to what has the focus when it is looked at.
    tab.prefer(Preferences.NONE.withoutMotion());
    tab.open(Pages.rendered().resolve(page).toUri());
    tab.evaluate(OBSERVE);
  }

  /** All stops from the top of the page to its end, where the focus goes back to the browser. */
  private static List<Stop> stops() {
    List<Stop> stops = new ArrayList<>();
    hand.press("Tab");
    for (Stop stop = Stop.now(); !stop.isPage(); stop = Stop.now()) {
      stops.add(stop);
      assertThat(stops).as("stops before the end of the page").hasSizeLessThan(MOST_STOPS);
      hand.press("Tab");
    }
    return stops;
  }

  private static Stop tabTo(String what, Predicate<Stop> wanted) {
    for (int i = 0; i < MOST_STOPS; i++) {
      hand.press("Tab");
      Stop stop = Stop.now();
      if (wanted.test(stop)) {
        return stop;
      }
    }
    throw new AssertionError("Tab does not reach " + what);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        CHAPTER,
        "index.html",
        "genindex.html",
        "search.html",
        "appendices/coverage.html",
        "appendices/glossary.html"
      })
  void everyStopCanBeSeenAndNoneHoldsTheFocus(String page)
      throws IOException, InterruptedException {
    open(DESK, page);
    assertThat(stops())
        .isNotEmpty()
        .allSatisfy(stop -> assertThat(stop.seen()).as("%s is seen", stop).isTrue())
        .allSatisfy(stop -> assertThat(stop.marked()).as("%s is marked", stop).isTrue());
  }

  @Test
  void theWayBackIsTheSame() {
    List<String> there = stops().stream().map(Stop::name).toList();
    List<String> back = new ArrayList<>();
    for (int i = 0; i < there.size(); i++) {
      hand.pressWithShift("Tab");
      back.add(0, Stop.now().name());
    }
    assertThat(back).isEqualTo(there);
  }

  @Test
  void whatAReaderNeedsIsReached() {
    List<Stop> stops = stops();
    assertThat(stops).extracting(Stop::link).contains("01-why-optimization.html", "index.html");
    assertThat(stops).extracting(Stop::kind).contains("left-prev", "right-next");
    assertThat(stops).extracting(Stop::name).contains("Search", "Hint 1", "Hint 2", "Solution");
    long copyable =
        tab.evaluate(
                "[...document.querySelectorAll('button.copybtn')].filter(b =>"
                    + " b.checkVisibility()).length")
            .asLong();
    assertThat(stops.stream().filter(stop -> stop.kind().contains("copybtn")))
        .hasSize((int) copyable);
  }

  @Test
  void theFirstStopSkipsToTheText() {
    hand.press("Tab");
    assertThat(Stop.now().name()).isEqualTo("Skip to main content");
    assertThat(Stop.now().seen()).isTrue();
    hand.press("Enter");
    hand.press("Tab");
    assertThat(tab.evaluate("document.activeElement.closest('main') !== null").asBoolean())
        .as("the next stop is in the text")
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Enter", " "})
  void foldsOpenAndClose(String key) {
    String isOpen = "document.activeElement.parentElement.open";
    for (String fold : List.of("Hint 1", "Solution")) {
      tabTo(fold, stop -> stop.tag().equals("SUMMARY") && stop.name().equals(fold));
      hand.press(key);
      assertThat(tab.evaluate(isOpen).asBoolean()).as("%s is open", fold).isTrue();
      hand.press(key);
      assertThat(tab.evaluate(isOpen).asBoolean()).as("%s is open", fold).isFalse();
    }
  }

  @Test
  void codeIsCopied() {
    tabTo("a copy button", stop -> stop.kind().contains("copybtn"));
    hand.press("Enter");
    tab.await("document.querySelector('.copybtn[data-tooltip=\"Copied!\"]') !== null");
    assertThat(Stop.now().kind()).as("what has the focus after it").contains("copybtn");
  }

  @Test
  void theSearchOpensFindsAndIsLeft() {
    tabTo("the search", stop -> stop.name().equals("Search"));
    hand.press("Enter");
    tab.await("document.activeElement.type === 'search'");
    assertThat(Stop.now().seen()).isTrue();
    hand.press("Escape");
    tab.await("document.activeElement.type !== 'search'");
    assertThat(Stop.now().name()).as("the focus after the search").isEqualTo("Search");
    hand.press("Enter");
    tab.await("document.activeElement.type === 'search'");
    hand.type("condition");
    tab.loading(() -> hand.press("Enter"));
    assertThat(tab.evaluate("location.pathname").asText()).endsWith("/search.html");
    tab.await("document.querySelectorAll('#search-results li a').length > 0");
    tab.evaluate(OBSERVE);
    String result =
        tabTo("a result", stop -> stop.link().contains("highlight=") || inResults()).link();
    tab.loading(() -> hand.press("Enter"));
    assertThat(tab.evaluate("location.href").asText()).contains(result.replaceAll("[?#].*", ""));
  }

  private static boolean inResults() {
    return tab.evaluate("document.activeElement.closest('#search-results') !== null").asBoolean();
  }

  @Test
  void theNotebookIsInAMenu() {
    tabTo("the downloads", stop -> stop.name().equals("Download this page"));
    hand.press("Enter");
    hand.press("Tab");
    assertThat(Stop.now().link()).endsWith("02-gradient-descent.ipynb");
    assertThat(Stop.now().seen()).isTrue();
    hand.press("Escape");
    assertThat(Stop.now().name()).isEqualTo("Download this page");
  }

  @Test
  void theNextChapterIsOneKeyAway() {
    String next = tabTo("the next page", stop -> stop.kind().contains("right-next")).link();
    tab.loading(() -> hand.press("Enter"));
    assertThat(tab.evaluate("location.pathname").asText()).endsWith(next);
  }

  /** On a phone with a keyboard the list of chapters is behind a button. */
  @Test
  void theChaptersOpenOnANarrowScreen() throws IOException, InterruptedException {
    open(PHONE, CHAPTER);
    tabTo("the chapters", stop -> stop.kind().contains("primary-toggle"));
    hand.press("Enter");
    tab.await("document.activeElement.closest('.bd-sidebar-primary') !== null");
    Stop chapter = tabTo("a chapter", stop -> stop.link().equals("01-why-optimization.html"));
    assertThat(chapter.seen()).isTrue();
    hand.press("Escape");
    tab.await(
        "!document.querySelector('.bd-sidebar-primary').checkVisibility({visibilityProperty:"
            + " true})");
    assertThat(Stop.now().kind()).contains("primary-toggle");
  }
}
