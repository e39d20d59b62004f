package org.tripartita.exercise;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/** What the parties said of a change of the garante and what was found published, as anybody may read it (G-08). */
@Component
public class SuccessionWords {

	private final Successions successions;

	private final Texts texts;

	SuccessionWords(Successions successions, Texts texts) {
		this.successions = successions;
		this.texts = texts;
	}

	/** One sentence for each, in the order of the rounds. */
	public List<String> said(Succession one) {
		var following = successions.successors(one.id());
		var acts = successions.acts(one.id());
		var objected = Optional.ofNullable(one.objection())
			.map(objection -> texts.of("succession.acta.objected", texts.of("role." + objection.as()), objection.reason()));
		var found = successions.publications(one.id())
			.stream()
			.map(publication -> texts.of(publication.confirmed() ? "succession.acta.cited" : "succession.acta.not-cited",
					texts.of("role." + publication.recordedAs()), SpokenDay.of(publication.recordedOn()),
					String.valueOf(publication.confirmed() ? publication.publication() : publication.reason())));
		return Stream.of(objected.stream(), said(one, following, acts), found).flatMap(sentences -> sentences).toList();
	}

	private Stream<String> said(Succession one, List<Successor> following, List<SuccessionAct> acts) {
		return acts.stream()
			.map(act -> texts.of(key(act, ofLaw(act, following, acts)), texts.of("sector." + act.sector()),
					successions.proposedIn(one.id(), act.round()).orElse("–"), SpokenDay.of(act.actedOn()), String.valueOf(act.reason())));
	}

	private static String key(SuccessionAct act, boolean ofLaw) {
		var agreed = ofLaw ? "succession.acta.law-confirmed" : "succession.acta.agreed";
		return act.agreed() ? agreed : "succession.acta.refused";
	}

	/** Whether the two signed that a law names who follows; consent to what was reported is civil society's alone. */
	static boolean ofLaw(SuccessionAct act, List<Successor> following, List<SuccessionAct> acts) {
		return following.stream().anyMatch(next -> next.byLaw() && next.round() == act.round())
				&& acts.stream().anyMatch(other -> other.round() == act.round() && other.sector() == Sector.GOVERNMENT);
	}

}
