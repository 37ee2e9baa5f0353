package descent.book;

import descent.book.environment.Doctor;
import descent.book.environment.Lab;
import descent.book.environment.Project;
import descent.book.environment.Setup;
import descent.book.environment.UnmetPrerequisite;
import descent.book.environment.VirtualEnvironment;
import descent.book.notebook.Refresh;
import descent.book.render.PrintedBook;
import descent.book.render.StaticBook;
import java.io.IOException;
import java.util.List;

/**
 * Runs one command of the book. Maven calls it; the first argument names the command.
 *
 * <ul>
 *   <li>{@code setup} makes the environment and the kernelspec, as far as they are not current;
 *   <li>{@code lab} does the same and runs JupyterLab until Ctrl-C;
 *   <li>{@code refresh} executes the notebooks and stores their outputs; {@code -Dnotebook=02}
 *       restricts it to names containing {@code 02};
 *   <li>{@code book} executes the notebooks as far as needed and renders the static book;
 *   <li>{@code print} does the same for EPUB and PDF;
 *   <li>{@code doctor} says of everything needed that it is ok or what to do.
 * </ul>
 *
 * <p>The exit code is 0 on success. Something to install gives one sentence and exit code 1.
 */
public final class Main {
  private static final int ENDED_WITH_MAVEN = 130;

  private Main() {}

  /**
   * Runs a command and exits.
   *
   * @param arguments the name of the command
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    endWithMaven();
    int exitCode;
    try {
      exitCode = run(List.of(arguments));
    } catch (UnmetPrerequisite e) {
      System.err.println(e.getMessage());
      exitCode = 1;
    }
    System.exit(exitCode);
  }

  /**
   * Ctrl-C reaches this process too, but an IDE or a kill ends only Maven, and then nobody could
   * end JupyterLab.
   */
  private static void endWithMaven() {
    ProcessHandle.current()
        .parent()
        .ifPresent(
            maven -> {
              Thread watch =
                  new Thread(
                      () -> {
                        maven.onExit().join();
                        System.exit(ENDED_WITH_MAVEN);
                      },
                      "end with Maven");
              watch.setDaemon(true);
              watch.start();
            });
  }

  static int run(List<String> arguments) throws IOException, InterruptedException {
    String command = arguments.size() == 1 ? arguments.get(0) : "";
    Project project = Project.current();
    switch (command) {
      case "setup" -> Setup.run(project, System.out);
      case "lab" -> {
        VirtualEnvironment environment = Setup.run(project, System.out);
        return Lab.run(project, environment, System.out);
      }
      case "refresh" -> {
        Setup.run(project, System.out);
        return Refresh.run(project, System.getProperty("notebook", ""), System.out) ? 0 : 1;
      }
      case "book" -> {
        Setup.run(project, System.out);
        return StaticBook.run(project, System.out) ? 0 : 1;
      }
      case "print" -> {
        Setup.run(project, System.out);
        return PrintedBook.run(project, System.out) ? 0 : 1;
      }
      case "doctor" -> {
        return Doctor.report(project, System.out) ? 0 : 1;
      }
      default ->
          throw new UnmetPrerequisite(
              "command must be one of setup, lab, refresh, book, print and doctor, got "
                  + String.join(" ", arguments)
                  + ".");
    }
    return 0;
  }
}
