package org.tripartita.opencall;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.tripartita.opencall.PanelStore.Pair;

/**
 * What a panel has before it, read at once.
 *
 * @param toScore the eligible candidates whose points are not settled
 * @param points what each member gave each candidate, by criterion
 * @param acting who of the panel gives points today, with the organisations that each acts for
 */
record PanelDesk(OpenCall call, List<Dossier> toScore, Map<Pair, Map<Integer, Integer>> points, Map<Pair, String> conflicts,
		Map<UUID, Interview> interviews, Map<Pair, Integer> heard, Map<UUID, Set<String>> acting) {

	/** The sheet of a member. */
	List<PanelSheet> sheet(Panelist member) {
		return toScore.stream().map(dossier -> {
			var pair = new Pair(dossier.candidate().id(), member.id());
			var given = new TreeMap<>(points.getOrDefault(pair, Map.of()));
			return new PanelSheet(dossier, own(dossier.candidate(), member), conflicts.get(pair), List.copyOf(given.values()),
					call.interviewWeight() > 0, interviews.get(pair.candidate()), heard.get(pair));
		}).toList();
	}

	/** What a member has of one candidate; empty where it is not to be scored. */
	Optional<PanelSheet> find(Panelist member, UUID candidateId) {
		return sheet(member).stream().filter(one -> one.dossier().candidate().id().equals(candidateId)).findFirst();
	}

	/** The organisation that the panel was published with, and all that the member acts for today. */
	private boolean own(Candidate candidate, Panelist member) {
		var name = PanelScoring.plain(candidate.organisation());
		return name.equals(PanelScoring.plain(member.organisation())) || acting.getOrDefault(member.id(), Set.of()).contains(name);
	}

	/** Whether points can be given now. */
	boolean open() {
		return (call.state() == CallState.CLOSED || call.state() == CallState.RESULT) && !pending().isEmpty();
	}

	/** The members who still have something to say; who left or was excused holds nobody up. */
	List<Panelist> pending() {
		return call.panel()
			.stream()
			.filter(member -> acting.containsKey(member.id()) && sheet(member).stream().anyMatch(PanelSheet::waits))
			.toList();
	}

	/** The members who said all that they had to say: it counts whatever becomes of their mandate. */
	List<Panelist> done() {
		return call.panel().stream().filter(member -> {
			var sheet = sheet(member);
			return !sheet.isEmpty() && sheet.stream().noneMatch(PanelSheet::waits);
		}).toList();
	}

	/** Whether nobody of the panel gave a candidate points and nobody may. */
	boolean leftToConvener(Candidate candidate) {
		return call.panel().stream().noneMatch(member -> {
			var pair = new Pair(candidate.id(), member.id());
			return points.containsKey(pair)
					|| acting.containsKey(member.id()) && !own(candidate, member) && !conflicts.containsKey(pair);
		});
	}

}
