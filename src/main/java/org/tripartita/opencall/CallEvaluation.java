package org.tripartita.opencall;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Sector;
import org.tripartita.workflow.Texts;

/** Candidates are found eligible or not, get points by the published criteria, and the result is public (R2.3, R2.4). */
@Service
@Transactional
public class CallEvaluation {

	private final CallStore calls;

	private final ApplicationStore applications;

	private final CallCorrections corrections;

	private final PanelScoring panel;

	private final CallReview reviews;

	private final CallInterviews interviews;

	private final CallMarks marks;

	private final CallPapers papers;

	private final CallLog log;

	private final Exercises exercises;

	private final Texts texts;

	private final ApplicationEventPublisher events;

	CallEvaluation(CallStore calls, ApplicationStore applications, CallCorrections corrections, PanelScoring panel,
			CallReview reviews, CallInterviews interviews, CallMarks marks, CallPapers papers, CallLog log, Exercises exercises, Texts texts,
			ApplicationEventPublisher events) {
		this.calls = calls;
		this.applications = applications;
		this.corrections = corrections;
		this.panel = panel;
		this.reviews = reviews;
		this.interviews = interviews;
		this.marks = marks;
		this.papers = papers;
		this.log = log;
		this.exercises = exercises;
		this.texts = texts;
		this.events = events;
	}

	/** The dossiers to be evaluated, for those who evaluate only. */
	@Transactional(readOnly = true)
	public List<Dossier> dossiers(UUID callId) {
		return applications.dossiers(calls.get(callId));
	}

	/** Whether points can be given: after the closing and until the result is public; later for invited ones. */
	@Transactional(readOnly = true)
	public boolean open(UUID callId) {
		var call = calls.get(callId);
		return call.purpose().selects() && (call.state() == CallState.CLOSED
				|| call.state() == CallState.RESULT && applications.ofCall(callId).stream().anyMatch(Candidate::judgeable));
	}

	/**
	 * What was found of one candidate.
	 *
	 * @param reason public; needed where it is not eligible
	 * @param points one for each criterion, 0 to 10, null where not yet given
	 */
	public record Judgement(UUID candidateId, boolean eligible, @Nullable String reason, List<@Nullable Integer> points) {
	}

	/** What became of a judgement. */
	public enum Judged {

		DONE,

		/** Points are not among 0 to 10. */
		POINTS,

		/** Not eligible, and nobody says why. */
		REASON,

		/** The applicant may still correct what is missing, or was asked to once already. */
		CORRECTION,

		/** The panel scores upon who was found eligible: that does not change any more. */
		SETTLED,

		/** The result of this candidate is public, its evaluation ended, or the call does not evaluate now. */
		CLOSED

	}

	/**
	 * Keeps what was found of one candidate; it can be changed until the evaluation ends.
	 *
	 * @param by whoever judges decides no objection against it
	 */
	public Judged judge(UUID callId, Judgement judgement, String by) {
		var call = calls.holdAlone(callId).orElseThrow();
		var candidate = applications.get(judgement.candidateId());
		if (!candidate.callId().equals(callId) || !open(callId) || !candidate.judgeable()) {
			return Judged.CLOSED;
		}
		if (candidate.settled() == Settled.ELIGIBILITY && judgement.eligible() != (candidate.status() == ApplicationStatus.ELIGIBLE)) {
			return Judged.SETTLED;
		}
		if (judgement.points().stream().anyMatch(point -> point != null && (point < 0 || point > Criterion.MOST_POINTS))) {
			return Judged.POINTS;
		}
		if (!judgement.eligible() && judgement.reason() == null) {
			return Judged.REASON;
		}
		if (!judgement.eligible() && corrections.running(candidate)) {
			return Judged.CORRECTION;
		}
		// Where a panel was published, nobody else gives points.
		var points = panel.convenerScores(call).test(candidate) ? judgement.points() : List.<@Nullable Integer>of();
		applications.scored(callId, by);
		applications.judged(candidate.id(), judgement.eligible(), judgement.reason(), points);
		return Judged.DONE;
	}

	private static boolean waits(Candidate candidate) {
		return candidate.status() == ApplicationStatus.RECEIVED || candidate.status() == ApplicationStatus.INCOMPLETE;
	}

	/** Asks an applicant to correct an incomplete application, once and within a term. */
	public Judged askCorrection(UUID callId, UUID candidateId, @Nullable String reason) {
		var call = calls.holdAlone(callId).orElseThrow();
		var candidate = applications.get(candidateId);
		if (!candidate.callId().equals(callId) || !open(callId) || candidate.status() != ApplicationStatus.RECEIVED) {
			return candidate.status() == ApplicationStatus.INCOMPLETE ? Judged.CORRECTION : Judged.CLOSED;
		}
		if (reason == null) {
			return Judged.REASON;
		}
		return corrections.ask(call, candidate, reason) ? Judged.DONE : Judged.CORRECTION;
	}

	/** The candidates that nobody judged yet. */
	@Transactional(readOnly = true)
	public List<Candidate> unjudged(UUID callId) {
		return applications.ofCall(callId).stream().filter(one -> waits(one)).toList();
	}

	/** Whether somebody is to be evaluated: who was not judged yet, or counts and may have been judged by halves. */
	@Transactional(readOnly = true)
	public boolean awaited(UUID callId) {
		return calls.get(callId).purpose().selects()
				&& applications.ofCall(callId).stream().anyMatch(one -> waits(one) || one.status().counts());
	}

