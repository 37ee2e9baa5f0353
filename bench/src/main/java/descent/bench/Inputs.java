package descent.bench;

import descent.function.EmpiricalRisk;
import descent.function.Rows;
import descent.function.SmoothRisk;
import descent.function.model.Initialization;
import descent.function.model.MultilayerPerceptron;
import descent.random.Permutations;
import descent.random.Xoshiro256PlusPlus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.DMatrixSparseTriplet;

/**
 * The data that both sides read: plain little-endian doubles and integers, one array a file. They
 * are drawn from a fixed seed, but for the digits, which are the project's own.
 *
 * @param folder where the files lie
 */
record Inputs(Path folder) {
  /** Names the folder to the JVMs that measure. */
  static final String PROPERTY = "descent.bench.inputs";

  static final int ROWS = 100_000;
  static final int DENSE_COLUMNS = 100;
  static final int SPARSE_COLUMNS = 10_000;

  /** 0.1 % of the columns. */
  static final int ENTRIES_PER_ROW = 10;

  /** Of the dense rows; the sparse ones have none. */
  static final double RIDGE = 1e-4;

  static final int SVM_ROWS = 2000;
  static final int SVM_COLUMNS = 20;
  static final double SVM_GAMMA = 0.05;

  static final int PIXELS = 64;
  static final int HIDDEN = 128;
  static final int CLASSES = 10;
  static final int TRAINING_EPOCHS = 5;
  static final int BATCH = 32;
  static final double LEARNING_RATE = 0.1;

  /** The folder that the command line of this JVM names. */
  static Inputs given() {
    return new Inputs(Path.of(System.getProperty(PROPERTY)));
  }

  /** Writes all files. */
  void write(Path digits) throws IOException {
    Files.createDirectories(folder);
    writeDense();
    writeSparse();
    writeSvm();
    writeDigits(digits);
  }

  private void writeDense() throws IOException {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(1);
    double[] weights = gaussians(DENSE_COLUMNS, random);
    double[] x = gaussians(ROWS * DENSE_COLUMNS, random);
    double[] labels = new double[ROWS];
    for (int i = 0; i < ROWS; i++) {
      double score = 0;
      for (int j = 0; j < DENSE_COLUMNS; j++) {
        score += weights[j] * x[i * DENSE_COLUMNS + j];
      }
      labels[i] = score + 5 * random.nextGaussian() > 0 ? 1 : -1;
    }
    write("dense.x", x);
    write("dense.labels", labels);
    write("dense.theta", gaussians(DENSE_COLUMNS + 1, random));
  }

  private void writeSparse() throws IOException {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(2);
    double[] weights = gaussians(SPARSE_COLUMNS, random);
    int[] columns = new int[ROWS * ENTRIES_PER_ROW];
    double[] values = gaussians(columns.length, random);
    double[] labels = new double[ROWS];
    for (int i = 0; i < ROWS; i++) {
      int[] chosen =
          random.ints(0, SPARSE_COLUMNS).distinct().limit(ENTRIES_PER_ROW).sorted().toArray();
      System.arraycopy(chosen, 0, columns, i * ENTRIES_PER_ROW, ENTRIES_PER_ROW);
      double score = 0;
      for (int k = i * ENTRIES_PER_ROW; k < (i + 1) * ENTRIES_PER_ROW; k++) {
        score += weights[columns[k]] * values[k];
      }
      labels[i] = score + random.nextGaussian() > 0 ? 1 : -1;
    }
    write("sparse.columns", columns);
    write("sparse.values", values);
    write("sparse.labels", labels);
    write("sparse.theta", gaussians(SPARSE_COLUMNS + 1, random));
  }

  /** A curved boundary and noise: about half of the rows become support vectors. */
  private void writeSvm() throws IOException {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(4);
    double[] weights = gaussians(SVM_COLUMNS, random);
    double[] x = gaussians(SVM_ROWS * SVM_COLUMNS, random);
    double[] labels = new double[SVM_ROWS];
    for (int i = 0; i < SVM_ROWS; i++) {
      int row = i * SVM_COLUMNS;
      double score = 2 * x[row] * x[row + 1] + random.nextGaussian();
      for (int j = 0; j < SVM_COLUMNS; j++) {
        score += weights[j] * x[row + j];
      }
      labels[i] = score > 0 ? 1 : -1;
    }
    write("svm.x", x);
    write("svm.labels", labels);
  }

