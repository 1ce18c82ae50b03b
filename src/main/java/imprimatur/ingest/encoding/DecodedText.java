package imprimatur.ingest.encoding;

import java.nio.charset.Charset;

/**
 * Characters read from bytes.
 *
 * @param text without a byte order mark
 * @param charset how the bytes were read
 * @param replaced places that could not be read and became U+FFFD
 */
public record DecodedText(String text, Charset charset, int replaced) {}
