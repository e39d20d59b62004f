package org.tripartita.opencall;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.opencall.PanelStore.Pair;

/**
 * The panel that was published with a call gives points: each member alone, without seeing what the others gave, and
 * never for the own organisation or where a conflict of interest was declared (R2.4; E2d [S3:337]).
 */
@Service
@Transactional
public class PanelScoring {

	/** Averages keep so many places until they are weighed. */
	private static final int PLACES = 6;

	private final CallStore calls;

	private final ApplicationStore applications;

	private final PanelStore panel;

	private final CallInterviews interviews;

	private final Clock clock;

	PanelScoring(CallStore calls, ApplicationStore applications, PanelStore panel, CallInterviews interviews,
			Clock clock) {
		this.calls = calls;
		this.applications = applications;
		this.panel = panel;
		this.interviews = interviews;
		this.clock = clock;
	}

	/** The sheet of a member: the eligible candidates that are not ranked yet. */
	@Transactional(readOnly = true)
	public List<PanelSheet> sheet(OpenCall call, Panelist member) {
		var points = panel.points(call.id());
		var conflicts = panel.conflicts(call.id());
		var held = interviews.of(call.id());
		var heard = interviews.points(call.id());
		return toScore(call).stream().map(dossier -> {
			var pair = new Pair(dossier.candidate().id(), member.id());
			var given = new TreeMap<>(points.getOrDefault(pair, Map.of()));
			return new PanelSheet(dossier, own(dossier.candidate(), member), conflicts.get(pair), List.copyOf(given.values()),
					call.interviewWeight() > 0, held.get(pair.candidate()), heard.get(pair));
		}).toList();
	}

	private List<Dossier> toScore(OpenCall call) {
		return applications.dossiers(call).stream().filter(one -> one.candidate().status() == ApplicationStatus.ELIGIBLE).toList();
	}

	private static boolean own(Candidate candidate, Panelist member) {
		return plain(candidate.organisation()).equals(plain(member.organisation()));
	}

	/** A name as it is compared: without case, accents and punctuation. */
	static String plain(String name) {
		return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("[^a-z0-9]+", "");
	}

	/** What became of what a member says of a candidate. */
	public enum Scored {

		DONE,

		/** The candidate is the member's own organisation. */
		OWN,

		/** Not one point of 0 to 10 for each criterion, or a conflict without a reason. */
		POINTS,

		/** The interview was not held yet. */
		NOT_HELD,

		/** The call does not evaluate now, the panel is complete, or the candidate is not to be scored. */
		CLOSED

	}

	/**
	 * Keeps what a member says of a candidate; it can be changed until the whole panel is complete.
	 *
	 * @param conflict why the member does not score it; null where the points are given
	 */
	public Scored score(UUID callId, Panelist member, UUID candidateId, List<Integer> points, @Nullable String conflict) {
		var call = calls.holdAlone(callId).orElseThrow();
		var sheet = find(call, member, candidateId);
		if (sheet.isEmpty() || !open(call)) {
			return Scored.CLOSED;
		}
		if (sheet.get().own()) {
			return Scored.OWN;
		}
		if (conflict != null) {
			panel.conflicted(new Pair(candidateId, member.id()), conflict, clock.instant());
			interviews.withdraw(new Pair(candidateId, member.id()));
			return Scored.DONE;
		}
		if (points.size() != call.criteria().size()
				|| points.stream().anyMatch(point -> point < 0 || point > Criterion.MOST_POINTS)) {
			return Scored.POINTS;
		}
		panel.scored(new Pair(candidateId, member.id()), points, clock.instant());
		return Scored.DONE;
	}

	/**
	 * Keeps what a member gives an interview, apart from the other points and not before it was held.
	 *
	 * @param points 0 to 10
	 */
	public Scored scoreInterview(UUID callId, Panelist member, UUID candidateId, int points) {
		var call = calls.holdAlone(callId).orElseThrow();
		var sheet = find(call, member, candidateId);
		if (sheet.isEmpty() || !open(call) || !sheet.get().interviewed() || sheet.get().conflict() != null) {
			return Scored.CLOSED;
		}
		if (sheet.get().own()) {
			return Scored.OWN;
		}
		var interview = sheet.get().interview();
		if (interview == null || !interviews.held(interview)) {
			return Scored.NOT_HELD;
		}
		if (points < 0 || points > Criterion.MOST_POINTS) {
			return Scored.POINTS;
		}
		interviews.score(new Pair(candidateId, member.id()), points);
		return Scored.DONE;
	}

	private Optional<PanelSheet> find(OpenCall call, Panelist member, UUID candidateId) {
		return sheet(call, member).stream().filter(one -> one.dossier().candidate().id().equals(candidateId)).findFirst();
	}

	/** Whether points can be given now. */
	@Transactional(readOnly = true)
	public boolean open(OpenCall call) {
		return (call.state() == CallState.CLOSED || call.state() == CallState.RESULT) && !pending(call).isEmpty();
	}

	/** The members who still have something to say. */
	@Transactional(readOnly = true)
	public List<Panelist> pending(OpenCall call) {
		return call.panel().stream().filter(member -> sheet(call, member).stream().anyMatch(PanelSheet::waits)).toList();
	}

	/**
	 * What the panel gave each candidate for each criterion: the average of the members who may score it. Whom nobody of
	 * the panel may score is missing; the convener scores those.
	 */
	Map<UUID, List<BigDecimal>> averages(OpenCall call) {
		var given = new TreeMap<UUID, List<Map<Integer, Integer>>>();
		panel.points(call.id()).forEach((pair, points) -> given.computeIfAbsent(pair.candidate(), id -> new ArrayList<>()).add(points));
		var averages = new TreeMap<UUID, List<BigDecimal>>();
		given.forEach((candidate, all) -> averages.put(candidate,
				IntStream.range(0, call.criteria().size()).mapToObj(criterion -> average(all, criterion)).toList()));
		return averages;
	}

	private static BigDecimal average(List<Map<Integer, Integer>> all, int criterion) {
		int sum = all.stream().mapToInt(points -> points.get(criterion)).sum();
		return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(all.size()), PLACES, RoundingMode.HALF_UP);
	}

	/** Whether the convener gives a candidate its points: there is no panel, or nobody of it may. */
	@Transactional(readOnly = true)
	public boolean scoredByConvener(OpenCall call, Candidate candidate) {
		var conflicts = panel.conflicts(call.id());
		return call.panel()
			.stream()
			.allMatch(member -> own(candidate, member) || conflicts.containsKey(new Pair(candidate.id(), member.id())));
	}

}
