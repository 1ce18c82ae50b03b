/** The gate of a project: {@code check}, what was accepted, and its configuration. */
package imprimatur.cli.gate;
