/**
 * Evidence for the file: all that a report was decided from, in one archive that can be checked.
 */
package imprimatur.bundle;
