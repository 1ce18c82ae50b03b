/** Rule packs of a house's own: built from a folder, opened by their digests. */
package imprimatur.pipeline.pack;
