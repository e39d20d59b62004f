package org.tripartita.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.jspecify.annotations.Nullable;

import org.tripartita.identity.Sector;
import org.tripartita.workflow.DecisionTable;

/**
 * Whatever the seats, presences, rules, rounds and votes: nothing is decided without the three sectors, and no seats outweigh
 * a sector (G-03, G-05, G-06). Runs the decisions as deployed and the domain's own counting.
 */
class TripartiteRulesPropertyTest {

	private static final DecisionTable QUORUM = new DecisionTable("quorum");

	private static final DecisionTable METHOD = new DecisionTable("decision-method");

	private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

	/** An STL by what it has and who came. */
	record Sitting(List<Seat> seats, List<Seat> present) {

		Set<Sector> sectors() {
			return present.stream().map(Seat::sector).collect(Collectors.toCollection(() -> EnumSet.noneOf(Sector.class)));
		}

	}

	/** What a round about a matter came to; what each sector votes if it comes to that. */
	record Round(boolean opposed, boolean mediated, boolean declared) {
	}

	@Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
	void no_sequence_of_calls_rounds_and_votes_decides_anything_without_the_three_sectors(@ForAll("sittings") List<Sitting> calls,
			@ForAll("rounds") List<Round> rounds, @ForAll SessionKind kind, @ForAll AgendaKind matter, @ForAll VoteUnit unit,
			@ForAll Majority majority, @ForAll boolean independent, @ForAll("wishes") Map<Sector, Ballot> wishes) {
		for (var call : calls) {
			var decided = hold(call, rounds, kind, matter, unit, majority, independent, wishes);
			if (decided.isPresent()) {
				assertThat(call.sectors()).as("who was there when %s was decided", decided.get()).containsExactly(Sector.values());
			}
		}
	}

	@Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
	void a_majority_decides_only_a_declared_and_mediated_case_that_is_not_for_consensus(@ForAll("full") Sitting sitting,
			@ForAll("rounds") List<Round> rounds, @ForAll SessionKind kind, @ForAll AgendaKind matter, @ForAll VoteUnit unit,
			@ForAll Majority majority, @ForAll("wishes") Map<Sector, Ballot> wishes) {
		var path = method(rounds, kind, matter);
		var decided = hold(sitting, rounds, kind, matter, unit, majority, true, wishes);

		if (decided.isPresent() && path.equals("MAJORITY")) {
			assertThat(kind).isEqualTo(SessionKind.EXTRAORDINARY);
			assertThat(matter).isNotIn(AgendaKind.RULES, AgendaKind.EXCLUSION, AgendaKind.AMENDMENT);
			assertThat(rounds.size()).isGreaterThanOrEqualTo(2);
			assertThat(rounds).anyMatch(Round::mediated);
		}
	}

	@Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
	void by_sector_seats_weigh_nothing_the_same_sides_give_the_same_result(@ForAll("full") Sitting few, @ForAll("full") Sitting many,
			@ForAll Majority majority, @ForAll boolean independent, @ForAll("sides") Map<Sector, Ballot> sides) {
		var one = count(few, VoteUnit.SECTOR, majority, independent, sides);
		var other = count(many, VoteUnit.SECTOR, majority, independent, sides);

		assertThat(one).as("%d and %d seats", few.seats().size(), many.seats().size()).isEqualTo(other);
		one.ifPresent(result -> assertThat(sides.values().stream().filter(side -> agrees(side, result)).count())
			.as("sectors that want %s", result)
			.isGreaterThanOrEqualTo(2));
	}

	@Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
	void by_sector_no_sector_casts_more_than_one_vote_however_many_came(@ForAll("full") Sitting sitting) {
		var voters = Voters.of(VoteUnit.SECTOR, sitting.present(), sitting.seats());

		for (var sector : Sector.values()) {
			assertThat(voters.of(sector)).isEqualTo(1);
			assertThat(voters.overfull(Map.of(sector, new Ballot(1, 1, 0)))).contains(sector);
		}
	}

