/**
 * What the lines around an article look like, whatever the file format: bylines, dates, agencies,
 * captions, menus.
 */
package imprimatur.ingest.article;
