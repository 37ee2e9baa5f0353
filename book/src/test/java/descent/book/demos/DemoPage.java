package descent.book.demos;

import descent.book.browser.Chromium;
import descent.book.browser.Hand;
import descent.book.browser.PassedBefore;
import descent.book.browser.Tab;
import descent.book.environment.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The page with all demos that the build of the playground leaves, opened from disk. */
final class DemoPage {
  /** The one of the book's first page. */
  static final String LANDING = "a-run-that-never-arrives";

  /** The one that stands still: it has a point to be moved, and no run to be played. */
  static final String KKT_POINT = "kkt-point";

  static final List<String> DEMOS =
      List.of(
          LANDING,
          "objective-functions",
          "loss-functions",
          "batch-gradient-descent",
          "sgd",
          "mini-batch-sgd",
          "convex",
          "non-convex",
          "momentum",
          "nesterov",
          "adagrad",
          "rmsprop",
          "adam",
          "adamw",
          "learning-rate-schedules",
          "early-stopping",
          "weight-decay",
          "line-search",
          KKT_POINT,
          "population");

  /** The names under which the scripts of the page are found. */
  static final List<String> SCRIPTS =
      List.of("Descent", "DescentLines", "DescentConstraints", "DescentPopulations");

  static final Path PLAYGROUND = Project.current().playground();
  private static final String PAGE =
      PLAYGROUND.resolve(Path.of("target", "web", "demo.html")).toUri().toString();
  private static final int HEIGHT = 900;

  private static Tab shared;

  final Tab tab;
  final Hand hand;

  private DemoPage(Tab tab) {
    this.tab = tab;
    this.hand = new Hand(tab);
  }

  /** What decides about the tests: the page with its script, and the classes on the JVM. */
  static PassedBefore memory() {
    Path core = Project.current().root().resolve(Path.of("lib", "core", "target", "classes"));
    Path target = PLAYGROUND.resolve("target");
    return new PassedBefore(() -> List.of(target.resolve("web"), target.resolve("classes"), core));
  }

  /** Opens it afresh at this width. */
  static DemoPage open(int width) throws IOException {
    return open(width, "");
  }

  /** Opens it afresh with this fragment in its address. */
  static DemoPage open(int width, String fragment) throws IOException {
    return open(width, fragment, true);
  }

  /** Opens it where scripts are switched off. */
  static DemoPage withoutScripts(int width) throws IOException {
    return open(width, "", false);
  }

  private static synchronized DemoPage open(int width, String fragment, boolean scripts)
      throws IOException {
    if (shared == null) {
      shared = Chromium.shared().openTab();
    }
    // Where only the fragment differs, the browser would keep the page.
    shared.open("about:blank");
    shared.scripts(scripts);
    shared.view(width, HEIGHT, false);
    shared.open(PAGE + fragment);
    return new DemoPage(shared);
  }

  /** The demos that the scripts of the page know. */
  List<String> demos() {
    return tab.words("[" + String.join(", ", SCRIPTS) + "].flatMap(s => Object.keys(s.demos))");
  }

  /** The selector of a button of a demo. */
  String button(String demo, String words) {
    return tab.words(
            "[...document.querySelectorAll('#%s .dd-row button')].map((b, i) => b.textContent === '%s' ? '#%s .dd-row button:nth-child(' + (i + 1) + ')' : '').filter(Boolean)"
                .formatted(demo, words, demo))
        .get(0);
  }

  /** The selector of a part of a demo. */
  static String in(String demo, String part) {
    return "#" + demo + " " + part;
  }

  /** What a demo says of its runs. */
  String readout(String demo) {
    return text(in(demo, ".dd-readout"));
  }

  String text(String selector) {
    return tab.evaluate(Tab.first(selector) + ".textContent").asText();
  }

  /** An attribute of the first element that a selector finds, or null. */
  String attribute(String selector, String name) {
    return tab.evaluate(Tab.first(selector) + ".getAttribute('" + name + "')").textValue();
  }

  /** Where a demo starts, in the words of its handle. */
  String start(String demo) {
    return attribute(in(demo, ".dd-handle"), "aria-label");
  }

  boolean isShown(String selector) {
    return tab.evaluate(Tab.first(selector) + ".checkVisibility()").asBoolean();
  }

  int width(String selector) {
    return tab.evaluate("Math.round(" + Tab.first(selector) + ".getBoundingClientRect().width)")
        .asInt();
  }

  void focus(String selector) {
    tab.evaluate(Tab.first(selector) + ".focus()");
  }
}
