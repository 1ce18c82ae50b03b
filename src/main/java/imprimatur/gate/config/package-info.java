/** What a project has settled about its checks: flags, environment, {@code .imprimatur.yml}. */
package imprimatur.gate.config;
