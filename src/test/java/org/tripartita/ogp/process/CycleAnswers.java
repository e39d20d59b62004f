package org.tripartita.ogp.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.tripartita.actionplan.DraftCommitment;
import org.tripartita.actionplan.DraftMilestone;
import org.tripartita.actionplan.Drafts;
import org.tripartita.actionplan.PlanContent;

/** What people answer in a cycle whose plan of one year is over, by the days of that plan. */
record CycleAnswers(LocalDate interest, LocalDate approved, LocalDate start, LocalDate end) {

	static CycleAnswers endingOn(LocalDate end) {
		var start = end.plusDays(1).minusYears(1);
		return new CycleAnswers(start.minusDays(600), start.minusDays(17), start, end);
	}

	Map<String, Object> opening(String territory, LocalDate interestOn) {
		return Map.of("territory", territory, "convener", "gobierno", "interestOn", interestOn.toString());
	}

	Map<String, Object> declaration() {
		return Map.of("text", "Gobierno, órgano garante y sociedad civil manifestamos la voluntad de abrir el gobierno.", "place",
				"Ciudad capital");
	}

	Map<String, Object> timeline(int published, int starts, @Nullable String reason) {
		var answer = new HashMap<String, Object>(Map.of("publishedOn", interest.plusDays(published).toString(),
				"startsOn", interest.plusDays(starts).toString(), "opportunities",
				"Consulta en línea y en oficinas durante junio; mesas abiertas durante agosto.", "address",
				"https://example.org/calendario", "website", "https://example.org/", "contact", "Dirección de gobierno abierto"));
		if (reason != null) {
			answer.put("shortNoticeReason", reason);
		}
		return answer;
	}

	DraftCommitment commitment() {
		return Drafts.running(start, end, milestone(start.plusMonths(3)));
	}

	DraftMilestone milestone(LocalDate day) {
		return new DraftMilestone("Primero", day, "Dirección", "Página");
	}

	PlanContent plan() {
		return new PlanContent("Plan de acción", start, end, "Introducción", "Contexto", "Proceso", Set.of());
	}

	Map<String, Object> meeting(LocalDate day) {
		return Map.of("held", "YES", "heldOn", day.toString(), "place", "Biblioteca pública", "attendance", 40, "results",
				"Avance de los hitos del semestre.", "comments", "Se pidió más difusión y se atenderá.");
	}

	Map<String, Object> completion(int complete, int limited) {
		return new HashMap<>(Map.of("publishedOn", end.plusDays(20).toString(), "address", "https://example.org/evaluacion", "complete",
				complete, "substantial", 0, "limited", limited, "notStarted", 0, "findings", "Lo que cambió y lo que falta."));
	}

	Map<String, Object> next(String opensOn) {
		return Map.of("saidOn", end.plusDays(30).toString(), "lessons", "Conviene convocar antes a las regiones.", "continues", "YES", "opensOn", opensOn);
	}

	/** A review with a figure too many and a day too early. */
	Map<String, Object> review() {
		return new HashMap<>(Map.of("published", "YES", "publishedOn", start.minusDays(1).toString(), "address",
				"https://example.org/revision", "reviewed", 1, "verifiable", 2, "relevant", 1, "promising", 0, "findings",
				"El compromiso es verificable."));
	}

}
