package descent.playground;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium on the test page, from disk. */
final class Browser implements AutoCloseable {
  private static final String PAGE = Script.FOLDER.resolve("demo.html").toUri().toString();

  /**
   * Selenium would warn that it does not know the newest protocol; held, or it could be collected.
   */
  private static final Logger LOGGER = Logger.getLogger("org.openqa.selenium");

  final ChromeDriver driver;

  private Browser(Path chromium, Path chromedriver) {
    LOGGER.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.addArguments("--headless=new", "--no-sandbox", "--hide-scrollbars", "--touch-events");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    driver =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(chromedriver.toFile()).build(),
            options);
  }

  /** A browser where Chromium and its driver are on the path; the driver is never downloaded. */
  static Optional<Browser> find() {
    Optional<Path> chromium = onPath("chromium", "chromium-browser", "google-chrome");
    Optional<Path> chromedriver = onPath("chromedriver");
    return chromium.flatMap(c -> chromedriver.map(d -> new Browser(c, d)));
  }

  private static Optional<Path> onPath(String... programs) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> Stream.of(programs).map(program -> Path.of(folder, program)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Opens the test page afresh, at this width, with this fragment. */
  void open(int width, String fragment) {
    driver.get("about:blank");
    emulate(width, "light", "no-preference");
    driver.get(PAGE + fragment);
  }

  /** The width of the window and what the reader prefers. */
  void emulate(int width, String scheme, String motion) {
    driver.manage().window().setSize(new Dimension(Math.max(500, width), 900));
    emulate(width, 900, 1);
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "prefers-reduced-motion", "value", motion))));
  }

  /** The size of the window, and its pixels for each of the page's. */
  void emulate(int width, int height, double density) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", density, "mobile", false));
  }

  Object js(String script, Object... arguments) {
    return ((JavascriptExecutor) driver).executeScript(script, arguments);
  }

  WebElement in(String demo, String selector) {
    return driver.findElement(By.cssSelector("#" + demo + " " + selector));
  }

  String readout(String demo) {
    return in(demo, ".dd-readout").getText();
  }

  /** Waits until a condition on the page holds. */
  void await(String condition, Object... arguments) {
    long end = System.nanoTime() + 10_000_000_000L;
    while (!Boolean.TRUE.equals(js("return " + condition, arguments))) {
      if (System.nanoTime() > end) {
        throw new AssertionError("never came true: " + condition);
      }
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
