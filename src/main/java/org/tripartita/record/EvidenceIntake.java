package org.tripartita.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes in what people hand in as evidence: a file or a link. Progress counts as complete only with evidence (G-18).
 * <p>
 * A file is what its bytes are, whatever its name or the browser say: PDF, PNG, JPEG, CSV, ODT, ODS, DOCX and XLSX
 * without macros, up to 8 MB. Programs, scripts, what unpacks to far more than a document holds and everything else are
 * refused; what passes is looked at for viruses where an antivirus is set up.
 */
@Service
public class EvidenceIntake {

	/** The largest file, in bytes. */
	public static final int LARGEST = 8 * 1024 * 1024;

	private static final int LONGEST_LINK = 2000;

	private static final Set<String> SCANS = Set.of(FileType.PDF.mediaType(), FileType.PNG.mediaType(), FileType.JPEG.mediaType());

	private final Documents documents;

	private final VirusScanner scanner;

	EvidenceIntake(Documents documents, VirusScanner scanner) {
		this.documents = documents;
		this.scanner = scanner;
	}

	/**
	 * Takes in a file and keeps it as a document.
	 *
	 * @param filing what it is and where it belongs
	 * @param fileName name as it was sent; made harmless
	 * @param declaredType media type as the browser declared it, if it did
	 * @param bytes the file
	 */
	public EvidenceResult accept(Filing filing, String fileName, @Nullable String declaredType, byte[] bytes) {
		if (bytes.length == 0) {
			return new EvidenceResult.Refused("record.evidence.empty");
		}
		if (bytes.length > LARGEST) {
			return new EvidenceResult.Refused("record.evidence.tooLarge");
		}
		final String name = FileName.sanitised(fileName);
		return switch (detected(bytes)) {
			case "application/pdf" -> PdfStreams.burst(bytes) ? new EvidenceResult.Refused("record.evidence.bomb")
					: keepAs(FileType.PDF, filing, name, declaredType, bytes);
			case "image/png" -> keepAs(FileType.PNG, filing, name, declaredType, bytes);
			case "image/jpeg" -> keepAs(FileType.JPEG, filing, name, declaredType, bytes);
			default -> FileType.CSV.hasExtension(FileName.extension(name))
					? acceptTable(filing, name, declaredType, bytes) : acceptPackage(filing, name, declaredType, bytes);
		};
	}

	/** Takes in what shows a paper as it was signed: a PDF or a picture. */
	public EvidenceResult acceptScan(Filing filing, String fileName, @Nullable String declaredType, byte[] bytes) {
		return bytes.length > 0 && bytes.length <= LARGEST && !SCANS.contains(detected(bytes)) ? new EvidenceResult.Refused("record.evidence.scan")
				: accept(filing, fileName, declaredType, bytes);
	}

	/**
	 * Takes in the address of an evidence that lies elsewhere. It is never fetched.
	 *
	 * @param filing what it is and where it belongs
	 * @param address an http or https address without user or password, up to 2000 characters
	 */
	public EvidenceResult acceptLink(Filing filing, String address) {
		final Optional<String> link = link(address.strip());
		if (link.isEmpty()) {
			return new EvidenceResult.Refused("record.evidence.link");
		}
		return new EvidenceResult.Accepted(documents.keep(filing, "enlace.txt", "text/uri-list",
				link.get().getBytes(StandardCharsets.US_ASCII), link.get())
			.id());
	}

	private EvidenceResult acceptTable(Filing filing, String name, @Nullable String declaredType, byte[] bytes) {
		return CsvTable.is(bytes) ? keepAs(FileType.CSV, filing, name, declaredType, bytes)
				: new EvidenceResult.Refused("record.evidence.csv");
	}

	private EvidenceResult acceptPackage(Filing filing, String name, @Nullable String declaredType, byte[] bytes) {
		final Optional<OfficePackage> office = OfficePackage.read(bytes);
		if (office.isEmpty()) {
			return new EvidenceResult.Refused("record.evidence.type");
		}
		if (office.get().hasMacros()) {
			return new EvidenceResult.Refused("record.evidence.macros");
		}
		return office.get()
			.type()
			.map(type -> keepAs(type, filing, name, declaredType, bytes))
			.orElseGet(() -> new EvidenceResult.Refused("record.evidence.type"));
	}

	private EvidenceResult keepAs(FileType type, Filing filing, String name, @Nullable String declaredType,
			byte[] bytes) {
		final boolean declaredOtherwise = declaredType != null
				&& FileType.ofMediaType(declaredType.split(";")[0].strip().toLowerCase(Locale.ROOT))
					.filter(declared -> declared != type)
					.isPresent();
		if (declaredOtherwise || !type.hasExtension(FileName.extension(name))) {
			return new EvidenceResult.Refused("record.evidence.name");
		}
		return switch (scanner.scan(bytes)) {
			case CLEAN -> new EvidenceResult.Accepted(documents.keep(filing, name, type.mediaType(), bytes, null).id());
			case INFECTED -> new EvidenceResult.Refused("record.evidence.infected");
			case UNAVAILABLE -> new EvidenceResult.Refused("record.evidence.unscanned");
		};
	}

	private String detected(byte[] bytes) {
		if (startsLike(bytes, "%PDF-")) {
			return FileType.PDF.mediaType();
		}
		try {
			final String type = Magic.TYPES.detect(new ByteArrayInputStream(bytes), new Metadata()).getBaseType().toString();
			// Tika also finds a PDF behind other bytes, which may be a program.
			return FileType.PDF.mediaType().equals(type) ? "application/octet-stream" : type;
		}
		catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
	}

	private static boolean startsLike(byte[] bytes, String mark) {
		return Arrays.equals(Arrays.copyOf(bytes, mark.length()), mark.getBytes(StandardCharsets.US_ASCII));
	}

	private static Optional<String> link(String address) {
		try {
			final URI uri = new URI(address);
			final String ascii = uri.toASCIIString();
			final boolean isWeb = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
			return isWeb && uri.getHost() != null && uri.getRawUserInfo() == null && ascii.length() <= LONGEST_LINK
					? Optional.of(ascii) : Optional.empty();
		}
		catch (URISyntaxException noAddress) {
			return Optional.empty();
		}
	}

	/** Read when the first file comes: its thousand types would make every start longer. */
	private static final class Magic {

		static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

	}

}
