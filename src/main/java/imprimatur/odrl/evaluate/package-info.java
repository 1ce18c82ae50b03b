/** What ODRL policies say of a request, in a given state of the world. */
package imprimatur.odrl.evaluate;
