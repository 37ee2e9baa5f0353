package descent.book.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import descent.book.browser.Chromium;
import descent.book.browser.PassedBefore;
import descent.book.browser.Site;
import descent.book.browser.Tab;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page in a browser, from disk and from a server: it asks for nothing outside, fails nothing,
 * complains of nothing, draws its formulas, leads nowhere that is not there, can be read by
 * everybody, in light and dark, and fits a phone.
 */
class PagesTest {
  @RegisterExtension static final PassedBefore memory = new PassedBefore(Pages::deciding);

  private static final int DESK = 1280;
  private static final int HEIGHT = 900;
  private static final long FIRST_PAGE_LIMIT = 1_500_000;

  /** Addresses of all links inside the book, as the browser resolves them. */
  private static final String LINKS = "[...document.querySelectorAll('a[href]')].map(a => a.href)";

  private static final String TARGETS =
      "[...document.querySelectorAll('[id],a[name]')].map(e => e.id || e.name)";

  private static final String UNDRAWN =
      "[...document.querySelectorAll('.math')]"
          + ".filter(m => !m.querySelector('mjx-container svg'))"
          + ".map(m => m.textContent).concat([...document.querySelectorAll('mjx-merror,"
          + " [data-mjx-error]')].map(e => 'error: ' + e.textContent))";

  private static final String WITHOUT_WORDS =
      "[...document.querySelectorAll('main img')].filter(i => !i.alt.trim()).map(i => i.src)";

  private static final String DISTORTED =
      "[...document.querySelectorAll('main img')].filter(i => i.offsetWidth && Math.abs("
          + "i.offsetWidth / i.offsetHeight / (i.naturalWidth / i.naturalHeight) - 1) > 0.02)"
          + ".map(i => i.src)";

  private static final String NOT_TO_COPY =
      "[...document.querySelectorAll('div.cell_input, div.highlight-java')].filter(c =>"
          + " !c.querySelector('button.copybtn[data-tooltip], button.copybtn[aria-label]'))"
          + ".map(c => c.textContent)";

  private static final String VIOLATIONS =
      "(async () => { document.querySelectorAll('details').forEach(d => d.open = true);"
          + " const found = await axe.run(document, {resultTypes: ['violations']});"
          + " return found.violations.filter(v => ['serious', 'critical'].includes(v.impact))"
          + ".map(v => v.id + ' (' + v.help + '): ' + v.nodes.slice(0, 3)"
          + ".map(n => n.target.join(' ') + ' ' + (n.any[0] || {message: ''}).message)"
          + ".join(' | ')); })()";

  private static String axe;
  private static Path folder;
  private static Tab tab;
  private static Site site;

  /** What stands on each page, gathered when it is opened from disk. */
  private static final Map<String, Set<String>> targets = new HashMap<>();

  private static final Map<String, List<String>> links = new HashMap<>();

  @BeforeAll
  static void openEveryPageFromDisk() throws IOException, InterruptedException {
    if (Chromium.find().isEmpty()) {
      return;
    }
    tab = Chromium.shared().openTab();
    folder = Pages.rendered();
    site = new Site(folder);
    axe = Files.readString(Path.of("target", "axe", "axe.min.js"));
  }

  /** Skips each test by name, or fails it where a browser is required. */
  @BeforeEach
  void needABrowser() throws IOException {
    Chromium.shared();
  }

  @AfterAll
  static void close() {
    if (site != null) {
      site.close();
    }
  }

  private static URI fromDisk(String page) {
    return folder.resolve(page).toUri();
  }

  @TestFactory
  Stream<DynamicContainer> pages() throws IOException, InterruptedException {
    return Pages.all().stream()
        .map(page -> dynamicContainer(page, Stream.concat(seen(page), checked(page))));
  }

  private static Stream<DynamicTest> seen(String page) {
    return Stream.of(
        dynamicTest(
            page + ", from a server",
            () -> {
              tab.view(DESK, HEIGHT, false);
              tab.open(site.address(page));
              assertQuiet(site.address("").toString());
            }),
        dynamicTest(
            page + ", from disk",
            () -> {
              tab.view(DESK, HEIGHT, false);
              tab.open(fromDisk(page));
              assertQuiet(folder.toUri().toString());
              targets.put(page, Set.copyOf(tab.words(TARGETS)));
              links.put(page, tab.words(LINKS));
            }));
  }

  /** What is asked of a page that lies open already. */
  private static Stream<DynamicTest> checked(String page) {
    return Stream.of(
        dynamicTest(page + ", formulas are drawn", () -> assertThat(tab.words(UNDRAWN)).isEmpty()),
        dynamicTest(
            page + ", pictures have words", () -> assertThat(tab.words(WITHOUT_WORDS)).isEmpty()),
        dynamicTest(
            page + ", code can be copied", () -> assertThat(tab.words(NOT_TO_COPY)).isEmpty()),
        dynamicTest(page + ", fits a phone", () -> assertFits(390, 320)),
        dynamicTest(page + ", axe in light colours", () -> assertAccessible("light")),
        dynamicTest(page + ", axe in dark colours", () -> assertAccessible("dark")));
  }

  private static void assertQuiet(String home) {
    assertThat(tab.requests())
        .anyMatch(request -> request.page().startsWith(home), "is of this page")
        .allMatch(PagesTest::staysAtHome, "stays at home");
    assertThat(tab.complaints()).isEmpty();
  }

  /** Whether a page from disk asked the disk only, and one from the server the server only. */
  private static boolean staysAtHome(Tab.Request request) {
    return request.address().startsWith("data:")
        || Stream.of(folder.toUri().toString(), site.address("").toString())
            .anyMatch(h -> request.page().startsWith(h) && request.address().startsWith(h));
  }