	@Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
	void alternates_add_no_votes_to_their_sector(@ForAll("full") Sitting sitting) {
		var voters = Voters.of(VoteUnit.MEMBER, sitting.present(), sitting.seats());

		for (var sector : Sector.values()) {
			long titulars = sitting.seats().stream().filter(seat -> seat.sector() == sector && seat.voting()).count();
			assertThat((long) voters.of(sector)).isLessThanOrEqualTo(titulars);
		}
	}

	@Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
	void while_the_garante_depends_on_whom_it_watches_nothing_is_decided_against_or_without_civil_society(@ForAll("full") Sitting sitting,
			@ForAll VoteUnit unit, @ForAll Majority majority, @ForAll("wishes") Map<Sector, Ballot> wishes) {
		var ballots = Voters.of(unit, sitting.present(), sitting.seats()).complete(fitting(sitting, unit, wishes));
		var society = ballots.get(Sector.CIVIL_SOCIETY);

		VoteCount.result(majority, ballots, false)
			.ifPresent(result -> assertThat((result == DecisionResult.ADOPTED ? society.inFavour() : society.against()) * 2)
				.as("civil society's votes for %s of %d", result, society.all())
				.isGreaterThan(society.all()));
	}

	@Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
	void a_matter_is_never_adopted_and_rejected_by_the_same_votes(@ForAll("full") Sitting sitting, @ForAll VoteUnit unit,
			@ForAll Majority majority, @ForAll("wishes") Map<Sector, Ballot> wishes) {
		var ballots = Voters.of(unit, sitting.present(), sitting.seats()).complete(fitting(sitting, unit, wishes));
		int all = ballots.values().stream().mapToInt(Ballot::all).sum();

		assertThat(majority.reachedBy(ballots.values().stream().mapToInt(Ballot::inFavour).sum(), all)
				&& majority.reachedBy(ballots.values().stream().mapToInt(Ballot::against).sum(), all))
			.isFalse();
	}

	/** The way of a matter through one call, as the model draws it; empty where nothing was decided. */
	private static Optional<DecisionResult> hold(Sitting sitting, List<Round> rounds, SessionKind kind, AgendaKind matter, VoteUnit unit,
			Majority majority, boolean independent, Map<Sector, Ballot> wishes) {
		var came = sitting.sectors();
		var quorum = QUORUM.outcome(Map.of("governmentPresent", came.contains(Sector.GOVERNMENT), "oversightBodyPresent",
				came.contains(Sector.OVERSIGHT_BODY), "civilSocietyPresent", came.contains(Sector.CIVIL_SOCIETY)));
		if (!quorum.equals("QUORUM")) {
			return Optional.empty();
		}
		return switch (method(rounds, kind, matter)) {
			case "CONSENSUS" -> Optional.of(DecisionResult.ADOPTED);
			case "MAJORITY" -> count(sitting, unit, majority, independent, wishes);
			default -> Optional.empty();
		};
	}

	private static String method(List<Round> rounds, SessionKind kind, AgendaKind matter) {
		boolean mediated = false;
		var method = "DELIBERATE_AGAIN";
		for (int round = 0; round < rounds.size() && method.equals("DELIBERATE_AGAIN"); round++) {
			var one = rounds.get(round);
			mediated |= round > 0 && one.mediated();
			method = METHOD.outcome(Map.of("opposed", one.opposed(), "rounds", round + 1, "mediated", mediated, "sessionKind", kind.name(),
					"extraordinaryCase", one.declared(), "consensusOnly", matter.consensusOnly()));
		}
		return method;
	}

	private static Optional<DecisionResult> count(Sitting sitting, VoteUnit unit, Majority majority, boolean independent,
			Map<Sector, Ballot> wishes) {
		var voters = Voters.of(unit, sitting.present(), sitting.seats());
		return VoteCount.result(majority, voters.complete(fitting(sitting, unit, wishes)), independent);
	}

