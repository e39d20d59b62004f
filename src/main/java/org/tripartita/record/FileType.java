package org.tripartita.record;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The types of file that people may hand in: open formats, and the office formats that the institutions use. */
enum FileType {

	PDF("application/pdf", "pdf"),
	PNG("image/png", "png"),
	JPEG("image/jpeg", "jpg", "jpeg"),
	CSV("text/csv", "csv"),
	ODT("application/vnd.oasis.opendocument.text", "odt"),
	ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

	private final String mediaType;

	private final List<String> extensions;

	FileType(String mediaType, String... extensions) {
		this.mediaType = mediaType;
		this.extensions = List.of(extensions);
	}

	static Optional<FileType> ofMediaType(String mediaType) {
		return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
	}

	String mediaType() {
		return mediaType;
	}

	boolean hasExtension(String extension) {
		return extensions.contains(extension);
	}

}
