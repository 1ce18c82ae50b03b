package imprimatur.corpus;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.apache.lucene.store.BaseDirectory;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersIndexInput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.SingleInstanceLockFactory;

/**
 * A directory in memory that fails at a chosen operation, and knows what a disk would hold then.
 *
 * <p>Each creation, write, sync, renaming and deletion is one operation. {@link #afterKill} is what
 * another process finds when this one was killed there: all that was written. {@link
 * #afterPowerCut} is what a machine finds that lost its power: what was synced, and of the rest
 * some, none or the beginning; of the changes to names since the last sync of the directory the
 * first few, as a journal keeps their order.
 */
final class FaultyDirectory extends BaseDirectory {
  private final Map<String, Held> files = new TreeMap<>();

  /** The names as of the last sync of the directory and after each change since. */
  private final List<Map<String, Held>> names = new ArrayList<>(List.of(Map.of()));

  private final Supplier<IOException> failure;
  private long left;
  private boolean forever = true;
  private int operations;
  private int temporary;
  private Map<String, Held> atFailure;

  /** Bytes of a file, and how many of them a sync has made safe. */
  private static final class Held {
    private byte[] bytes = new byte[0];
    private int safe;

    private Held copy() {
      Held copy = new Held();
      copy.bytes = bytes.clone();
      copy.safe = safe;
      return copy;
    }
  }

  /**
   * @param failAt number of the operation that fails, and all after it; 0 for none
   */
  FaultyDirectory(long failAt, Supplier<IOException> failure) {
    super(new SingleInstanceLockFactory());
    left = failAt;
    this.failure = failure;
  }

  private FaultyDirectory(Map<String, Held> files) {
    this(0, () -> new IOException("never"));
    this.files.putAll(files);
    this.files.values().forEach(held -> held.safe = held.bytes.length);
    names.set(0, new TreeMap<>(this.files));
  }

  /** Fails no more, as a disk on which space was made. */
  synchronized void heal() {
    forever = false;
    left = 0;
  }

  /** Whether the operation that was to fail came. */
  synchronized boolean hasFailed() {
    return atFailure != null;
  }

  synchronized int operations() {
    return operations;
  }

  /** Starts to count again, and to fail at the n-th operation from now. */
  synchronized void failAfter(long count) {
    left = count;
  }

  synchronized FaultyDirectory afterKill() {
    return new FaultyDirectory(copy(atFailure));
  }

  synchronized FaultyDirectory afterPowerCut(Random random) {
    Map<String, Held> found = copy(names.get(random.nextInt(names.size())));
    found.values().forEach(held -> tear(held, random));
    return new FaultyDirectory(found);
  }

  /** What was synced, and of the rest as much as chance will. */
  private static void tear(Held held, Random random) {
    int kept = held.safe + random.nextInt(held.bytes.length - held.safe + 1);
    held.bytes = Arrays.copyOf(held.bytes, kept);
  }

  private static Map<String, Held> copy(Map<String, Held> files) {
    Map<String, Held> copy = new TreeMap<>();
    files.forEach((name, held) -> copy.put(name, held.copy()));
    return copy;
  }

  private synchronized void operate() throws IOException {
    operations++;
    if (left > 0 && --left == 0) {
      atFailure = copy(files);
    }
    if (atFailure != null && forever) {
      throw failure.get();
    }
  }

  @Override
  public synchronized String[] listAll() {
    return files.keySet().toArray(String[]::new);
  }

  @Override
  public synchronized void deleteFile(String name) throws IOException {
    operate();
    if (files.remove(name) == null) {
      throw new NoSuchFileException(name);
    }
    names.add(new TreeMap<>(files));
  }

  @Override
  public synchronized long fileLength(String name) throws IOException {
    return held(name).bytes.length;
  }

  private Held held(String name) throws FileNotFoundException {
    Held held = files.get(name);
    if (held == null) {
      throw new FileNotFoundException(name);
    }
    return held;
  }

  @Override
  public synchronized IndexOutput createOutput(String name, IOContext context) throws IOException {
    operate();
    Held held = new Held();
    files.put(name, held);
    names.add(new TreeMap<>(files));
    return new Output(name, held);
  }

  @Override
  public synchronized IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    return createOutput(prefix + "_" + suffix + "_" + temporary++ + ".tmp", context);
  }

  @Override
  public synchronized void sync(Collection<String> names) throws IOException {
    for (String name : names) {
      operate();
      held(name).safe = held(name).bytes.length;
    }
  }

  @Override
  public synchronized void syncMetaData() throws IOException {
    operate();
    names.clear();
    names.add(new TreeMap<>(files));
  }

  @Override
  public synchronized void rename(String from, String to) throws IOException {
    operate();
    files.put(to, held(from));
    files.remove(from);
    names.add(new TreeMap<>(files));
  }

  @Override
  public synchronized IndexInput openInput(String name, IOContext context) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(held(name).bytes.clone());
    return new ByteBuffersIndexInput(new ByteBuffersDataInput(List.of(bytes)), name);
  }

  @Override
  public Set<String> getPendingDeletions() {
    return Set.of();
  }

  @Override
  public void close() {}

  /** Hands its bytes over in pieces, as a buffer does that is flushed when it is full. */
  private final class Output extends IndexOutput {
    private static final int PIECE = 2048;

    private final Held held;
    private final byte[] piece = new byte[PIECE];
    private final CRC32 checksum = new CRC32();
    private int filled;
    private long length;

    private Output(String name, Held held) {
      super(name, name);
      this.held = held;
    }

    @Override
    public void writeByte(byte b) throws IOException {
      piece[filled++] = b;
      length++;
      if (filled == PIECE) {
        flush();
      }
    }

    @Override
    public void writeBytes(byte[] bytes, int offset, int count) throws IOException {
      for (int i = offset; i < offset + count; i++) {
        writeByte(bytes[i]);
      }
    }

    /** What fails here was written in part. */
    private void flush() throws IOException {
      synchronized (FaultyDirectory.this) {
        if (hasFailed() && forever) {
          throw failure.get();
        }
        int begun = held.bytes.length;
        held.bytes = Arrays.copyOf(held.bytes, begun + filled / 2);
        System.arraycopy(piece, 0, held.bytes, begun, filled / 2);
        operate();
        held.bytes = Arrays.copyOf(held.bytes, begun + filled);
        System.arraycopy(piece, 0, held.bytes, begun, filled);
      }
      checksum.update(piece, 0, filled);
      filled = 0;
    }

    @Override
    public void close() throws IOException {
      if (filled > 0) {
        flush();
      }
    }

    @Override
    public long getFilePointer() {
      return length;
    }

    @Override
    public long getChecksum() {
      CRC32 all = new CRC32();
      synchronized (FaultyDirectory.this) {
        all.update(held.bytes);
      }
      all.update(piece, 0, filled);
      return all.getValue();
    }
  }
}