	/** As many of the votes as there are voters; more are refused, which is a property of its own. */
	private static Map<Sector, Ballot> fitting(Sitting sitting, VoteUnit unit, Map<Sector, Ballot> wishes) {
		var voters = Voters.of(unit, sitting.present(), sitting.seats());
		var given = new HashMap<Sector, Ballot>();
		wishes.forEach((sector, wish) -> {
			int inFavour = Math.min(wish.inFavour(), voters.of(sector));
			given.put(sector, new Ballot(inFavour, Math.min(wish.against(), voters.of(sector) - inFavour), 0));
		});
		assertThat(voters.overfull(given)).isEmpty();
		return given;
	}

	private static boolean agrees(Ballot side, DecisionResult result) {
		return (result == DecisionResult.ADOPTED ? side.inFavour() : side.against()) > 0;
	}

	@Provide
	Arbitrary<List<Sitting>> sittings() {
		return sitting(0).list().ofMinSize(1).ofMaxSize(3);
	}

	/** Somebody of each sector came. */
	@Provide
	Arbitrary<Sitting> full() {
		return sitting(1);
	}

	private static Arbitrary<Sitting> sitting(int least) {
		return Combinators.combine(bench(Sector.GOVERNMENT, least), bench(Sector.OVERSIGHT_BODY, least), bench(Sector.CIVIL_SOCIETY, least))
			.as((government, garante, society) -> new Sitting(
					Stream.of(government, garante, society).flatMap(bench -> bench.get1().stream()).toList(),
					Stream.of(government, garante, society).flatMap(bench -> bench.get2().stream()).toList()));
	}

	/** The seats of a sector, a vacancy among them, and those of them that came. */
	private static Arbitrary<Tuple2<List<Seat>, List<Seat>>> bench(Sector sector, int least) {
		var sizes = Combinators.combine(Arbitraries.integers().between(1, 16), Arbitraries.integers().between(0, 3));
		return sizes.as(Tuple::of).flatMap(size -> {
			var seats = new ArrayList<Seat>();
			for (int titular = 0; titular < size.get1(); titular++) {
				seats.add(seat(sector, "Institución " + titular, false));
			}
			for (int alternate = 0; alternate < size.get2(); alternate++) {
				seats.add(seat(sector, "Institución " + alternate, true));
			}
			var filled = List.copyOf(seats);
			seats.add(seat(sector, null, false));
			return Arbitraries.subsetOf(filled).ofMinSize(least).map(came -> Tuple.of(List.copyOf(seats), List.copyOf(came)));
		});
	}

	private static Seat seat(Sector sector, @Nullable String organisation, boolean alternate) {
		var office = organisation == null ? null : "Titular";
		return new Seat(UUID.randomUUID(), new UUID(0, 1), sector, organisation, office, office, alternate, DAY, null);
	}

	@Provide
	Arbitrary<List<Round>> rounds() {
		var round = Combinators.combine(Arbitraries.of(true, true, true, false), Arbitraries.of(true, false), Arbitraries.of(true, false))
			.as(Round::new);
		return round.list().ofMinSize(1).ofMaxSize(4);
	}

	@Provide
	Arbitrary<Map<Sector, Ballot>> wishes() {
		var ballot = Combinators.combine(Arbitraries.integers().between(0, 20), Arbitraries.integers().between(0, 20))
			.as((inFavour, against) -> new Ballot(inFavour, against, 0));
		return three(ballot);
	}

	/** One vote each: for, against or none. */
	@Provide
	Arbitrary<Map<Sector, Ballot>> sides() {
		return three(Arbitraries.of(new Ballot(1, 0, 0), new Ballot(0, 1, 0), new Ballot(0, 0, 1)));
	}

	private static Arbitrary<Map<Sector, Ballot>> three(Arbitrary<Ballot> ballot) {
		return ballot.list().ofSize(3).map(ballots -> {
			var all = new EnumMap<Sector, Ballot>(Sector.class);
			for (var sector : Sector.values()) {
				all.put(sector, ballots.get(sector.ordinal()));
			}
			return all;
		});
	}

}
