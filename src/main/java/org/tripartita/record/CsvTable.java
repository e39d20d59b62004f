package org.tripartita.record;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text as a CSV table. CSV has no mark of its own, so the text itself has to be a table: two rows and two
 * columns or more, the same number of columns in every row, separated by comma, semicolon or tab. Programs and
 * markup are none.
 */
final class CsvTable {

	private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

	private CsvTable() {
	}

	static boolean is(byte[] bytes) {
		return text(bytes).filter(CsvTable::isPlain)
			.filter(text -> SEPARATORS.stream().anyMatch(separator -> isEven(text, separator)))
			.isPresent();
	}

	/** UTF-8, or the Windows code page in which spreadsheets on Mexican computers save CSV. */
	private static Optional<String> text(byte[] bytes) {
		return Stream.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))
			.flatMap(charset -> decoded(bytes, charset).stream())
			.findFirst();
	}

	private static Optional<String> decoded(byte[] bytes, Charset charset) {
		try {
			return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
		}
		catch (CharacterCodingException otherCharset) {
			return Optional.empty();
		}
	}

	private static boolean isPlain(String text) {
		final String start = text.startsWith("\ufeff") ? text.substring(1) : text;
		return !start.isBlank() && !start.startsWith("#!") && !start.stripLeading().startsWith("<")
				&& text.chars().noneMatch(each -> each < ' ' && each != '\t' && each != '\n' && each != '\r');
	}

	/** What lies between quotation marks counts for nothing; a doubled mark is two such stretches side by side. */
	private static boolean isEven(String text, char separator) {
		final String bare = text.replaceAll("\"[^\"]*+\"", "");
		final List<Long> separators = bare.lines()
			.filter(line -> !line.isEmpty())
			.map(line -> line.chars().filter(each -> each == separator).count())
			.toList();
		return bare.indexOf('"') < 0 && separators.size() > 1 && separators.get(0) > 0
				&& separators.stream().distinct().count() == 1;
	}

}
