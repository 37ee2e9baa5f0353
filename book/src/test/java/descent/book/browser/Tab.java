package descent.book.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One tab of the browser, which notes what its pages ask for and complain of. */
public final class Tab {

  /**
   * What a page asked for. Some requests, as that for an icon, come after the page is drawn, and
   * then perhaps after the next one is opened: each says whose it is.
   *
   * @param page the address of the page that asked
   * @param address what it asked for
   */
  public record Request(String page, String address) {}

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SECONDS = 60;

  /** Resolves when formulas are drawn and fonts are there. */
  private static final String SETTLED =
      "(async () => { if (window.MathJax && MathJax.startup) await MathJax.startup.promise;"
          + " await document.fonts.ready; return true; })()";

  /** True as soon as a condition holds, false if it does not in ten seconds. */
  private static final String COMES_TRUE =
      "new Promise(done => { const end = performance.now() + 10000; const look = () => (%s)"
          + " ? done(true) : performance.now() > end ? done(false) : setTimeout(look, 10);"
          + " look(); })";

  private final Chromium browser;
  private final String session;
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final Map<String, String> pending = new ConcurrentHashMap<>();
  private volatile CountDownLatch loaded = new CountDownLatch(1);
  private boolean scripted = true;

  Tab(Chromium browser, String session) {
    this.browser = browser;
    this.session = session;
    browser.listen(session, this::note);
    for (String domain : List.of("Page", "Network", "Runtime", "Log")) {
      send(domain + ".enable", JSON.createObjectNode());
    }
    // Else a page that another tab hides would neither have the focus nor draw.
    send("Emulation.setFocusEmulationEnabled", JSON.createObjectNode().put("enabled", true));
  }

  JsonNode send(String method, ObjectNode parameters) {
    return browser.send(session, method, parameters);
  }

  private void note(JsonNode event) {
    JsonNode said = event.path("params");
    switch (event.path("method").asText()) {
      case "Page.loadEventFired" -> loaded.countDown();
      case "Network.requestWillBeSent" -> {
        String url = said.path("request").path("url").asText();
        requests.add(new Request(said.path("documentURL").asText(), url));
        pending.put(said.path("requestId").asText(), url);
      }
      case "Network.responseReceived" -> {
        if (said.path("response").path("status").asInt() >= 400) {
          complaints.add("failed request: " + said.path("response").path("url").asText());
        }
      }
      case "Network.loadingFailed" ->
          complaints.add(
              "failed request: "
                  + pending.get(said.path("requestId").asText())
                  + ", "
                  + said.path("errorText").asText());
      case "Runtime.consoleAPICalled" -> complaints.add("console: " + said.path("args"));
      case "Runtime.exceptionThrown" ->
          complaints.add("exception: " + said.path("exceptionDetails"));
      case "Log.entryAdded" -> complaints.add("log: " + said.path("entry").path("text").asText());
      default -> {
        // Of no interest here.
      }
    }
  }

  /** Sets the size of the window, in the page's pixels, and how dense they are on the screen. */
  public void size(int width, int height, double density) {
    send(
        "Emulation.setDeviceMetricsOverride",
        JSON.createObjectNode()
            .put("width", width)
            .put("height", height)
            .put("deviceScaleFactor", density)
            .put("mobile", width < 600));
  }

  /** Sets what the reader looks at and prefers. */
  public void prefer(Preferences wanted) {
    ObjectNode media = JSON.createObjectNode().put("media", wanted.onPaper() ? "print" : "");
    media
        .putArray("features")
        .add(feature("prefers-color-scheme", wanted.dark() ? "dark" : "light"))
        .add(feature("prefers-reduced-motion", wanted.still() ? "reduce" : "no-preference"));
    send("Emulation.setEmulatedMedia", media);
  }

  private static ObjectNode feature(String name, String value) {
    return JSON.createObjectNode().put("name", name).put("value", value);
  }

  /** Sets the size of the window and the colours that the reader prefers. */
  public void view(int width, int height, boolean dark) {
    size(width, height, 1);
    prefer(dark ? Preferences.NONE.inTheDark() : Preferences.NONE);
  }

  /** Switches the scripts of pages that are opened from now on. */
  public void scripts(boolean on) {
    scripted = on;
    send("Emulation.setScriptExecutionDisabled", JSON.createObjectNode().put("value", !on));
  }

  /** Opens a page and waits until it is drawn. Whatever was noted before is forgotten. */
  public void open(URI page) {
    open(page.toString());
  }

  /** Opens a page by what a reader types as its address, which may be none. */
  public void open(String address) {
    requests.clear();
    complaints.clear();
    loading(() -> send("Page.navigate", JSON.createObjectNode().put("url", address)));
  }

  /** Does what makes the browser load a page, and waits until that is drawn. */
  public void loading(Runnable action) {
    loaded = new CountDownLatch(1);
    action.run();
    try {
      if (!loaded.await(SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("No page was loaded in " + SECONDS + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a page was loaded", e);
    }
    if (scripted) {
      evaluate(SETTLED);
    }
  }

  /** Evaluates an expression in the page; a promise is waited for. */
  public JsonNode evaluate(String expression) {
    ObjectNode question =
        JSON.createObjectNode()
            .put("expression", expression)
            .put("awaitPromise", scripted)
            .put("returnByValue", true);
    JsonNode answer = send("Runtime.evaluate", question);
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.path("exceptionDetails").toString());
    }
    return answer.path("result").path("value");
  }

  /** Evaluates an expression that gives a list of words. */
  public List<String> words(String expression) {
    List<String> words = new ArrayList<>();
    evaluate(expression).forEach(word -> words.add(word.asText()));
    return words;
  }

  /** Waits until a condition on the page holds. */
  public void await(String condition) {
    if (!evaluate(COMES_TRUE.formatted(condition)).asBoolean()) {
      throw new AssertionError("never came true: " + condition);
    }
  }

  /** A picture, as PNG, of the first element that a selector finds. */
  public byte[] picture(String selector) {
    JsonNode box =
        evaluate(
            "(r => ({x: r.x + scrollX, y: r.y + scrollY, width: r.width, height: r.height}))("
                + first(selector)
                + ".getBoundingClientRect())");
    ObjectNode wanted = JSON.createObjectNode().put("captureBeyondViewport", true);
    wanted.set("clip", ((ObjectNode) box).put("scale", 1));
    try {
      return send("Page.captureScreenshot", wanted).path("data").binaryValue();
    } catch (IOException e) {
      throw new IllegalStateException("Chromium sent no picture", e);
    }
  }

  /** The expression for the first element that a selector finds. */
  public static String first(String selector) {
    return "document.querySelector(" + JSON.createArrayNode().add(selector).get(0) + ")";
  }

  /** What has been asked for since a page was opened. */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /** Failed requests, and what was written to the console. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }
}
