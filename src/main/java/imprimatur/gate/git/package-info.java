/**
 * What the gate asks git: commits, what changed between them, files as they were.
 *
 * <p>Asked is the {@code git} program, by plumbing commands whose answers are for machines. A
 * library would read the same repositories, but not all of them (worktrees, partial clones, other
 * hashes), and add megabytes to the first build; wherever there is a checkout, there is git.
 */
package imprimatur.gate.git;
