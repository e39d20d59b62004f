package org.tripartita.secretariat.process;

import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;
import static org.tripartita.workflow.RoomVariables.TERRITORY;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.ChapterWork;
import org.tripartita.secretariat.ChapterWork.Noted;
import org.tripartita.secretariat.ChapterWork.Opening;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.Wording;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.Option;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.StartHandler;
import org.tripartita.workflow.Starter;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;

/** The garante, or the sector that keeps the papers, opens a chapter of an STL [S3:343]. */
@Component
class OpenChapterStart implements StartHandler {

	private final ChapterWork chapters;

	private final Seats seats;

	private final OwnSecretariats secretariats;

	private final Wording wording;

	private final Texts texts;

	OpenChapterStart(ChapterWork chapters, Seats seats, OwnSecretariats secretariats, Wording wording, Texts texts) {
		this.chapters = chapters;
		this.seats = seats;
		this.secretariats = secretariats;
		this.wording = wording;
		this.texts = texts;
	}

	@Override
	public void prefill(Starter starter, Prefill form) {
		var own = own(starter);
		form.options("secretariats", own.stream().map(one -> new Option(one.name(), one.territoryCode())).toList());
		form.options("seats", seats.currentIn(own.stream().map(Secretariat::id).toList())
			.stream()
			.filter(seat -> !seat.vacant())
			.map(seat -> new Option(texts.of("seat.option", wording.sector(seat.sector()), wording.seat(seat)), seat.id().toString()))
			.toList());
		if (own.size() == 1) {
			form.text("territory", own.get(0).territoryCode());
		}
	}

	@Override
	public Submission start(Starter starter, Answer answer) {
		var secretariat = own(starter).stream()
			.filter(one -> one.territoryCode().equals(answer.text("territory")))
			.findFirst()
			.orElseThrow();
		var noted = chapters.open(new Opening(secretariat.id(), answer.text("name"), answer.text("matter"), answer.date("on"),
				ids(answer, "members"), ids(answer, "assumed"), answer.textOrNull("assumption")), starter.participant());
		if (noted instanceof Noted.Declined declined) {
			return Verdicts.submission(declined.refused());
		}
		return Submission.accepted()
			.under(secretariat.code())
			.with(TERRITORY, secretariat.territoryCode())
			.with(SECRETARIAT_ID, secretariat.id())
			.with(SecretariatProcess.SECRETARY, secretariat.rules().secretary().role())
			.with(ChapterProcess.CHAPTER_ID, ((Noted.Taken) noted).id());
	}

	static Set<UUID> ids(Answer answer, String key) {
		return answer.chosen(key).stream().map(UUID::fromString).collect(Collectors.toCollection(HashSet::new));
	}

	private List<Secretariat> own(Starter starter) {
		return secretariats.of(starter)
			.stream()
			.filter(own -> own.sector() == Sector.OVERSIGHT_BODY || own.secretariat().rules().secretary() == own.sector())
			.map(OwnSecretariats.Own::secretariat)
			.distinct()
			.toList();
	}

}
