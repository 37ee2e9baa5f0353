package descent.book.environment;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings everything a notebook needs into place; when it already is, this takes well under a
 * second.
 */
public final class Setup {
  private Setup() {}

  /**
   * Makes the virtual environment, the kernelspec and the settings of JupyterLab, as far as they
   * are not current.
   *
   * @param project the project
   * @param progress told what is being done when it takes time
   * @throws UnmetPrerequisite if something has to be installed first
   */
  public static VirtualEnvironment run(Project project, PrintStream progress) throws IOException {
    Optional<String> noFonts = Fonts.problem();
    if (noFonts.isPresent()) {
      throw new UnmetPrerequisite(noFonts.get());
    }
    VirtualEnvironment environment = new VirtualEnvironment(project.environment());
    if (project.hasOwnEnvironment()) {
      environment.prepare(python(), project.requirements(), progress);
    }
    new Kernelspec(environment).install(library());
    LabSettings.install(environment);
    return environment;
  }

  /** The Python to use, as the reader's settings say. */
  static Python python() {
    return Python.find(
        Optional.ofNullable(System.getProperty(Python.PROPERTY)).filter(named -> !named.isEmpty()),
        Optional.ofNullable(System.getenv("PATH")).orElse(""));
  }

  /** This module and Jackson serve the build and are no part of what a notebook sees. */
  static Map<String, byte[]> library() throws IOException {
    List<Path> own =
        KernelLibrary.homesOf(
            Setup.class, ObjectMapper.class, JsonFactory.class, JsonProperty.class);
    return KernelLibrary.from(System.getProperty("java.class.path"), own);
  }
}
