/** Compares our evaluator with the expected compliance reports of the public ODRL test suite. */
package imprimatur.odrl.suite;
