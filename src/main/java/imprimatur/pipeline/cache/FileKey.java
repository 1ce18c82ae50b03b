package imprimatur.pipeline.cache;

/**
 * What the text of a file depends on.
 *
 * @param path as the report names it; its ending hints at the format
 * @param bytes what is in the file
 * @param limits how much of it is read, in words
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record FileKey(String path, byte[] bytes, String limits) {
  CacheKey in(CacheKey grounds) {
    return grounds.and().text("file").text(path).text(limits).bytes(bytes).build();
  }
}
