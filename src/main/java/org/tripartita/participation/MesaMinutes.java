package org.tripartita.participation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.tripartita.record.ActaDraft;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Filing;
import org.tripartita.record.Visibility;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/** Writes the minutes of a sitting: who came, every draft with its disposition, refusals and dissents (R9.1, G-20). */
@Component
class MesaMinutes {

	private final Mesas mesas;

	private final Texts texts;

	MesaMinutes(Mesas mesas, Texts texts) {
		this.mesas = mesas;
		this.texts = texts;
	}

	ActaDraft of(PublicMesa shown, LocalDate on) {
		var mesa = shown.mesa();
		var acta = ActaDraft.of(filing(shown, on))
			.fact(texts.of("mesa.acta.installed"), SpokenDay.of(mesa.installedOn()))
			.fact(texts.of("mesa.acta.place"), mesa.place())
			.fact(texts.of("mesa.acta.rapporteur"), mesa.rapporteur())
			.fact(texts.of("mesa.acta.attendance"), attendance(shown))
			.section(texts.of("mesa.acta.participants"), mesas.participantsOf(mesa.id()).stream().map(this::line).toList())
			.section(texts.of("mesa.acta.drafts"), shown.drafts().stream().map(this::line).toList())
			.data("mesa", mesa.id())
			.data("topic", mesa.topicId())
			.data("drafts", shown.drafts());
		if (!shown.refusals().isEmpty()) {
			acta.section(texts.of("mesa.acta.refusals"), shown.refusals()
				.stream()
				.map(refusal -> texts.of("mesa.said", refusal.agency(), refusal.reason()))
				.toList());
		}
		if (!shown.dissents().isEmpty()) {
			acta.section(texts.of("mesa.acta.dissents"), shown.dissents()
				.stream()
				.map(dissent -> texts.of("mesa.said", texts.of("sector." + dissent.sector()), String.valueOf(dissent.reason())))
				.toList());
		}
		if (mesa.closingReason() != null) {
			acta.section(texts.of("mesa.acta.closed"), mesa.closingReason());
		}
		return acta.build();
	}

	private Filing filing(PublicMesa shown, LocalDate on) {
		var title = texts.of("mesa.acta.title", shown.topicName(), shown.mesa().round());
		return Filing.of(DocumentKind.MESA_MINUTES, Visibility.PUBLIC, title, on)
			.inExercise(shown.mesa().exerciseId())
			.inSecretariat(shown.mesa().secretariatId());
	}

	private String attendance(PublicMesa shown) {
		return Arrays.stream(MesaSector.values())
			.map(sector -> texts.of("mesa.acta.people", texts.of("mesa.sector." + sector), shown.participants(sector)))
			.collect(Collectors.joining(", "));
	}

	private String line(MesaParticipant one) {
		return texts.of("mesa.acta.participant", texts.of("mesa.sector." + one.sector()), one.organisation(),
				texts.of("mesa.role." + one.role()));
	}

	private String line(TableDraft draft) {
		return texts.of("mesa.acta.draft", draft.name(), draft.commitmentText(), draft.leadAgency(),
				texts.of("commitment.state." + draft.state()), Optional.ofNullable(draft.stateReason()).orElse(""));
	}

}
