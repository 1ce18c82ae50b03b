package imprimatur.ingest.format;

import imprimatur.ingest.assembly.FileContent;
import imprimatur.ingest.docx.DocxException;
import imprimatur.ingest.docx.DocxFile;
import imprimatur.model.document.Document;

/** Reads DOCX files: their text as printed, with changes accepted, and what they say of it. */
final class DocxReader implements DocumentReader {
  @Override
  public Document read(RawInput input) throws UnreadableException {
    try {
      FileContent content = DocxFile.read(input.uri(), input.bytes(), input.limits().maxBytes());
      input.checkLength(content.text().length());
      return content.describe(input.document(Format.DOCX.id(), content.text())).build();
    } catch (DocxException e) {
      throw new UnreadableException(e.getMessage());
    }
  }
}
