/** Takes articles in many at a time, and reads submissions of the same form. */
package imprimatur.pipeline.intake;
