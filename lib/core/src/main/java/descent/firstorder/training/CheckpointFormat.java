package descent.firstorder.training;

import descent.firstorder.UpdateRule;
import descent.firstorder.sampling.Sampler;
import descent.random.Xoshiro256PlusPlus;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.zip.CRC32C;

/**
 * The bytes of a checkpoint, version 1. Numbers are big-endian; doubles are IEEE 754 bit patterns.
 *
 * <pre>{@code
 * magic       8 bytes   "DESCENT" and a line feed
 * version     int       1
 * length      long      of the payload, in bytes
 * payload               see below
 * checksum    int       CRC-32C of all bytes before it
 *
 * payload:  fingerprint · parameters · steps int · vectors · generator 4 long · order ·
 *           position int · runningSum double · lastValue double · termGradients long ·
 *           termValues long · epochs · best parameters · best value · best epoch int
 * fingerprint:  dimension int · terms int · model double · rule text · ruleEffect double ·
 *               sampling text · samplingEffect double · batchSize int · clippingEffect double ·
 *               firstLearningRate double · nextLearningRate double
 * epoch:        number int · steps int · termGradients long · learningRate double ·
 *               running, training, validation value
 * list, array:  length int, then its elements        text:  length int, then UTF-8
 * value:        1 byte, 1 if it is there and 0 if not, then a double if it is
 * }</pre>
 */
final class CheckpointFormat {
  private static final byte[] MAGIC = "DESCENT\n".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final int HEADER = MAGIC.length + Integer.BYTES + Long.BYTES;

  private CheckpointFormat() {}

  static byte[] encode(Checkpoint checkpoint) throws IOException {
    ByteArrayOutputStream payload = new ByteArrayOutputStream();
    new Writer(new DataOutputStream(payload)).write(checkpoint);
    ByteBuffer bytes = ByteBuffer.allocate(HEADER + payload.size() + Integer.BYTES);
    bytes.put(MAGIC).putInt(VERSION).putLong(payload.size()).put(payload.toByteArray());
    bytes.putInt(checksum(bytes.array(), bytes.position()));
    return bytes.array();
  }

