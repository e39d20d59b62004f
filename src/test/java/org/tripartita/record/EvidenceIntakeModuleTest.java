package org.tripartita.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What people may hand in. */
@RecordModuleTest
class EvidenceIntakeModuleTest {

	private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

	private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private static final byte[] PDF = ascii("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF");

	private static final byte[] PNG = hex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489");

	private static final byte[] JPEG = hex("ffd8ffe000104a46494600010100000100010000ffd9");

	private static final byte[] PROGRAM = hex("4d5a90000300000004000000ffff0000b800000000000000400000000000");

	@Autowired
	private EvidenceIntake intake;

	@Autowired
	private Documents documents;

	@Autowired
	private MessageSource messages;

	private final Filing filing = Filing.of(DocumentKind.EVIDENCE, Visibility.PUBLIC, "Evidencia", Drafts.LEAP_DAY)
		.inExercise(UUID.randomUUID());

	static Stream<Arguments> accepted() {
		final Charset windows = Charset.forName("windows-1252");
		return Stream.of(arguments("informe.pdf", "application/pdf", "application/pdf", PDF),
				arguments("INFORME.PDF", null, "application/pdf", PDF),
				arguments("foto.png", "image/png", "image/png", PNG),
				arguments("foto.jpeg", "image/jpeg", "image/jpeg", JPEG),
				arguments("foto.jpg", "application/octet-stream", "image/jpeg", JPEG),
				arguments("datos.csv", "text/csv", "text/csv", utf8("\ufeffMunicipio,Acción\nOaxaca,\"uno, dos\"\n")),
				arguments("datos.csv", "application/vnd.ms-excel", "text/csv",
						"ID;Descripción\r\n1;Niñas y niños\r\n".getBytes(windows)),
				arguments("datos.csv", "text/csv", "text/csv", utf8("a,b\n\"x\"\"y\nz\",2")),
				arguments("carta.docx", WORD, WORD, word("word/document.xml")),
				arguments("tabla.xlsx", SHEET, SHEET,
						zip(Map.of("[Content_Types].xml", "<Override ContentType=\"" + SHEET + ".main+xml\"/>",
								"xl/workbook.xml", "<workbook/>"))),
				arguments("carta.odt", null, "application/vnd.oasis.opendocument.text",
						openDocument("application/vnd.oasis.opendocument.text", "content.xml")),
				arguments("tabla.ods", null, "application/vnd.oasis.opendocument.spreadsheet",
						openDocument("application/vnd.oasis.opendocument.spreadsheet", "content.xml")));
	}

	@ParameterizedTest
	@MethodSource("accepted")
	void a_document_of_an_admitted_type_is_kept_as_what_it_is(String name, @Nullable String declared, String mediaType,
			byte[] bytes) {
		final EvidenceResult result = intake.accept(filing, name, declared, bytes);
		assertThat(result).isInstanceOfSatisfying(EvidenceResult.Accepted.class, accepted -> {
			assertThat(documents.find(accepted.documentId()).orElseThrow().mediaType()).isEqualTo(mediaType);
			assertThat(documents.content(accepted.documentId()).orElseThrow()).isEqualTo(bytes);
		});
	}

