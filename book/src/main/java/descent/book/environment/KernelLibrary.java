package descent.book.environment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The jars a kernel needs on its class path: the modules of Descent and what they depend on.
 *
 * <p>Maven gives a module as a folder of classes before it is packaged and as a jar afterwards.
 * Both become the same jar here, byte for byte ({@code descent-core.jar}, entries sorted, one fixed
 * date, no build metadata), so that it depends on the classes only and an unchanged library stays
 * an unchanged file.
 */
public final class KernelLibrary {
  private static final Pattern CLASS_FOLDER = Pattern.compile("([^/]+)/target/classes/?$");
  private static final Pattern MODULE_JAR = Pattern.compile("/descent-([a-z]+)-\\d[^/]*\\.jar$");
  private static final LocalDateTime DATE = LocalDateTime.of(2026, 1, 1, 0, 0);

  private KernelLibrary() {}

  /**
   * Collects the jars.
   *
   * @param classPath entries as in {@code java.class.path}
   * @param excluded entries of the class path that are the caller's own and not for a kernel
   * @return file name to content, sorted by name
   */
  public static Map<String, byte[]> from(String classPath, List<Path> excluded) throws IOException {
    Map<String, byte[]> jars = new TreeMap<>();
    for (String element : classPath.split(Pattern.quote(File.pathSeparator), -1)) {
      Path entry = Path.of(element).toAbsolutePath().normalize();
      if (element.isEmpty() || !Files.exists(entry) || excluded.contains(entry)) {
        continue;
      }
      String unixName = entry.toString().replace(File.separatorChar, '/');
      Matcher folder = CLASS_FOLDER.matcher(unixName);
      Matcher module = MODULE_JAR.matcher(unixName);
      if (Files.isDirectory(entry) && folder.find()) {
        jars.put("descent-" + folder.group(1) + ".jar", pack(entry));
      } else if (module.find()) {
        try (FileSystem jar = FileSystems.newFileSystem(entry)) {
          jars.put("descent-" + module.group(1) + ".jar", pack(jar.getPath("/")));
        }
      } else if (unixName.endsWith(".jar")) {
        jars.put(entry.getFileName().toString(), Files.readAllBytes(entry));
      }
    }
    return jars;
  }

  /** A jar of everything below a folder, apart from what a packaging step adds. */
  static byte[] pack(Path folder) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
        if (!name.equals("META-INF/MANIFEST.MF") && !name.startsWith("META-INF/maven/")) {
          entries.put(name, Files.readAllBytes(file));
        }
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream jar = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry header = new ZipEntry(entry.getKey());
        header.setTimeLocal(DATE);
        jar.putNextEntry(header);
        new ByteArrayInputStream(entry.getValue()).transferTo(jar);
      }
    }
    return bytes.toByteArray();
  }

  /** Where classes were loaded from: their jars or folders on this JVM's class path. */
  public static List<Path> homesOf(Class<?>... classes) {
    return Arrays.stream(classes)
        .map(
            type ->
                Path.of(
                    java.net.URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString())))
        .map(path -> path.toAbsolutePath().normalize())
        .toList();
  }
}
