package descent.book.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabTest {
  @Test
  void opensOnTheChaptersAndAddsOnlyWhatTheMachineNeeds() {
    Path notebooks = Path.of("notebooks");
    assertThat(Lab.arguments(notebooks, true, false))
        .containsExactly("-m", "jupyterlab", "--ServerApp.root_dir=notebooks");
    assertThat(Lab.arguments(notebooks, false, true)).endsWith("--no-browser", "--allow-root");
  }

  @Test
  void opensABrowserOnlyWhereThereIsADisplay() {
    if (System.getProperty("os.name").equals("Linux")) {
      assertThat(Platform.hasDisplay(Map.of())).isFalse();
    }
    assertThat(Platform.hasDisplay(Map.of("DISPLAY", ":0"))).isTrue();
    assertThat(Platform.hasDisplay(Map.of("WAYLAND_DISPLAY", "wayland-0"))).isTrue();
  }
}
