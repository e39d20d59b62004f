package org.tripartita.secretariat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tripartita.identity.Sector;

/**
 * What the places at the table come to together. Consensus is that none opposes, not even one within a sector (domain 5.2
 * [K5 §2]); a vote is that of the sector, formed by more than half of its places, or of each member, as the rules of the
 * STL say (G-06 [S3:189,792]). Where the bench of a sector elected who casts its vote, that place's word is the vote and
 * the others' words are not lost: the tally keeps them. Who says nothing neither opposes nor votes.
 */
final class LiveCount {

	/** Characters of what a sector says against a text. */
	static final int LONGEST_DISSENT = 2000;

	private final List<Voice> voices;

	private final Map<Sector, UUID> casters;

	/**
	 * @param casters the places that cast the vote of their sector; empty for a round
	 */
	LiveCount(List<Voice> voices, Map<Sector, UUID> casters) {
		this.voices = List.copyOf(voices);
		this.casters = Map.copyOf(casters);
	}

	/**
	 * A place at the table of which somebody came.
	 *
	 * @param said null while it says nothing
	 */
	record Voice(UUID id, Sector sector, String organisation, LiveTurns.@Nullable Statement said) {

		boolean says(Stance stance) {
			return said != null && said.stance() == stance;
		}

		private boolean declares() {
			return said != null && said.extraordinary();
		}

		private Ballot ballot() {
			return (said == null ? Stance.ABSTAIN : said.stance()).ballot();
		}

	}

	/**
	 * What a round came to.
	 *
	 * @param dissents what each sector says that opposes
	 * @param backers the sectors of which more than half ask to declare the case extraordinary
	 */
	record Stand(Position position, Map<Sector, String> dissents, Set<Sector> backers) {
	}

	/** How many places somebody came for. */
	int places() {
		return voices.size();
	}

	/** How many of them said something. */
	int spoken() {
		return (int) voices.stream().filter(voice -> voice.said() != null).count();
	}

	/** The sectors of which nobody said anything or, where they elected who casts their vote, that place did not. */
	Set<Sector> silent() {
		return sectors(sector -> heard(sector).stream().allMatch(place -> place.said() == null));
	}

	/** The places whose word makes the vote of a sector. */
	private List<Voice> heard(Sector sector) {
		var caster = casters.get(sector);
		return caster == null ? of(sector) : of(sector).stream().filter(place -> place.id().equals(caster)).toList();
	}

	/** What the round comes to; empty where nobody is for or against it. */
	Optional<Stand> stand() {
		boolean inFavour = voices.stream().anyMatch(place -> place.says(Stance.FOR));
		var opposing = sectors(sector -> of(sector).stream().anyMatch(place -> place.says(Stance.AGAINST)));
		var backers = sectors(sector -> of(sector).stream().filter(Voice::declares).count() * 2 > of(sector).size());
		if (opposing.isEmpty()) {
			return inFavour ? Optional.of(new Stand(Position.AGREED_FOR, Map.of(), backers)) : Optional.empty();
		}
		if (!inFavour && opposing.size() == Sector.values().length) {
			return Optional.of(new Stand(Position.AGREED_AGAINST, Map.of(), backers));
		}
		var dissents = new EnumMap<Sector, String>(Sector.class);
		opposing.forEach(sector -> dissents.put(sector, dissent(of(sector))));
		return Optional.of(new Stand(Position.OPPOSED, dissents, backers));
	}

	/** What the sectors that vote against say, as far as their places wrote it. */
	Map<Sector, String> notes(VoteUnit unit) {
		var notes = new EnumMap<Sector, String>(Sector.class);
		ballots(unit).forEach((sector, ballot) -> {
			var written = of(sector).stream().filter(place -> place.said() != null && place.said().reason() != null).toList();
			if (ballot.against() > 0 && !written.isEmpty()) {
				notes.put(sector, dissent(written));
			}
		});
		return notes;
	}

	private static Set<Sector> sectors(Predicate<Sector> which) {
		return Arrays.stream(Sector.values())
			.filter(which)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Sector.class)));
	}

	/** One reason as it was said; several with who said them, each shortened alike where they are too long together. */
	private static String dissent(List<Voice> sector) {
		var against = sector.stream().filter(place -> place.says(Stance.AGAINST)).toList();
		if (against.size() == 1) {
			return String.valueOf(Objects.requireNonNull(against.get(0).said()).reason());
		}
		int share = LONGEST_DISSENT / against.size() - 1;
		boolean shorten = joined(against, LONGEST_DISSENT).length() > LONGEST_DISSENT;
		return joined(against, shorten ? share : LONGEST_DISSENT);
	}

	private static String joined(List<Voice> against, int share) {
		return against.stream()
			.map(place -> shortened(place.organisation() + ": " + Objects.requireNonNull(place.said()).reason(), share))
			.collect(Collectors.joining("\n"));
	}

	private static String shortened(String text, int most) {
		return text.length() <= most ? text : text.substring(0, most - 1).stripTrailing() + "…";
	}

	/** What the places of a sector say so far, those who say nothing apart. */
	LiveBoard.Tally soFar(Sector sector) {
		var spoken = of(sector).stream().filter(place -> place.said() != null).toList();
		var sum = sum(spoken);
		return new LiveBoard.Tally(sum.inFavour(), sum.against(), sum.abstained(), of(sector).size() - spoken.size());
	}

	/** How the places of each sector vote; who says nothing abstains. */
	Map<Sector, Ballot> tally() {
		var tally = new EnumMap<Sector, Ballot>(Sector.class);
		for (var sector : Sector.values()) {
			tally.put(sector, sum(of(sector)));
		}
		return tally;
	}

	/** The votes that count by the rules of the STL; a sector of which nobody came has none. */
	Map<Sector, Ballot> ballots(VoteUnit unit) {
		var ballots = new EnumMap<Sector, Ballot>(Sector.class);
		tally().forEach((sector, inside) -> {
			if (inside.all() > 0) {
				ballots.put(sector, unit == VoteUnit.SECTOR ? vote(sector, inside) : inside);
			}
		});
		return ballots;
	}

	private Ballot vote(Sector sector, Ballot inside) {
		if (casters.containsKey(sector)) {
			return sum(heard(sector));
		}
		return Bench.vote(sector == Sector.OVERSIGHT_BODY ? bench() : inside);
	}

	/** How several garantes vote among themselves, one voice for each (domain 9, point 3). */
	Ballot bench() {
		return of(Sector.OVERSIGHT_BODY).stream()
			.collect(Collectors.groupingBy(Voice::organisation))
			.values()
			.stream()
			.map(one -> Bench.vote(sum(one)))
			.reduce(new Ballot(0, 0, 0), LiveCount::plus);
	}

	private List<Voice> of(Sector sector) {
		return voices.stream().filter(place -> place.sector() == sector).toList();
	}

	private static Ballot sum(List<Voice> voices) {
		return voices.stream().map(Voice::ballot).reduce(new Ballot(0, 0, 0), LiveCount::plus);
	}

	private static Ballot plus(Ballot one, Ballot other) {
		return new Ballot(one.inFavour() + other.inFavour(), one.against() + other.against(), one.abstained() + other.abstained());
	}

}
