/** Measures the program; no part of it. See docs/benchmarks.md. */
package imprimatur.bench;
