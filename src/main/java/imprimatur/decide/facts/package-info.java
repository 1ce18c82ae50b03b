/** What the rules are given to see of one submission and each source: immutable records. */
package imprimatur.decide.facts;
