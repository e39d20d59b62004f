package org.tripartita.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who sits where, as the forms of an STL offer it. */
final class Seating {

	private static final List<String> SECTORS = List.of("government", "oversightBody", "civilSociety");

	private Seating() {
	}

	/** Everybody who is accredited came. */
	static Map<String, Object> everybody(Map<String, Object> shown) {
		var present = new HashMap<String, Object>();
		SECTORS.forEach(sector -> present.put(sector + "Present", values(shown.get(sector + "Seats"))));
		return present;
	}

	/** The first seat that is offered. */
	static Object first(Map<String, Object> shown) {
		return values(shown.get("seats")).get(0);
	}

	private static List<Object> values(Object options) {
		return ((List<?>) options).stream().map(option -> (Object) ((Map<?, ?>) option).get("value")).toList();
	}

}
