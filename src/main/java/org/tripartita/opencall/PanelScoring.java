package org.tripartita.opencall;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

	private final CallPanel members;

	private final CallInterviews interviews;

	private final Clock clock;

	PanelScoring(CallStore calls, ApplicationStore applications, PanelStore panel, CallPanel members, CallInterviews interviews,
			Clock clock) {
		this.calls = calls;
		this.applications = applications;
		this.panel = panel;
		this.members = members;
		this.interviews = interviews;
		this.clock = clock;
	}

	/** The sheet of a member: the eligible candidates whose points are not settled. */
	@Transactional(readOnly = true)
	public List<PanelSheet> sheet(OpenCall call, Panelist member) {
		return desk(call).sheet(member);
	}

	/** Reads everything at once, so that it costs the same however many candidates there are. */
	private PanelDesk desk(OpenCall call) {
		if (call.panel().isEmpty()) {
			return new PanelDesk(call, List.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
		}
		var toScore = applications.dossiers(call)
			.stream()
			.filter(one -> one.candidate().status() == ApplicationStatus.ELIGIBLE && one.candidate().judgeable())
			.toList();
		return new PanelDesk(call, toScore, panel.points(call.id()), panel.conflicts(call.id()), interviews.of(call.id()),
				interviews.points(call.id()), members.acting(call));
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

		/** A conflict of interest was declared before: it stays, and no points follow it. */
		CONFLICT,

		/** The interview was not held yet. */
		NOT_HELD,

		/** The call does not evaluate now, the panel is complete, or the candidate is not to be scored. */
		CLOSED

	}

	/**
	 * What a member says of a candidate.
	 *
	 * @param points one of 0 to 10 for each criterion; null where only the interview is spoken of
	 * @param conflict why the member does not score it; null where the points are given
	 * @param interview 0 to 10, apart from the other points; null where nothing is said of it
	 */
	public record Said(UUID candidateId, @Nullable List<Integer> points, @Nullable String conflict, @Nullable Integer interview) {
	}

	/**
	 * Keeps what a member says of candidates; it can be changed until the whole panel is complete.
	 *
	 * @return what became of it: the first that cannot be kept, and then the transaction is to be undone
	 */
	public Scored keep(UUID callId, Panelist member, List<Said> sheet) {
		var desk = desk(calls.holdAlone(callId).orElseThrow());
		return sheet.stream().map(said -> keep(desk, member, said)).filter(kept -> kept != Scored.DONE).findFirst().orElse(Scored.DONE);
	}

	private Scored keep(PanelDesk desk, Panelist member, Said said) {
		var known = desk.find(member, said.candidateId());
		if (known.isEmpty() || !desk.open()) {
			return Scored.CLOSED;
		}
		if (known.get().own()) {
			return Scored.OWN;
		}
		if (known.get().conflict() != null && said.conflict() == null) {
			return Scored.CONFLICT;
		}
		var pair = new Pair(said.candidateId(), member.id());
		var scored = said.conflict() != null || said.points() != null ? score(desk, pair, said) : Scored.DONE;
		return scored == Scored.DONE && said.interview() != null ? hear(known.get(), pair, said.interview()) : scored;
	}

	private Scored score(PanelDesk desk, Pair pair, Said said) {
		if (said.conflict() != null) {
			panel.conflicted(pair, said.conflict(), clock.instant());
			interviews.withdraw(pair);
			return Scored.DONE;
		}
		var points = Objects.requireNonNull(said.points());
		if (points.size() != desk.call().criteria().size() || !points.stream().allMatch(PanelScoring::isPoint)) {
			return Scored.POINTS;
		}
		panel.scored(pair, points, clock.instant());
		return Scored.DONE;
	}

	private Scored hear(PanelSheet sheet, Pair pair, int points) {
		if (!sheet.interviewed()) {
			return Scored.CLOSED;
		}
		if (sheet.interview() == null || !interviews.held(sheet.interview())) {
			return Scored.NOT_HELD;
		}
		if (!isPoint(points)) {
			return Scored.POINTS;
		}
		interviews.score(pair, points);
		return Scored.DONE;
	}

	private static boolean isPoint(int point) {
		return point >= 0 && point <= Criterion.MOST_POINTS;
	}

	/** Keeps what a member says of one candidate. */
	public Scored score(UUID callId, Panelist member, UUID candidateId, List<Integer> points, @Nullable String conflict) {
		return keep(callId, member, List.of(new Said(candidateId, points, conflict, null)));
	}

	/** Keeps what a member gives an interview, not before it was held. */
	public Scored scoreInterview(UUID callId, Panelist member, UUID candidateId, int points) {
		return keep(callId, member, List.of(new Said(candidateId, null, null, points)));
	}

	/** Whether points can be given now. */
	@Transactional(readOnly = true)
	public boolean open(OpenCall call) {
		return desk(call).open();
	}

	/** The members who still have something to say; who left or was excused holds nobody up. */
	@Transactional(readOnly = true)
	public List<Panelist> pending(OpenCall call) {
		return desk(call).pending();
	}

	/** Whether somebody is of the panel of a call and can give points, or change them, now. */
	@Transactional(readOnly = true)
	public boolean open(OpenCall call, String username) {
		return members.memberOf(call, username).isPresent() && desk(call).open();
	}

	/** The calls in which somebody still has to give points. */
	@Transactional(readOnly = true)
	public List<OpenCall> waitingFor(String username) {
		return panel.places(username).stream().flatMap(place -> {
			var desk = desk(calls.get(place.call()));
			return desk.open() && desk.pending().stream().anyMatch(member -> member.id().equals(place.panelist())) ? Stream.of(desk.call())
					: Stream.empty();
		}).toList();
	}

	/** The members who said all that they had to say; what an excused one gave is not kept. */
	List<Panelist> done(OpenCall call) {
		return desk(call).done();
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

	/** Whose points the convener gives: where there is no panel, or nobody of it may. */
	@Transactional(readOnly = true)
	public Predicate<Candidate> convenerScores(OpenCall call) {
		return desk(call)::leftToConvener;
	}

}