  private static void assertFits(int... widths) {
    for (int width : widths) {
      tab.view(width, HEIGHT, false);
      assertThat(tab.evaluate(settledWidth(width)).asInt())
          .as("width of the page on a screen of %d", width)
          .isLessThanOrEqualTo(width);
      assertThat(tab.words(DISTORTED)).as("pictures out of shape").isEmpty();
    }
  }

  /** The width of the page, once it fits or two seconds have passed: a demo redraws in its turn. */
  private static String settledWidth(int screen) {
    return "new Promise(done => { const look = n => {"
        + " const width = document.documentElement.scrollWidth;"
        + " width > "
        + screen
        + " && n ? setTimeout(look, 20, n - 1) : done(width); }; look(100); })";
  }

  /** True as soon as the page has the colours, false after two seconds. */
  private static String becomes(String theme) {
    return "new Promise(done => { const look = n =>"
        + " document.documentElement.dataset.theme === '"
        + theme
        + "' ? done(true) : n ? setTimeout(look, 20, n - 1) : done(false); look(100); })";
  }

  private static void assertAccessible(String theme) {
    // Halfway from one set of colours to the other there is no contrast to speak of.
    tab.evaluate(
        "document.head.insertAdjacentHTML('beforeend',"
            + " '<style>* { transition: none !important; }</style>')");
    tab.view(DESK, HEIGHT, theme.equals("dark"));
    assertThat(tab.evaluate(becomes(theme)).asBoolean())
        .as("the page follows the reader's preference for %s colours", theme)
        .isTrue();
    if (!tab.evaluate("'axe' in window").asBoolean()) {
      tab.evaluate(axe + "; true");
    }
    assertThat(tab.words(VIOLATIONS)).isEmpty();
  }

  @Test
  void everyLinkAndAnchorOfTheBookResolves() throws IOException, InterruptedException {
    tab.view(DESK, HEIGHT, false);
    for (String page : Pages.all()) {
      if (!links.containsKey(page)) {
        tab.open(fromDisk(page));
        targets.put(page, Set.copyOf(tab.words(TARGETS)));
        links.put(page, tab.words(LINKS));
      }
    }
    String home = folder.toUri().toString();
    links.forEach(
        (page, addresses) ->
            assertThat(addresses)
                .as("links of %s", page)
                .filteredOn(address -> address.startsWith("file:"))
                .allSatisfy(address -> assertResolves(home, address)));
  }

  private static void assertResolves(String home, String address) {
    assertThat(address).startsWith(home);
    URI link = URI.create(address);
    String page = address.substring(home.length()).replaceFirst("[?#].*", "");
    assertThat(folder.resolve(page)).exists();
    if (link.getFragment() != null && !link.getFragment().isEmpty()) {
      assertThat(targets.get(page)).as("anchors of %s", page).contains(link.getFragment());
    }
  }

  @Test
  void theFirstPageIsLight() {
    tab.view(DESK, HEIGHT, false);
    long before = site.sent();
    tab.open(site.address("index.html"));
    assertThat(site.sent() - before).isLessThanOrEqualTo(FIRST_PAGE_LIMIT);
  }

  @Test
  void theSearchFindsWordsFromDisk() {
    tab.view(DESK, HEIGHT, false);
    tab.open(URI.create(fromDisk("search.html") + "?q=condition"));
    assertThat(
            tab.evaluate(
                    "new Promise(done => { const look = () => { const found ="
                        + " document.querySelectorAll('#search-results li a').length;"
                        + " found ? done(found) : setTimeout(look, 50); }; look(); })")
                .asInt())
        .isPositive();
  }

  @Test
  void thePlantedFaultsOfAPageAreSeen(@TempDir Path elsewhere) throws IOException {
    Path page = elsewhere.resolve("page.html");
    Files.writeString(
        page,
        "<!DOCTYPE html><html data-theme='light'><body><main style='width: 2000px'>"
            + "<img src='https://elsewhere.invalid/picture.png'>"
            + "<span class='math'>x^2</span><button></button>"
            + "<div class='cell_input'>no button</div>"
            + "<script>console.log('chatter')</script></main></body></html>");
    tab.view(390, HEIGHT, false);
    tab.open(page.toUri());
    String picture = "https://elsewhere.invalid/picture.png";
    assertThat(tab.requests()).extracting(Tab.Request::address).contains(picture);
    String disk = fromDisk("index.html").toString();
    String server = site.address("index.html").toString();
    assertThat(staysAtHome(new Tab.Request(disk, disk))).isTrue();
    assertThat(staysAtHome(new Tab.Request(disk, picture))).isFalse();
    assertThat(staysAtHome(new Tab.Request(disk, server))).isFalse();
    assertThat(staysAtHome(new Tab.Request(server, disk))).isFalse();
    assertThat(tab.complaints())
        .anyMatch(complaint -> complaint.startsWith("console: ") && complaint.contains("chatter"))
        .anyMatch(complaint -> complaint.startsWith("failed request: https://elsewhere"));
    assertThat(tab.words(UNDRAWN)).containsExactly("x^2");
    assertThat(tab.words(WITHOUT_WORDS)).hasSize(1);
    assertThat(tab.words(NOT_TO_COPY)).containsExactly("no button");
    assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isGreaterThan(390);
    tab.evaluate(axe + "; true");
    assertThat(tab.words(VIOLATIONS))
        .anyMatch(violation -> violation.startsWith("button-name"))
        .anyMatch(violation -> violation.startsWith("image-alt"));
  }
}
