/** Options that several commands take, and what a project has settled for them. */
package imprimatur.cli.settings;
