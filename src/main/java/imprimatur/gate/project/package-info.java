/** A project that is checked: where it lies, what changed, and where it reads its policy from. */
package imprimatur.gate.project;
