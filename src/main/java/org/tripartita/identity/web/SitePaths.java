package org.tripartita.identity.web;

import java.util.List;

/** Who may open which pages. What is in no list does not exist for anybody. */
final class SitePaths {

	static final String LOGIN = "/login";

	static final String LOGOUT = "/logout";

	/** The engine's HTTP interface, where a program and not a person reads the answer. */
	static final String ENGINE = "/camunda/api/**";

	/** Camunda's own way out, which ends our session too. */
	static final String ENGINE_LOGOUT = "/camunda/api/admin/auth/user/{engine}/logout";

	/** The public site: everybody. */
	static final List<String> PUBLIC = List.of("/", "/ejercicios/**", "/convocatorias/**", "/consultas/**",
			"/documentos/**", "/verificar/**", "/datos/**", "/plan/**", "/estados/**", "/secretariados/**", "/recibos/**",
			"/acerca/**", "/cuenta/**", LOGIN, "/error", "/actuator/health");

	/** Files without a page's data, which browsers may keep. */
	static final List<String> FILES = List.of("/css/**", "/js/**", "/img/**", "/fonts/**", "/logo.svg", "/favicon.ico");

	/** Camunda's scripts and pictures: for participants only, but worth keeping. */
	static final List<String> ENGINE_FILES = List.of("/camunda/lib/**", "/camunda/assets/**");

	/** Whoever is logged in. */
	static final List<String> PARTICIPANTS = List.of("/espacio/**", "/camunda/**", "/administracion/**", "/mi-cuenta/**");

	/** The statewide picture. */
	static final String BOARD = "/tablero/**";

	private SitePaths() {
	}

}
