package org.tripartita.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * What was sealed, attached to the acta's PDF as its source (PDF/A-3, ISO 19005-3, associated files), so that a file that
 * was saved anew and has another hash still leads to its acta.
 */
final class PdfAttachment {

	static final String NAME = "acta.json";

	private static final COSName RELATION = COSName.getPDFName("AFRelationship");

	private static final COSName FILES = COSName.getPDFName("AF");

	/** No acta's content is longer; what claims more is not read. */
	private static final int LONGEST = 4 * 1024 * 1024;

	private static final byte[] MARK = { '%', 'P', 'D', 'F', '-' };

	private PdfAttachment() {
	}

	static void attach(PDDocument document, String canonicalJson, Instant sealedAt) throws IOException {
		final byte[] bytes = canonicalJson.getBytes(StandardCharsets.UTF_8);
		final PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
		final GregorianCalendar date = GregorianCalendar.from(sealedAt.atZone(ZoneOffset.UTC));
		file.setSubtype("application/json");
		file.setSize(bytes.length);
		file.setCreationDate(date);
		file.setModDate(date);
		final PDComplexFileSpecification attached = new PDComplexFileSpecification();
		attached.setFile(NAME);
		attached.setFileUnicode(NAME);
		attached.setFileDescription(NAME);
		attached.setEmbeddedFile(file);
		attached.setEmbeddedFileUnicode(file);
		attached.getCOSObject().setName(RELATION, "Source");
		final PDEmbeddedFilesNameTreeNode names = new PDEmbeddedFilesNameTreeNode();
		names.setNames(Map.of(NAME, attached));
		final PDDocumentNameDictionary catalog = new PDDocumentNameDictionary(document.getDocumentCatalog());
		catalog.setEmbeddedFiles(names);
		document.getDocumentCatalog().setNames(catalog);
		final COSArray files = new COSArray();
		files.add(attached.getCOSObject());
		document.getDocumentCatalog().getCOSObject().setItem(FILES, files);
	}

	/** Whether a file begins as a PDF does. */
	static boolean isPdf(byte[] file) {
		return file.length > MARK.length && Arrays.equals(file, 0, MARK.length, MARK, 0, MARK.length);
	}

	/** What a PDF carries under the name of an acta's content; empty where it is no PDF, is locked or carries none. */
	static Optional<byte[]> read(byte[] pdf) {
		if (PdfStreams.burst(pdf)) {
			return Optional.empty();
		}
		try (PDDocument document = Loader.loadPDF(pdf)) {
			final PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
			final PDEmbeddedFilesNameTreeNode files = names == null ? null : names.getEmbeddedFiles();
			final PDComplexFileSpecification attached = files == null ? null : files.getValue(NAME);
			return attached == null ? Optional.empty() : bytes(attached.getEmbeddedFile());
		}
		catch (IOException | RuntimeException unreadable) {
			return Optional.empty();
		}
	}

	private static Optional<byte[]> bytes(PDEmbeddedFile file) throws IOException {
		try (var stream = file.createInputStream()) {
			final byte[] bytes = stream.readNBytes(LONGEST + 1);
			return bytes.length > LONGEST ? Optional.empty() : Optional.of(bytes);
		}
	}

}
