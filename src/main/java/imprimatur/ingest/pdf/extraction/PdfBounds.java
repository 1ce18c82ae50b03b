package imprimatur.ingest.pdf.extraction;

import java.time.Duration;

/**
 * How much one PDF may take.
 *
 * @param maxUnpacked bytes that one piece of packed data may unpack to
 * @param maxUnits longest text, in UTF-16 units
 * @param maxPages pages
 * @param timeout from the first byte to the last line
 */
public record PdfBounds(long maxUnpacked, int maxUnits, int maxPages, Duration timeout) {}