	static Stream<Arguments> refused() {
		return Stream.of(arguments("nada.pdf", new byte[0], "empty"),
				arguments("grande.pdf", Arrays.copyOf(PDF, EvidenceIntake.LARGEST + 1), "tooLarge"),
				arguments("programa.pdf", PROGRAM, "type"), arguments("programa.exe", PROGRAM, "type"),
				arguments("programa.docx", PROGRAM, "type"), arguments("programa.csv", PROGRAM, "csv"),
				arguments("linux.pdf", hex("7f454c4602010100000000000000000002003e00"), "type"),
				arguments("dentro.pdf", join(PROGRAM, PDF), "type"),
				arguments("guion.pdf", ascii("#!/bin/sh\nrm -rf /\n"), "type"),
				arguments("guion.csv", ascii("#!/bin/sh\necho a,b\necho c,d\n"), "csv"),
				arguments("pagina.csv", ascii("<script>a(1,2)</script>\n<p>,</p>"), "csv"),
				arguments("dispareja.csv", ascii("a,b\n1,2,3\n"), "csv"),
				arguments("sincomillas.csv", ascii("a,b\n\"1,2\n"), "csv"),
				arguments("lista.csv", ascii("a\nb\nc\n"), "csv"), arguments("notas.txt", ascii("a,b\n1,2\n"), "type"),
				arguments("pagina.pdf", ascii("<!DOCTYPE html><html><script>alert(1)</script></html>"), "type"),
				arguments("dibujo.png", ascii("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"/>"), "type"),
				arguments("foto.png", PDF, "name"), arguments("informe.exe", PDF, "name"),
				arguments("informe.pdf.html", PDF, "name"), arguments("informe", PDF, "name"),
				arguments("archivo.zip", zip(Map.of("leame.txt", "hola")), "type"),
				arguments("archivo.docx", zip(Map.of("leame.txt", "hola")), "type"),
				arguments("archivo.odt", zip(Map.of("mimetype", "application/zip", "content.xml", "<x/>")), "type"),
				arguments("vacio.odt", openDocument("application/vnd.oasis.opendocument.text", "otro.xml"), "type"),
				arguments("carta.xlsx", word("word/document.xml"), "name"),
				arguments("macros.docx", word("word/vbaProject.bin"), "macros"),
				arguments("macros.odt", openDocument("application/vnd.oasis.opendocument.text", "Basic/script-lc.xml"),
						"macros"),
				arguments("viejo.doc", hex("d0cf11e0a1b11ae1000000000000000000000000"), "type"));
	}

	@ParameterizedTest
	@MethodSource("refused")
	void anything_else_is_refused_whatever_its_name(String name, byte[] bytes, String reason) {
		final String key = "record.evidence." + reason;
		assertThat(intake.accept(filing, name, null, bytes)).isEqualTo(new EvidenceResult.Refused(key));
		assertThat(messages.getMessage(key, null, null)).endsWith(".");
	}

	@Test
	void a_declared_type_that_contradicts_the_content_is_refused() {
		assertThat(intake.accept(filing, "foto.png", "application/pdf", PNG))
			.isEqualTo(new EvidenceResult.Refused("record.evidence.name"));
	}

	@Test
	void a_bomb_is_given_up_on() throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
			zip.write(ascii("<Override ContentType=\"" + WORD + ".main+xml\"/>"));
			zip.putNextEntry(new ZipEntry("word/document.xml"));
			final byte[] zeros = new byte[1024 * 1024];
			for (int megabyte = 0; megabyte < 300; megabyte++) {
				zip.write(zeros);
			}
		}
		assertThat(bytes.size()).isLessThan(EvidenceIntake.LARGEST);
		assertThat(intake.accept(filing, "bomba.docx", null, bytes.toByteArray()))
			.isEqualTo(new EvidenceResult.Refused("record.evidence.type"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://www.oaxaca.gob.mx/gobierno-abierto?id=3#acta", " HTTP://example.org/á ",
			"https://example.org:8443" })
	void the_address_of_an_evidence_elsewhere_is_kept(String address) {
		assertThat(intake.acceptLink(filing, address)).isInstanceOfSatisfying(EvidenceResult.Accepted.class,
				accepted -> assertThat(documents.find(accepted.documentId()).orElseThrow().link())
					.isEqualTo(address.strip().replace("á", "%C3%A1")));
	}

	@ParameterizedTest
	@MethodSource("badLinks")
	void another_kind_of_address_is_refused(String address) {
		assertThat(intake.acceptLink(filing, address))
			.isEqualTo(new EvidenceResult.Refused("record.evidence.link"));
	}

	static Stream<String> badLinks() {
		return Stream.of("", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "ftp://example.org/a",
				"//example.org", "https://", "https:///a", "https://user:secret@example.org/",
				"https://user@example.org/",
				"https://example.org/<script>", "https://example.org/a b", "https://example.org/\nx",
				"https://example.org/" + "a".repeat(1990));
	}

	private static byte[] word(String furtherPart) {
		final Map<String, String> parts = new LinkedHashMap<>();
		parts.put("_rels/.rels", "<Relationships/>");
		parts.put("word/document.xml", "<document/>");
		parts.put(furtherPart, "<document/>");
		parts.put("[Content_Types].xml", "<Override ContentType=\"" + WORD + ".main+xml\"/>");
		return zip(parts);
	}

	private static byte[] openDocument(String type, String part) {
		final Map<String, String> parts = new LinkedHashMap<>();
		parts.put("mimetype", type);
		parts.put(part, "<x/>");
		return zip(parts);
	}

	private static byte[] zip(Map<String, String> parts) {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, String> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(utf8(part.getValue()));
			}
		}
		catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return bytes.toByteArray();
	}

	private static byte[] join(byte[] first, byte[] second) {
		final byte[] joined = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, joined, first.length, second.length);
		return joined;
	}

	private static byte[] hex(String digits) {
		return HexFormat.of().parseHex(digits);
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
