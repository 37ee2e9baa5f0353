package descent.playground.compile;

import java.io.File;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.tooling.ConsoleTeaVMToolLog;
import org.teavm.tooling.TeaVMProblemRenderer;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Compiles a class of exports and all it reaches to JavaScript, with TeaVM. This is also the proof
 * that all the demos reach is inside what TeaVM supports: it fails on anything else.
 *
 * <p>It is compiled in strict mode, which keeps Java's exceptions for bounds, null and casts: 1.7
 * kB of the zipped script, so that a mistake is an error on the page and not a number.
 *
 * <p>TeaVM's own Maven plugin does the same, but cannot be told that nothing changed.
 */
public final class ToJavaScript {
  private ToJavaScript() {}

  /**
   * Writes the script; exit code 1 says that something is not supported, and the log what.
   *
   * @param arguments the name of the class, and the file to write
   */
  public static void main(String[] arguments) throws TeaVMToolException {
    File script = new File(arguments[1]).getAbsoluteFile();
    ConsoleTeaVMToolLog log = new ConsoleTeaVMToolLog(false);
    TeaVMTool tool = new TeaVMTool();
    tool.setLog(log);
    tool.setClassLoader(ToJavaScript.class.getClassLoader());
    tool.setMainClass(arguments[0]);
    tool.setTargetType(TeaVMTargetType.JAVASCRIPT);
    tool.setTargetDirectory(script.getParentFile());
    tool.setTargetFileName(script.getName());
    tool.setJsModuleType(JSModuleType.COMMON_JS);
    tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
    tool.setStrict(true);
    tool.getTransformers().add(EngineNumbers.class.getName());
    tool.getTransformers().add(KeptParentheses.class.getName());
    tool.setObfuscated(true);
    tool.generate();
    TeaVMProblemRenderer.describeProblems(
        tool.getDependencyInfo().getCallGraph(), tool.getProblemProvider(), log);
    if (!tool.getProblemProvider().getSevereProblems().isEmpty()) {
      System.exit(1);
    }
  }
}
