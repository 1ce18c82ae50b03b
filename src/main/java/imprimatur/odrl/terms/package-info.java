/** Our words of rights in the words of ODRL and of our profile of it, and back. */
package imprimatur.odrl.terms;