	/** Ends the review of who is eligible: from here the panel scores upon it. False where somebody was not judged yet. */
	public boolean settleEligibility(UUID callId) {
		calls.holdAlone(callId).orElseThrow();
		if (!unjudged(callId).isEmpty()) {
			return false;
		}
		applications.settle(callId, Settled.ELIGIBILITY);
		return true;
	}

	/** What became of the wish to end the evaluation. */
	public enum Finished {

		DONE,

		/** Somebody was not judged, an eligible one lacks points for a criterion, or a member of the panel is not done. */
		INCOMPLETE,

		/** The day lies before the closing or in the future. */
		WRONG_DAY

	}

	/** Ends the evaluation: everybody was judged by every criterion. */
	public Finished finish(UUID callId, LocalDate on, String method, String equity) {
		var call = calls.holdAlone(callId).orElseThrow();
		if (on.isAfter(log.today()) || on.isBefore(call.window().closesOn())) {
			return Finished.WRONG_DAY;
		}
		var averages = panel.averages(call);
		if (!panel.pending(call).isEmpty() || applications.dossiers(call).stream().anyMatch(one -> incomplete(one, averages))) {
			return Finished.INCOMPLETE;
		}
		applications.settle(callId, Settled.POINTS);
		calls.evaluated(callId, on, method, equity);
		return Finished.DONE;
	}

	private static boolean incomplete(Dossier dossier, Map<UUID, List<BigDecimal>> averages) {
		return waits(dossier.candidate())
				|| dossier.candidate().status() == ApplicationStatus.ELIGIBLE && !averages.containsKey(dossier.candidate().id())
						&& dossier.points().stream().anyMatch(Objects::isNull);
	}

	/**
	 * How many can fill a place, and whose places nobody can fill: what the decision {@code candidate-sufficiency} asks.
	 *
	 * @param missing the sectors with places for which there is nobody
	 */
	public record Supply(int candidates, List<Sector> missing) {
	}

	/** Who there is. A registration for the tables counts as it is; elsewhere whoever was found eligible. */
	@Transactional(readOnly = true)
	public Supply supply(UUID callId) {
		var call = calls.get(callId);
		var able = applications.ofCall(callId).stream().filter(one -> !call.purpose().selects() || one.status().counts()).toList();
		var missing = call.seatsBySector()
			.stream()
			.map(Seat::sector)
			.filter(sector -> able.stream().noneMatch(one -> one.sector() == sector))
			.toList();
		return new Supply(able.size(), missing);
	}

	/** Ranks the candidates, seals the result and makes it public; registrations for the tables become participants. */
	public OpenCall publishResult(UUID callId) {
		var call = calls.holdAlone(callId).orElseThrow();
		if (call.purpose().selects()) {
			rank(call);
		}
		else {
			register(call);
		}
		var result = Objects.requireNonNull(calls.get(callId).result());
		var document = papers.sealResult(call, result, applications.ofCall(callId), marks.of(callId), exercises.get(call.exerciseId()));
		calls.resultPublished(callId, document);
		applications.published(callId);
		log.add(call, result.on(), document, "opencall.log.result", call.title());
		events.publishEvent(new CallResultPublished(callId, call.exerciseId()));
		return calls.get(callId);
	}

	private void register(OpenCall call) {
		calls.evaluated(call.id(), call.window().retrospective() ? call.window().closesOn() : log.today(),
				texts.of("opencall.mesas.method"), texts.of("opencall.mesas.equity"));
		applications.ofCall(call.id())
			.stream()
			.filter(one -> one.status() == ApplicationStatus.RECEIVED)
			.forEach(one -> applications.status(one.id(), ApplicationStatus.APPOINTED, null));
	}

	/** Orders the lists again once points were given again, seals the revised result and makes it public (E2e). */
	public void publishReview(UUID callId) {
		var call = calls.holdAlone(callId).orElseThrow();
		var result = Objects.requireNonNull(call.result());
		reviews.lastDay(callId).ifPresent(on -> calls.evaluated(callId, on, result.method(), result.equity()));
		publishResult(callId);
	}

	private void rank(OpenCall call) {
		var lists = new HashMap<@Nullable Sector, List<Dossier>>();
		applications.dossiers(call)
			.stream()
			.filter(dossier -> dossier.candidate().status().counts())
			.forEach(dossier -> lists.computeIfAbsent(dossier.candidate().sector(), sector -> new ArrayList<>()).add(dossier));
		var given = new HashMap<>(panel.averages(call));
		given.putAll(reviews.marks(call.id()));
		var ranking = new CallRanking(call, given, interviews.averages(call.id()));
		lists.values().forEach(list -> rank(ranking, list));
	}

	private void rank(CallRanking ranking, List<Dossier> arrived) {
		var list = ranking.order(arrived);
		for (int i = 0; i < list.size(); i++) {
			var candidate = list.get(i).candidate();
			applications.ranked(candidate.id(), ranking.score(list.get(i)), ranking.interview(list.get(i)), i + 1);
			if (candidate.status() == ApplicationStatus.ELIGIBLE) {
				applications.status(candidate.id(), ApplicationStatus.RESERVE, null);
			}
		}
	}

}
