/**
 * Bytes to documents: files, folders, standard input and addresses, in five formats told apart by
 * their content.
 *
 * <p>Start reading at {@link imprimatur.ingest.Ingest}. It fetches the bytes, asks {@link
 * imprimatur.ingest.format.Format} what they are, has it read them, and adds what stands beside
 * them: a sidecar file, response headers. Whatever cannot be read becomes an issue, never a crash.
 */
package imprimatur.ingest;
