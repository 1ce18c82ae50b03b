/** What shows in the words of a submission. */
package imprimatur.decide.observe.text;
