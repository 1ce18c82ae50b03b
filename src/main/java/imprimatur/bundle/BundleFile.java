package imprimatur.bundle;

import imprimatur.notation.Sha256;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A ZIP that may come from a stranger: opened only if its names stay inside the folder it would be
 * unpacked to and are each there once, nothing is encrypted, and it unpacks to a bearable size.
 * Nothing is ever unpacked to the disk. Not thread-safe.
 */
final class BundleFile implements Closeable {
  /** Unpacked, in bytes. */
  private static final long LARGEST = 256L << 20;

  private static final long LARGEST_OF_ALL = 2L << 30;
  private static final int MOST_FILES = 200_000;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*");
  private static final Set<String> DOTS = Set.of(".", "..");

  private final ZipFile zip;
  private final SortedMap<String, Sealed> files = new TreeMap<>();

  private BundleFile(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * Opens a bundle and hashes all its files.
   *
   * @throws BundleException if it cannot be read or should not be
   */
  static BundleFile open(Path path) throws BundleException {
    try {
      if (!Files.isRegularFile(path)) {
        throw new NoSuchFileException(path.toString());
      }
      BundleFile bundle = new BundleFile(new ZipFile(path.toFile(), StandardCharsets.UTF_8));
      try {
        bundle.hashAll();
      } catch (IOException | RuntimeException e) {
        bundle.close();
        throw e;
      }
      return bundle;
    } catch (BundleException e) {
      throw e;
    } catch (NoSuchFileException e) {
      throw new BundleException("there is no file " + path, e);
    } catch (IOException | RuntimeException e) { // the JDK's reader throws both at broken ones
      throw new BundleException(unreadable(path, String.valueOf(e.getMessage())), e);
    }
  }

  private static String unreadable(Path path, String reason) {
    return reason.contains("encrypted")
        ? path + " has encrypted files; a bundle has none, so nothing was read"
        : path + " is no ZIP archive that can be read (" + reason + ")";
  }

  private void hashAll() throws IOException {
    long left = LARGEST_OF_ALL;
    for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(e -> (ZipEntry) e)::iterator) {
      check(entry);
      byte[] bytes = inflated(entry, Math.min(left, LARGEST));
      left -= bytes.length;
      if (files.put(entry.getName(), sealed(entry, bytes)) != null) {
        throw refused(entry, "is there twice, so that two readers may see two different files");
      }
      if (files.size() > MOST_FILES) {
        throw new BundleException("the archive has more than " + MOST_FILES + " files");
      }
    }
  }

  private static Sealed sealed(ZipEntry entry, byte[] bytes) {
    return new Sealed(entry.getName(), bytes.length, Sha256.hex(bytes));
  }

  private static void check(ZipEntry entry) throws BundleException {
    String name = entry.getName();
    boolean plain = NAME.matcher(name).matches();
    for (String part : name.split("/", -1)) {
      plain &= !DOTS.contains(part);
    }
    if (!plain) {
      throw refused(entry, "has a name that no file of a bundle has");
    }
  }

  private byte[] inflated(ZipEntry entry, long most) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes((int) most + 1);
      if (bytes.length > most) {
        throw refused(entry, "unpacks to more than a bundle may hold; the archive is a bomb");
      }
      return bytes;
    } catch (ZipException e) {
      throw new BundleException(shown(entry) + " is damaged (" + e.getMessage() + ")", e);
    }
  }

  private static BundleException refused(ZipEntry entry, String why) {
    return new BundleException("the archive was not read: " + shown(entry) + " " + why);
  }

  private static String shown(ZipEntry entry) {
    String name = entry.getName().replaceAll("[^ -~]", "?");
    return "'" + name.substring(0, Math.min(name.length(), 200)) + "'";
  }

  /** All files, by path. */
  SortedMap<String, Sealed> files() {
    return files;
  }

  /**
   * A file's bytes.
   *
   * @throws BundleException if there is no such file
   */
  byte[] bytes(String path) throws IOException {
    ZipEntry entry = zip.getEntry(path);
    if (entry == null) {
      throw new BundleException("the bundle has no file " + path);
    }
    return inflated(entry, LARGEST);
  }

  /** A file's bytes as UTF-8. */
  String text(String path) throws IOException {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws BundleException {
    try {
      zip.close();
    } catch (IOException e) {
      throw new BundleException("the archive cannot be closed", e);
    }
  }
}
