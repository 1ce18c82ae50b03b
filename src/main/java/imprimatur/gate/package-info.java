/**
 * The gate: what a change brought is checked by the policy of the branch it goes to, and what was
 * accepted before is told apart from what is new.
 */
package imprimatur.gate;
