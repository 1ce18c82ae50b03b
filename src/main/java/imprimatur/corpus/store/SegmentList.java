package imprimatur.corpus.store;

import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.codec.StoreCodec;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;

/**
 * The segments of a damaged index: as its list says, or, if that cannot be read, as their own files
 * say.
 *
 * @param segments in the order in which they were written
 * @param lost one sentence for each segment that cannot be told at all
 * @param guessed whether the list itself could not be read
 */
public record SegmentList(List<SegmentCommitInfo> segments, List<String> lost, boolean guessed) {
  private static final String LIVE_DOCS = "Lucene90LiveDocs";

  /**
   * The segments of an index.
   *
   * @throws IOException if the list is sound, but of a later version
   */
  public static SegmentList of(Directory directory) throws IOException {
    try {
      return new SegmentList(SegmentInfos.readLatestCommit(directory).asList(), List.of(), false);
    } catch (IOException | RuntimeException | AssertionError | InternalError e) {
      if (isListSound(directory) && isOfLaterVersion(e)) {
        throw e;
      }
      return guess(directory);
    }
  }

  private static boolean isOfLaterVersion(Throwable failure) {
    return Failures.of("", failure).reason() == CorpusException.Reason.VERSION;
  }

  /** Whether its checksum is right: a flipped bit too can look like a later version. */
  private static boolean isListSound(Directory directory) {
    try {
      String name = SegmentInfos.getLastCommitSegmentsFileName(directory);
      if (name == null) {
        return false;
      }
      try (IndexInput list = directory.openInput(name, IOContext.READONCE)) {
        CodecUtil.checksumEntireFile(list);
        return true;
      }
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static SegmentList guess(Directory directory) throws IOException {
    List<SegmentCommitInfo> found = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    List<String> files =
        Stream.of(directory.listAll())
            .filter(name -> name.endsWith(".si"))
            .sorted(Comparator.comparingLong(SegmentList::number))
            .toList();
    for (String file : files) {
      try {
        found.add(segment(directory, file));
      } catch (IOException | RuntimeException | AssertionError | InternalError e) {
        lost.add("the articles of segment " + IndexFileNames.parseSegmentName(file));
      }
    }
    return new SegmentList(found, lost, true);
  }

  private static long number(String file) {
    String name = IndexFileNames.parseSegmentName(file).substring(1);
    try {
      return Long.parseLong(name, Character.MAX_RADIX);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  private static SegmentCommitInfo segment(Directory directory, String file) throws IOException {
    Codec codec = new StoreCodec();
    String name = IndexFileNames.parseSegmentName(file);
    SegmentInfo info =
        codec.segmentInfoFormat().read(directory, name, id(directory, file), IOContext.READONCE);
    info.setCodec(codec);
    return new SegmentCommitInfo(info, 0, 0, removals(directory, name), -1, -1, info.getId());
  }

  private static byte[] id(Directory directory, String file) throws IOException {
    try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
      CodecUtil.readBEInt(in);
      in.readString();
      CodecUtil.readBEInt(in);
      byte[] id = new byte[StringHelper.ID_LENGTH];
      in.readBytes(id, 0, id.length);
      return id;
    }
  }

  /** Generation of the last file that says which articles were removed; -1 if there is none. */
  private static long removals(Directory directory, String segment) throws IOException {
    return Stream.of(directory.listAll())
        .filter(name -> name.startsWith(segment + "_") && name.endsWith(".liv"))
        .mapToLong(IndexFileNames::parseGeneration)
        .max()
        .orElse(-1);
  }

  /**
   * Which articles of a segment were not removed or replaced; read past the library, which wants to
   * know beforehand how many.
   *
   * @throws IOException if that cannot be read
   */
  public static Bits live(Directory directory, SegmentCommitInfo segment) throws IOException {
    int size = segment.info.maxDoc();
    if (segment.getDelGen() < 0) {
      return new Bits.MatchAllBits(size);
    }
    String suffix = Long.toString(segment.getDelGen(), Character.MAX_RADIX);
    String file =
        IndexFileNames.fileNameFromGeneration(segment.info.name, "liv", segment.getDelGen());
    try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(in);
      in.seek(CodecUtil.indexHeaderLength(LIVE_DOCS, suffix));
      long[] words = new long[FixedBitSet.bits2words(size)];
      if (in.length() - in.getFilePointer() < (long) words.length * Long.BYTES) {
        throw new EOFException(file);
      }
      in.readLongs(words, 0, words.length);
      return new FixedBitSet(words, size);
    }
  }

  /** How many articles a segment has that were not removed, for messages. */
  public static int count(Bits live) {
    return live instanceof BitSet set ? set.cardinality() : live.length();
  }
}
