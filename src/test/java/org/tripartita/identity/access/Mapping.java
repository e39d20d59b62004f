package org.tripartita.identity.access;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A way into the running application.
 *
 * @param method the HTTP method, {@code *} where it does not matter
 * @param path its pattern, from the root of the site
 */
record Mapping(String method, String path) implements Comparable<Mapping> {

	static final String ENGINE = "/camunda/api/engine/engine/{name}";

	/** The id of a thing that nobody has. */
	static final String NOBODYS = "00000000-0000-4000-8000-000000000000";

	private static final Pattern PART = Pattern.compile("\\{[^/]*}");

	/**
	 * An address of this mapping.
	 *
	 * @param id the id of a thing by what comes before it in the path
	 */
	String address(UnaryOperator<String> id) {
		var named = path.replace(ENGINE, "/camunda/api/engine/engine/default")
			.replaceAll("\\{(engine|engineName|processEngineName)}", "default")
			.replaceAll("\\*+", "nada");
		var address = new StringBuilder();
		var part = PART.matcher(named);
		while (part.find()) {
			part.appendReplacement(address, id.apply(named.substring(0, part.start())));
		}
		return part.appendTail(address).toString();
	}

	boolean isEngine() {
		return path.startsWith("/camunda/api/");
	}

	@Override
	public int compareTo(Mapping other) {
		return toString().compareTo(other.toString());
	}

	@Override
	public String toString() {
		return method + " " + path;
	}

}
