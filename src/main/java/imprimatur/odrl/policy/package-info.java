/** ODRL 2.2 policies as values, read from a graph. */
package imprimatur.odrl.policy;
