package descent.book.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * What a reader does to a page: the browser gets events of mouse, finger and keyboard as from the
 * machine, and itself decides what lies there, what has the focus and what happens by default.
 */
public final class Hand {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHIFT = 8;
  private static final int MOVES = 4;

  /** Name of a key → its number on Windows, which decides about what happens by default. */
  private static final Map<String, Integer> KEYS =
      Map.of(
          "Tab",
          9,
          "Enter",
          13,
          "Escape",
          27,
          " ",
          32,
          "ArrowLeft",
          37,
          "ArrowUp",
          38,
          "ArrowRight",
          39,
          "ArrowDown",
          40);

  private final Tab tab;

  /** The hand of the reader of a tab. */
  public Hand(Tab tab) {
    this.tab = tab;
  }

  /** A place in the window, in pixels. */
  private record Point(double x, double y) {
    Point plus(double dx, double dy) {
      return new Point(x + dx, y + dy);
    }
  }

  /**
   * The middle of the first element that a selector finds, once it is in the middle of the window.
   */
  private Point middle(String selector) {
    JsonNode box =
        tab.evaluate(
            "(e => { e.scrollIntoView({block: 'center', behavior: 'instant'});"
                + " const r = e.getBoundingClientRect();"
                + " return {x: r.x + r.width / 2, y: r.y + r.height / 2}; })("
                + Tab.first(selector)
                + ")");
    return new Point(box.path("x").asDouble(), box.path("y").asDouble());
  }

  /** Clicks on an element. */
  public void click(String selector) {
    drag(selector, 0, 0);
  }

  /** Presses the mouse on an element, moves it by so many pixels, and lets go. */
  public void drag(String selector, double dx, double dy) {
    Point from = middle(selector);
    mouse("mouseMoved", from, 0);
    mouse("mousePressed", from, 1);
    for (int i = 1; i <= MOVES && (dx != 0 || dy != 0); i++) {
      mouse("mouseMoved", from.plus(dx * i / MOVES, dy * i / MOVES), 1);
    }
    mouse("mouseReleased", from.plus(dx, dy), 0);
  }

  private void mouse(String type, Point at, int buttons) {
    tab.send(
        "Input.dispatchMouseEvent",
        JSON.createObjectNode()
            .put("type", type)
            .put("x", at.x())
            .put("y", at.y())
            .put("button", type.equals("mouseMoved") && buttons == 0 ? "none" : "left")
            .put("buttons", buttons)
            .put("clickCount", type.equals("mouseMoved") ? 0 : 1));
  }

  /** Lays a finger on an element, moves it by so many pixels, and lifts it. */
  public void swipe(String selector, double dx, double dy) {
    Point from = middle(selector);
    touch("touchStart", from);
    for (int i = 1; i <= MOVES; i++) {
      touch("touchMove", from.plus(dx * i / MOVES, dy * i / MOVES));
    }
    tab.send("Input.dispatchTouchEvent", touches("touchEnd"));
  }

  private void touch(String type, Point at) {
    ObjectNode event = touches(type);
    event.withArray("touchPoints").addObject().put("x", at.x()).put("y", at.y());
    tab.send("Input.dispatchTouchEvent", event);
  }

  private static ObjectNode touches(String type) {
    ObjectNode event = JSON.createObjectNode().put("type", type);
    event.putArray("touchPoints");
    return event;
  }

  /**
   * Presses a key where the focus is.
   *
   * @param key as the page sees it: a letter or digit, {@code Tab}, {@code Enter}, {@code Escape},
   *     a blank or an arrow
   */
  public void press(String key) {
    press(key, 0);
  }

  /** Presses a key while the shift key is down. */
  public void pressWithShift(String key) {
    press(key, SHIFT);
  }

  private void press(String key, int modifiers) {
    Integer named = KEYS.get(key);
    if (named == null && key.length() != 1) {
      throw new IllegalArgumentException(
          "key must be one character or in " + KEYS.keySet() + ", got " + key);
    }
    ObjectNode event =
        JSON.createObjectNode()
            .put("key", key)
            .put(
                "windowsVirtualKeyCode",
                named != null ? named : Character.toUpperCase(key.charAt(0)))
            .put("modifiers", modifiers);
    String text = key.equals("Enter") ? "\r" : key.length() == 1 ? key : "";
    if (text.isEmpty()) {
      tab.send("Input.dispatchKeyEvent", event.deepCopy().put("type", "rawKeyDown"));
    } else {
      tab.send("Input.dispatchKeyEvent", event.deepCopy().put("type", "keyDown").put("text", text));
    }
    tab.send("Input.dispatchKeyEvent", event.put("type", "keyUp"));
  }

  /** Types letters and digits where the focus is. */
  public void type(String text) {
    text.chars().forEach(letter -> press(Character.toString(letter)));
  }
}
