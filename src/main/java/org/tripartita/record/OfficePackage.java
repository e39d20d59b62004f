package org.tripartita.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.jspecify.annotations.Nullable;

/**
 * A ZIP file as an office document: which one it says to be and whether it brings macros. It is read once from front
 * to end, within limits that a bomb exceeds and a document does not.
 */
final class OfficePackage {

	private static final int MOST_ENTRIES = 5_000;

	private static final long MOST_BYTES = 256L * 1024 * 1024;

	private static final int LONGEST_DECLARATION = 512 * 1024;

	private static final String WORD_PART = FileType.DOCX.mediaType() + ".main+xml";

	private static final String SHEET_PART = FileType.XLSX.mediaType() + ".main+xml";

	private final Set<String> names = new HashSet<>();

	private final byte[] buffer = new byte[16 * 1024];

	private @Nullable String openDocumentType;

	private String contentTypes = "";

	private long inflated;

	private OfficePackage() {
	}

	/** Reads a package; empty if it is no ZIP file that can be read within the limits. */
	static Optional<OfficePackage> read(byte[] bytes) {
		final OfficePackage found = new OfficePackage();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (found.names.size() == MOST_ENTRIES || !found.take(entry.getName(), zip)) {
					return Optional.empty();
				}
			}
			return Optional.of(found);
		}
		catch (IOException | IllegalArgumentException unreadable) {
			return Optional.empty();
		}
	}

	/** The document that its own declaration and its main part agree on. */
	Optional<FileType> type() {
		if (openDocumentType != null) {
			return names.contains("content.xml") ? FileType.ofMediaType(openDocumentType) : Optional.empty();
		}
		if (contentTypes.contains(WORD_PART) && names.contains("word/document.xml")) {
			return Optional.of(FileType.DOCX);
		}
		return contentTypes.contains(SHEET_PART) && names.contains("xl/workbook.xml") ? Optional.of(FileType.XLSX)
				: Optional.empty();
	}

	boolean hasMacros() {
		return contentTypes.toLowerCase(Locale.ROOT).contains("macroenabled") || names.stream()
			.map(name -> name.toLowerCase(Locale.ROOT))
			.anyMatch(name -> name.endsWith("vbaproject.bin") || name.startsWith("basic/")
					|| name.startsWith("scripts/"));
	}

	private boolean take(String name, InputStream content) throws IOException {
		final boolean first = names.isEmpty();
		names.add(name);
		if (first && name.equals("mimetype")) {
			openDocumentType = text(content);
		}
		else if (name.equals("[Content_Types].xml")) {
			contentTypes = text(content);
		}
		for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
			inflated += read;
			if (inflated > MOST_BYTES) {
				return false;
			}
		}
		return true;
	}

	private static String text(InputStream content) throws IOException {
		return new String(content.readNBytes(LONGEST_DECLARATION), StandardCharsets.UTF_8);
	}

}
