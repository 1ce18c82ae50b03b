/** Building one text out of pieces, and remembering where in the file each piece stood. */
package imprimatur.ingest.assembly;
