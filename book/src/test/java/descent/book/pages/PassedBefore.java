package descent.book.pages;

import descent.book.environment.Digest;
import descent.book.environment.Writing;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Remembers that all tests of a class passed, by content, as executions of notebooks are
 * remembered: the same bytes of all pages, the same tests, the same browser pass again without
 * being opened. A failure or a skipped test is never remembered, and {@code mvn clean} forgets
 * everything.
 */
final class PassedBefore implements BeforeAllCallback, AfterAllCallback, InvocationInterceptor {
  private static final Path MEMORY = Path.of("target", "passed");
  private static final Path TESTS = Path.of("target", "test-classes", "descent", "book", "pages");

  private Path mark;
  private boolean known;
  private boolean failed;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    String name = context.getRequiredTestClass().getSimpleName();
    Digest digest = new Digest().add(name);
    addAll(digest, Pages.rendered());
    addAll(digest, TESTS);
    addAll(digest, Pages.PROJECT.book().resolve("_ext"));
    digest.add(Pages.PROJECT.book().resolve("conf.py"));
    Chromium.find().ifPresent(browser -> digest.add(browser.toString()).add(browser));
    mark = MEMORY.resolve(name + "-" + digest.hex());
    known = Files.exists(mark);
    if (known) {
      System.out.println(
          name + ": passed before, with the same pages, settings, tests and browser");
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
    if (!known && !failed && context.getExecutionException().isEmpty()) {
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
