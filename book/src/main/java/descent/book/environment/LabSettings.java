package descent.book.environment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * How JupyterLab behaves inside the environment: it contacts nobody (no news, no update checks, no
 * extension catalogue) and offers one kernel.
 */
final class LabSettings {
  private static final String SERVER =
      """
      {
        "KernelSpecManager": {
          "allowed_kernelspecs": ["descent"],
          "ensure_native_kernel": false
        },
        "LabApp": {
          "check_for_updates_class": "jupyterlab.NeverCheckForUpdate",
          "extension_manager": "readonly",
          "news_url": null
        },
        "MappingKernelManager": {
          "default_kernel_name": "descent"
        },
        "ServerApp": {
          "answer_yes": true
        }
      }
      """;

  private static final String PAGE =
      """
      {
        "@jupyterlab/apputils-extension:notification": {
          "checkForUpdates": false,
          "doNotDisturbMode": false,
          "fetchNews": "false"
        }
      }
      """;

  private LabSettings() {}

  static void install(VirtualEnvironment environment) throws IOException {
    Path folder = environment.folder();
    Writing.ifChanged(
        folder.resolve("etc").resolve("jupyter").resolve("jupyter_server_config.json"),
        SERVER.getBytes(StandardCharsets.UTF_8));
    Writing.ifChanged(
        folder
            .resolve("share")
            .resolve("jupyter")
            .resolve("lab")
            .resolve("settings")
            .resolve("overrides.json"),
        PAGE.getBytes(StandardCharsets.UTF_8));
  }
}
