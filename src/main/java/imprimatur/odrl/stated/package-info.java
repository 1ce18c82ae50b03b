/** What a policy that lies beside an article says of the article's rights. */
package imprimatur.odrl.stated;
