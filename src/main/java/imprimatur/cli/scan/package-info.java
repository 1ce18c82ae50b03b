/** {@code imprimatur scan}: checks texts against the corpus. */
package imprimatur.cli.scan;
