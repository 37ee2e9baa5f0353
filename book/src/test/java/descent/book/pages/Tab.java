package descent.book.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One tab of the browser, which notes what its page asks for and complains of. */
final class Tab {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SECONDS = 60;

  /** Resolves when formulas are drawn and fonts are there. */
  private static final String SETTLED =
      "(async () => { if (window.MathJax && MathJax.startup) await MathJax.startup.promise;"
          + " await document.fonts.ready; return true; })()";

  private final Chromium browser;
  private final String session;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final Map<String, String> pending = new ConcurrentHashMap<>();
  private volatile CountDownLatch loaded = new CountDownLatch(1);

  Tab(Chromium browser, String session) {
    this.browser = browser;
    this.session = session;
    browser.listen(session, this::note);
    for (String domain : List.of("Page", "Network", "Runtime", "Log")) {
      send(domain + ".enable", JSON.createObjectNode());
    }
  }

  private JsonNode send(String method, ObjectNode parameters) {
    return browser.send(session, method, parameters);
  }

  private void note(JsonNode event) {
    JsonNode said = event.path("params");
    switch (event.path("method").asText()) {
      case "Page.loadEventFired" -> loaded.countDown();
      case "Network.requestWillBeSent" -> {
        String url = said.path("request").path("url").asText();
        requests.add(url);
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

  /** Sets the size of the window and the colours that the reader prefers. */
  void view(int width, int height, boolean dark) {
    send(
        "Emulation.setDeviceMetricsOverride",
        JSON.createObjectNode()
            .put("width", width)
            .put("height", height)
            .put("deviceScaleFactor", 1)
            .put("mobile", width < 600));
    ObjectNode media = JSON.createObjectNode();
    media
        .putArray("features")
        .addObject()
        .put("name", "prefers-color-scheme")
        .put("value", dark ? "dark" : "light");
    send("Emulation.setEmulatedMedia", media);
  }

  /** Opens a page and waits until it is drawn. Whatever was noted before is forgotten. */
  void open(URI page) {
    requests.clear();
    complaints.clear();
    loaded = new CountDownLatch(1);
    send("Page.navigate", JSON.createObjectNode().put("url", page.toString()));
    try {
      if (!loaded.await(SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException(page + " was not loaded in " + SECONDS + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a page was loaded", e);
    }
    evaluate(SETTLED);
  }

  /** Evaluates an expression in the page; a promise is waited for. */
  JsonNode evaluate(String expression) {
    ObjectNode question =
        JSON.createObjectNode()
            .put("expression", expression)
            .put("awaitPromise", true)
            .put("returnByValue", true);
    JsonNode answer = send("Runtime.evaluate", question);
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.path("exceptionDetails").toString());
    }
    return answer.path("result").path("value");
  }

  /** Evaluates an expression that gives a list of words. */
  List<String> words(String expression) {
    List<String> words = new ArrayList<>();
    evaluate(expression).forEach(word -> words.add(word.asText()));
    return words;
  }

  /** Every address that the page has asked for. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** Failed requests, and what was written to the console. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }
}
