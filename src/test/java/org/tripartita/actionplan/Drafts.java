package org.tripartita.actionplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A commitment as the municipality of Oaxaca de Juárez made one [S3:376-384], to be changed by each test. */
public final class Drafts {

	private static final LocalDate START = LocalDate.of(2026, 10, 1);

	private static final LocalDate END = LocalDate.of(2027, 9, 30);

	private Drafts() {
	}

	public static DraftCommitment whole() {
		return running(START, END, new DraftMilestone("Publicar el presupuesto ciudadano", END.minusMonths(6),
				"Tesorería Municipal", "Dirección electrónica del presupuesto"));
	}

	public static DraftCommitment running(LocalDate start, LocalDate end, DraftMilestone... milestones) {
		return new DraftCommitment("Plataforma de gobierno abierto",
				"La población no encuentra información clara sobre el uso y destino de los recursos públicos.",
				"Publicar el presupuesto ciudadano en una plataforma con datos abiertos.",
				"Con datos claros cada persona puede seguir el gasto y preguntar por él.",
				Set.of(OpennessAxis.TRANSPARENCY, OpennessAxis.INNOVATION), "Municipio de Oaxaca de Juárez", true,
				"Población del municipio", start, end, "Personas que entienden el presupuesto", "12 de cada 100",
				"40 de cada 100", List.of(milestones));
	}

	/** What a table answers where it drafts its one commitment and is done, to be changed by each test. */
	public static Map<String, Object> ofTable(LocalDate today) {
		var answer = new HashMap<String, Object>(Map.of("tableDecision", "DRAFT_AND_FINISH", "name", "Agua a la vista",
				"publicProblem", "Las colonias del norte no saben cuándo llegará el agua porque no se publica.", "commitmentText",
				"Publicar cada semana el calendario de distribución en datos abiertos.", "howItSolves",
				"Cada familia sabe cuándo tendrá agua y puede exigirla.", "axes", List.of("TRANSPARENCY"), "leadAgency",
				"Organismo de Agua", "leadAgencyAccepts", "YES", "startDate", day(today, 30)));
		answer.putAll(Map.of("endDate", day(today, 360), "beneficiaries", "Familias del norte", "indicator",
				"Colonias con agua el día anunciado", "baseline", "20 de cada 100", "target", "60 de cada 100", "milestones",
				List.of(Map.of("name", "Primer tablero público", "endDate", day(today, 120), "responsible", "Organismo de Agua",
						"meansOfVerification", "Dirección del tablero"))));
		return answer;
	}

	private static String day(LocalDate today, int days) {
		return today.plusDays(days).toString();
	}

	static DraftCommitment with(DraftCommitment draft, Set<OpennessAxis> axes) {
		return new DraftCommitment(draft.name(), draft.publicProblem(), draft.commitmentText(), draft.howItSolves(), axes,
				draft.leadAgency(), draft.leadAgencyAccepts(), draft.beneficiaries(), draft.startDate(), draft.endDate(),
				draft.indicator(), draft.baseline(), draft.target(), draft.milestones());
	}

	/** Without its words: problem, text, solution, indicator, beneficiaries and lead agency. */
	static DraftCommitment blank() {
		return new DraftCommitment("Sin contenido", "", "", "", Set.of(), "", false, "", START, START.minusDays(1), "", "",
				"", new ArrayList<>());
	}

}
