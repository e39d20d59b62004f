package org.tripartita.opencall;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.Exercise;
import org.tripartita.record.ActaDraft;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Filing;
import org.tripartita.record.Visibility;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/** The sealed papers of a call: the call itself and its result. Only what may be public goes in (R2.5). */
@Component
class CallPapers {

	private final ActaRegister actas;

	private final Texts texts;

	CallPapers(ActaRegister actas, Texts texts) {
		this.actas = actas;
		this.texts = texts;
	}

	/** Seals the call as it was published and returns the document. */
	UUID sealCall(OpenCall call, Exercise exercise) {
		var acta = ActaDraft.of(filing(DocumentKind.CALL, call.title(), call.window().publishedOn(), exercise))
			.fact(texts.of("opencall.closes"), SpokenDay.of(call.window().closesOn()));
		if (call.window().termReason() != null) {
			acta.section(texts.of("opencall.term"), call.window().termReason());
		}
		acta.section(texts.of("opencall.bases"), call.bases().text())
			.section(texts.of("opencall.requirements"), call.bases().requirements())
			.section(texts.of("opencall.seats"), call.seats().stream().map(this::seat).toList())
			.section(texts.of("opencall.criteria"), criteria(call))
			.section(texts.of("opencall.tie"), ties(call))
			.section(texts.of("opencall.documents"), documents(call))
			.section(texts.of("opencall.panel"), panel(call))
			.section(texts.of("opencall.interviews"), call.interviewWeight() == 0 ? texts.of("opencall.interviews.none")
					: texts.of("opencall.interviews.weight", call.interviewWeight()))
			.section(texts.of("opencall.objections"),
					call.objectionDays() == 0 ? texts.of("opencall.objections.none") : texts.of("opencall.objections.days", call.objectionDays()))
			.section(texts.of("opencall.outreach"), call.bases().outreach())
			.section(texts.of("opencall.privacy"), call.bases().privacyNotice())
			.data("call", call.id())
			.data("purpose", call.purpose())
			.data("retrospective", call.window().retrospective());
		return actas.seal(acta.build()).documentId();
	}

	/** Seals what was amended in a published call and returns the document. */
	UUID sealAmendment(OpenCall call, String title, int number, LocalDate on, String text, String reason, Exercise exercise) {
		var acta = ActaDraft
			.of(filing(DocumentKind.CALL, title, on, exercise))
			.section(texts.of("opencall.amendment.text"), text)
			.section(texts.of("opencall.amendment.reason"), reason)
			.data("call", call.id())
			.data("amendment", number);
		return actas.seal(acta.build()).documentId();
	}

	/** Seals the result with every candidate, its place and the reason, and returns the document. */
	UUID sealResult(OpenCall call, OpenCall.Result result, List<Candidate> candidates, Map<UUID, String> marks, Exercise exercise) {
		var acta = ActaDraft
			.of(filing(DocumentKind.CALL_RESULT, texts.of("opencall.result.title", call.title()), result.on(), exercise))
			.section(texts.of("opencall.result.method"), result.method())
			.section(texts.of("opencall.result.equity"), result.equity())
			.section(texts.of("opencall.result.candidates"), candidates.stream().map(one -> line(one, marks.get(one.id()))).toList())
			.data("call", call.id())
			.data("candidates", candidates.stream().map(CallPapers::data).toList());
		return actas.seal(acta.build()).documentId();
	}

	private static Filing filing(DocumentKind kind, String title, LocalDate on, Exercise exercise) {
		return Filing.of(kind, Visibility.PUBLIC, title, on).inExercise(exercise.id()).inSecretariat(exercise.secretariatId());
	}

	private String seat(Seat seat) {
		var whose = seat.sector() == null ? texts.of("opencall.seat.facilitator") : texts.of("sector." + seat.sector());
		return texts.of("opencall.seat", whose, seat.places(), seat.profile());
	}

	private List<String> ties(OpenCall call) {
		return call.purpose().selects() ? call.tieBreak().stream().map(step -> texts.of("opencall.tie." + step)).toList()
				: List.of(texts.of("opencall.tie.none"));
	}

	private List<String> documents(OpenCall call) {
		return call.documents().isEmpty() ? List.of(texts.of("opencall.documents.none")) : call.documents()
			.stream()
			.map(one -> texts.of(one.required() ? "opencall.document.required" : "opencall.document.optional", one.name()))
			.toList();
	}

	private List<String> panel(OpenCall call) {
		return call.panel().isEmpty() ? List.of(texts.of("opencall.panel.none")) : call.panel()
			.stream()
			.map(one -> texts.of("opencall.panelist", texts.of("sector." + one.sector()), one.organisation(), one.office()))
			.toList();
	}

	private List<String> criteria(OpenCall call) {
		return call.criteria().isEmpty() ? List.of(texts.of("opencall.criteria.none")) : call.criteria()
			.stream()
			.map(criterion -> texts.of("opencall.criterion", criterion.name(), criterion.weight()))
			.toList();
	}

	private String line(Candidate candidate, @Nullable String marks) {
		var whose = candidate.sector() == null ? texts.of("opencall.seat.facilitator") : texts.of("sector." + candidate.sector());
		var line = texts.of("opencall.result.line", whose, candidate.organisation(),
				texts.of("opencall.status." + candidate.status()), candidate.folio());
		var score = candidate.score() == null || !candidate.listed() ? ""
				: texts.of("opencall.result.score", candidate.rank(), candidate.score().toPlainString());
		var invited = candidate.invitationReason() == null ? ""
				: texts.of("opencall.result.invited", candidate.invitationReason());
		var reason = candidate.reason() == null ? "" : texts.of("opencall.result.reason", candidate.reason());
		var interview = candidate.interviewScore() == null ? ""
				: texts.of("opencall.result.interview", candidate.interviewScore().toPlainString());
		var behind = marks == null ? "" : texts.of("opencall.result.reason", marks);
		return line + score + interview + behind + invited + reason;
	}

	private static Map<String, Object> data(Candidate candidate) {
		var data = new TreeMap<String, Object>();
		data.put("folio", candidate.folio());
		data.put("organisation", candidate.organisation());
		data.put("mode", candidate.mode());
		data.put("status", candidate.status());
		if (candidate.sector() != null) {
			data.put("sector", candidate.sector());
		}
		if (candidate.score() != null) {
			data.put("score", candidate.score().toPlainString());
		}
		return data;
	}

}
