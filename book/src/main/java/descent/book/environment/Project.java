package descent.book.environment;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things lie, seen from the project's root folder.
 *
 * @param root the folder of the parent {@code pom.xml}
 */
public record Project(Path root) {
  /** Names the root folder for a JVM that Maven starts. */
  public static final String ROOT_PROPERTY = "descent.root";

  /**
   * Names an environment that holds the requirements already, such as one that conda made from
   * environment.yml.
   */
  public static final String ENVIRONMENT_PROPERTY = "descent.environment";

  /** Makes the root absolute, so that child processes may run in any folder. */
  public Project {
    root = root.toAbsolutePath().normalize();
  }

  /**
   * The project this JVM works for.
   *
   * @return the folder {@value #ROOT_PROPERTY} names, else the nearest one upwards that holds
   *     {@code book/requirements.txt}
   */
  public static Project current() {
    String named = System.getProperty(ROOT_PROPERTY);
    if (named != null) {
      return new Project(Path.of(named));
    }
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("book").resolve("requirements.txt"))) {
        return new Project(folder);
      }
    }
    throw new UnmetPrerequisite(
        "No Descent project around "
            + Path.of("").toAbsolutePath()
            + ": run this in the cloned folder.");
  }

  /** The chapters. */
  public Path notebooks() {
    return root.resolve("notebooks");
  }

  /** The Maven module of the in-page demos. */
  public Path playground() {
    return root.resolve("lib").resolve("playground");
  }

  /** The Maven module that holds this class. */
  public Path book() {
    return root.resolve("book");
  }

  /** The hashed pins of everything on the Python side. */
  public Path requirements() {
    return book().resolve("requirements.txt");
  }

  /** The script that executes one notebook. */
  public Path executionScript() {
    return book().resolve("src").resolve("main").resolve("python").resolve("execute.py");
  }

  /**
   * The Python environment: the project's own one, or the one the reader names by {@value
   * #ENVIRONMENT_PROPERTY}.
   */
  public Path environment() {
    return hasOwnEnvironment()
        ? root.resolve(".venv")
        : Path.of(namedEnvironment()).toAbsolutePath().normalize();
  }

  /** Whether the build makes the environment; one that the reader names is used as it is. */
  public boolean hasOwnEnvironment() {
    return namedEnvironment().isEmpty();
  }

  private static String namedEnvironment() {
    return System.getProperty(ENVIRONMENT_PROPERTY, "");
  }

  /** Executed copies and their logs; {@code mvn clean} removes them. */
  public Path executions() {
    return book().resolve("target").resolve("executed");
  }
}
