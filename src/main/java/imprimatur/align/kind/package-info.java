/** What kind of reuse a passage is, and how much of each text the passages cover. */
package imprimatur.align.kind;
