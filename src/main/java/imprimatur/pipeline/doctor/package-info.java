/** Says what is wrong with a set-up, and how to mend it. */
package imprimatur.pipeline.doctor;
