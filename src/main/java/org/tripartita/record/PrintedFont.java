package org.tripartita.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ClassPathResource;

/**
 * The font of what is printed: Liberation Sans (SIL Open Font License) as it comes with PDFBox, which has the letters of
 * Mexico's indigenous languages. Its table of ligatures is left out: PDFBox compiles its rules anew for each piece of
 * text, which took a third of the printing, and letters that stay single are found and read aloud as they were written.
 */
public final class PrintedFont {

	/** The name by which templates ask for it. */
	public static final String FAMILY = "Liberation Sans";

	public static final int WEIGHT = 400;

	private static final String FILE = "org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	private static final byte[] BYTES = withoutLigatures();

	/** Where a TrueType file tells how many tables it has, where their directory begins and how long an entry is. */
	private static final int TABLES = 4;

	private static final int DIRECTORY = 12;

	private static final int ENTRY = 16;

	private PrintedFont() {
	}

	public static InputStream open() {
		return new ByteArrayInputStream(BYTES);
	}

	private static byte[] withoutLigatures() {
		try {
			var font = ByteBuffer.wrap(new ClassPathResource(FILE).getContentAsByteArray());
			var name = new byte[4];
			for (int table = 0; table < font.getShort(TABLES); table++) {
				font.get(DIRECTORY + table * ENTRY, name);
				if (new String(name, StandardCharsets.US_ASCII).equals("GSUB")) {
					font.put(DIRECTORY + table * ENTRY, "none".getBytes(StandardCharsets.US_ASCII));
				}
			}
			return font.array();
		}
		catch (IOException missing) {
			throw new UncheckedIOException(missing);
		}
	}

}
