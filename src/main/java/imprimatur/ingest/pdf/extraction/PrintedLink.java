package imprimatur.ingest.pdf.extraction;

/** An area of a page that leads to an address; lengths as in {@link PrintedLine}. */
public record PrintedLink(
    int page, String address, float left, float right, float top, float bottom) {}
