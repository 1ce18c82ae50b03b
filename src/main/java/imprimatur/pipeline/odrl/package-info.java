/** Files of ODRL policies, and the public test suite as a folder. */
package imprimatur.pipeline.odrl;
