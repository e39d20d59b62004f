package org.tripartita.opencall;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.Bench.Sitting;
import org.tripartita.workflow.DecisionTable;

/**
 * Gender parity and the balance of the sectors among those whom a call designates, for whoever decides (R2.2, R2.3; domain
 * 5.3). Genders are counted, never told by person.
 */
@Service
@Transactional(readOnly = true)
public class CallBalance {

	private static final DecisionTable COMPOSITION = new DecisionTable("composition-balance");

	private static final DecisionTable DESIGNATION = new DecisionTable("designation-balance");

	private static final int WHOLE = 100;

	private final CallStore calls;

	private final ApplicationStore applications;

	private final Bench bench;

	private final BenchGenders genders;

	CallBalance(CallStore calls, ApplicationStore applications, Bench bench, BenchGenders genders) {
		this.calls = calls;
		this.applications = applications;
		this.bench = bench;
		this.genders = genders;
	}

	/** What a designation makes worse, so that it needs a public reason. */
	public enum Concern {

		/** The sectors are out of balance and its sector gets a larger share. */
		SECTOR,

		/** Women and men drift further apart. */
		GENDER

	}

	/**
	 * How those designated are distributed.
	 *
	 * @param seats how many of each sector took their place, for a vacancy with those who sit already
	 * @param called how many there are with those who are called and have not answered
	 * @param composition what the decision {@code composition-balance} says if all who are called accept; null where the call
	 * offers no places by sector
	 * @param genders how many of those designated said which gender
	 * @param unsaid how many did not say it
	 */
	public record Picture(Map<Sector, Integer> seats, Map<Sector, Integer> called, @Nullable String composition,
			Map<Gender, Integer> genders, int unsaid) {
	}

	/** The picture of a call as it stands. */
	public Picture picture(UUID callId) {
		var call = calls.get(callId);
		var all = applications.dossiers(call);
		var taken = of(all, ApplicationStatus.APPOINTED);
		var sitting = sitting(call);
		var called = seats(of(all, ApplicationStatus.APPOINTED, ApplicationStatus.SELECTED), sitting);
		return new Picture(seats(taken, sitting), called, bySector(call) ? composition(called) : null, genders(taken, List.of(), null),
				(int) taken.stream().filter(one -> one.gender() == null).count());
	}

	private static boolean bySector(OpenCall call) {
		return call.purpose().selects() && call.purpose().bySector();
	}

	/**
	 * What the designation of a candidate makes worse. Of the own sector only those count who took their place: where a call
	 * offers one sector more, the designation that tips the balance needs the reason, and not each.
	 *
	 * @param said gender of the person who takes the place, null where it is not said: then that of the application counts
	 */
	public Set<Concern> concerns(UUID candidateId, @Nullable Gender said) {
		var candidate = applications.get(candidateId);
		var call = calls.get(candidate.callId());
		var all = applications.dossiers(call);
		var gender = said != null ? said
				: all.stream().filter(one -> one.candidate().id().equals(candidateId)).findFirst().map(Dossier::gender).orElse(null);
		var taken = of(all, ApplicationStatus.APPOINTED).stream().filter(one -> !one.candidate().id().equals(candidateId)).toList();
		var others = Stream
			.concat(taken.stream(), of(all, ApplicationStatus.SELECTED).stream().filter(one -> one.candidate().sector() != candidate.sector()))
			.toList();
		var sitting = sitting(call);
		var known = genders.of(call, sitting);
		var before = seats(others, sitting);
		var after = new EnumMap<>(before);
		if (candidate.sector() != null) {
			after.merge(candidate.sector(), 1, Integer::sum);
		}
		var facts = Map.<String, Object>of("composition", bySector(call) ? composition(after) : "BALANCED", "shareBefore", largestShare(before),
				"shareAfter", largestShare(after), "gapBefore", gap(genders(taken, known, null)), "gapAfter", gap(genders(taken, known, gender)));
		return DESIGNATION.matches(facts)
			.stream()
			.map(row -> Concern.valueOf(row.get("concern").toString()))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Concern.class)));
	}

	private static List<Dossier> of(List<Dossier> all, ApplicationStatus... statuses) {
		return all.stream().filter(one -> Arrays.asList(statuses).contains(one.candidate().status())).toList();
	}

	/** A vacancy belongs to a bench, on which the others sit. */
	private List<Sitting> sitting(OpenCall call) {
		return call.purpose() == CallPurpose.REPLACEMENT ? bench.of(call.exerciseId()) : List.of();
	}

	private static EnumMap<Sector, Integer> seats(List<Dossier> dossiers, List<Sitting> sitting) {
		var seats = new EnumMap<Sector, Integer>(Sector.class);
		Arrays.stream(Sector.values()).forEach(sector -> seats.put(sector, 0));
		sitting.forEach(one -> seats.merge(one.sector(), 1, Integer::sum));
		dossiers.stream()
			.map(one -> one.candidate().sector())
			.filter(Objects::nonNull)
			.forEach(sector -> seats.merge(sector, 1, Integer::sum));
		return seats;
	}

	private static EnumMap<Gender, Integer> genders(List<Dossier> dossiers, List<Gender> known, @Nullable Gender more) {
		var genders = new EnumMap<Gender, Integer>(Gender.class);
		Arrays.stream(Gender.values()).forEach(gender -> genders.put(gender, gender == more ? 1 : 0));
		known.forEach(gender -> genders.merge(gender, 1, Integer::sum));
		dossiers.stream().map(Dossier::gender).filter(Objects::nonNull).forEach(gender -> genders.merge(gender, 1, Integer::sum));
		return genders;
	}

	private static int gap(Map<Gender, Integer> genders) {
		return Math.abs(genders.getOrDefault(Gender.WOMAN, 0) - genders.getOrDefault(Gender.MAN, 0));
	}

	private static String composition(Map<Sector, Integer> seats) {
		return COMPOSITION.outcome(Map.of("governmentSeats", seats.get(Sector.GOVERNMENT), "oversightBodySeats",
				seats.get(Sector.OVERSIGHT_BODY), "civilSocietySeats", seats.get(Sector.CIVIL_SOCIETY)));
	}

	/** In percent, 0 where nobody is there. */
	private static int largestShare(Map<Sector, Integer> seats) {
		var counts = seats.values().stream().mapToInt(Integer::intValue).toArray();
		int all = IntStream.of(counts).sum();
		return all == 0 ? 0 : IntStream.of(counts).max().orElse(0) * WHOLE / all;
	}

}
