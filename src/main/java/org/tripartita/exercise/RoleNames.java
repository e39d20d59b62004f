package org.tripartita.exercise;

import java.util.List;

import org.springframework.stereotype.Component;

import org.tripartita.workflow.Texts;

/** Those who may act, in words: «Facilitación u órgano garante». */
@Component("roleNames")
public class RoleNames {

	private final Texts texts;

	RoleNames(Texts texts) {
		this.texts = texts;
	}

	/**
	 * Names the roles as alternatives.
	 *
	 * @param roles as models name them, for example {@code organo-garante}; the one that is asked first comes first
	 */
	public String of(List<String> roles) {
		return roles.stream().map(role -> texts.of("role." + role)).reduce(this::or).orElse("");
	}

	private String or(String one, String other) {
		var lower = other.substring(0, 1).toLowerCase(Texts.SPANISH) + other.substring(1);
		return texts.of(lower.startsWith("o") || lower.startsWith("ó") ? "role.or-before-o" : "role.or", one, lower);
	}

}
