package imprimatur.ingest.markup;

import imprimatur.model.document.Metadata;
import imprimatur.model.document.PositionMap;
import imprimatur.model.document.Region;
import java.util.List;

/**
 * Everything that a file of light markup shows.
 *
 * @param text visible text
 */
public record MarkupPage(
    String text, PositionMap positions, Metadata metadata, List<Region> regions) {}
