/** Cases that prove the rules: a source, what was taken, the use, and what the policy must say. */
package imprimatur.decide.cases;
