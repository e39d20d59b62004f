package org.tripartita.secretariat.process;

import static org.tripartita.secretariat.process.SeatChangeProcess.RECORDED;
import static org.tripartita.secretariat.process.SeatChangeProcess.REQUEST_ID;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.tripartita.secretariat.SeatChanges;
import org.tripartita.secretariat.SeatRequest;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.Wording;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** The garante's role keeps the roll of the STL: it notes what a sector changed, or says what the paper lacks. */
@Component
class RecordSeatChangeTask implements UserTaskHandler {

	private final SeatChanges changes;

	private final Secretariats secretariats;

	private final Wording wording;

	private final Texts texts;

	RecordSeatChangeTask(SeatChanges changes, Secretariats secretariats, Wording wording, Texts texts) {
		this.changes = changes;
		this.secretariats = secretariats;
		this.wording = wording;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var request = changes.get(task.value(REQUEST_ID));
		form.text("secretariatName", secretariats.get(request.seat().secretariatId()).name());
		form.text("sectorName", wording.sector(request.seat().sector()));
		form.rows("lines", lines(request));
		form.markdown("documentLink", request.documentId() == null ? texts.of("seat.no-document")
				: texts.of("seat.document-link", request.documentId().toString()));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var id = task.value(REQUEST_ID);
		if (answer.text("decision").equals("RETURN")) {
			changes.giveBack(id, answer.text("reason"));
			return Submission.accepted().with(RECORDED, false);
		}
		return Verdicts.submission(changes.record(id), accepted -> accepted.with(RECORDED, true));
	}

	private List<Map<String, String>> lines(SeatRequest request) {
		var lines = new ArrayList<Map<String, String>>();
		add(lines, "kind", texts.of("seat.kind." + request.kind()));
		add(lines, "seat", wording.seat(request.seat()));
		var holder = request.holder();
		if (holder != null) {
			add(lines, "holder", texts.of("seat.holder", holder.organisation(), holder.position()));
			add(lines, "powers", holder.powers());
			add(lines, "origin", texts.of("secretariat.origin." + request.origin()));
		}
		var election = request.election();
		add(lines, "votes", election == null ? null : texts.of("seat.votes", election.votesFor(), election.votesCast()));
		add(lines, "end", request.end() == null ? null : texts.of("secretariat.end." + request.end()));
		add(lines, "acted-on", SpokenDay.of(request.actedOn()));
		add(lines, "term", request.termTo() == null ? null : SpokenDay.of(request.termTo()));
		add(lines, "reason", request.reason());
		return lines;
	}

	private void add(List<Map<String, String>> lines, String key, @Nullable String value) {
		if (value != null) {
			lines.add(Map.of("label", texts.of("seat.line." + key), "value", value));
		}
	}

}
