package org.tripartita.identity;

import java.util.Arrays;

/** What somebody can be appointed to; its name is the one that models and groups use. */
public enum Role {

	ORGANO_GARANTE("organo-garante"),

	GOBIERNO("gobierno"),

	SOCIEDAD_CIVIL("sociedad-civil"),

	FACILITACION("facilitacion"),

	ADMINISTRACION("administracion");

	private final String id;

	Role(String id) {
		this.id = id;
	}

	public String id() {
		return id;
	}

	public static Role of(String id) {
		return Arrays.stream(values())
			.filter(role -> role.id.equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("'%s' is no role".formatted(id)));
	}

}
