package org.tripartita.secretariat.process;

import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;
import static org.tripartita.workflow.RoomVariables.TERRITORY;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.ActaCorrections;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.Option;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.StartHandler;
import org.tripartita.workflow.Starter;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;

/** The sector that keeps an STL's papers proposes to correct one of its actas. */
@Component
class CorrectActaStart implements StartHandler {

	private final ActaCorrections corrections;

	private final Secretariats secretariats;

	private final Texts texts;

	CorrectActaStart(ActaCorrections corrections, Secretariats secretariats, Texts texts) {
		this.corrections = corrections;
		this.secretariats = secretariats;
		this.texts = texts;
	}

	@Override
	public void prefill(Starter starter, Prefill form) {
		var own = kept(starter);
		form.options("secretariats", own.stream().map(one -> new Option(one.name(), one.territoryCode())).toList());
		form.options("actas", own.stream()
			.flatMap(one -> corrections.correctable(one.id())
				.stream()
				.map(acta -> new Option(texts.of("correction.choice", one.code(), acta.sequence(), acta.title(), SpokenDay.of(acta.actDate())),
						acta.id().toString())))
			.toList());
		if (own.size() == 1) {
			form.text("territory", own.get(0).territoryCode());
		}
	}

	@Override
	public Submission start(Starter starter, Answer answer) {
		var secretariat = kept(starter).stream()
			.filter(one -> one.territoryCode().equals(answer.text("territory")))
			.findFirst()
			.orElseThrow();
		return corrections
			.propose(secretariat.id(), answer.id("acta"), answer.text("mistake"), answer.text("correction"), starter.participant())
			.<Submission>map(id -> Submission.accepted()
				.under(secretariat.code())
				.with(TERRITORY, secretariat.territoryCode())
				.with(SECRETARIAT_ID, secretariat.id())
				.with(ActaCorrectionProcess.CORRECTION_ID, id))
			.orElseGet(() -> Submission.refused("correction.not-of-this"));
	}

	/** The STLs whose papers a sector of this person keeps. */
	private List<Secretariat> kept(Starter starter) {
		return Stream.of(Sector.values())
			.flatMap(sector -> secretariats.installedIn(upper(starter.territoriesAs(sector.role())))
				.stream()
				.filter(one -> one.rules().secretary() == sector))
			.distinct()
			.toList();
	}

	private static List<String> upper(List<String> territories) {
		return territories.stream().map(code -> code.toUpperCase(Locale.ROOT)).toList();
	}

}
