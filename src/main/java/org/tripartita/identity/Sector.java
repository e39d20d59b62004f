package org.tripartita.identity;

import java.util.Arrays;
import java.util.List;

/**
 * One of the three parties of equal weight [S3:189,792]. The oversight body is a role that an organisation fills from
 * date to date, never a fixed institution (G-29).
 */
public enum Sector {

	GOVERNMENT("gobierno"),

	OVERSIGHT_BODY("organo-garante"),

	CIVIL_SOCIETY("sociedad-civil");

	private final String role;

	Sector(String role) {
		this.role = role;
	}

	/** The role by which models, groups and people name the sector. */
	public String role() {
		return role;
	}

	public static Sector ofRole(String role) {
		return Arrays.stream(values())
			.filter(sector -> sector.role.equals(role))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("'%s' is no sector".formatted(role)));
	}

	/** The roles of the three, in a steady order. */
	public static List<String> roles() {
		return Arrays.stream(values()).map(Sector::role).toList();
	}

}
