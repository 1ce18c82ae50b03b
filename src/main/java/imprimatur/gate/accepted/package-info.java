/** What was accepted before: the baseline, and waivers with an owner, a reason and an end. */
package imprimatur.gate.accepted;
