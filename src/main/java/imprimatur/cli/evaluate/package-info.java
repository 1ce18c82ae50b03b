/** {@code imprimatur evaluate …}: measures the program on labelled collections. */
package imprimatur.cli.evaluate;
