package org.tripartita.record;

import java.time.LocalDate;
import java.util.UUID;

/** Drafts of actas as the tests need them. */
final class Drafts {

	static final LocalDate LEAP_DAY = LocalDate.of(2028, 2, 29);

	private Drafts() {
	}

	static Filing session(UUID secretariat, String title) {
		return Filing.of(DocumentKind.SESSION_ACT, Visibility.PUBLIC, title, LocalDate.of(2026, 11, 20))
			.inSecretariat(secretariat);
	}

	static ActaDraft acta(UUID secretariat, String title) {
		return ActaDraft.of(session(secretariat, title)).build();
	}

	static ActaDraft.Builder full(UUID exercise, UUID secretariat) {
		return ActaDraft
			.of(Filing
				.of(DocumentKind.INSTALLATION_ACT, Visibility.PUBLIC, "Acta de instalación del STL de Oaxaca", LEAP_DAY)
				.inExercise(exercise)
				.inSecretariat(secretariat))
			.fact("Lugar", "Oaxaca de Juárez")
			.fact("Quórum", "Los tres sectores")
			.section("Orden del día", "1. Bienvenida\n2. Instalación", "Se aprueba por consenso.")
			.signature(signature("Gobierno", "Vocal Ñuu Savi"))
			.signature(signature("Órgano garante", "Vocal bilingüe"))
			.signature(signature("Sociedad civil", "Vocal de la Peña"))
			.data("quorum", true)
			.data("date", LEAP_DAY);
	}

	static ActaDraft.Signature signature(String sector, String position) {
		return new ActaDraft.Signature(sector, position, "Acta de designación", "Organización", LEAP_DAY);
	}

}
