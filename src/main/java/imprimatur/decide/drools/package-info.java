/** Runs the rules in {@code rules/}, compiled into Java classes when the program is built. */
package imprimatur.decide.drools;
