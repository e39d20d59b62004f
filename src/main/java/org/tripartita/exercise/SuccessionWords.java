package org.tripartita.exercise;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

/** What the parties said of a change of the garante and what was found published, as anybody may read it (G-08). */
@Component
public class SuccessionWords {

	private final Successions successions;

	private final Texts texts;

	SuccessionWords(Successions successions, Texts texts) {
		this.successions = successions;
		this.texts = texts;
	}

	/** One sentence for each, by change, in the order of the rounds; as many statements for twenty changes as for one. */
	public Map<UUID, List<String>> said(Collection<Succession> changes) {
		var ids = changes.stream().map(Succession::id).toList();
		var named = successions.named(ids);
		var acts = successions.acts(ids);
		var found = successions.publications(ids);
		return changes.stream()
			.collect(toMap(Succession::id, one -> said(one, named.getOrDefault(one.id(), List.of()), acts.getOrDefault(one.id(), List.of()),
					found.getOrDefault(one.id(), List.of()))));
	}

	private List<String> said(Succession one, List<Successor> named, List<SuccessionAct> acts, List<SuccessionPublication> found) {
		var objected = Optional.ofNullable(one.objection())
			.map(objection -> texts.of("succession.acta.objected", texts.of("role." + objection.as()), objection.reason()));
		var silent = Optional.ofNullable(one.silentOn()).map(on -> texts.of("succession.acta.silent", SpokenDay.of(on)));
		return Stream.of(objected.stream(), silent.stream(), acts.stream().map(act -> sentence(act, named, acts)), found.stream().map(this::sentence))
			.flatMap(sentences -> sentences)
			.toList();
	}

	private String sentence(SuccessionAct act, List<Successor> named, List<SuccessionAct> acts) {
		var whom = named.stream().filter(next -> next.round() == act.round()).map(Successor::organisation).collect(joining(", "));
		return texts.of(key(act, ofLaw(act, named, acts)), texts.of("sector." + act.sector()), whom.isEmpty() ? "–" : whom,
				SpokenDay.of(act.actedOn()), String.valueOf(act.reason()));
	}

	private String sentence(SuccessionPublication found) {
		return texts.of(found.confirmed() ? "succession.acta.cited" : "succession.acta.not-cited", texts.of("role." + found.recordedAs()),
				SpokenDay.of(found.recordedOn()), String.valueOf(found.confirmed() ? found.publication() : found.reason()));
	}

	private static String key(SuccessionAct act, boolean ofLaw) {
		var agreed = ofLaw ? "succession.acta.law-confirmed" : "succession.acta.agreed";
		return act.agreed() ? agreed : "succession.acta.refused";
	}

	/** Whether the two signed that a law names who follows; consent to what was reported is civil society's alone. */
	static boolean ofLaw(SuccessionAct act, List<Successor> named, List<SuccessionAct> acts) {
		return named.stream().anyMatch(next -> next.byLaw() && next.round() == act.round())
				&& acts.stream().anyMatch(other -> other.round() == act.round() && other.sector() == Sector.GOVERNMENT);
	}

}