  private void writeDigits(Path digits) throws IOException {
    List<String> lines = Files.readAllLines(digits);
    int n = lines.size() - 1;
    double[] x = new double[n * PIXELS];
    int[] labels = new int[n];
    for (int i = 0; i < n; i++) {
      String[] cells = lines.get(i + 1).split(",", -1);
      for (int j = 0; j < PIXELS; j++) {
        x[i * PIXELS + j] = Double.parseDouble(cells[j]) / 16;
      }
      labels[i] = Integer.parseInt(cells[PIXELS]);
    }
    write("digits.x", x);
    write("digits.labels", labels);
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(3);
    write("digits.theta", perceptron().initial(Initialization.HE, random));
    int[] orders = new int[n * TRAINING_EPOCHS];
    for (int epoch = 0; epoch < TRAINING_EPOCHS; epoch++) {
      System.arraycopy(Permutations.random(n, random), 0, orders, epoch * n, n);
    }
    write("digits.orders", orders);
  }

  /** Logistic regression on the dense or the sparse rows. */
  SmoothRisk logistic(String data) {
    double[] labels = doubles(data + ".labels");
    return data.equals("dense")
        ? EmpiricalRisk.logistic(denseRows(), labels).withRidge(RIDGE)
        : EmpiricalRisk.logistic(sparseRows(), labels);
  }

  private Rows denseRows() {
    return Rows.of(DMatrixRMaj.wrap(ROWS, DENSE_COLUMNS, doubles("dense.x")));
  }

  private Rows sparseRows() {
    int[] columns = integers("sparse.columns");
    double[] values = doubles("sparse.values");
    DMatrixSparseTriplet triplets = new DMatrixSparseTriplet(ROWS, SPARSE_COLUMNS, values.length);
    for (int k = 0; k < values.length; k++) {
      triplets.addItem(k / ENTRIES_PER_ROW, columns[k], values[k]);
    }
    return Rows.of(triplets);
  }

  /** The network 64–128–10 on the digits. */
  MultilayerPerceptron perceptron() {
    int[] labels = integers("digits.labels");
    DMatrixRMaj x = DMatrixRMaj.wrap(labels.length, PIXELS, doubles("digits.x"));
    return MultilayerPerceptron.classifier(Rows.of(x), labels, CLASSES).withHidden(HIDDEN);
  }

  /** Rows of features for the support vector machine. */
  double[][] svmRows() {
    double[] x = doubles("svm.x");
    double[][] rows = new double[SVM_ROWS][];
    Arrays.setAll(rows, i -> Arrays.copyOfRange(x, i * SVM_COLUMNS, (i + 1) * SVM_COLUMNS));
    return rows;
  }

  private static double[] gaussians(int n, Xoshiro256PlusPlus random) {
    double[] draws = new double[n];
    Arrays.setAll(draws, i -> random.nextGaussian());
    return draws;
  }

  double[] doubles(String name) {
    DoubleBuffer buffer = bytes(name).asDoubleBuffer();
    double[] values = new double[buffer.remaining()];
    buffer.get(values);
    return values;
  }

  int[] integers(String name) {
    IntBuffer buffer = bytes(name).asIntBuffer();
    int[] values = new int[buffer.remaining()];
    buffer.get(values);
    return values;
  }

  private ByteBuffer bytes(String name) {
    try {
      return ByteBuffer.wrap(Files.readAllBytes(folder.resolve(name)))
          .order(ByteOrder.LITTLE_ENDIAN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String name, double[] values) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asDoubleBuffer().put(values);
    Files.write(folder.resolve(name), bytes.array());
  }

  private void write(String name, int[] values) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asIntBuffer().put(values);
    Files.write(folder.resolve(name), bytes.array());
  }
}
