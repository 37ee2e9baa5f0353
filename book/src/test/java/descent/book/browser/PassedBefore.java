package descent.book.browser;

import descent.book.environment.Digest;
import descent.book.environment.Writing;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Remembers that all tests of a class passed, by content, as executions of notebooks are
 * remembered: the same bytes of what they look at, the same tests, the same browser pass again
 * without being opened. A failure or a skipped test is never remembered, and {@code mvn clean}
 * forgets everything.
 */
public final class PassedBefore
    implements BeforeAllCallback, AfterAllCallback, InvocationInterceptor {
  private static final Path MEMORY = Path.of("target", "passed");
  private static final Path TESTS = Path.of("target", "test-classes");

  /** Finds the files and folders that the tests look at, and makes them first if need be. */
  @FunctionalInterface
  public interface Looked {
    /** The files and folders; their names count too. */
    List<Path> at() throws IOException, InterruptedException;
  }

  private final Looked looked;
  private Path mark;
  private boolean known;
  private boolean failed;

  /** The memory of the tests of a class that look at some files. */
  public PassedBefore(Looked looked) {
    this.looked = looked;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    Class<?> tests = context.getRequiredTestClass();
    String name = tests.getSimpleName();
    Digest digest = new Digest().add(name);
    for (Class<?> type : List.of(tests, PassedBefore.class)) {
      addAll(digest, TESTS.resolve(type.getPackageName().replace('.', '/')));
    }
    for (Path path : looked.at()) {
      addAll(digest, path);
    }
    Chromium.find().ifPresent(browser -> digest.add(browser.toString()).add(browser));
    mark = MEMORY.resolve(name + "-" + digest.hex());
    known = Files.exists(mark);
    if (known) {
      System.out.println(name + ": passed before, with the same files, tests and browser");
    }
  }

  private static void addAll(Digest digest, Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .sorted()
          .forEach(file -> digest.add(folder.relativize(file).toString()).add(file));
    }
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    boolean whole = !System.getProperty("test", "").contains("#");
    if (whole && !known && !failed && context.getExecutionException().isEmpty()) {
      Writing.ifChanged(mark, new byte[0]);
    }
  }

  @Override
  public void interceptBeforeAllMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    unlessKnown(invocation);
  }

  @Override
  public void interceptBeforeEachMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    unlessKnown(invocation);
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    unlessKnown(invocation);
  }

  /** A test with parameters, once for each set of them. */
  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    unlessKnown(invocation);
  }

  @Override
  public void interceptDynamicTest(
      Invocation<Void> invocation, DynamicTestInvocationContext test, ExtensionContext context)
      throws Throwable {
    unlessKnown(invocation);
  }

  private void unlessKnown(Invocation<Void> invocation) throws Throwable {
    if (known) {
      invocation.skip();
      return;
    }
    try {
      invocation.proceed();
    } catch (Throwable e) {
      failed = true;
      throw e;
    }
  }
}
