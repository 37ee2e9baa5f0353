package descent.playground.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.NegateInstruction;
import org.teavm.model.instructions.NumericOperandType;
import org.teavm.model.util.DefinitionExtractor;

/**
 * Keeps the order of sums and products of doubles. TeaVM writes {@code a + (b + c)} as {@code a + b
 * + c} and {@code a * (b / c)} as {@code a * b / c}, which round otherwise; this turns them into
 * {@code a − −(b + c)} and {@code −(a * −(b / c))}, which are the same in every bit.
 */
public final class KeptParentheses implements ClassHolderTransformer {

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (!type.getName().startsWith("descent.")) {
      return;
    }
    for (MethodHolder method : type.getMethods()) {
      if (method.hasProgram()) {
        method.getProgram().getBasicBlocks().forEach(KeptParentheses::transform);
      }
    }
  }

  private static void transform(BasicBlock block) {
    DefinitionExtractor extractor = new DefinitionExtractor();
    Map<Variable, BinaryOperation> results = new HashMap<>();
    List<Instruction> instructions = new ArrayList<>();
    block.forEach(instructions::add);
    for (Instruction instruction : instructions) {
      BinaryOperation result = null;
      instruction.acceptVisitor(extractor);
      Variable[] defined = extractor.getDefinedVariables();
      if (instruction instanceof AssignInstruction assign) {
        result = results.get(assign.getAssignee());
      } else if (instruction instanceof BinaryInstruction binary
          && binary.getOperandType() == NumericOperandType.DOUBLE) {
        result = binary.getOperation();
        if (losesParentheses(result, results.get(binary.getSecondOperand()))) {
          keepOrder(binary);
        }
      }
      for (Variable variable : defined) {
        results.put(variable, result);
      }
    }
  }

  /** A sum of a sum or difference, or a product of a product, quotient or remainder. */
  private static boolean losesParentheses(BinaryOperation operation, BinaryOperation second) {
    return switch (operation) {
      case ADD -> second == BinaryOperation.ADD || second == BinaryOperation.SUBTRACT;
      case MULTIPLY ->
          second == BinaryOperation.MULTIPLY
              || second == BinaryOperation.DIVIDE
              || second == BinaryOperation.MODULO;
      default -> false;
    };
  }

  private static void keepOrder(BinaryInstruction binary) {
    Variable negated = binary.getProgram().createVariable();
    binary.insertPrevious(negate(binary.getSecondOperand(), negated));
    if (binary.getOperation() == BinaryOperation.MULTIPLY) {
      binary.setSecondOperand(negated);
      Variable product = binary.getProgram().createVariable();
      binary.insertNext(negate(product, binary.getReceiver()));
      binary.setReceiver(product);
    } else {
      BinaryInstruction difference =
          new BinaryInstruction(BinaryOperation.SUBTRACT, NumericOperandType.DOUBLE);
      difference.setFirstOperand(binary.getFirstOperand());
      difference.setSecondOperand(negated);
      difference.setReceiver(binary.getReceiver());
      binary.replace(difference);
    }
  }

  private static NegateInstruction negate(Variable operand, Variable receiver) {
    NegateInstruction negate = new NegateInstruction(NumericOperandType.DOUBLE);
    negate.setOperand(operand);
    negate.setReceiver(receiver);
    return negate;
  }
}