  /**
   * The checkpoint that these bytes are.
   *
   * @param name of the file, for messages
   * @throws IOException if they are not a whole, undamaged checkpoint of this version
   */
  static Checkpoint decode(byte[] bytes, String name) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    for (int i = 0; i < Math.min(MAGIC.length, bytes.length); i++) {
      refuseIf(in.get() != MAGIC[i], name, "is not a checkpoint: it does not begin with DESCENT");
    }
    refuseIf(bytes.length < HEADER, name, "is cut short: it ends within its header");
    int version = in.getInt();
    refuseIf(
        version != VERSION,
        name,
        "is of version " + version + ", but only " + VERSION + " is known");
    long expected = in.getLong();
    long found = (long) bytes.length - HEADER - Integer.BYTES;
    refuseIf(
        found != expected,
        name,
        "is cut short or damaged: its content should have " + expected + " bytes, it has " + found);
    int end = bytes.length - Integer.BYTES;
    refuseIf(
        in.getInt(end) != checksum(bytes, end), name, "is damaged: its checksum does not match");
    in.limit(end);
    try {
      Checkpoint checkpoint = new Reader(in).checkpoint();
      refuseIf(in.hasRemaining(), name, "is damaged: there is more in it than a checkpoint");
      return checkpoint;
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new IOException(name + " is damaged: " + e.getMessage(), e);
    }
  }

  private static void refuseIf(boolean wrong, String name, String what) throws IOException {
    if (wrong) {
      throw new IOException(name + " " + what);
    }
  }

  private static int checksum(byte[] bytes, int end) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, end);
    return (int) checksum.getValue();
  }

  private record Writer(DataOutputStream out) {

    void write(Checkpoint c) throws IOException {
      write(c.fingerprint());
      write(c.parameters());
      out.writeInt(c.memory().steps());
      out.writeInt(c.memory().vectors().size());
      for (double[] vector : c.memory().vectors()) {
        write(vector);
      }
      write(c.sampler());
      out.writeDouble(c.runningSum());
      out.writeDouble(c.lastValue());
      out.writeLong(c.termGradients());
      out.writeLong(c.termValues());
      out.writeInt(c.history().size());
      for (Epoch epoch : c.history()) {
        write(epoch);
      }
      write(c.best().parameters());
      write(c.best().value());
      out.writeInt(c.best().epoch());
    }

    private void write(Fingerprint f) throws IOException {
      out.writeInt(f.dimension());
      out.writeInt(f.terms());
      out.writeDouble(f.model());
      write(f.rule());
      out.writeDouble(f.ruleEffect());
      write(f.sampling());
      out.writeDouble(f.samplingEffect());
      out.writeInt(f.batchSize());
      out.writeDouble(f.clippingEffect());
      out.writeDouble(f.firstLearningRate());
      out.writeDouble(f.nextLearningRate());
    }

    private void write(Sampler.State state) throws IOException {
      out.writeLong(state.random().s0());
      out.writeLong(state.random().s1());
      out.writeLong(state.random().s2());
      out.writeLong(state.random().s3());
      int[] order = state.order();
      out.writeInt(order.length);
      for (int term : order) {
        out.writeInt(term);
      }
      out.writeInt(state.position());
    }

    private void write(Epoch epoch) throws IOException {
      out.writeInt(epoch.number());
      out.writeInt(epoch.steps());
      out.writeLong(epoch.termGradients());
      out.writeDouble(epoch.learningRate());
      write(epoch.runningValue());
      write(epoch.trainingValue());
      write(epoch.validationValue());
    }

    private void write(OptionalDouble value) throws IOException {
      out.writeByte(value.isPresent() ? 1 : 0);
      if (value.isPresent()) {
        out.writeDouble(value.getAsDouble());
      }
    }

    private void write(double[] values) throws IOException {
      out.writeInt(values.length);
      for (double value : values) {
        out.writeDouble(value);
      }
    }

    private void write(String text) throws IOException {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  private record Reader(ByteBuffer in) {

    // Arguments are evaluated from left to right, which is the order of the format.
    Checkpoint checkpoint() {
      return new Checkpoint(
          fingerprint(),
          doubles(),
          memory(),
          sampler(),
          in.getDouble(),
          in.getDouble(),
          in.getLong(),
          in.getLong(),
          history(),
          new Checkpoint.Best(doubles(), value(), in.getInt()));
    }

    private Fingerprint fingerprint() {
      return new Fingerprint(
          in.getInt(),
          in.getInt(),
          in.getDouble(),
          text(),
          in.getDouble(),
          text(),
          in.getDouble(),
          in.getInt(),
          in.getDouble(),
          in.getDouble(),
          in.getDouble());
    }

    private UpdateRule.Memory memory() {
      int steps = in.getInt();
      int count = count(Integer.BYTES);
      List<double[]> vectors = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        vectors.add(doubles());
      }
      return new UpdateRule.Memory(steps, vectors);
    }

    private Sampler.State sampler() {
      Xoshiro256PlusPlus.State random =
          new Xoshiro256PlusPlus.State(in.getLong(), in.getLong(), in.getLong(), in.getLong());
      int[] order = new int[count(Integer.BYTES)];
      for (int i = 0; i < order.length; i++) {
        order[i] = in.getInt();
      }
      return new Sampler.State(random, order, in.getInt());
    }

    private List<Epoch> history() {
      int count = count(1);
      List<Epoch> history = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        history.add(
            new Epoch(
                in.getInt(), in.getInt(), in.getLong(), in.getDouble(), value(), value(), value()));
      }
      return history;
    }

    private OptionalDouble value() {
      return in.get() == 0 ? OptionalDouble.empty() : OptionalDouble.of(in.getDouble());
    }

    private double[] doubles() {
      double[] values = new double[count(Double.BYTES)];
      for (int i = 0; i < values.length; i++) {
        values[i] = in.getDouble();
      }
      return values;
    }

    private String text() {
      byte[] bytes = new byte[count(1)];
      in.get(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A length, checked against what is left before anything so long is made. */
    private int count(int bytesEach) {
      int count = in.getInt();
      if (count < 0 || (long) count * bytesEach > in.remaining()) {
        throw new IllegalArgumentException("a length of " + count + " is not possible");
      }
      return count;
    }
  }
}
