package org.tripartita.secretariat.process;

import static org.tripartita.secretariat.process.StlSessionProcess.SESSION_ID;
import static org.tripartita.secretariat.process.StlSessionProcess.VOTE_OUTCOME;
import static org.tripartita.workflow.RoomVariables.ITEM_ID;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Ballot;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.SessionDeliberation;
import org.tripartita.secretariat.SessionDeliberation.Vote;
import org.tripartita.secretariat.SessionDeliberation.Voted;
import org.tripartita.secretariat.Wording;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** An extraordinary case is voted on, by the unit and majority of the STL's rules (G-05, G-06). */
@Component
class RecordVoteTask implements UserTaskHandler {

	private final SessionDeliberation deliberation;

	private final Secretariats secretariats;

	private final SessionPage page;

	private final Wording wording;

	private final Texts texts;

	private final LiveFields live;

	RecordVoteTask(SessionDeliberation deliberation, Secretariats secretariats, SessionPage page, Wording wording,
			Texts texts, LiveFields live) {
		this.deliberation = deliberation;
		this.secretariats = secretariats;
		this.page = page;
		this.wording = wording;
		this.texts = texts;
		this.live = live;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var session = page.show(task, form);
		var item = deliberation.item(session.id(), task.value(ITEM_ID));
		var rules = secretariats.get(session.secretariatId()).rules();
		form.text("itemTitle", item.title()).text("itemText", item.text());
		form.text("voteUnit", rules.voteUnit().name()).text("majority", texts.of("secretariat.majority." + rules.majority()));
		form.text("reason", item.extraordinary() == null ? null : item.extraordinary().reason());
		form.number("guarantors", deliberation.bench(session.id())).flag("safeguarded", deliberation.safeguarded(session.id()));
		var casters = deliberation.casters(session.id());
		form.flag("elected", !casters.isEmpty()).text("casters", casters.entrySet()
			.stream()
			.map(one -> texts.of("session.caster", wording.sector(one.getKey()), wording.seat(one.getValue())))
			.collect(Collectors.joining("\n\n")));
		live.vote(session.id(), item.itemId(), rules.voteUnit(), form);
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var session = task.value(SESSION_ID);
		var item = task.value(ITEM_ID);
		var vote = new Vote(ballots(answer), SectorFields.read(sector -> answer.findText("dissent" + sector)), answer.text("reason"));
		var voted = answer.findCount("benchFor")
			.map(inFavour -> deliberation.vote(session, item, vote, new Ballot(inFavour, answer.count("benchAgainst"), 0)))
			.orElseGet(() -> deliberation.vote(session, item, vote));
		if (voted instanceof Voted.Declined declined) {
			return Verdicts.submission(declined.refused());
		}
		var result = ((Voted.Counted) voted).result();
		return Submission.accepted().with(VOTE_OUTCOME, result == null ? StlSessionProcess.NO_MAJORITY : result.name());
	}

	/** By sector one choice each; by member two numbers each, the rest abstains. */
	private static Map<Sector, Ballot> ballots(Answer answer) {
		var bySector = SectorFields.read(sector -> answer.findText("vote" + sector).map(RecordVoteTask::ballot));
		return !bySector.isEmpty() ? bySector : SectorFields.read(sector -> answer.findCount("for" + sector)
			.flatMap(votes -> Optional.of(new Ballot(votes, answer.count("against" + sector), 0))));
	}

	private static Ballot ballot(String choice) {
		return switch (choice) {
			case "FOR" -> new Ballot(1, 0, 0);
			case "AGAINST" -> new Ballot(0, 1, 0);
			default -> new Ballot(0, 0, 1);
		};
	}

}
