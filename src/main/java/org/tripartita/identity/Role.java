package org.tripartita.identity;

import java.util.Arrays;
import java.util.Set;

/** What somebody can be appointed to; its name is the one that models and groups use (domain 7.5, 7.22). */
public enum Role {

	ORGANO_GARANTE("organo-garante"),

	GOBIERNO("gobierno"),

	SOCIEDAD_CIVIL("sociedad-civil"),

	FACILITACION("facilitacion"),

	ADMINISTRACION("administracion"),

	/** Keeps the papers of an STL. */
	SECRETARIA_TECNICA("secretaria-tecnica"),

	/** Whom the OGP and other secretariats write to. */
	PUNTO_DE_CONTACTO("punto-de-contacto"),

	/** Has a voice and no vote. */
	OBSERVACION("observacion"),

	/** Answers for a commitment. */
	DEPENDENCIA_RESPONSABLE("dependencia-responsable"),

	/** Reads the audit trail. */
	AUDITORIA("auditoria");

	/** Roles of which one person holds one in a territory: the three parties, and who must be impartial between them (G-10). */
	private static final Set<Role> HATS = Set.of(ORGANO_GARANTE, GOBIERNO, SOCIEDAD_CIVIL, FACILITACION);

	/** Seats for one: a territory has one titular of it at a time, with as many alternates as it likes (domain 7.3). */
	private static final Set<Role> OF_ONE = Set.of(SECRETARIA_TECNICA, PUNTO_DE_CONTACTO);

	private final String id;

	Role(String id) {
		this.id = id;
	}

	public String id() {
		return id;
	}

	/** Whether holding another such role in the same territory would mean acting twice on one matter. */
	boolean isHat() {
		return HATS.contains(this);
	}

	/** Whether a territory has one titular of it at a time. */
	boolean isOfOne() {
		return OF_ONE.contains(this);
	}

	public static Role of(String id) {
		return Arrays.stream(values())
			.filter(role -> role.id.equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("'%s' is no role".formatted(id)));
	}

}
