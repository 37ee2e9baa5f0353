package descent.book.environment;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at everything the book needs and says of each that it is ok, or what to do. It changes
 * nothing.
 */
public final class Doctor {
  /** Tells which Maven started this JVM. */
  public static final String MAVEN_PROPERTY = "descent.maven";

  private static final String REMEDY = "run mvn -Plab, which makes it";

  /**
   * One line of the report.
   *
   * @param subject what was looked at
   * @param state what was found, or what to do
   * @param ok whether it is as it should be
   */
  record Finding(String subject, String state, boolean ok) {
    static Finding ok(String subject, String state) {
      return new Finding(subject, state, true);
    }

    static Finding missing(String subject, String remedy) {
      return new Finding(subject, remedy, false);
    }

    @Override
    public String toString() {
      return String.format("%-12s %-4s %s", subject, ok ? "ok" : "--", state);
    }
  }

  private Doctor() {}

  /**
   * Reports on a project.
   *
   * @return whether everything is ok
   */
  public static boolean report(Project project, PrintStream out) throws IOException {
    List<Finding> findings = examine(project, Setup.library());
    findings.forEach(out::println);
    return findings.stream().allMatch(Finding::ok);
  }

  static List<Finding> examine(Project project, Map<String, byte[]> library) throws IOException {
    List<Finding> findings = new ArrayList<>();
    findings.add(jdk());
    findings.add(
        Finding.ok("Maven", System.getProperty(MAVEN_PROPERTY, "not asked: started without it")));
    VirtualEnvironment environment = new VirtualEnvironment(project.environment());
    try {
      Python python = Setup.python();
      findings.add(Finding.ok("Python", python.version() + " (" + python.executable() + ")"));
      findings.add(environment(project, environment, python));
    } catch (UnmetPrerequisite e) {
      findings.add(Finding.missing("Python", e.getMessage()));
      findings.add(Finding.missing("environment", "needs Python first"));
    }
    Kernelspec kernelspec = new Kernelspec(environment);
    findings.add(
        kernelspec.isInstalled()
            ? Finding.ok("kernelspec", Kernelspec.NAME)
            : Finding.missing("kernelspec", "not installed: " + REMEDY));
    List<String> outdated = kernelspec.outdated(library);
    findings.add(
        outdated.isEmpty()
            ? Finding.ok("jars", library.size() + " in the kernel's library")
            : Finding.missing(
                "jars",
                "missing or older than the classes: "
                    + String.join(", ", outdated)
                    + "; "
                    + REMEDY));
    Optional<String> noFonts = Fonts.problem();
    findings.add(
        noFonts
            .map(remedy -> Finding.missing("fonts", remedy))
            .orElse(Finding.ok("fonts", "a letter was drawn")));
    return findings;
  }

  private static Finding jdk() {
    boolean jshell = ModuleLayer.boot().findModule("jdk.jshell").isPresent();
    String state = Runtime.version() + " (" + System.getProperty("java.home") + ")";
    return jshell
        ? Finding.ok("JDK", state)
        : Finding.missing(
            "JDK", state + " has no module jdk.jshell: install a full JDK 17 or newer");
  }

  private static Finding environment(Project project, VirtualEnvironment environment, Python python)
      throws IOException {
    if (!project.hasOwnEnvironment()) {
      return Finding.ok(
          "environment",
          environment.folder() + ", as -D" + Project.ENVIRONMENT_PROPERTY + " names it");
    }
    return environment.isCurrent(python, project.requirements())
        ? Finding.ok("environment", environment.folder().toString())
        : Finding.missing(
            "environment",
            "not made for these requirements and Python " + python.version() + ": " + REMEDY);
  }
}
