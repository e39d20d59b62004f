package org.tripartita.participation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.participation.ConsultationDesign.NewQuestion;
import org.tripartita.participation.ConsultationDesign.RegionGoal;
import org.tripartita.participation.HeldConsultation.Total;
import org.tripartita.participation.Systematisation.NewCategory;
import org.tripartita.participation.Systematisation.ProposedTopic;

/** Consultations, categories and topics for tests. */
public final class Samples {

	private Samples() {
	}

	public static ConsultationDesign design(boolean held) {
		return new ConsultationDesign("¿Qué problemas vivimos?", "Conocer los problemas que más preocupan a las personas.",
				"Comunidades sin internet, en asamblea.", "Informe sobre los servicios públicos del estado.",
				"Radio comunitaria y carteles.", "español, zapoteco", 3, held,
				List.of(new NewQuestion("¿Qué problema vive tu comunidad?", List.of()),
						new NewQuestion("¿Qué servicio te preocupa?", List.of("Agua", "Salud"))),
				EnumSet.of(Channel.ONLINE, Channel.PAPER), List.of(new RegionGoal("Costa", 0), new RegionGoal("Sierra", 0)),
				Map.of());
	}

	/** A chosen topic of a consultation that was held before. */
	public static Topic topic(ConsultationDesk desk, Systematisation systematisation, Topics topics, UUID exercise,
			LocalDate closedOn) {
		var id = desk.design(exercise, null, design(true));
		desk.recordHeld(id, new HeldConsultation(closedOn.minusDays(10), closedOn,
				List.of(new Total(Channel.PAPER, "Costa", 120)), "Informe impreso de la consulta."));
		systematisation.categorise(id, List.of(new NewCategory("Agua", "Falta de agua en las colonias.", 100)));
		systematisation.propose(id, List.of(new ProposedTopic("Agua potable", "El agua no llega a las colonias.", true,
				"Es lo que más se mencionó."), new ProposedTopic("Transporte", "El transporte no llega a la sierra.", true,
				"Se mencionó en todas las regiones.")));
		return topics.ofConsultation(id).get(0);
	}

	/** Leaves one topic as the only one that its consultation still works on. */
	public static void parkOthers(JdbcClient database, Topic topic) {
		database.sql("update topic set parked_reason = 'Sin autoridad competente.', parked_on = current_date where consultation_id = ? and id <> ?")
			.params(topic.consultationId(), topic.id())
			.update();
	}

}
