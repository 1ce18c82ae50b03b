/** Wires the stages together; the library's public face. */
package imprimatur.pipeline;
