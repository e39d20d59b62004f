package org.tripartita.webapp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.springframework.core.io.ClassPathResource;

/**
 * The list of mends, read from its file. The file says its own format at the top: a file ({@code @}), how many times
 * ({@code 2 x}), the shipped text ({@code -}) and the text served instead ({@code +}), each on a line of its own.
 */
final class BundleMends {

	static final String FILE = "webapp/bundle-mends.txt";

	private final List<BundleMend> read = new ArrayList<>();

	private String bundle = "";

	private String from = "";

	private int count = 1;

	private BundleMends() {
	}

	/** The mends of the product, in the order of the file. */
	static List<BundleMend> ofProduct() {
		try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
			return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (final IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	/**
	 * The mends of a text in the file's format.
	 *
	 * @throws IllegalArgumentException naming the line that is none of the format's
	 */
	static List<BundleMend> parse(final String text) {
		final BundleMends mends = new BundleMends();
		int number = 0;
		for (final String line : text.lines().toList()) {
			mends.take(line, ++number);
		}
		return List.copyOf(mends.read);
	}

	private void take(final String line, final int number) {
		if (line.isBlank() || line.startsWith("#")) {
			return;
		}
		if (line.startsWith("@ ")) {
			bundle = line.substring(2);
		}
		else if (line.matches("[1-9]\\d* x")) {
			count = Integer.parseInt(line.substring(0, line.length() - 2));
		}
		else if (line.startsWith("- ") && from.isEmpty()) {
			from = line.substring(2);
		}
		else if (line.startsWith("+ ") && !from.isEmpty() && !bundle.isEmpty()) {
			read.add(new BundleMend(bundle, from, line.substring(2), count, number));
			from = "";
			count = 1;
		}
		else {
			throw new IllegalArgumentException("Line %d of %s is not in the file's format: %s".formatted(number, FILE,
					line));
		}
	}

}
