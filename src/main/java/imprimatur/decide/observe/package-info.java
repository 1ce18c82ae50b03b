/** Looks at a submission and its sources and states what the rules are to see. */
package imprimatur.decide.observe;
