/**
 * What the policy is asked, what it answers, and the data, ledger and use files it reads as text.
 *
 * <p>Start at {@link imprimatur.decide.Policy}. {@code facts} are what the rules see, {@code
 * observe} makes them, {@code drools} runs the rules, {@code cases} proves them.
 */
package imprimatur.decide;
