package imprimatur.corpus.article;

/**
 * Where a stored article came from, to see cheaply whether it has changed since.
 *
 * @param synced true if the article mirrors a file of the corpus folder and goes when the file goes
 * @param path of the file, relative to the corpus folder if {@code synced}; else as the user gave
 *     it
 * @param stamp changes when the file is touched (size and time of it and of its sidecar); may be
 *     empty
 * @param digest changes when the bytes read change; may be empty
 */
public record Origin(boolean synced, String path, String stamp, String digest) {}
