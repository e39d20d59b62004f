package org.tripartita.secretariat.process;

import static org.tripartita.secretariat.process.StlSessionProcess.SESSION_ID;
import static org.tripartita.workflow.RoomVariables.ITEM_ID;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Agreements;
import org.tripartita.secretariat.LiveSheet;
import org.tripartita.secretariat.Mediator;
import org.tripartita.secretariat.Position;
import org.tripartita.secretariat.SessionDeliberation;
import org.tripartita.secretariat.SessionDeliberation.Round;
import org.tripartita.secretariat.Verdict;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** The secretary notes what a round about a matter came to (G-05). */
@Component
class DeliberateItemTask implements UserTaskHandler {

	private final SessionDeliberation deliberation;

	private final SessionPage page;

	private final LiveFields live;

	private final LiveSheet sheet;

	DeliberateItemTask(SessionDeliberation deliberation, SessionPage page, LiveFields live, LiveSheet sheet) {
		this.deliberation = deliberation;
		this.page = page;
		this.live = live;
		this.sheet = sheet;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var session = page.show(task, form);
		var item = deliberation.item(session.id(), task.value(ITEM_ID));
		form.text("itemTitle", item.title()).text("text", item.text()).number("round", item.rounds() + 1);
		form.flag("mayVote", deliberation.mayVote(session.id(), item.itemId()));
		live.round(session.id(), item.itemId(), form);
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var session = task.value(SESSION_ID);
		var itemId = task.value(ITEM_ID);
		if (answer.flag("extraordinary") && answer.findText("extraordinaryReason").isEmpty()) {
			return Submission.refused("session.extraordinary-reason");
		}
		var round = round(answer);
		if (sheet.spokeOfAnother(session, itemId, round)) {
			return Submission.refused("session.text-not-spoken-on");
		}
		if (deliberation.agree(session, itemId, agreements(answer)) instanceof Verdict.Refused refused) {
			return Verdicts.submission(refused);
		}
		return Verdicts.submission(deliberation.deliberate(session, itemId, round), accepted -> {
			var item = deliberation.item(session, itemId);
			return accepted.with(StlSessionProcess.OPPOSED, round.position() == Position.OPPOSED)
				.with(StlSessionProcess.ROUNDS, item.rounds())
				.with(StlSessionProcess.MEDIATED, item.mediator() != null)
				.with(StlSessionProcess.EXTRAORDINARY_CASE, item.extraordinary() != null)
				.with(StlSessionProcess.CONSENSUS_ONLY, item.kind().consensusOnly());
		});
	}

	private static Round round(Answer answer) {
		var backers = answer.chosen("backers").stream().map(Sector::ofRole).collect(Collectors.toSet());
		return new Round(answer.text("text"), answer.choice("position", Position.class),
				SectorFields.read(sector -> answer.findText("dissent" + sector)), backers,
				answer.flag("extraordinary") ? answer.text("extraordinaryReason") : null,
				answer.findChoice("mediator", Mediator.class).orElse(null), answer.textOrNull("mediation"));
	}

	private static List<Agreements.Wanted> agreements(Answer answer) {
		return answer.rows("agreements")
			.stream()
			.map(row -> new Agreements.Wanted(row.text("text"), row.choice("sector", Sector.class), row.textOrNull("organisation"),
					row.date("dueOn")))
			.toList();
	}

}
