package descent.book.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A shell script in the place of an interpreter. It answers the probe as told, makes an
 * "environment" that holds a copy of itself, and writes down every call in a file beside itself.
 */
record StandInPython(Path executable, Path calls) {
  static StandInPython in(Path folder, String name, String answer) throws IOException {
    return in(folder, name, answer, 0, 0);
  }

  static StandInPython in(Path folder, String name, String answer, int venvCode, int pipCode)
      throws IOException {
    Path executable = Files.createDirectories(folder).resolve(name);
    Path calls = folder.resolve("calls.txt").toAbsolutePath();
    Files.writeString(
        executable,
        """
        #!/bin/sh
        echo "$1 $2 $3" >> '%s'
        case "$1 $2" in
          "-m venv") mkdir -p "$4/bin"; cp "$0" "$4/bin/python"; echo "venv speaks"; exit %d ;;
          "-m pip") echo "pip speaks"; exit %d ;;
          *) echo "%s" ;;
        esac
        """
            .formatted(calls, venvCode, pipCode, answer));
    if (!executable.toFile().setExecutable(true)) {
      throw new IOException("Cannot make " + executable + " executable");
    }
    return new StandInPython(executable, calls);
  }

  List<String> called() throws IOException {
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }

  Python python() {
    return new Python(executable, "3.12");
  }
}
