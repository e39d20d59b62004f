package org.tripartita.identity.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.util.AntPathMatcher;

/** The table of docs/accesos.md, which is what people read and what the test holds the application to. */
final class AccessMatrix {

	static final Path PAGE = Path.of("docs", "accesos.md");

	private static final Pattern PREFIX = Pattern.compile("Las rutas empiezan con `([^`]+)`.*");

	private static final AntPathMatcher PATHS = new AntPathMatcher();

	/** What answers where nothing else does; as patterns they would hide that a row is missing. */
	private static final Set<String> WHERE_NOTHING_IS = Set.of("/**", "/camunda/api/**");

	private final List<Row> rows = new ArrayList<>();

	/** Whose column it is, in the order of the table. */
	enum Who {

		ANONYMOUS, GARANTE, GOVERNMENT, CIVIL_SOCIETY, FACILITATION, OTHERS, STATE_ADMINISTRATION, FEDERAL_ADMINISTRATION

	}

	/** What a cell says. */
	enum Door {

		OPEN("sí"), OWN("propio"), LOGIN("ingreso"), CLOSED("no");

		private final String word;

		Door(String word) {
			this.word = word;
		}

		static Door of(String word) {
			return Arrays.stream(values())
				.filter(door -> door.word.equals(word))
				.findFirst()
				.orElseThrow(() -> new AssertionError("'%s' is no cell of %s".formatted(word, PAGE)));
		}

	}

	/**
	 * @param method {@code *} for all
	 */
	record Row(String method, String pattern, Map<Who, Door> doors) {

		boolean matches(Mapping mapping) {
			return (method.equals("*") || method.equals(mapping.method()))
					&& (pattern.equals(mapping.path()) || !WHERE_NOTHING_IS.contains(pattern) && PATHS.match(literal(pattern), literal(mapping.path())));
		}

		/** A name in braces stands for itself, not for whatever stands there. */
		private static String literal(String path) {
			return path.replace('{', '<').replace('}', '>');
		}

		@Override
		public String toString() {
			return method + " " + pattern;
		}

	}

	static AccessMatrix read() throws IOException {
		var matrix = new AccessMatrix();
		var prefix = "";
		for (var line : Files.readAllLines(PAGE)) {
			var given = PREFIX.matcher(line);
			if (line.startsWith("## ")) {
				prefix = "";
			}
			else if (given.matches()) {
				prefix = given.group(1);
			}
			else if (line.startsWith("| `")) {
				matrix.add(prefix, line.split("\\|"));
			}
		}
		return matrix;
	}

	private void add(String prefix, String[] cells) {
		var doors = new EnumMap<Who, Door>(Who.class);
		for (var who : Who.values()) {
			doors.put(who, Door.of(cells[who.ordinal() + 3].strip()));
		}
		for (var path : cells[1].split("<br>")) {
			var words = path.replace("`", "").strip().split(" ");
			rows.add(new Row(words[0], prefix + words[1], doors));
		}
	}

	List<Row> rows() {
		return rows;
	}

	/** The first row about a mapping. */
	Optional<Row> about(Mapping mapping) {
		return rows.stream().filter(row -> row.matches(mapping)).findFirst();
	}

}
