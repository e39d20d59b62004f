package org.tripartita.secretariat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.workflow.Texts;

/** How a vote went, in words: who voted how, and by which rules it was counted, so that whoever reads it can count again. */
@Component
public class ToldVotes {

	private final Wording wording;

	private final Texts texts;

	ToldVotes(Wording wording, Texts texts) {
		this.wording = wording;
		this.texts = texts;
	}

	/**
	 * @param rules by which it was counted
	 * @param safeguarded whether a majority needs civil society's vote as well
	 * @return a sentence in each line; none where there was no vote
	 */
	public List<String> of(Map<Sector, Ballot> votes, OperatingRules rules, boolean safeguarded) {
		if (votes.isEmpty()) {
			return List.of();
		}
		var lines = new ArrayList<String>();
		lines.add(texts.of("session.acta.votes", votes.entrySet()
			.stream()
			.map(vote -> texts.of("session.acta.vote", wording.sector(vote.getKey()), vote.getValue().inFavour(), vote.getValue().against(),
					vote.getValue().abstained()))
			.collect(Collectors.joining("; "))));
		lines.add(counted(votes, rules));
		if (safeguarded) {
			lines.add(texts.of("session.acta.safeguard"));
		}
		return lines;
	}

	/** By which rules votes were counted, and to how many they came. */
	String counted(Map<Sector, Ballot> votes, OperatingRules rules) {
		return texts.of("session.acta.counted", texts.of("secretariat.voteUnit." + rules.voteUnit()),
				texts.of("secretariat.majority." + rules.majority()), votes.values().stream().mapToInt(Ballot::inFavour).sum(),
				votes.values().stream().mapToInt(Ballot::all).sum());
	}

}
