package descent.book.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A browser without a window, told what to do over its own protocol (the Chrome DevTools Protocol).
 * The JDK speaks WebSocket, so no driver has to be fetched, and a machine without a Chromium
 * carries nothing for these tests.
 */
public final class Chromium implements AutoCloseable {
  /** Set to {@code required} where the pages must be tested, as in continuous integration. */
  public static final String PROPERTY = "descent.browser";

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
  private static final String LISTENING = "DevTools listening on ";
  private static final int SECONDS = 60;
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Chromium shared;
  private static boolean told;

  private final Process process;
  private final Path profile;
  private final WebSocket socket;
  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final Map<String, Consumer<JsonNode>> listeners = new ConcurrentHashMap<>();

  /** The first Chromium on the search path. */
  public static Optional<Path> find() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return NAMES.stream()
        .flatMap(
            name ->
                Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
                    .filter(folder -> !folder.isEmpty())
                    .map(folder -> new File(folder, name)))
        .filter(File::canExecute)
        .map(File::toPath)
        .findFirst();
  }

  /**
   * The browser of all tests. A test that asks for it is skipped where there is none, and fails if
   * one is required.
   */
  public static synchronized Chromium shared() throws IOException {
    if (shared == null) {
      Optional<Path> found = find();
      String absent = "no Chromium on the search path: this was not looked at in a browser";
      if ("required".equals(System.getProperty(PROPERTY))) {
        assertThat(found).as(absent).isPresent();
      }
      if (found.isEmpty() && !told) {
        told = true;
        // Maven names the tests that were skipped, but not when it is told to be quiet.
        System.out.println("Skipped: " + absent);
      }
      Assumptions.assumeTrue(found.isPresent(), absent);
      shared = start(found.orElseThrow());
    }
    return shared;
  }

  /** Starts a browser with an empty profile of its own. */
  private static Chromium start(Path executable) throws IOException {
    Path profile = Files.createTempDirectory("descent-pages");
    List<String> words =
        new ArrayList<>(
            List.of(
                executable.toString(),
                "--headless=new",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "--disable-gpu",
                "--hide-scrollbars",
                "--touch-events",
                "--no-first-run",
                "--disable-extensions",
                "--disable-background-networking",
                "--disable-dev-shm-usage",
                // The pages are our own, and a container has no sandbox to give.
                "--no-sandbox",
                "about:blank"));
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    BufferedReader said = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
    List<String> lines = new ArrayList<>();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(LISTENING)) {
        Thread drain = new Thread(() -> said.lines().forEach(rest -> {}), "what Chromium says");
        drain.setDaemon(true);
        drain.start();
        return new Chromium(process, profile, URI.create(line.substring(LISTENING.length())));
      }
      lines.add(line);
    }
    throw new IOException(executable + " did not start: " + String.join(" | ", lines));
  }

  private Chromium(Process process, Path profile, URI address) {
    this.process = process;
    this.profile = profile;
    this.socket =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, new Inbox()).join();
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "end Chromium"));
  }

  /** Opens an empty tab. */
  public Tab openTab() {
    String target =
        send("", "Target.createTarget", JSON.createObjectNode().put("url", "about:blank"))
            .path("targetId")
            .asText();
    ObjectNode attach = JSON.createObjectNode().put("targetId", target).put("flatten", true);
    String session = send("", "Target.attachToTarget", attach).path("sessionId").asText();
    return new Tab(this, session);
  }

  void listen(String session, Consumer<JsonNode> listener) {
    listeners.put(session, listener);
  }

  /** Sends one command and waits for its answer. */
  JsonNode send(String session, String method, ObjectNode parameters) {
    int id = lastId.incrementAndGet();
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", parameters);
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    synchronized (socket) {
      socket.sendText(message.toString(), true).join();
    }
    JsonNode received = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    if (received.has("error")) {
      throw new IllegalStateException(method + ": " + received.path("error"));
    }
    return received.path("result");
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor(SECONDS, TimeUnit.SECONDS);
      try (Stream<Path> files = Files.walk(profile)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    } catch (IOException e) {
      // It lies in the folder for temporary files, where nobody misses it.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Puts messages together from their parts and hands them on. */
  private final class Inbox implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        receive(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return null;
    }

    private void receive(String message) {
      try {
        JsonNode received = JSON.readTree(message);
        CompletableFuture<JsonNode> answer =
            received.has("id") ? answers.remove(received.path("id").asInt()) : null;
        if (answer != null) {
          answer.complete(received);
          return;
        }
        Consumer<JsonNode> listener = listeners.get(received.path("sessionId").asText());
        if (listener != null) {
          listener.accept(received);
        }
      } catch (IOException e) {
        throw new IllegalStateException("Chromium sent what is no JSON: " + message, e);
      }
    }
  }
}
