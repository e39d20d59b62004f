package org.tripartita.actionplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
